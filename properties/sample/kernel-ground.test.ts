import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { holdsAt, standardForm } from '../../src/exact/relation.js';
import { claimGrounds } from '../../src/sample/claim-grounds.js';
import { type Chain, chainTask } from '../../src/sample/kernel/chain.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { aimedClaimGrounds } from '../../src/sample/sampled-grounds.js';

const claim: Claim = communication;
const found = claimGrounds(collusion, claim) ?? expect.fail('no grounds');
const grounds = aimedClaimGrounds(collusion, claim, found);

/** Draws of a ground, and the chain that was sent for them. */
async function drawn({ drawing }: (typeof grounds)[number], index: number) {
  const chains: Chain[] = [];
  const draws = await drawing.draw(
    { index, draws: 200, seed: 3, searching: false },
    async (chain) => {
      chains.push(chain);
      return chainTask(structuredClone(chain));
    },
  );
  return { draws, chain: chains[0] ?? expect.fail('no chain was sent') };
}

describe('draws of a claim, decided by a kernel', () => {
  it('are taken inside, beyond each condition, just beyond it and at equality, and anywhere', () => {
    const ids = (kind: string): string[] =>
      grounds.flatMap(({ place }) =>
        'condition' in place && place.kind === kind ? [place.condition.id] : [],
      );
    const all = claim.conditions.map(({ id }) => id);
    for (const kind of ['beyond', 'just beyond', 'at equality'])
      expect(ids(kind).sort()).toEqual([...all].sort());
    const kinds = grounds.map(({ place }) => place.kind);
    expect(kinds).toContain('inside all conditions');
    expect(kinds).toContain('anywhere admissible');
  });

  it.each(grounds.map((ground) => ({ ground, title: titleOf(ground) })))(
    'lie where they should, and the walk finds the same: $title',
    async ({ ground }) => {
      const { draws } = await drawn(ground, 0);
      expect(draws.draws).toBe(200);
      expect(draws.walked.length).toBeGreaterThan(0);
      for (const { point } of draws.walked) {
        expect(admissibleRegion(collusion).holdsAt(point)).toBe(true);
        expect(claimAtPoint(claim, point).refutes).toBe(false);
        if (!('condition' in ground.place)) continue;
        const { condition, kind } = ground.place;
        const weak = condition.relation.sign === '≤' || condition.relation.sign === '≥';
        const holds = holdsAt(standardForm(condition.relation), point);
        expect(holds).toBe(kind === 'at equality' && weak);
      }
    },
  );

  it('are the same of a task and of its copy, and others of other chunks', async () => {
    const [inside] = grounds;
    if (inside === undefined) throw new Error('there is no ground');
    const [one, again, other] = [
      await drawn(inside, 0),
      await drawn(inside, 0),
      await drawn(inside, 8),
    ];
    expect(chainTask(one.chain)).toEqual(chainTask(structuredClone(again.chain)));
    expect(chainTask(other.chain).end).not.toEqual(chainTask(one.chain).end);
  });

  it('leave nothing out at points that are given, though the walk looks at few', () => {
    const conditions = claim.conditions.slice(1);
    const weaker: Claim = { ...claim, conditions, scope: { kind: 'if', conditions } };
    const inside = claimGrounds(collusion, weaker) ?? expect.fail('no grounds');
    const [ground] = aimedClaimGrounds(collusion, weaker, inside);
    const beyond = found.grounds.flatMap(({ starts }) => starts);
    const points = [...(ground?.always ?? []), ...beyond, ...beyond];
    const examined = ground?.drawing.examine(points);
    const walked = points.map((point) => claimAtPoint(weaker, point));
    const deciding = walked.filter(({ refutes }) => refutes);
    expect(deciding.length).toBeGreaterThan(0);
    expect(examined?.draws).toBe(points.length);
    expect(examined?.deciding).toBe(deciding.length);
    expect(examined?.holding).toBe(walked.filter((each) => each.conditionsHold).length);
    expect(examined?.walked.length).toBeLessThan(points.length / 2 + deciding.length);
  });

  it.each(claim.conditions)(
    'refute the claim without its condition $id, or it is implied',
    async ({ id }) => {
      const conditions = claim.conditions.filter((each) => each.id !== id);
      const weaker: Claim = { ...claim, conditions, scope: { kind: 'if', conditions } };
      const { result } = await surveyEquilibrium(collusion, weaker, { runs: 20_000, seed: 1 });
      const implied = claim.implied.some(({ condition }) => condition.id === id);
      expect(result.kind).toBe(implied ? 'survived' : 'refuted');
    },
  );
});

function titleOf({ place }: (typeof grounds)[number]): string {
  return 'condition' in place ? `${place.kind} ${place.condition.id}` : place.kind;
}

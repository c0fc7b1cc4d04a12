import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import { separation } from '../../spec/claims/separation.js';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { claimedEquilibrium } from '../../src/claim/claimed-equilibrium.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint } from '../../src/claim/specification.js';
import { judgeAssessment } from '../../src/equilibrium/assessment-judgment.js';
import { asBehavior, profilesOf } from '../../src/equilibrium/enumeration/family.js';
import { solution } from '../../src/equilibrium/enumeration/solution.js';
import { talkOf } from '../../src/equilibrium/enumeration/talk.js';
import type { Point } from '../../src/exact/point.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import { claimGrounds } from '../../src/sample/claim-grounds.js';
import { drawnAt } from '../sample/regions.js';

const SEED = 20_250_125;
const MOST = 100_000;

const pure = [nonCommunication, communication, separation];

function solved(claim: Claim, point: Point) {
  const at = properGameAt(formOf(claim.game), point);
  return { at, found: solution(at, 'weakPerfectBayesian', MOST) };
}

/** A few points of each place where the claim is likely to break. */
function visited(claim: Claim): Point[] {
  return (claimGrounds(collusion, claim)?.grounds ?? []).flatMap((ground) =>
    drawnAt(ground, { seed: SEED, numRuns: 3 }),
  );
}

describe.each(pure)('the pure equilibria of the game of $id', (claim) => {
  const visits = visited(claim).map((point) => ({
    point,
    claimed: claimAtPoint(claim, point),
    ...solved(claim, point),
  }));

  it('hold the claimed one exactly where its conditions hold', () => {
    const kinds = visits.map(({ point, claimed: { judgment, conditionsHold }, found }) => {
      const { kind } = claimedEquilibrium(claim, point, found);
      // Where play does not arrive other beliefs than the declared ones may support the profile.
      const strict = judgment.findings.every(({ reached }) => reached);
      if (conditionsHold || strict) expect(kind === 'found').toBe(conditionsHold);
      return kind;
    });
    expect(new Set(kinds).size).toBeGreaterThan(1);
    expect(kinds).toContain('found');
  });

  it('are equilibria when judged by a walk down the tree', () => {
    for (const { at, found } of visits.slice(0, 12))
      for (const { families } of found.classes)
        for (const family of families)
          for (const profile of profilesOf(family)) {
            const assessment = { profile: asBehavior(found.game, profile), beliefs: [] };
            expect(judgeAssessment(at, assessment).equilibrium).toBe(true);
          }
  });
});

describe('the game with a private message, at the example', () => {
  const { found } = solved(communication, examplePoint(collusion));
  const talk = talkOf(found.game, found.classes);

  it('has the claimed equilibrium and babbling, each twice: messages are only names', () => {
    const { kind } = claimedEquilibrium(communication, examplePoint(collusion), found);
    expect(kind).toBe('found');
    const kinds = talk.map((each) => each.talk);
    expect(kinds.filter((each) => each === 'influential')).toHaveLength(2);
    expect(kinds.filter((each) => each === 'babbling')).toHaveLength(2);
    expect(new Set(talk.map(({ sameAs }) => sameAs)).size).toBe(2);
  });

  it('pays in babbling what the game without a message pays', () => {
    const silent = solved(nonCommunication, examplePoint(collusion)).found.classes;
    expect(silent).toHaveLength(1);
    const babbling = found.classes[talk.findIndex((each) => each.talk === 'babbling')];
    expect(`${babbling?.payoffs}`).toBe(`${silent[0]?.payoffs}`);
  });
});

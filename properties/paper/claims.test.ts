import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import type { Condition } from '../../src/claim/condition.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { type ClaimAtPoint, claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { DeclaredFinding } from '../../src/equilibrium/assessment-judgment.js';
import { Point } from '../../src/exact/point.js';
import { sourceText } from '../../src/game/game.js';
import { type ClaimGround, claimGrounds, type Place } from '../../src/sample/claim-grounds.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import { asExpected, verdictByDraws } from '../../src/verify/verdict.js';
import { drawnAt, isTight } from '../sample/regions.js';

const SEED = 20_250_125;

/** Draws at each place, beside the points that are always among them. */
const DRAWS = 4;

/** Draws inside the conditions of a claim that is to fail. */
const RUNS = 200;

function titled(expected: Claim['expected']): { claim: Claim; title: string }[] {
  return collusion.claims
    .filter((claim) => claim.expected === expected)
    .map((claim) => ({ claim, title: `${claim.title} — ${sourceText(claim.source)}` }));
}

describe.each(titled('holds'))('$title', ({ claim }) => {
  const grounds = claimGrounds(collusion, claim);
  const visits = visited(grounds?.grounds ?? []).map(({ place, points }) => ({
    place,
    found: points.map((point) => claimAtPoint(claim, point)),
  }));

  /** The claim at the points of some places. */
  function at(kind: Place['kind'], condition?: Condition): readonly ClaimAtPoint[] {
    return visits
      .filter(({ place }) => place.kind === kind)
      .filter(({ place }) => !('condition' in place) || place.condition === condition)
      .flatMap(({ found }) => found);
  }

  const conditions = claim.scope.kind === 'iff' ? claim.conditions : [];
  const guarding = conditions.filter((condition) => !claim.where.includes(condition));
  /** What is only sufficient is not drawn beyond. */
  const existing = conditions.filter((condition) => claim.where.includes(condition));

  it('is refuted nowhere, and every condition can fail alone, save implied ones', () => {
    const refuting = visits.flatMap(({ found }) => found.filter(({ refutes }) => refutes));
    expect(refuting.map(({ point }) => point.toJSON())).toEqual([]);
    expect(grounds?.neverAlone.map(({ id }) => id)).toEqual([]);
  });

  it('is put to the test at admissible parameters alone', () => {
    const points = visits.flatMap(({ found }) => found.map(({ point }) => point));
    const broken = points.flatMap((point) => brokenRestrictions(collusion.restrictions, point));
    expect(broken.map(({ says }) => says)).toEqual([]);
    expect(points.length).toBeGreaterThan(0);
  });

  it('is rational inside its conditions, at every information set that it speaks of', () => {
    const inside = at('inside all conditions');
    const spoken = claim.scope.kind === 'if' ? claim.scope.at : undefined;
    expect(inside).not.toEqual([]);
    for (const { conditionsHold, judgment } of inside) {
      const concerned = judgment.violations.filter(
        ({ set }) => spoken?.[set.variable]?.includes(set.key) ?? spoken === undefined,
      );
      expect([conditionsHold, concerned]).toEqual([true, []]);
      if (spoken === undefined) expect(judgment.equilibrium).toBe(true);
    }
  });

  it("has beliefs that follow Bayes' rule, inside its conditions and outside", () => {
    for (const { found } of visits)
      for (const { judgment } of found) expect(judgment.inconsistencies).toEqual([]);
  });

  it.each(guarding)('is broken by a deviation just where $id guards, where that fails', (alone) => {
    for (const kind of ['beyond', 'just beyond'] as const) {
      const beyond = at(kind, alone);
      expect(beyond).not.toEqual([]);
      for (const found of beyond) {
        expect(failing(found)).toContain(alone);
        expect(places(found.judgment.violations)).toEqual(guardedBy(claim, failing(found)));
      }
    }
  });

  it.each(guarding)('is a matter of indifference where $id holds with equality', (tight) => {
    const guarded = guardedBy(claim, [tight]);
    const edge = at('at equality', tight).map(({ point, judgment }) => ({
      point,
      reached: judgment.findings.filter(({ reached }) => reached),
    }));
    expect(edge.some(({ reached }) => places(reached).some((each) => guarded.includes(each)))).toBe(
      true,
    );
    for (const { point, reached } of edge) {
      expect(isTight(tight.relation, point)).toBe(true);
      for (const { set, optimality, actions } of reached)
        if (guarded.includes(`${set.variable}: ${set.key}`)) {
          expect(['weak', 'mixed'], set.name).toContain(optimality);
          const ties = actions.filter(({ against }) => against === 'indifferent');
          expect(ties.length, set.name).toBeGreaterThan(1);
        }
    }
  });

  it.each(existing)('does not exist where $id fails', (existence) => {
    const beyond = at('beyond', existence);
    expect(beyond).not.toEqual([]);
    for (const { exists, judgment, refutes } of [...beyond, ...at('just beyond', existence)]) {
      expect([exists, refutes]).toEqual([false, false]);
      expect(judgment.equilibrium).toBe(false);
    }
  });

  it.each(existing)('still exists where $id holds with equality', (existence) => {
    for (const { exists, judgment } of at('at equality', existence)) {
      expect(exists).toBe(true);
      expect(judgment.equilibrium).toBe(true);
    }
  });
});

describe.each(titled('fails'))('$title', async ({ claim }) => {
  const found = await surveyEquilibrium(collusion, claim, { runs: RUNS, seed: SEED });
  const { result } = found;

  it('is refuted by parameters that a check confirms', () => {
    expect(asExpected(verdictByDraws(found))).toBe(true);
    if (result.kind !== 'refuted') throw new Error('it was not refuted');
    const point = Point.of(result.counterexample.point.toJSON());
    expect(brokenRestrictions(collusion.restrictions, point)).toEqual([]);
    const there = claimAtPoint(claim, point);
    expect(there.refutes).toBe(true);
    if (claim.scope.kind === 'if') {
      expect(failing(there)).toEqual([]);
      expect(there.judgment.equilibrium).toBe(false);
    }
  });

  it('is true where the conditions hold that its completion adds', () => {
    if (result.kind !== 'refuted') throw new Error('it was not refuted');
    const completion = collusion.claims.find(({ id }) => `${id}-as-stated` === claim.id);
    if (completion?.scope.kind !== 'iff') return;
    const there = claimAtPoint(completion, result.counterexample.point);
    const added = failing(there).filter((condition) => !claim.conditions.includes(condition));
    expect(there.refutes).toBe(false);
    expect(added).not.toEqual([]);
    expect(failing(there)).toEqual(added);
  });
});

/** Points of each place, the same every time. */
function visited(grounds: readonly ClaimGround[]): { place: Place; points: Point[] }[] {
  return grounds.map((ground) => ({
    place: ground.place,
    points: [...ground.always, ...drawnAt(ground, { seed: SEED, numRuns: DRAWS })],
  }));
}

function failing({ conditions }: ClaimAtPoint): Condition[] {
  return conditions.filter(({ holds }) => !holds).map(({ condition }) => condition);
}

function places(findings: readonly Pick<DeclaredFinding, 'set'>[]): string[] {
  return findings.map(({ set }) => `${set.variable}: ${set.key}`).sort();
}

/** The information sets at which the claim says that one of these conditions is needed. */
function guardedBy({ scope }: Claim, conditions: readonly Condition[]): string[] {
  return (scope.kind === 'iff' ? scope.guards : [])
    .filter((guard) => guard.conditions.some((each) => conditions.includes(each)))
    .map(({ variable, key }) => `${variable}: ${key}`)
    .sort();
}

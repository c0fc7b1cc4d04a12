import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { q } from '../../spec/parameters.js';
import type { Claim } from '../../src/claim/claim.js';
import { assessmentAt, claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { Assessment } from '../../src/equilibrium/assessment.js';
import {
  type AssessmentJudgment,
  judgeAssessment,
} from '../../src/equilibrium/assessment-judgment.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { type DeclaredSet, properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { isEmpty, type Landing, land } from '../../src/sample/interval.js';
import { admissibleRegion, type Region } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { failingAlone } from '../sample/failing-alone.js';
import { differences, example } from '../sample/regions.js';

/*
 * The failure to rule out is a check that ignores an input. Each probe changes one input alone and
 * asks for parameters at which the answer is another.
 */

const shares = Object.values(q).map((share) => share.name);
const claims = collusion.claims.filter(({ expected }) => expected === 'holds');
/** What a check finds, save the strategies that it repeats: who gains what where, and what is believed. */
function answer({ equilibrium, findings, inconsistencies }: AssessmentJudgment): string {
  return JSON.stringify([
    equilibrium,
    findings.map(({ belief, reached, deviation }) => [belief, reached, deviation?.gain]),
    inconsistencies.map(({ set }) => set.name),
  ]);
}

/** Two points, at which the same claim is to be checked. */
interface Change {
  readonly claim: Claim;
  readonly before: Point;
  readonly after: Point;
}

/** The points that a change of one free symbol leads to, staying in the region. */
function moves(region: Region, point: Point, landings: readonly Landing[]): Point[] {
  return region.symbols.flatMap((name) => {
    const interval = region.slice(point, name);
    if (isEmpty(interval)) return [];
    return landings
      .map((landing) => region.complete(point.with(name, land(interval, landing))))
      .filter((next) => region.contains(next) && differences(point, next).length > 0);
  });
}

/** Points where one condition alone fails, a few for each condition. */
const broken = failingAlone.flatMap((alone) => {
  const start = findPoint(alone.outside, example);
  if (start === undefined) return [];
  const points = fc.sample(pointArbitrary(alone.outside, start), { seed: 5, numRuns: 3 });
  return [start, ...points].map((before) => ({ ...alone, before }));
});

/** From there back to where all conditions hold, by one parameter. */
const mended: readonly Change[] = broken.flatMap(({ claim, before }) => {
  const conditions = claim.conditions.map(({ relation }) => relation);
  const inside = admissibleRegion(collusion, conditions);
  return moves(inside, before, [{ at: 'cell', cell: 12 }]).map((after) => ({
    ...{ claim, before, after },
  }));
});

/** From there to where the same condition alone fails by another margin. */
const shifted: readonly Change[] = broken.flatMap(({ claim, before, outside }) =>
  moves(outside, before, [{ at: 'cell', cell: 7 }]).map((after) => ({ claim, before, after })),
);

describe.each(collusion.parameters)('a change of the parameter $name alone', ({ name }) => {
  /** The changes in which nothing else moves, save another share of the prior to make room. */
  const its = (changes: readonly Change[]): Change[] =>
    changes.filter(({ before, after }) => {
      const changed = differences(before, after);
      const others = changed.filter((each) => each !== name);
      return changed.includes(name) && others.length <= (shares.includes(name) ? 1 : 0);
    });

  it('makes an equilibrium somewhere', () => {
    const found = its(mended).some(
      ({ claim, before, after }) =>
        !claimAtPoint(claim, before).judgment.equilibrium &&
        claimAtPoint(claim, after).judgment.equilibrium,
    );
    expect(found).toBe(true);
  });

  it('changes what a deviation gains somewhere', () => {
    const found = its(shifted).some(({ claim, before, after }) =>
      gainsDiffer(claimAtPoint(claim, before).judgment, claimAtPoint(claim, after).judgment),
    );
    expect(found).toBe(true);
  });
});

function gainsDiffer(before: AssessmentJudgment, after: AssessmentJudgment): boolean {
  return before.violations.some(({ set, deviation }) => {
    const same = after.violations.find((each) => each.set === set);
    return same !== undefined && !same.deviation.gain.equals(deviation.gain);
  });
}

function certain(index: number, size: number): Rational[] {
  return Array.from({ length: size }, (_, k) => (k === index ? Rational.one : Rational.zero));
}

/** A list with one of its entries replaced. */
function replaced<Entry>(list: readonly Entry[], index: number, entry: Entry): Entry[] {
  return list.map((each, k) => (k === index ? entry : each));
}

/** Points inside a claim's conditions, and where priors put something off the path. */
function pointsOf(claim: Claim): Point[] {
  const conditions = claim.conditions.map(({ relation }) => relation);
  const start = findPoint(admissibleRegion(collusion, conditions), example) ?? example;
  const certainties = shares.map((certainly) =>
    shares.reduce(
      (point, name) => point.with(name, name === certainly ? Rational.one : Rational.zero),
      start,
    ),
  );
  const inside = pointArbitrary(admissibleRegion(collusion, conditions), start);
  const drawn = fc.sample(inside, { seed: 5, numRuns: 3 });
  return [start, ...drawn, ...certainties].filter((point) => claimAtPoint(claim, point).exists);
}

describe.each(claims)('a check of $id', (claim) => {
  const { informationSets } = formOf(claim.game);
  const points = pointsOf(claim);
  const sets = informationSets.map((set) => ({ set, place: `${set.mover} at "${set.name}"` }));

  it.each(sets)('reads the strategy of $place', ({ set }) => {
    for (const [action] of set.actions.entries())
      expect(
        noticed(claim, points, (assessment) => {
          const mix = certain(action, set.actions.length);
          if (`${assessment.profile[set.index]}` === `${mix}`) return undefined;
          return { ...assessment, profile: replaced(assessment.profile, set.index, mix) };
        }),
      ).not.toBe(false);
  });

  it.each(sets.filter(({ set }) => set.members.length > 1))(
    'reads the belief of $place',
    ({ set }) => {
      const changes = set.members.map((_, member) =>
        noticed(claim, points, (assessment) => ({
          ...assessment,
          beliefs: replaced(assessment.beliefs, set.index, certain(member, set.members.length)),
        })),
      );
      expect(changes).toContain(true);
    },
  );

  it('reads what each action is worth where one is better than all others', () => {
    const [start = example] = points;
    const { findings } = claimAtPoint(claim, start).judgment;
    const strict = findings.filter(({ optimality }) => optimality === 'strict');
    expect(strict).not.toEqual([]);
    for (const { set, actions } of strict) expect(worths(actions), set.name).toBe(actions.length);
  });
});

function worths(actions: readonly { readonly payoff: Rational }[]): number {
  return new Set(actions.map(({ payoff }) => `${payoff}`)).size;
}

/** Whether the answer changes with the assessment at some point; `undefined` without a change. */
function noticed(
  claim: Claim,
  points: readonly Point[],
  change: (assessment: Assessment, set?: DeclaredSet) => Assessment | undefined,
): boolean | undefined {
  const tree = formOf(claim.game);
  let tried: boolean | undefined;
  for (const point of points) {
    const at = properGameAt(tree, point);
    const before = assessmentAt(claim, tree, point);
    const after = change(before);
    if (after === undefined) continue;
    tried = true;
    if (answer(judgeAssessment(at, before)) !== answer(judgeAssessment(at, after))) return true;
  }
  return tried === undefined ? undefined : false;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bluff, echo, reticence } from '../../spec/claims/public-message.js';
import collusion from '../../spec/index.js';
import { q, α, γ_A, τ, ψ } from '../../spec/parameters.js';
import { W_A } from '../../spec/primitives.js';
import { bluffB, echoA, echoD, reticenceC } from '../../spec/public-conditions.js';
import type { Claim } from '../../src/claim/claim.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { assessmentAt } from '../../src/claim/proposition/equilibrium.js';
import type { Profile } from '../../src/equilibrium/assessment.js';
import { judgeAssessment } from '../../src/equilibrium/assessment-judgment.js';
import type { Formula } from '../../src/exact/formula.js';
import { valueAt } from '../../src/exact/formula-value.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import { math, type Relation, relation } from '../../src/index.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { example } from '../sample/regions.js';

const SEED = 20_250_125;
const STEP = Rational.of('1/1000');

type LeaderType = 'L' | 'H';

/** What being retained for sure is worth to A_θ in the case of B^t and his action. */
const kept = (θ: LeaderType, t: 'l' | 'm' | 'h', z: 0 | 1): Formula =>
  math`${q[t]} (${ψ} + ${W_A(θ, t, z)})`;
const mobilized = (θ: LeaderType): Formula => math`${kept(θ, 'm', 1)} + ${kept(θ, 'h', 1)}`;
const held = (θ: LeaderType): Formula => math`${kept(θ, 'l', 0)} + ${kept(θ, 'm', 0)}`;

/** One probability with which D retains, and where she does so. */
interface Mixed {
  readonly name: string;
  readonly probability: Formula;
  readonly keys: readonly string[];
  /** By how much a type's gain from the hostile message rises with it. */
  readonly coefficient: Readonly<Partial<Record<LeaderType, Formula>>>;
}

interface Mixing {
  readonly claim: Claim;
  readonly title: string;
  readonly mixed: readonly Mixed[];
}

const mixings: readonly Mixing[] = [
  {
    claim: echo as Claim,
    title: 'In echo',
    mixed: [
      {
        name: 'a',
        probability: echoA,
        keys: ['hostile, mobilize, L~'],
        coefficient: {
          H: math`(1 − ${τ}) (${mobilized('H')})`,
          L: math`${τ} (${mobilized('L')})`,
        },
      },
      {
        name: 'd',
        probability: echoD,
        keys: ['conciliatory, hold, H~'],
        coefficient: { H: math`0 − ${τ} (${held('H')})`, L: math`(${τ} − 1) (${held('L')})` },
      },
    ],
  },
  {
    claim: bluff as Claim,
    title: 'In bluff',
    mixed: [
      {
        name: 'b',
        probability: bluffB,
        keys: ['hostile, hold, L~', 'hostile, mobilize, L~'],
        coefficient: { L: math`${τ} (${kept('L', 'l', 0)} + ${mobilized('L')})` },
      },
    ],
  },
  {
    claim: reticence as Claim,
    title: 'In reticence',
    mixed: [
      {
        name: 'c',
        probability: reticenceC,
        keys: ['conciliatory, hold, H~', 'conciliatory, mobilize, H~'],
        coefficient: { H: math`0 − ${τ} (${held('H')} + ${kept('H', 'h', 1)})` },
      },
    ],
  },
];

function pointsWhere(relations: readonly Relation[], numRuns: number): Point[] {
  const region = admissibleRegion(collusion, relations);
  const start = findPoint(region, example);
  if (start === undefined) throw new Error('no such parameters were found');
  return [start, ...fc.sample(pointArbitrary(region, start), { seed: SEED, numRuns })];
}

/** What A_θ gains by the hostile message over the conciliatory one. */
function gain(claim: Claim, point: Point, θ: LeaderType, profile?: Profile): Rational {
  const tree = formOf(claim.game);
  const declared = assessmentAt(claim, tree, point);
  const { findings } = judgeAssessment(properGameAt(tree, point), {
    ...declared,
    profile: profile ?? declared.profile,
  });
  const found = findings.find(({ set }) => set.variable === 's' && set.key === θ);
  const worth = (message: string): Rational => {
    const action = found?.actions.find((each) => each.action === message);
    if (action === undefined) throw new Error(`A_${θ} does not choose ${message}`);
    return action.payoff;
  };
  return worth('hostile').minus(worth('conciliatory'));
}

function value(formula: Formula, point: Point): Rational {
  const found = valueAt(formula, point);
  if (found === undefined) throw new Error('the formula divides by zero');
  return found;
}

/** The profile with D retaining more or less often at some information sets. */
function shifted(claim: Claim, point: Point, keys: readonly string[], by: Rational): Profile {
  const tree = formOf(claim.game);
  return assessmentAt(claim, tree, point).profile.map((mix, index) => {
    const set = tree.informationSets[index];
    if (set?.variable !== 'r' || !keys.includes(set.key)) return mix;
    return mix.map((each, action) =>
      set.actions[action] === 'retain' ? each.plus(by) : each.minus(by),
    );
  });
}

describe.each(mixings)('$title', ({ claim, mixed }) => {
  const points = pointsWhere(
    claim.where.map((condition) => condition.relation),
    30,
  );
  const types = (['L', 'H'] as const).filter((θ) => mixed.some((each) => each.coefficient[θ]));

  it('D mixes with probabilities, at admissible parameters', () => {
    for (const point of points) {
      expect(brokenRestrictions(collusion.restrictions, point)).toEqual([]);
      for (const { name, probability } of mixed) {
        const found = value(probability, point);
        expect(found.sign, name).toBeGreaterThanOrEqual(0);
        expect(found.atMost(Rational.one), name).toBe(true);
      }
    }
  });

  it.each(types)('A_%s, who mixes, gains exactly nothing by either message', (θ) => {
    for (const point of points) expect(gain(claim, point, θ)).toEqual(Rational.zero);
  });

  it.each(types)('A_%s is the type that mixes, as the strategies say', (θ) => {
    const strategy = Object.keys(claim.strategies['s']?.[θ] ?? {});
    expect(strategy.toSorted()).toEqual(['conciliatory', 'hostile']);
  });

  it.each(mixed)('a change of $name by 1/1000 moves the gain by its coefficient', (each) => {
    let broken = 0;
    for (const point of points) {
      const room = value(each.probability, point).plus(STEP).atMost(Rational.one);
      const by = room ? STEP : STEP.negated();
      const profile = shifted(claim, point, each.keys, by);
      for (const θ of types) {
        const coefficient = each.coefficient[θ];
        if (coefficient === undefined) continue;
        const steepness = value(coefficient, point);
        const found = gain(claim, point, θ, profile);
        expect(found).toEqual(steepness.times(by));
        expect(found.isZero).toBe(steepness.isZero);
        if (!found.isZero) broken++;
      }
    }
    expect(broken).toBeGreaterThan(0);
  });
});

describe('Where office is worth a billion', () => {
  const points = pointsWhere(
    [
      relation`${q.l} ≥ 1/10`,
      relation`${q.m} ≥ 1/10`,
      relation`${q.h} ≥ 1/10`,
      relation`${α.L} ≥ −10`,
      relation`${γ_A} ≤ 10`,
      relation`${τ} ≥ 3/5`,
    ],
    30,
  ).map((point) => point.with(ψ.name, Rational.of(10n ** 9n)));
  const near = (one: Rational, other: Rational): boolean => {
    const apart = one.minus(other);
    return (apart.sign < 0 ? apart.negated() : apart).lessThan(Rational.of('1/1000000'));
  };

  it.each([
    { name: 'a', formula: echoA, limit: math`${q.m} / (${q.m} + ${q.h})`, says: 'q_m/(q_m + q_h)' },
    { name: 'd', formula: echoD, limit: math`${q.m} / (${q.l} + ${q.m})`, says: 'q_m/(q_l + q_m)' },
  ])("echo's $name is near $says", ({ formula, limit }) => {
    for (const point of points)
      expect(near(value(formula, point), value(limit, point)), `${point.at('q_m')}`).toBe(true);
  });
});

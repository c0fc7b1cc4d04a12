import { entry } from '../../exact/entry.js';
import { intervalSign } from '../../exact/interval-sign.js';
import { integerPower, Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { signPatterns } from '../../exact/sign-changes.js';
import { evaluated, multiplied, subtracted, type Univariate } from '../../exact/univariate.js';
import {
  type LinearCondition,
  type LinearConditions,
  linearConditions,
  type Plane,
  planesOf,
} from './linear-conditions.js';
import type {
  Clash,
  Cover,
  ProportionCondition,
  ProportionRefutation,
  Stretch,
} from './sequential-support.js';

/*
 * Conditions in which all depends on one product of weights, or on two.
 *
 * The proportions of beliefs are products of powers of the weights of mistakes. Often all those in
 * some conditions are products of powers of two of them, x and y, or powers of one; then the
 * conditions are about two positive numbers, or about one, and the weights of two mistakes bring
 * any values of them about (`plane.ts`).
 *
 * Where x enters each condition linearly, and s is a root of y of which only whole powers occur,
 * each reads slope(s)·x + constant(s) ≥ 0 with polynomials (`linear-conditions.ts`). At a given s
 * that bounds x from below or from above. Eliminating x as Fourier and Motzkin do, some x > 0 will do
 * exactly if
 *   where the slope is 0, the constant is not negative;
 *   where it is negative, the constant is positive, so that the upper bound is; and
 *   no lower bound, where the slope is positive, exceeds an upper one.
 * All that depends on the signs of the slopes, the constants and, for the bounds, of
 *   slope of one · constant of the other − slope of the other · constant of the one.
 * These are polynomials in s alone, and Sturm's theorem lists every pattern of signs that they have
 * at positive numbers, be they rational or not (`exact/sign-changes.ts`).
 *
 * That no pattern will do is not taken on trust: see `cover-search.ts`.
 */

export type RatioWeights =
  | { readonly kind: 'found'; readonly weights: readonly Radical[] }
  | { readonly kind: 'none'; readonly because: ProportionRefutation }
  /** No weights found, and what shows that there are none was not found either. */
  | { readonly kind: 'unproved' }
  /** Some weights do it, but none that give s a rational value. */
  | { readonly kind: 'irrational' }
  /** The conditions depend on more than two products, or on neither of two linearly. */
  | { readonly kind: 'several' };

/** Decides conditions that depend on two products of weights, one of which enters linearly, or on one. */
export function weightsOnTwoRatios(
  conditions: readonly ProportionCondition[],
  unknowns: number,
): RatioWeights {
  for (const plane of planesOf(conditions)) {
    const linear = linearConditions(conditions, plane);
    if (linear === undefined) continue;
    const patterns = [...patternsOf(linear.conditions)];
    const fitting = patterns.find(leavesRoom);
    if (fitting === undefined) {
      const samples = patterns.flatMap(({ at }) => at ?? []);
      const cover = coverOf(linear, samples);
      return cover ? { kind: 'none', because: { kind: 'cover', ...cover } } : { kind: 'unproved' };
    }
    if (fitting.at === undefined) return { kind: 'irrational' };
    const x = Radical.of(between(linear.conditions, fitting.at));
    const y = Radical.of(integerPower(fitting.at, linear.root));
    return {
      kind: 'found',
      weights: weightsAt(plane, x.power(Rational.one.over(linear.step)), y, unknowns),
    };
  }
  return { kind: 'several' };
}

/** Weights that give x and y these values; the mistakes that need none get 1. */
function weightsAt(plane: Plane, x: Radical, y: Radical, unknowns: number): Radical[] {
  const weights = Array.from({ length: unknowns }, () => Radical.one);
  for (const [number, weight] of plane.weights(x, y)) weights[number] = weight;
  return weights;
}

/** The signs at some s of what decides whether an x is left, by position of the condition. */
interface BoundSigns {
  readonly at: Rational | undefined;
  readonly slopes: readonly number[];
  readonly constants: readonly number[];
  /** By a condition and another: 1 where a lower bound by the one is less than an upper one by the other. */
  readonly crossed: readonly (readonly number[])[];
}

function* patternsOf(conditions: readonly LinearCondition[]): Generator<BoundSigns> {
  const size = conditions.length;
  const crossed = conditions.flatMap((one) =>
    conditions.map((other) =>
      subtracted(multiplied(one.slope, other.constant), multiplied(other.slope, one.constant)),
    ),
  );
  const polynomials: Univariate[] = [
    ...conditions.map(({ slope }) => slope),
    ...conditions.map(({ constant }) => constant),
    ...crossed,
  ];
  for (const { at, signs } of signPatterns(polynomials))
    yield {
      at,
      slopes: signs.slice(0, size),
      constants: signs.slice(size, 2 * size),
      crossed: conditions.map((_, i) => signs.slice((2 + i) * size, (3 + i) * size)),
    };
}

/** Whether some x > 0 satisfies every condition. */
function leavesRoom({ slopes, constants, crossed }: BoundSigns): boolean {
  return slopes.every((slope, upper) => {
    if (slope > 0) return true;
    const constant = entry(constants, upper);
    if (slope === 0) return constant >= 0;
    const fits = (below: number, lower: number): boolean =>
      below <= 0 || entry(entry(crossed, lower), upper) >= 0;
    return constant > 0 && slopes.every(fits);
  });
}

/** A positive x between the bounds at s, which leave one. */
function between(conditions: readonly LinearCondition[], s: Rational): Rational {
  let low = Rational.zero;
  let high: Rational | undefined;
  for (const { slope, constant } of conditions) {
    const [a, b] = [evaluated(slope, s), evaluated(constant, s)];
    if (a.isZero) continue;
    const bound = b.over(a).negated();
    if (a.sign > 0 && low.lessThan(bound)) low = bound;
    if (a.sign < 0 && (high === undefined || bound.lessThan(high))) high = bound;
  }
  return high === undefined ? low.plus(Rational.one) : low.plus(high).times(Rational.half);
}

/** How often a stretch may be halved; beyond, conditions touch at an irrational number. */
const HALVINGS = 40;

/**
 * A reason against every x, for every s > 0, that can be checked without Sturm's theorem: stretches
 * of s on each of which the same conditions clash, as coefficients of one sign show.
 *
 * It exists but where conditions clash everywhere and still touch at an irrational s; there nothing
 * is found.
 * @param samples values of s between which signs change at most once, the rational changes among them.
 */
function coverOf(
  { conditions, x, s }: LinearConditions,
  samples: readonly Rational[],
): Cover | undefined {
  const sorted = [...samples].sort((one, other) => one.compare(other));
  const stretches: Stretch[] = [];
  let from = Rational.zero;
  for (const to of [...sorted, undefined]) {
    if (to?.equals(from)) continue;
    if (!coverBetween(conditions, from, to, HALVINGS, stretches)) return undefined;
    from = to ?? from;
  }
  return { x, s, stretches };
}

/** Adds stretches from one value to another; none may be found. */
function coverBetween(
  conditions: readonly LinearCondition[],
  from: Rational,
  to: Rational | undefined,
  halvings: number,
  stretches: Stretch[],
): boolean {
  const inside = clashOf(conditions, (of) => intervalSign(of, from, to));
  if (inside) {
    const clash = to && clashOf(conditions, (of) => evaluated(of, to).sign);
    if (to && !clash) return false;
    stretches.push({ inside, end: to && clash && { at: to, clash } });
    return true;
  }
  if (halvings === 0) return false;
  const middle = to ? from.plus(to).times(Rational.half) : from.plus(from).plus(Rational.one);
  return (
    coverBetween(conditions, from, middle, halvings - 1, stretches) &&
    coverBetween(conditions, middle, to, halvings - 1, stretches)
  );
}

/** Conditions that clash where polynomials have these signs; `undefined` signs may be any. */
function clashOf(
  conditions: readonly LinearCondition[],
  signOf: (of: Univariate) => number | undefined,
): Clash | undefined {
  const signed = conditions.map((each) => ({
    ...each,
    rises: signOf(each.slope),
    starts: signOf(each.constant),
  }));
  for (const { condition, rises, starts } of signed)
    if (rises !== undefined && starts !== undefined)
      if (rises <= 0 && starts <= 0 && rises + starts < 0) return [condition];
  for (const lower of signed)
    for (const upper of signed) {
      if (lower.rises === undefined || lower.rises < 0) continue;
      if (upper.rises === undefined || upper.rises > 0) continue;
      const crossed = subtracted(
        multiplied(lower.slope, upper.constant),
        multiplied(upper.slope, lower.constant),
      );
      if (signOf(crossed) === -1) return [lower.condition, upper.condition];
    }
  return undefined;
}

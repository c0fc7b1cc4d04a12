import { entry } from '../../exact/entry.js';
import { integerPower, Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { signPatterns } from '../../exact/sign-changes.js';
import { evaluated, multiplied, subtracted, type Univariate } from '../../exact/univariate.js';
import { coverOf } from './cover-search.js';
import { type LinearCondition, linearConditions } from './linear-conditions.js';
import { type Plane, planesOf } from './plane.js';
import type { ProportionCondition } from './proportion-condition.js';
import type { ProportionRefutation } from './proportion-refutation.js';

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

import { entry, known } from '../../exact/entry.js';
import { integerPower, Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { signPatterns } from '../../exact/sign-changes.js';
import {
  evaluated,
  intervalSign,
  multiplied,
  subtracted,
  type Univariate,
} from '../../exact/univariate.js';
import { type LinearCondition, linearConditions, planesOf } from './linear-conditions.js';
import type { DecidedWeights } from './proportion-condition.js';
import type { Clash, ProportionCondition, Stretch } from './sequential-support.js';

/*
 * Conditions in which all depends on one product of weights, or on two.
 *
 * The proportions of beliefs are products of powers of the weights of mistakes. Often all those in
 * some conditions are products of powers of two of them, x and y, or powers of one; then the
 * conditions are about two positive numbers, or about one, and the weights of two mistakes bring
 * any values of them about (see `Plane`).
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
 * That no pattern will do is not taken on trust: see `coverOf`.
 */

export type RatioWeights =
  | DecidedWeights
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
    const bounds = boundsOn(linear.conditions);
    const patterns = [...signPatterns(bounds.polynomials)];
    const fitting = patterns.find(({ signs }) => {
      const signOf = new Map(bounds.polynomials.map((each, k) => [each, entry(signs, k)]));
      return clashOf(bounds, (of) => known(signOf, of)) === undefined;
    });
    if (fitting === undefined) {
      const samples = patterns.flatMap(({ at }) => at ?? []);
      const stretches = coverOf(bounds, samples);
      return stretches
        ? { kind: 'none', because: { kind: 'cover', x: linear.x, s: linear.s, stretches } }
        : { kind: 'unproved' };
    }
    if (fitting.at === undefined) return { kind: 'irrational' };
    const x = Radical.of(between(linear.conditions, fitting.at));
    const y = Radical.of(integerPower(fitting.at, linear.root));
    const weights = Array.from({ length: unknowns }, () => Radical.one);
    for (const [number, weight] of plane.weights(x.power(Rational.one.over(linear.step)), y))
      weights[number] = weight;
    return { kind: 'found', weights };
  }
  return { kind: 'several' };
}

/** What bounds x, and how: the signs of these polynomials at s decide whether an x is left. */
interface BoundsOnX {
  readonly conditions: readonly LinearCondition[];
  /** For two conditions, what is negative where a lower bound by the one exceeds an upper one by the other. */
  readonly gaps: readonly {
    readonly lower: LinearCondition;
    readonly upper: LinearCondition;
    readonly gap: Univariate;
  }[];
  readonly polynomials: readonly Univariate[];
}

function boundsOn(conditions: readonly LinearCondition[]): BoundsOnX {
  const gaps = conditions.flatMap((lower) =>
    conditions.map((upper) => ({
      lower,
      upper,
      gap: subtracted(
        multiplied(lower.slope, upper.constant),
        multiplied(upper.slope, lower.constant),
      ),
    })),
  );
  const polynomials = [
    ...conditions.map(({ slope }) => slope),
    ...conditions.map(({ constant }) => constant),
    ...gaps.map(({ gap }) => gap),
  ];
  return { conditions, gaps, polynomials };
}

/** Conditions that clash where polynomials have these signs; `undefined` signs may be any. */
function clashOf(
  { conditions, gaps }: BoundsOnX,
  signOf: (of: Univariate) => number | undefined,
): Clash | undefined {
  const below = conditions.find(({ slope, constant }) => {
    const [rises, starts] = [signOf(slope), signOf(constant)];
    if (rises === undefined || starts === undefined) return false;
    return rises <= 0 && starts <= 0 && rises + starts < 0;
  });
  if (below) return [below.condition];
  const crossed = gaps.find(({ lower, upper, gap }) => {
    const [rises, falls] = [signOf(lower.slope), signOf(upper.slope)];
    if (rises === undefined || falls === undefined) return false;
    return rises >= 0 && falls <= 0 && signOf(gap) === -1;
  });
  return crossed && [crossed.lower.condition, crossed.upper.condition];
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
function coverOf(bounds: BoundsOnX, samples: readonly Rational[]): readonly Stretch[] | undefined {
  const sorted = [...samples].sort((one, other) => one.compare(other));
  const stretches: Stretch[] = [];
  let from = Rational.zero;
  for (const to of [...sorted, undefined]) {
    if (to?.equals(from)) continue;
    if (!coverBetween(bounds, from, to, HALVINGS, stretches)) return undefined;
    from = to ?? from;
  }
  return stretches;
}

/** Adds stretches from one value to another; none may be found. */
function coverBetween(
  bounds: BoundsOnX,
  from: Rational,
  to: Rational | undefined,
  halvings: number,
  stretches: Stretch[],
): boolean {
  const inside = clashOf(bounds, (of) => intervalSign(of, from, to));
  if (inside) {
    const clash = to && clashOf(bounds, (of) => evaluated(of, to).sign);
    if (to && !clash) return false;
    stretches.push({ inside, end: to && clash && { at: to, clash } });
    return true;
  }
  if (halvings === 0) return false;
  const middle = to ? from.plus(to).times(Rational.half) : from.plus(from).plus(Rational.one);
  return (
    coverBetween(bounds, from, middle, halvings - 1, stretches) &&
    coverBetween(bounds, middle, to, halvings - 1, stretches)
  );
}

import { entry } from '../../exact/entry.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import type { Univariate } from '../../exact/univariate.js';
import type { Plane } from './plane.js';
import { type Powers, timesPower } from './powers.js';
import type { ProportionCondition } from './proportion-condition.js';

/** slope(s)·x + constant(s) ≥ 0 for positive x and s. */
export interface LinearCondition {
  readonly condition: ProportionCondition;
  readonly slope: Univariate;
  readonly constant: Univariate;
}

/** Conditions that are linear in a power of x, and polynomial in a root of y. */
export interface LinearConditions {
  readonly conditions: readonly LinearCondition[];
  /** They are linear in x to this power. */
  readonly step: Rational;
  /** y is s to this power. */
  readonly root: bigint;
  /** x to the power `step`, and s, as products of weights. */
  readonly x: Powers;
  readonly s: Powers;
}

/**
 * The conditions, each divided by the least powers of x and s in it; nothing where some product lies
 * outside the plane, or where two powers of x are apart by another step.
 */
export function linearConditions(
  conditions: readonly ProportionCondition[],
  plane: Plane,
): LinearConditions | undefined {
  const places = conditions.map(({ terms }) =>
    terms.map(({ powers }) => plane.coordinates(powers)),
  );
  const placed = places.map((each) => each.filter((place) => place !== undefined));
  if (placed.some((each, c) => each.length < entry(places, c).length)) return undefined;
  const root = placed
    .flat()
    .reduce((so, [, { denominator }]) => leastCommonMultiple(so, denominator), 1n);
  const leasts = placed.map((each) =>
    each.reduce((so, [a]) => (a.lessThan(so) ? a : so), entry(each, 0)[0]),
  );
  const steps = placed.flatMap((each, c) => each.map(([a]) => a.minus(entry(leasts, c))));
  const step = steps.find(({ isZero }) => !isZero) ?? Rational.one;
  if (steps.some((each) => !each.isZero && !each.equals(step))) return undefined;
  const linear = conditions.map((condition, c): LinearCondition => {
    const at = entry(placed, c);
    const degrees = at.map(([, b]) => Number(b.times(Rational.of(root)).numerator));
    const lowest = Math.min(...degrees);
    const [constant, slope]: [Rational[], Rational[]] = [[], []];
    condition.terms.forEach(({ coefficient }, k) => {
      const side = entry(at, k)[0].equals(entry(leasts, c)) ? constant : slope;
      const degree = entry(degrees, k) - lowest;
      while (side.length <= degree) side.push(Rational.zero);
      side[degree] = entry(side, degree).plus(coefficient);
    });
    return { condition, slope, constant };
  });
  const nothing: Powers = new Map();
  return {
    conditions: linear,
    step,
    root,
    x: timesPower(nothing, plane.x, step),
    s: timesPower(nothing, plane.y, Rational.one.over(Rational.of(root))),
  };
}

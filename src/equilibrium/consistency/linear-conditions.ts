import { entry } from '../../exact/entry.js';
import type { Radical } from '../../exact/radical.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import type { Univariate } from '../../exact/univariate.js';
import type { ProportionCondition } from './sequential-support.js';
import { exponentOf, type Powers, powersKey, timesPower } from './signomial.js';

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

/** The products of powers of two products of weights, x and y, or of y alone. */
export interface Plane {
  /** Empty where there is only y. */
  readonly x: Powers;
  readonly y: Powers;
  /** The powers of x and of y whose product is given; nothing outside the plane. */
  coordinates(powers: Powers): readonly [x: Rational, y: Rational] | undefined;
  /** Weights of one or two mistakes, by number, that give x and y these values. */
  weights(x: Radical, y: Radical): readonly (readonly [number, Radical])[];
}

/** The planes that the products in some conditions span: a line first, then those of two of them. */
export function* planesOf(conditions: readonly ProportionCondition[]): Generator<Plane> {
  const powers = conditions.flatMap(({ terms }) => terms.map((term) => term.powers));
  const products = [...new Map(powers.map((each) => [powersKey(each), each])).values()].filter(
    ({ size }) => size > 0,
  );
  const [first] = products;
  if (first) yield lineOf(first);
  for (const x of products)
    for (const y of products) {
      const plane = planeOf(x, y);
      if (plane) yield plane;
    }
}

function lineOf(y: Powers): Plane {
  // A weight whose exponent is one over a whole number serves best: its value is then no root.
  const [some] = y;
  const unit = [...y].find(([, exponent]) => exponent.numerator ** 2n === 1n);
  const [carrier, exponent] = unit ?? some ?? [0, Rational.one];
  return {
    x: new Map(),
    y,
    coordinates: (powers) => {
      const along = exponentOf(powers, carrier).over(exponent);
      return timesPower(powers, y, along.negated()).size === 0 ? [Rational.zero, along] : undefined;
    },
    weights: (_, value) => [[carrier, value.power(Rational.one.over(exponent))]],
  };
}

/** By Cramer's rule, on two unknowns whose exponents in x and y are independent; nothing where none are. */
function planeOf(x: Powers, y: Powers): Plane | undefined {
  const determinant = (one: Powers, other: Powers, i: number, j: number): Rational =>
    exponentOf(one, i)
      .times(exponentOf(other, j))
      .minus(exponentOf(one, j).times(exponentOf(other, i)));
  const numbers = [...new Set([...x.keys(), ...y.keys()])];
  for (const i of numbers)
    for (const j of numbers) {
      const whole = determinant(x, y, i, j);
      if (i >= j || whole.isZero) continue;
      return {
        x,
        y,
        coordinates: (powers) => {
          const a = determinant(powers, y, i, j).over(whole);
          const b = determinant(x, powers, i, j).over(whole);
          const rest = timesPower(timesPower(powers, x, a.negated()), y, b.negated());
          return rest.size === 0 ? [a, b] : undefined;
        },
        weights: (xValue, yValue) => {
          const weight = (a: Rational, b: Rational): Radical =>
            xValue.power(a.over(whole)).times(yValue.power(b.over(whole)));
          return [
            [i, weight(exponentOf(y, j), exponentOf(x, j).negated())],
            [j, weight(exponentOf(y, i).negated(), exponentOf(x, i))],
          ];
        },
      };
    }
  return undefined;
}

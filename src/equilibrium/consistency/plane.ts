import type { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { exponentOf, type Powers, powersKey, timesPower } from './powers.js';
import type { ProportionCondition } from './proportion-condition.js';

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

import { integerPower, Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { signPatterns } from '../../exact/sign-changes.js';
import { evaluated, multiplied, type Univariate } from '../../exact/univariate.js';
import { leastCommonMultiple } from '../../exact/whole.js';
import type { OneRatio } from './line-search.js';
import type { Monomial, ProportionCondition } from './proportion-condition.js';

type Powers = ReadonlyMap<number, Rational>;

/** slope(s)·x + constant(s) ≥ 0 for positive x and s. */
interface LinearIn {
  readonly slope: Univariate;
  readonly constant: Univariate;
}

/**
 * Conditions all of whose monomials are products of powers of two, decided where one of the two, x,
 * enters each condition linearly.
 *
 * Some x > 0 satisfies slope·x + constant ≥ 0 for all conditions exactly if, where the slope is 0,
 * the constant is not negative; where it is negative, the constant is positive; and no lower bound
 * exceeds an upper one. That depends on signs of polynomials in the other monomial only, and
 * Sturm's theorem lists all patterns of those.
 */
export function weightsOnTwoRatios(
  conditions: readonly ProportionCondition[],
  unknowns: number,
): OneRatio {
  const monomials = conditions.flatMap(({ terms }) => terms.map(({ powers }) => powers));
  for (const x of monomials)
    for (const y of monomials) {
      const plane = coordinates(x, y);
      const linear = plane && linearIn(conditions, plane);
      if (plane === undefined || linear === undefined) continue;
      return decided(linear.conditions, (first, second) => {
        const weights = Array.from({ length: unknowns }, () => Radical.one);
        const xValue = Radical.of(first).power(Rational.one.over(linear.gap));
        const yValue = Radical.of(integerPower(second, linear.common));
        // Two weights bring both monomials about.
        plane.solve(xValue, yValue).forEach(([number, weight]) => {
          weights[number] = weight;
        });
        return weights;
      });
    }
  return { kind: 'several' };
}

interface Plane {
  /** The powers of x and y whose product is a monomial; nothing outside the plane. */
  readonly of: (powers: Powers) => readonly [Rational, Rational] | undefined;
  /** Weights of two mistakes that give x and y these values. */
  readonly solve: (x: Radical, y: Radical) => readonly (readonly [number, Radical])[];
}

function coordinates(x: Powers, y: Powers): Plane | undefined {
  const at = (powers: Powers, number: number): Rational => powers.get(number) ?? Rational.zero;
  const numbers = [...new Set([...x.keys(), ...y.keys()])];
  for (const i of numbers)
    for (const j of numbers) {
      const determinant = at(x, i)
        .times(at(y, j))
        .minus(at(x, j).times(at(y, i)));
      if (i >= j || determinant.isZero) continue;
      return {
        of: (powers) => {
          const alpha = at(powers, i)
            .times(at(y, j))
            .minus(at(powers, j).times(at(y, i)));
          const beta = at(x, i)
            .times(at(powers, j))
            .minus(at(x, j).times(at(powers, i)));
          const [a, b] = [alpha.over(determinant), beta.over(determinant)];
          const inside = [...new Set([...numbers, ...powers.keys()])].every((number) =>
            at(powers, number).equals(at(x, number).times(a).plus(at(y, number).times(b))),
          );
          return inside ? [a, b] : undefined;
        },
        solve: (xValue, yValue) => {
          const to = (a: Rational, b: Rational): Radical =>
            xValue.power(a.over(determinant)).times(yValue.power(b.over(determinant)));
          return [
            [i, to(at(y, j), at(x, j).negated())],
            [j, to(at(y, i).negated(), at(x, i))],
          ];
        },
      };
    }
  return undefined;
}

/** The conditions as linear in x to the power `gap`, with s to the power `common` for y. */
function linearIn(conditions: readonly ProportionCondition[], plane: Plane) {
  const placed: { terms: readonly Monomial[]; at: (readonly [Rational, Rational])[] }[] = [];
  for (const { terms } of conditions) {
    const at = terms.flatMap(({ powers }) => {
      const place = plane.of(powers);
      return place ? [place] : [];
    });
    if (at.length < terms.length) return undefined;
    placed.push({ terms, at });
  }
  const common = placed
    .flatMap(({ at }) => at)
    .reduce((so, [, { denominator }]) => leastCommonMultiple(so, denominator), 1n);
  let gap: Rational | undefined;
  const linear: LinearIn[] = [];
  for (const { terms, at } of placed) {
    const least = at.reduce((so, [a]) => (a.lessThan(so) ? a : so), at[0]?.[0] ?? Rational.zero);
    const degrees = at.map(([, b]) => Number(b.times(Rational.of(common)).numerator));
    const lowest = Math.min(...degrees);
    const [constant, slope]: [Rational[], Rational[]] = [[], []];
    for (const [k, { coefficient }] of terms.entries()) {
      const step = (at[k]?.[0] ?? least).minus(least);
      if (!step.isZero) {
        gap ??= step;
        if (!gap.equals(step)) return undefined;
      }
      const side = step.isZero ? constant : slope;
      const degree = (degrees[k] ?? lowest) - lowest;
      while (side.length <= degree) side.push(Rational.zero);
      side[degree] = (side[degree] ?? Rational.zero).plus(coefficient);
    }
    linear.push({ constant, slope });
  }
  return { conditions: linear, gap: gap ?? Rational.one, common };
}

function decided(
  conditions: readonly LinearIn[],
  weightsAt: (x: Rational, s: Rational) => readonly Radical[],
): OneRatio {
  const size = conditions.length;
  const crossed = conditions.flatMap((one) => conditions.map((other) => difference(one, other)));
  const polynomials = [
    ...conditions.map(({ slope }) => slope),
    ...conditions.map(({ constant }) => constant),
    ...crossed,
  ];
  for (const { at, signs } of signPatterns(polynomials)) {
    const solvable = conditions.every((_, i) => {
      const [slope, constant] = [signs[i] ?? 0, signs[size + i] ?? 0];
      if (slope === 0) return constant >= 0;
      if (slope > 0) return true;
      return (
        constant > 0 &&
        conditions.every(
          (__, j) => (signs[j] ?? 0) <= 0 || (signs[2 * size + size * j + i] ?? 0) >= 0,
        )
      );
    });
    if (!solvable) continue;
    if (at === undefined) return { kind: 'irrational' };
    return { kind: 'found', weights: weightsAt(between(conditions, at), at) };
  }
  return { kind: 'none' };
}

/** slope of one · constant of the other − slope of the other · constant of one. */
function difference(one: LinearIn, other: LinearIn): Univariate {
  const [plus, minus] = [
    multiplied(one.slope, other.constant),
    multiplied(other.slope, one.constant),
  ];
  return Array.from({ length: Math.max(plus.length, minus.length) }, (_, k) =>
    (plus[k] ?? Rational.zero).minus(minus[k] ?? Rational.zero),
  );
}

/** A positive x between the bounds at s, which leave one. */
function between(conditions: readonly LinearIn[], s: Rational): Rational {
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

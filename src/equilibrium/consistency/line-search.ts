import { integerPower, Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { type SignPattern, signPatterns } from '../../exact/sign-changes.js';
import type { Univariate } from '../../exact/univariate.js';
import { leastCommonMultiple } from '../../exact/whole.js';
import type { Monomial, ProportionCondition } from './proportion-condition.js';

export type OneRatio =
  | { readonly kind: 'found'; readonly weights: readonly Radical[] }
  | { readonly kind: 'none' }
  /** Some weights do it, none with a rational ratio. */
  | { readonly kind: 'irrational' }
  /** The conditions depend on more than one ratio. */
  | { readonly kind: 'several' };

/**
 * Conditions all of whose monomials are powers of a single one, decided by Sturm's theorem.
 */
export function weightsOnOneRatio(
  conditions: readonly ProportionCondition[],
  unknowns: number,
): OneRatio {
  const all = conditions.flatMap(({ terms }) => terms);
  const direction = all.find(({ powers }) => powers.size > 0)?.powers;
  const [pivot] = direction?.keys() ?? [];
  if (direction === undefined || pivot === undefined) return { kind: 'several' };
  const slope = direction.get(pivot) ?? Rational.one;
  const steps = all.map(({ powers }) => (powers.get(pivot) ?? Rational.zero).over(slope));
  const parallel = all.every(({ powers }, k) => {
    const step = steps[k] ?? Rational.zero;
    return (
      (powers.size === 0 || powers.size === direction.size) &&
      [...powers].every(([n, power]) => direction.get(n)?.times(step).equals(power))
    );
  });
  if (!parallel) return { kind: 'several' };
  const common = steps.reduce((so, { denominator }) => leastCommonMultiple(so, denominator), 1n);
  const point = nonnegative(
    conditions.map(({ terms }) =>
      univariate(terms, ({ powers }) =>
        (powers.get(pivot) ?? Rational.zero).over(slope).times(Rational.of(common)),
      ),
    ),
  );
  if (point === undefined) return { kind: 'none' };
  if (point.at === undefined) return { kind: 'irrational' };
  // The monomial of the direction is the value to the power `common`; one weight brings that about.
  const value = Radical.of(integerPower(point.at, common));
  const weights = Array.from({ length: unknowns }, () => Radical.one);
  const unit = [...direction].find(([, power]) => power.numerator ** 2n === power.denominator);
  const [carrier, power] = unit ?? [pivot, slope];
  weights[carrier] = value.power(Rational.one.over(power));
  return { kind: 'found', weights };
}

/** Where no polynomial is negative; at a rational number if possible. */
function nonnegative(polynomials: readonly Univariate[]): SignPattern | undefined {
  for (const pattern of signPatterns(polynomials))
    if (pattern.signs.every((sign) => sign >= 0)) return pattern;
  return undefined;
}

const grid = ['1', '2', '1/2', '5', '1/5', '20', '1/20'].map(Rational.of);

/**
 * Looks for weights along lines: all but one are taken from a few simple numbers, and the one left
 * is decided exactly. Finds weights or nothing; a failure proves nothing.
 */
export function weightsAlongLines(
  conditions: readonly ProportionCondition[],
  unknowns: number,
  tries = 60,
): readonly Radical[] | undefined {
  const involved = [
    ...new Set(
      conditions.flatMap(({ terms }) => terms.flatMap(({ powers }) => [...powers.keys()])),
    ),
  ];
  let left = tries;
  for (let code = 0; code < grid.length ** Math.max(0, involved.length - 1); code += 1)
    for (const free of involved) {
      if (left <= 0) return undefined;
      left -= 1;
      const fixed = new Map<number, Rational>();
      let digits = code;
      for (const number of involved)
        if (number !== free) {
          fixed.set(number, grid[digits % grid.length] ?? Rational.one);
          digits = Math.floor(digits / grid.length);
        }
      const point = nonnegative(
        conditions.map(({ terms }) =>
          univariate(
            terms.map((term) => substituted(term, fixed)),
            ({ powers }) => powers.get(free) ?? Rational.zero,
          ),
        ),
      );
      const at = point?.at;
      if (at)
        return Array.from({ length: unknowns }, (_, number) =>
          Radical.of(number === free ? at : (fixed.get(number) ?? Rational.one)),
        );
    }
  return undefined;
}

function substituted({ coefficient, powers }: Monomial, fixed: ReadonlyMap<number, Rational>) {
  let value = coefficient;
  for (const [number, power] of powers)
    value = value.times(integerPower(fixed.get(number) ?? Rational.one, power.numerator));
  return { coefficient: value, powers };
}

/** Terms by whole degree, shifted so that the least degree is 0. */
function univariate(terms: readonly Monomial[], degree: (term: Monomial) => Rational): Univariate {
  const degrees = terms.map((term) => Number(degree(term).numerator));
  const least = Math.min(...degrees);
  const coefficients = Array.from(
    { length: Math.max(...degrees) - least + 1 },
    () => Rational.zero,
  );
  terms.forEach(({ coefficient }, k) => {
    const at = (degrees[k] ?? 0) - least;
    coefficients[at] = (coefficients[at] ?? Rational.zero).plus(coefficient);
  });
  return coefficients;
}

import { integerPower } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';

/** A product of powers of unknowns: the exponents by number; those that it lacks are 0. */
export type Powers = ReadonlyMap<number, Rational>;

/** The exponent of an unknown, which is 0 where the product does not hold it. */
export function exponentOf(powers: Powers, unknown: number): Rational {
  return powers.get(unknown) ?? Rational.zero;
}

/** The product of one with a power of another. */
export function timesPower(one: Powers, other: Powers, exponent: Rational): Powers {
  const product = new Map(one);
  for (const [unknown, power] of other) {
    const next = exponentOf(product, unknown).plus(power.times(exponent));
    if (next.isZero) product.delete(unknown);
    else product.set(unknown, next);
  }
  return product;
}

/** The same text for the same product. */
export function powersKey(powers: Powers): string {
  return [...powers]
    .sort(([one], [other]) => one - other)
    .map(([unknown, exponent]) => `${unknown}^${exponent}`)
    .join(' ');
}

/** The value of a product with whole exponents. */
export function productAt(powers: Powers, value: (unknown: number) => Rational): Rational {
  return [...powers].reduce(
    (product, [unknown, exponent]) =>
      product.times(integerPower(value(unknown), exponent.numerator)),
    Rational.one,
  );
}

/** A coefficient times a product of whole powers of mistakes' weights, by the mistakes' numbers. */
export interface SignomialTerm {
  readonly coefficient: Rational;
  readonly powers: Powers;
}

/** Adds up terms in the same powers, and drops those that cancel. */
export function collected(terms: readonly SignomialTerm[]): SignomialTerm[] {
  const sums = new Map<string, SignomialTerm>();
  for (const { coefficient, powers } of terms) {
    const key = powersKey(powers);
    const before = sums.get(key)?.coefficient ?? Rational.zero;
    sums.set(key, { coefficient: before.plus(coefficient), powers });
  }
  return [...sums.values()].filter(({ coefficient }) => !coefficient.isZero);
}

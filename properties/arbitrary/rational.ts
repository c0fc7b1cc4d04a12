import fc from 'fast-check';
import { Rational } from '../../src/exact/rational.js';

const wide = 10n ** 30n;

/** Small quotients from an integer grid; now and then 0, 1, -1, or one with thirty digits. */
export function rationals(): fc.Arbitrary<Rational> {
  return fc.oneof(
    { weight: 6, arbitrary: quotients(fc.bigInt(-60n, 60n), fc.bigInt(1n, 12n)) },
    { weight: 1, arbitrary: fc.constantFrom(Rational.zero, Rational.one, Rational.of(-1)) },
    { weight: 1, arbitrary: quotients(fc.bigInt(-wide, wide), fc.bigInt(1n, wide)) },
  );
}

export function nonzeroRationals(): fc.Arbitrary<Rational> {
  return fc
    .tuple(quotients(fc.bigInt(1n, 60n), fc.bigInt(1n, 12n)), fc.boolean())
    .map(([magnitude, negative]) => (negative ? magnitude.negated() : magnitude));
}

/** Quotients small enough to search through: `-6/1` to `6/7`. */
export function smallRationals(): fc.Arbitrary<Rational> {
  return quotients(fc.bigInt(-6n, 6n), fc.bigInt(1n, 7n));
}

/** Probabilities of as many things as asked for; some of them often 0. */
export function distributions(size: number): fc.Arbitrary<readonly Rational[]> {
  return fc
    .tuple(fc.nat(size - 1), fc.array(fc.nat(3), { minLength: size, maxLength: size }))
    .map(([certain, drawn]) => {
      const weights = drawn.map((weight, index) => BigInt(weight) + (index === certain ? 1n : 0n));
      const total = weights.reduce((sum, weight) => sum + weight, 0n);
      return weights.map((weight) => Rational.ratio(weight, total));
    });
}

/** Probabilities of as many things as asked for, none of them 0. */
export function positiveDistributions(size: number): fc.Arbitrary<readonly Rational[]> {
  return fc.array(fc.bigInt(1n, 4n), { minLength: size, maxLength: size }).map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0n);
    return weights.map((weight) => Rational.ratio(weight, total));
  });
}

function quotients(numerators: fc.Arbitrary<bigint>, denominators: fc.Arbitrary<bigint>) {
  return fc
    .tuple(numerators, denominators)
    .map(([numerator, denominator]) => Rational.ratio(numerator, denominator));
}

import { opposite, quotient } from '../exact/composition.js';
import type { Formula } from '../exact/formula.js';
import type { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import type { Reader } from './live-regimes.js';
import type { Factor } from './naming.js';

/** A quotient of two polynomials, without the named factors that they have in common. */
export interface NamedFraction {
  readonly coefficient: Rational;
  readonly above: readonly Factor[];
  readonly below: readonly Factor[];
}

export function namedFraction(
  numerator: Polynomial,
  denominator: Polynomial,
  { naming, signs }: Reader,
): NamedFraction {
  if (numerator.isZero) return { coefficient: Rational.zero, above: [], below: [] };
  const [top, bottom] = [naming.factors(numerator), naming.factors(denominator)];
  let coefficient = top.coefficient.over(bottom.coefficient);
  const exponents = new Map<string, Factor>();
  const take = (factor: Factor, exponent: number): void => {
    const value = signs.reduced(factor.polynomial).constantValue;
    if (value) {
      const power = value.power(factor.exponent);
      coefficient = exponent > 0 ? coefficient.times(power) : coefficient.over(power);
      return;
    }
    const key = `${factor.polynomial}`;
    const known = exponents.get(key);
    exponents.set(key, { ...factor, exponent: exponent + (known?.exponent ?? 0) });
  };
  for (const factor of top.factors) take(factor, factor.exponent);
  for (const factor of bottom.factors) take(factor, -factor.exponent);
  const left = [...exponents.values()];
  return {
    coefficient,
    above: left.filter(({ exponent }) => exponent > 0),
    below: left
      .filter(({ exponent }) => exponent < 0)
      .map((factor) => ({ ...factor, exponent: -factor.exponent })),
  };
}

/** A fraction as a formula, its sign in front; a number alone stays before what it multiplies. */
export function fractionFormula(
  { coefficient, above, below }: NamedFraction,
  { naming }: Reader,
): Formula {
  if (below.length === 0) return naming.written({ coefficient, factors: above });
  const magnitude = coefficient.sign < 0 ? coefficient.negated() : coefficient;
  const parts = (value: bigint, factors: readonly Factor[]): Formula =>
    naming.written({ coefficient: Rational.ratio(value, 1n), factors });
  const unsigned = quotient(parts(magnitude.numerator, above), parts(magnitude.denominator, below));
  return coefficient.sign < 0 ? opposite(unsigned) : unsigned;
}

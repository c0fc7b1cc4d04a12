import type { Question } from '../derive/question.js';
import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import type { Certificate } from './certificate.js';
import type { Coordinates } from './coordinates.js';
import type { Exponents } from './form.js';

/** A weighed product of hypotheses, times a monomial in coordinates. */
export interface Summand {
  /** Indices of hypotheses. */
  readonly factors: readonly number[];
  readonly monomial: Exponents;
  /** The product as the search saw it is this many times the product itself. */
  readonly scale: Rational;
  readonly weight: Rational;
}

/**
 * What a search found in coordinates, told in the hypotheses themselves.
 * @returns `undefined` where the sum is not zero after all.
 */
export function certificateFrom(
  { hypotheses }: Question,
  { coordinates, meanings }: Coordinates,
  summands: readonly Summand[],
): Certificate | undefined {
  const polynomialOf = (index: number): Polynomial =>
    hypotheses[index]?.polynomial ?? Polynomial.zero;
  const products: { coefficient: Rational; factors: number[] }[] = [];
  const multipliers = new Map<number, Polynomial>();
  const expanded: Polynomial[] = [];
  for (const { factors, monomial, scale, weight } of summands) {
    const coefficient = weight.times(scale);
    const [only] = factors;
    if (only !== undefined && hypotheses[only]?.sense === '=') {
      const multiplier = meaning(monomial, meanings).scaled(coefficient);
      multipliers.set(only, (multipliers.get(only) ?? Polynomial.zero).plus(multiplier));
      continue;
    }
    const all = [...factors];
    for (let k = 0; k < monomial.length; k++)
      for (let times = monomial.charCodeAt(k); times > 0; times--) {
        const hypothesis = coordinates[k]?.hypothesis;
        if (hypothesis === undefined) return undefined;
        all.push(hypothesis);
      }
    all.sort((one, other) => one - other);
    products.push({ coefficient, factors: all });
    expanded.push(
      all
        .reduce((product, index) => product.times(polynomialOf(index)), Polynomial.one)
        .scaled(coefficient),
    );
  }
  for (const [index, multiplier] of multipliers)
    expanded.push(multiplier.times(polynomialOf(index)));
  let rest = Polynomial.sum(expanded);
  for (const [index, { polynomial, sense }] of hypotheses.entries()) {
    if (rest.isZero) break;
    if (sense !== '=') continue;
    const divided = dividedByLinear(rest, polynomial);
    if (divided === undefined || divided.quotient.isZero) continue;
    multipliers.set(index, (multipliers.get(index) ?? Polynomial.zero).minus(divided.quotient));
    rest = divided.remainder;
  }
  if (!rest.isZero) return undefined;
  return {
    products: merged(products),
    multiples: [...multipliers]
      .filter(([, multiplier]) => !multiplier.isZero)
      .map(([hypothesis, multiplier]) => ({ hypothesis, multiplier })),
  };
}

function merged(products: readonly { coefficient: Rational; factors: number[] }[]) {
  const sums = new Map<string, { coefficient: Rational; factors: number[] }>();
  for (const { coefficient, factors } of products) {
    const key = factors.join(' ');
    const known = sums.get(key);
    sums.set(key, {
      factors,
      coefficient: known ? known.coefficient.plus(coefficient) : coefficient,
    });
  }
  return [...sums.values()];
}

function meaning(monomial: Exponents, meanings: readonly Polynomial[]): Polynomial {
  let product = Polynomial.one;
  for (let k = 0; k < monomial.length; k++)
    product = product.times((meanings[k] ?? Polynomial.one).power(monomial.charCodeAt(k)));
  return product;
}

/** Divides by a polynomial that is linear in some symbol, with a constant coefficient there. */
function dividedByLinear(
  dividend: Polynomial,
  divisor: Polynomial,
): { quotient: Polynomial; remainder: Polynomial } | undefined {
  for (const symbol of divisor.symbols) {
    const [rest, slope, ...higher] = divisor.coefficientsIn(symbol);
    const lead = slope?.constantValue;
    if (rest === undefined || lead === undefined || higher.length > 0) continue;
    // symbol = root + divisor/lead, and symbol^k − root^k = (symbol − root) Σ symbol^j root^(k−1−j).
    const root = rest.scaled(Rational.of(-1).over(lead));
    const variable = Polynomial.symbol(symbol);
    const powers = dividend.coefficientsIn(symbol);
    const remainder: Polynomial[] = [];
    const quotient: Polynomial[] = [];
    powers.forEach((coefficient, power) => {
      remainder.push(coefficient.times(root.power(power)));
      for (let j = 0; j < power; j++)
        quotient.push(coefficient.times(variable.power(j)).times(root.power(power - 1 - j)));
    });
    return {
      quotient: Polynomial.sum(quotient).scaled(Rational.one.over(lead)),
      remainder: Polynomial.sum(remainder),
    };
  }
  return undefined;
}

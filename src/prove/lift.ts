import type { Hypothesis } from '../derive/question.js';
import { Polynomial } from '../exact/polynomial.js';
import type { Rational } from '../exact/rational.js';
import type { Certificate, MultipliedEquation, WeighedProduct } from './certificate.js';
import type { Coordinates } from './coordinates.js';
import type { Exponents } from './form.js';
import { LinearEquations } from './linear-equations.js';

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
  hypotheses: readonly Hypothesis[],
  { coordinates, meanings }: Coordinates,
  summands: readonly Summand[],
): Certificate | undefined {
  const products: WeighedProduct[] = [];
  const multiples: MultipliedEquation[] = [];
  for (const { factors, monomial, scale, weight } of summands) {
    const coefficient = weight.times(scale);
    const [only] = factors;
    if (only !== undefined && hypotheses[only]?.sense === '=') {
      const multiplier = meaning(monomial, meanings).scaled(coefficient);
      multiples.push({ hypothesis: only, multiplier });
      continue;
    }
    const all = [...factors];
    for (let k = 0; k < monomial.length; k++)
      for (let times = monomial.charCodeAt(k); times > 0; times--) {
        const hypothesis = coordinates[k]?.hypothesis;
        if (hypothesis === undefined) return undefined;
        all.push(hypothesis);
      }
    products.push({ coefficient, factors: all });
  }
  return completed(hypotheses, { products, multiples });
}

/**
 * A certificate whose sum is 0 but for multiples of linear equations, which are added.
 * @returns `undefined` where the sum is something else.
 */
export function completed(
  hypotheses: readonly Hypothesis[],
  { products, multiples }: Certificate,
): Certificate | undefined {
  const polynomialOf = (index: number): Polynomial =>
    hypotheses[index]?.polynomial ?? Polynomial.zero;
  const multipliers = new Map<number, Polynomial>();
  const add = (hypothesis: number, multiplier: Polynomial): void => {
    multipliers.set(hypothesis, (multipliers.get(hypothesis) ?? Polynomial.zero).plus(multiplier));
  };
  for (const { hypothesis, multiplier } of multiples) add(hypothesis, multiplier);
  let rest = Polynomial.sum([
    ...products.map(({ coefficient, factors }) =>
      factors
        .reduce((product, index) => product.times(polynomialOf(index)), Polynomial.one)
        .scaled(coefficient),
    ),
    ...multiples.map(({ hypothesis, multiplier }) => multiplier.times(polynomialOf(hypothesis))),
  ]);
  if (!rest.isZero) {
    const reduced = new LinearEquations(linearEquations(hypotheses)).reduce(rest);
    rest = reduced.remainder;
    for (const [index, multiple] of reduced.multiples) add(index, multiple.negated());
  }
  if (!rest.isZero) return undefined;
  return {
    products: merged(products),
    multiples: [...multipliers]
      .filter(([, multiplier]) => !multiplier.isZero)
      .map(([hypothesis, multiplier]) => ({ hypothesis, multiplier })),
  };
}

function merged(products: readonly WeighedProduct[]): WeighedProduct[] {
  const sums = new Map<string, WeighedProduct>();
  for (const { coefficient, factors } of products) {
    const sorted = [...factors].sort((one, other) => one - other);
    const key = sorted.join(' ');
    const known = sums.get(key);
    sums.set(key, {
      factors: sorted,
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

/** The linear equations among hypotheses, with their indices. */
function* linearEquations(hypotheses: readonly Hypothesis[]): Generator<[number, Polynomial]> {
  for (const [index, { sense, polynomial }] of hypotheses.entries())
    if (sense === '=' && polynomial.degree === 1) yield [index, polynomial];
}

import type { Hypothesis } from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type {
  Certificate,
  MultipliedEquation,
  WeighedProduct,
} from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import type { Coordinates } from './coordinates.js';
import type { Exponents } from './linear-form.js';

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

function meaning(monomial: Exponents, meanings: readonly Polynomial[]): Polynomial {
  let product = Polynomial.one;
  for (let k = 0; k < monomial.length; k++)
    product = product.times((meanings[k] ?? Polynomial.one).power(monomial.charCodeAt(k)));
  return product;
}

import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type {
  Certificate,
  MultipliedEquation,
  WeighedProduct,
} from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import type { CoordinateSystem } from './coordinate-system.js';
import { type Exponents, powersIn } from './exponents.js';

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
  { coordinates }: CoordinateSystem,
  summands: readonly Summand[],
): Certificate | undefined {
  const products: WeighedProduct[] = [];
  const multiples: MultipliedEquation[] = [];
  for (const { factors, monomial, scale, weight } of summands) {
    const coefficient = weight.times(scale);
    const [only] = factors;
    if (only !== undefined && entry(hypotheses, only).sense === '=') {
      const multiplier = meaningOf(monomial, coordinates).scaled(coefficient);
      multiples.push({ hypothesis: only, multiplier });
      continue;
    }
    const all = [...factors];
    for (const [coordinate, exponent] of powersIn(monomial)) {
      const { hypothesis } = entry(coordinates, coordinate);
      if (hypothesis === undefined) return undefined;
      for (let k = 0; k < exponent; k++) all.push(hypothesis);
    }
    products.push({ coefficient, factors: all });
  }
  return completed(hypotheses, { products, multiples });
}

/** A monomial in coordinates as a polynomial in symbols. */
function meaningOf(monomial: Exponents, coordinates: CoordinateSystem['coordinates']): Polynomial {
  let product = Polynomial.one;
  for (const [coordinate, exponent] of powersIn(monomial))
    product = product.times(entry(coordinates, coordinate).meaning.power(exponent));
  return product;
}

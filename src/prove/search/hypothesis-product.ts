import { match } from 'ts-pattern';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { CoordinateMonomial } from './coordinate-monomials.js';
import { CoordinatePolynomial, type ScaledPolynomial } from './coordinate-polynomial.js';
import type { CoordinateSystem } from './coordinate-system.js';
import type { Simplified } from './simplification.js';

/** A product of hypotheses, and of squares, in coordinates. */
export interface HypothesisProduct extends ScaledPolynomial {
  /** Indices of the hypotheses; none for the product 1. */
  readonly factors: readonly number[];
  /** Polynomials whose squares are factors too. */
  readonly squares?: readonly Polynomial[];
  /** What it is wherever the hypotheses hold; an equation may have any weight. */
  readonly sign: 'positive' | 'nonnegative' | 'zero';
}

/** A weighed product of hypotheses, times a monomial in coordinates. */
export interface Summand {
  /** Indices of hypotheses. */
  readonly factors: readonly number[];
  /** Polynomials whose squares are factors too. */
  readonly squares?: readonly Polynomial[];
  readonly monomial: CoordinateMonomial;
  /** The product as the search saw it is this many times the product itself. */
  readonly scale: Rational;
  readonly weight: Rational;
}

/** Longer hypotheses make programs that no solver finishes. */
const MOST_TERMS = 400;

/** The hypotheses that are no coordinates, and no inequations. */
export function singleFactors(
  { hypotheses }: Simplified,
  { others }: CoordinateSystem,
): HypothesisProduct[] {
  return others.flatMap(({ hypothesis, polynomial, scale }): HypothesisProduct[] => {
    const { sense } = entry(hypotheses, hypothesis);
    if (sense === '≠' || polynomial.monomials.length > MOST_TERMS) return [];
    const sign = match(sense)
      .returnType<HypothesisProduct['sign']>()
      .with('=', () => 'zero')
      .with('>', () => 'positive')
      .with('≥', () => 'nonnegative')
      .exhaustive();
    return [{ factors: [hypothesis], polynomial, scale, sign }];
  });
}

/** Products of two inequalities, squares among them. */
export function pairwiseProducts(singles: readonly HypothesisProduct[]): HypothesisProduct[] {
  const inequalities = singles.filter(({ sign }) => sign !== 'zero');
  return inequalities.flatMap((one, index) =>
    inequalities.slice(index).map(
      (other): HypothesisProduct => ({
        factors: [...one.factors, ...other.factors],
        polynomial: one.polynomial.times(other.polynomial),
        scale: one.scale.times(other.scale),
        sign: one.sign === 'positive' && other.sign === 'positive' ? 'positive' : 'nonnegative',
      }),
    ),
  );
}

/** The product of no hypotheses. */
export function emptyProduct({ monomials }: CoordinateSystem): HypothesisProduct {
  return {
    factors: [],
    polynomial: new CoordinatePolynomial(monomials, [monomials.one], [1n]),
    scale: Rational.one,
    sign: 'positive',
  };
}

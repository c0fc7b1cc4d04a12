import type { Hypothesis } from '../../derive/question.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { WeighedProduct } from '../certificate/proof.js';

/**
 * What is linear in one symbol, and positive beyond a bound of it, as a sum of products of hypotheses: a
 * multiple of the bound, and a number.
 * @param index of the hypothesis that is the bound.
 */
export function positiveBeyond(
  whole: Polynomial,
  { sense, polynomial }: Hypothesis,
  index: number,
): readonly WeighedProduct[] | undefined {
  const [symbol, ...others] = whole.symbols;
  if (symbol === undefined || others.length > 0 || whole.degree > 1) return undefined;
  if ((sense !== '>' && sense !== '≥') || polynomial.degree !== 1) return undefined;
  if (polynomial.symbols.size > 1 || !polynomial.symbols.has(symbol)) return undefined;
  const [start, slope] = numbersIn(whole, symbol);
  const [bound, steepness] = numbersIn(polynomial, symbol);
  const ratio = slope.over(steepness);
  const above = start.minus(bound.times(ratio));
  if (ratio.sign <= 0 || above.sign < 0 || (above.isZero && sense !== '>')) return undefined;
  return [
    { coefficient: ratio, factors: [index] },
    ...(above.isZero ? [] : [{ coefficient: above, factors: [] }]),
  ];
}

/** Of a·x + b the numbers b and a. */
function numbersIn(polynomial: Polynomial, symbol: string): [start: Rational, slope: Rational] {
  const [start, slope] = polynomial
    .coefficientsIn(symbol)
    .map(({ constantValue }) => constantValue);
  return [start ?? Rational.zero, slope ?? Rational.zero];
}

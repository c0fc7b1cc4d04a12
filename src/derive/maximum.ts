import type { Point } from '../exact/point.js';
import { Polynomial } from '../exact/polynomial.js';

/**
 * The most of several polynomials, and the symbol that stands for it. All it takes is polynomial
 * too: it is no less than each of them, and it is one of them.
 */
export interface Maximum {
  readonly symbol: string;
  /** The symbol times something positive, so that what it is the most of divides by nothing. */
  readonly value: Polynomial;
  /** In parameters, abbreviations and the symbols of maxima that come before in a list. */
  readonly candidates: readonly Polynomial[];
}

/** How a maximum differs from each of its candidates, which is never below 0. */
export function differencesOf({ value, candidates }: Maximum): Polynomial[] {
  return candidates.map((each) => value.minus(each));
}

/** The polynomial that is 0 where a maximum is one of its candidates. */
export function productOfDifferences(maximum: Maximum): Polynomial {
  return differencesOf(maximum).reduce((product, each) => product.times(each), Polynomial.one);
}

/** A point with the value of a maximum; `undefined` where that divides by zero. */
export function withMaximum(
  point: Point,
  { symbol, value, candidates }: Maximum,
): Point | undefined {
  const [, factor = Polynomial.zero] = value.coefficientsIn(symbol);
  const divisor = factor.evaluate(point);
  if (divisor.isZero) return undefined;
  const [first, ...others] = candidates.map((each) => each.evaluate(point));
  const most = others.reduce((best, each) => (best?.lessThan(each) ? each : best), first);
  return most && point.with(symbol, most.over(divisor));
}

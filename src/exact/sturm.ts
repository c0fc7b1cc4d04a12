import type { Rational } from './rational.js';
import { differentiated, evaluated, remainder, trimmed, type Univariate } from './univariate.js';

/** Sturm's chain of a polynomial: `variations` of it count the real roots between two numbers. */
export function sturmChain(polynomial: Univariate): Univariate[] {
  const chain = [trimmed(polynomial), differentiated(polynomial)];
  for (;;) {
    const [before, last] = chain.slice(-2);
    if (before === undefined || last === undefined || last.length === 0) return chain;
    const next = remainder(before, last);
    // A positive factor changes no sign, and keeps numbers short.
    const size = next.at(-1)?.magnitude;
    if (size === undefined) return chain;
    chain.push(next.map((each) => each.negated().over(size)));
  }
}

/** How often the sign changes along the chain; the number of roots in (a, b] is the difference. */
export function variations(chain: readonly Univariate[], at: Rational): number {
  const signs = chain.map((each) => evaluated(each, at).sign).filter((sign) => sign !== 0);
  return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
}

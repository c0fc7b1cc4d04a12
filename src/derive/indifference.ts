import { Polynomial } from '../exact/polynomial.js';
import type { Expansion } from './expansion.js';

/**
 * Whether a polynomial is 0 once the named quotients in it are what they are defined to be: whoever
 * mixes so as to make another indifferent leaves that other no gain.
 * @returns the names that make it so; `undefined` where it does not vanish, or not that simply.
 */
export function vanishingBy(polynomial: Polynomial, expansion: Expansion): string[] | undefined {
  const names: string[] = [];
  let divisor = Polynomial.one;
  let rest = polynomial;
  let numerators = Polynomial.zero;
  for (const { symbol, definition } of expansion.abbreviationsIn([polynomial])) {
    const [without = rest, slope, ...higher] = rest.coefficientsIn(symbol);
    if (slope === undefined) continue;
    const [opposite, own] = definition[0]?.polynomial.coefficientsIn(symbol) ?? [];
    if (higher.length > 0 || own === undefined || opposite === undefined) return undefined;
    if (names.length > 0 && !own.equals(divisor)) return undefined;
    names.push(symbol);
    divisor = own;
    rest = without;
    numerators = numerators.minus(slope.times(opposite));
  }
  const defined = names.every((name) => !numerators.symbols.has(name) && !rest.symbols.has(name));
  return defined && numerators.plus(rest.times(divisor)).isZero ? names.sort() : undefined;
}

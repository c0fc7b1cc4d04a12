import type { KnownMonomial } from './monomial-table.js';
import { greatestDivisor, product, sum, type Whole, wholeQuotient } from './whole.js';

/** Whole coefficients by monomial, none of them 0. */
export type Coefficients = Map<KnownMonomial, Whole>;

/** Adds to the coefficient of a monomial, and drops what cancels. */
export function addCoefficient(
  collected: Coefficients,
  monomial: KnownMonomial,
  value: Whole,
): void {
  const before = collected.get(monomial);
  const total = before === undefined ? value : sum(before, value);
  if (total === 0) collected.delete(monomial);
  else collected.set(monomial, total);
}

/**
 * Takes out what coefficients have in common with their divisor.
 * @returns what is left of the divisor.
 */
export function reduceTogether(coefficients: Coefficients, divisor: Whole): Whole {
  let shared = divisor;
  for (const value of coefficients.values()) {
    if (shared === 1) return divisor;
    shared = greatestDivisor(shared, value);
  }
  if (shared === 1) return divisor;
  for (const [monomial, value] of coefficients)
    coefficients.set(monomial, wholeQuotient(value, shared));
  return wholeQuotient(divisor, shared);
}

/** Two whole numbers, of which the second is not 0, for what the first is over it. */
type Ratio = readonly [Whole, Whole];

/**
 * How many times others some coefficients are, but for that of one monomial, which both may have;
 * `undefined` where there is no such number, or there are no others.
 */
export function ratioBeside(
  beside: KnownMonomial,
  coefficients: ReadonlyMap<KnownMonomial, Whole>,
  others: ReadonlyMap<KnownMonomial, Whole>,
): Ratio | undefined {
  const more = Number(coefficients.has(beside)) - Number(others.has(beside));
  if (coefficients.size - others.size !== more) return undefined;
  let ratio: Ratio | undefined;
  for (const [monomial, other] of others) {
    if (monomial === beside) continue;
    const value = coefficients.get(monomial);
    if (value === undefined) return undefined;
    ratio ??= [value, other];
    if (product(value, ratio[1]) !== product(other, ratio[0])) return undefined;
  }
  return ratio;
}

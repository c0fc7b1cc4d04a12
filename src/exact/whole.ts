/**
 * A whole number: a double as long as it lies below 2^53, where doubles are exact, a bigint beyond.
 * Comparisons by operator are exact between the two.
 */
export type Whole = number | bigint;

/** Kept as a double where that is exact. */
export function whole(value: bigint): Whole {
  const double = Number(value);
  return Number.isSafeInteger(double) ? double : value;
}

export function sum(one: Whole, other: Whole): Whole {
  if (typeof one === 'number' && typeof other === 'number') {
    const double = one + other;
    if (Number.isSafeInteger(double)) return double;
  }
  return whole(BigInt(one) + BigInt(other));
}

export function product(one: Whole, other: Whole): Whole {
  if (typeof one === 'number' && typeof other === 'number') {
    const double = one * other;
    // A product that a double rounds to less than 2^53 was not rounded; adding 0 turns −0 into 0.
    if (Number.isSafeInteger(double)) return double + 0;
  }
  // What a bigint is needed for stays so large, times anything but 0.
  return one === 0 || other === 0 ? 0 : BigInt(one) * BigInt(other);
}

/** The number with the other sign; never −0. */
export function opposed(one: Whole): Whole {
  return typeof one === 'number' ? 0 - one : -one;
}

/** Exact, for a divisor that divides. */
export function wholeQuotient(one: Whole, divisor: Whole): Whole {
  return typeof one === 'number' && typeof divisor === 'number'
    ? one / divisor + 0
    : whole(BigInt(one) / BigInt(divisor));
}

/** The greatest number that divides both, by Euclid's algorithm: of 0 and 0 it is 0, else positive. */
export function greatestDivisor(one: Whole, other: Whole): Whole {
  let [a, b] = [one < 0 ? -one : one, other < 0 ? -other : other];
  while (typeof a !== 'number' || typeof b !== 'number') {
    if (b === 0) return a;
    [a, b] = [b, whole(BigInt(a) % BigInt(b))];
  }
  return doubleDivisor(a, b);
}

/** The same of two exact doubles, neither of them negative. */
export function doubleDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** The least positive number that both positive numbers divide. */
export function wholeMultiple(one: Whole, other: Whole): Whole {
  if (one === other || other === 1) return one;
  return product(wholeQuotient(one, greatestDivisor(one, other)), other);
}

/**
 * A positive number that both positive numbers divide: the least, or of two large ones, of which
 * neither divides the other, their product.
 */
export function commonMultiple(one: Whole, other: Whole): Whole {
  if (one === other || other === 1) return one;
  if (one === 1) return other;
  if (typeof one === 'number' && typeof other === 'number') return wholeMultiple(one, other);
  const [larger, smaller] = one < other ? [other, one] : [one, other];
  if (BigInt(larger) % BigInt(smaller) === 0n) return larger;
  return typeof smaller === 'bigint' && smaller > LARGE
    ? product(one, other)
    : wholeMultiple(one, other);
}

/** Beyond this, numbers are multiplied rather than searched for a common divisor. */
const LARGE = 2n ** 256n;

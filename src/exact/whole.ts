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

/** The whole number that digits stand for, with a sign or without. */
export function wholeIn(text: string): Whole {
  // Fewer than 16 digits are below 2^53; adding 0 turns −0 into 0.
  return text.length < 16 ? Number(text) + 0 : whole(BigInt(text));
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
  return whole(BigInt(one) * BigInt(other));
}

/** The number with the other sign; never −0. */
export function opposite(one: Whole): Whole {
  return typeof one === 'number' ? 0 - one : -one;
}

/** Exact, for a divisor that divides. */
export function divided(one: Whole, divisor: Whole): Whole {
  return typeof one === 'number' && typeof divisor === 'number'
    ? one / divisor
    : whole(BigInt(one) / BigInt(divisor));
}

/** Beyond this, numbers are multiplied rather than searched for a common divisor. */
const LARGE = 2n ** 256n;

/** A common divisor of two positive integers; of two large ones not always the greatest. */
export function commonDivisor(one: Whole, other: Whole): Whole {
  if (one === 1 || other === 1) return 1;
  const [larger, smaller] = one < other ? [other, one] : [one, other];
  if (typeof smaller === 'bigint' && smaller > LARGE)
    return BigInt(larger) % smaller === 0n ? smaller : 1;
  return greatestCommonDivisor(larger, smaller);
}

/** The greatest common divisor of two numbers, neither of them negative, by Euclid. */
export function greatestCommonDivisor(one: Whole, other: Whole): Whole {
  let [a, b] = [one, other];
  while (typeof a !== 'number' || typeof b !== 'number') {
    if (b === 0) return a;
    [a, b] = [b, whole(BigInt(a) % BigInt(b))];
  }
  let [c, d] = [a, b];
  while (d !== 0) [c, d] = [d, c % d];
  return c;
}

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
  return whole(BigInt(one) * BigInt(other));
}

/** The least positive integer that both positive integers divide. */
export function leastCommonMultiple(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return (one / a) * other;
}

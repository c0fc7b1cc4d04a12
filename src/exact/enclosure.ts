/**
 * Two doubles with an exact number between them, or at one of them.
 *
 * Every operation moves each end outward by more than rounding can have moved it inward: see `widened`. What
 * overflows, or divides by what may be 0, ends in an infinity or in NaN, which decides no sign.
 */
export interface Enclosure {
  readonly low: number;
  readonly high: number;
}

/** What is known of a number of which nothing is known. */
export const ANY: Enclosure = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

const ZERO: Enclosure = { low: 0, high: 0 };

const SHARE = 2 ** -52;

/**
 * Moves both ends outward by at least one unit in their last place, which is twice what rounding to
 * the nearest double can have moved a sum, a product or a quotient inward (IEEE 754).
 *
 * A double x with 2^e ≤ |x| < 2^(e+1) has the unit 2^(e−52), and |x|·2^−52 is no less than that. So
 * the exact x − |x|·2^−52 is no more than x less its unit, which is itself a double; rounding is
 * monotone and cannot pass it. Next to 0 the unit is the least double, and that is added.
 */
function widened(low: number, high: number): Enclosure {
  return {
    low: low - (Math.abs(low) * SHARE + Number.MIN_VALUE),
    high: high + (Math.abs(high) * SHARE + Number.MIN_VALUE),
  };
}

/** Encloses a quotient of integers, the second of them positive. */
export function enclosedRatio(numerator: bigint, denominator: bigint): Enclosure {
  if (numerator === 0n) return ZERO;
  const [above, below] = [Number(numerator), Number(denominator)];
  // A denominator beyond all doubles would look as if the quotient were 0.
  if (!Number.isFinite(above) || !Number.isFinite(below)) return ANY;
  const quotient = above / below;
  // Rounding each integer moves the quotient by at most one unit in its last place, and rounding the
  // quotient by half of one: less than three units in all.
  const { low, high } = widened(quotient, quotient);
  const wider = widened(low, high);
  return widened(wider.low, wider.high);
}

export function enclosedSum(one: Enclosure, other: Enclosure): Enclosure {
  return widened(one.low + other.low, one.high + other.high);
}

export function enclosedNegative({ low, high }: Enclosure): Enclosure {
  return { low: -high, high: -low };
}

export function enclosedProduct(one: Enclosure, other: Enclosure): Enclosure {
  if (one.low >= 0 && other.low >= 0) return widened(one.low * other.low, one.high * other.high);
  return spanned(
    one.low * other.low,
    one.low * other.high,
    one.high * other.low,
    one.high * other.high,
  );
}

export function enclosedQuotient(one: Enclosure, other: Enclosure): Enclosure {
  if (certainSign(other) === undefined) return ANY;
  return spanned(
    one.low / other.low,
    one.low / other.high,
    one.high / other.low,
    one.high / other.high,
  );
}

function spanned(a: number, b: number, c: number, d: number): Enclosure {
  return widened(Math.min(a, b, c, d), Math.max(a, b, c, d));
}

/** The sign of the enclosed number, where it can be told; that a number is 0 never can. */
export function certainSign({ low, high }: Enclosure): -1 | 1 | undefined {
  if (low > 0) return 1;
  return high < 0 ? -1 : undefined;
}

import { Rational } from './rational.js';

/**
 * The simplest rational strictly between two bounds: least denominator, then least magnitude.
 * Found by descending the Stern–Brocot tree, taking each run of equal turns in one step.
 * @throws {RangeError} when the interval is empty.
 */
export function simplestBetween(lower: Rational, upper: Rational): Rational {
  if (!lower.lessThan(upper)) throw new RangeError(`no number lies between ${lower} and ${upper}`);
  if (lower.sign < 0 && upper.sign > 0) return Rational.zero;
  if (upper.sign <= 0) return simplestPositive(upper.negated(), lower.negated()).negated();
  return simplestPositive(lower, upper);
}

function simplestPositive(lower: Rational, upper: Rational): Rational {
  const floor = lower.numerator / lower.denominator;
  const next = Rational.of(floor + 1n);
  if (next.lessThan(upper)) return next;
  // No integer fits, so both bounds share the integer part, and the fraction part is 1/x.
  const whole = Rational.of(floor);
  const low = lower.minus(whole);
  const high = upper.minus(whole);
  const inverse = low.isZero
    ? Rational.of(high.denominator / high.numerator + 1n)
    : simplestPositive(Rational.one.over(high), Rational.one.over(low));
  return whole.plus(Rational.one.over(inverse));
}

/** Whether one fraction is simpler than another: a smaller denominator, or else a smaller size. */
export function simpler(one: Rational, other: Rational): boolean {
  if (one.denominator !== other.denominator) return one.denominator < other.denominator;
  const size = (value: Rational): bigint =>
    value.numerator < 0n ? -value.numerator : value.numerator;
  return size(one) < size(other);
}

import { commonDivisor, dividedBy } from '../exact/division.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { KnownSigns } from './known-signs.js';
import type { Bound } from './plain-sign.js';

/**
 * Whether two polynomials have the same sign, or opposite signs, at all admissible parameters, as
 * is plain from what each is times their common divisor: 1 or -1, else 0. A factor that may vanish
 * tells nothing.
 * @param given what is positive besides: where play comes to a set, that it does.
 */
export function comparedSigns(
  one: Polynomial,
  other: Polynomial,
  signs: KnownSigns,
  given: readonly Bound<undefined>[],
): -1 | 0 | 1 {
  const [left, right] = [signs.reduced(one), signs.reduced(other)];
  const shared = commonDivisor(left, right);
  if (shared.constantValue !== undefined || shared.isZero) return 0;
  const factors = [left, right].map((each) => {
    const rest = dividedBy(each, shared);
    return rest && signs.ofPolynomial(rest, given);
  });
  const [first, second] = factors;
  if (first?.strict !== true || second?.strict !== true) return 0;
  return first.sign === second.sign ? 1 : -1;
}

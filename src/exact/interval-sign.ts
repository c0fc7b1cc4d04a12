import { entry } from './entry.js';
import { Rational } from './rational.js';
import type { Univariate } from './univariate.js';

/**
 * The sign of a polynomial all over an open interval; `undefined` where it may change.
 *
 * Descartes' rule of signs: mapped so that the interval becomes all positive numbers, a polynomial
 * whose coefficients have one sign has that sign. The rule may fail to see it on a wide interval,
 * and sees it on every narrow enough one around a number at which the polynomial is not 0.
 * @param to `undefined` for an interval without end.
 */
export function intervalSign(
  polynomial: Univariate,
  from: Rational,
  to: Rational | undefined,
): -1 | 0 | 1 | undefined {
  const moved = shifted(polynomial, from);
  const mapped = to === undefined ? moved : fromUnit(scaled(moved, to.minus(from)));
  const signs = new Set(mapped.map(({ sign }) => sign).filter((sign) => sign !== 0));
  if (signs.size > 1) return undefined;
  return signs.has(1) ? 1 : signs.has(-1) ? -1 : 0;
}

/** p(from + u), by Horner's scheme. */
function shifted(polynomial: Univariate, from: Rational): Univariate {
  const result = [...polynomial];
  for (let low = 0; low < result.length; low += 1)
    for (let k = result.length - 2; k >= low; k -= 1)
      result[k] = entry(result, k).plus(from.times(entry(result, k + 1)));
  return result;
}

/** p(width · v): u from 0 to the width becomes v from 0 to 1. */
function scaled(polynomial: Univariate, width: Rational): Univariate {
  let power = Rational.one;
  return polynomial.map((coefficient) => {
    const result = coefficient.times(power);
    power = power.times(width);
    return result;
  });
}

/** (1 + t)^n · p(1 / (1 + t)): v from 0 to 1 becomes t from infinity to 0. */
function fromUnit(polynomial: Univariate): Univariate {
  return shifted([...polynomial].reverse(), Rational.one);
}

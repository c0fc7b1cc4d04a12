import { entry } from './entry.js';
import type { Radical } from './radical.js';
import { Rational } from './rational.js';

/** A rational multiple of a positive root. */
export interface RadicalTerm {
  readonly coefficient: Rational;
  readonly radical: Radical;
}

/**
 * The sign of a sum of rational multiples of positive roots, exactly.
 *
 * Positive roots of rationals no two of which have a rational ratio are linearly independent over
 * the rationals (Mordell 1953). So a sum is 0 only if the multiples of each such root cancel by
 * themselves, and where they do not, roots bounded closely enough show the sign.
 */
export function signOfSum(terms: readonly RadicalTerm[]): -1 | 0 | 1 {
  const rationals = terms.map(({ radical }) => radical.rational);
  if (rationals.every((each) => each !== undefined))
    return Rational.sum(rationals.map((each, k) => each.times(entry(terms, k).coefficient))).sign;
  const independent = collected(terms);
  if (independent.length === 0) return 0;
  for (let denominator = 1n; ; denominator *= 1024n) {
    const unit = Rational.ratio(1n, denominator);
    const [low, high] = [0, 1].map((side) =>
      Rational.sum(
        independent.map(({ coefficient, radical }) => {
          const below = radical.rational ?? radical.floor(denominator);
          const above = radical.rational ?? below.plus(unit);
          return coefficient.times(coefficient.sign > 0 === (side === 0) ? below : above);
        }),
      ),
    );
    if (low && low.sign > 0) return 1;
    if (high && high.sign < 0) return -1;
  }
}

/** Multiples of roots with a rational ratio added up; those that cancel are left out. */
function collected(terms: readonly RadicalTerm[]): RadicalTerm[] {
  const found: RadicalTerm[] = [];
  for (const { coefficient, radical } of terms) {
    const ratios = found.map((each) => radical.over(each.radical).rational);
    const alike = ratios.findIndex((ratio) => ratio !== undefined);
    const [known, ratio] = [found[alike], ratios[alike]];
    if (known === undefined || ratio === undefined) found.push({ coefficient, radical });
    else found[alike] = { ...known, coefficient: known.coefficient.plus(coefficient.times(ratio)) };
  }
  return found.filter(({ coefficient }) => !coefficient.isZero);
}

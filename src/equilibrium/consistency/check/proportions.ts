import { match } from 'ts-pattern';
import { integerPower } from '../../../exact/radical.js';
import { Rational } from '../../../exact/rational.js';
import { type Powers, timesPower } from '../powers.js';
import { collected, type SignomialTerm } from '../proportion-condition.js';
import type { ProportionRefutation } from '../proportion-refutation.js';
import { checkCover } from './cover.js';
import type { ConditionReading } from './reading.js';

/**
 * What keeps a reason from showing that no weights of mistakes satisfy the conditions it names.
 * @param read what a condition says; its terms are not taken from the reason.
 */
export function checkProportions(because: ProportionRefutation, read: ConditionReading): string[] {
  return match(because)
    .with({ kind: 'sum' }, ({ multiples }) => {
      const products: SignomialTerm[] = [];
      for (const { condition, times } of multiples) {
        const terms = read(condition);
        if (terms === undefined || times.coefficient.sign <= 0)
          return ['a condition does not follow, or is taken a negative number of times'];
        for (const { coefficient, powers } of terms)
          products.push({
            coefficient: coefficient.times(times.coefficient),
            powers: timesPower(powers, times.powers, Rational.one),
          });
      }
      return isNegative(collected(products)) ? [] : ['the sum may be positive'];
    })
    .with({ kind: 'product' }, ({ ratios }) => {
      let [product, bound]: [Powers, Rational] = [new Map(), Rational.one];
      for (const { condition, power } of ratios) {
        const terms = read(condition);
        const ratio = terms && boundedRatio(terms);
        if (ratio === undefined || power <= 0n) return ['a condition bounds no ratio from below'];
        product = timesPower(product, ratio.powers, Rational.of(power));
        bound = bound.times(integerPower(ratio.coefficient, power));
      }
      return product.size === 0 && Rational.one.lessThan(bound) ? [] : ['the ratios may be so'];
    })
    .with({ kind: 'cover' }, (cover) => checkCover(cover, read))
    .exhaustive();
}

function isNegative(terms: readonly SignomialTerm[]): boolean {
  return terms.length > 0 && terms.every(({ coefficient }) => coefficient.sign < 0);
}

/** p·m − q·n ≥ 0 read as m/n ≥ q/p. */
function boundedRatio(terms: readonly SignomialTerm[]): SignomialTerm | undefined {
  const [one, other] = terms;
  if (terms.length !== 2 || !one || !other) return undefined;
  const [more, less] = one.coefficient.sign > 0 ? [one, other] : [other, one];
  if (more.coefficient.sign <= 0 || less.coefficient.sign >= 0) return undefined;
  return {
    coefficient: less.coefficient.negated().over(more.coefficient),
    powers: timesPower(more.powers, less.powers, Rational.of(-1)),
  };
}

import { match } from 'ts-pattern';
import { entry } from '../../../exact/entry.js';
import { integerPower } from '../../../exact/radical.js';
import { Rational } from '../../../exact/rational.js';
import {
  evaluated,
  intervalSign,
  multiplied,
  subtracted,
  type Univariate,
} from '../../../exact/univariate.js';
import type {
  Clash,
  Cover,
  ProportionCondition,
  ProportionRefutation,
} from '../sequential-support.js';
import {
  collected,
  exponentOf,
  type Powers,
  type SignomialTerm,
  timesPower,
} from '../signomial.js';

/** What a condition says; nothing where it does not follow. */
export type ConditionReading = (
  condition: ProportionCondition,
) => readonly SignomialTerm[] | undefined;

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

/** slope(s)·x + constant(s) ≥ 0. */
interface LinearForm {
  readonly slope: Univariate;
  readonly constant: Univariate;
}

/** What keeps stretches of s from covering all positive numbers with reasons against every x. */
function checkCover({ x, s, stretches }: Cover, read: ConditionReading): string[] {
  const problems: string[] = [];
  const form = (condition: ProportionCondition): LinearForm | undefined => {
    const terms = read(condition);
    return terms && linearForm(terms, x, s);
  };
  const clashes = (clash: Clash, sign: (of: Univariate) => number | undefined): boolean => {
    const [one, other] = clash.map(form);
    if (one === undefined || clash.length > 2) return false;
    if (clash.length === 1) return isBelow(sign(one.slope), sign(one.constant));
    const [up, down] = [sign(one.slope), other && sign(other.slope)];
    if (other === undefined || up === undefined || down === undefined) return false;
    // −slope of the upper bound times the lower one, plus slope of the lower times the upper one.
    const crossed = subtracted(
      multiplied(one.slope, other.constant),
      multiplied(other.slope, one.constant),
    );
    return up >= 0 && down <= 0 && sign(crossed) === -1;
  };
  let from: Rational | undefined = Rational.zero;
  for (const { inside, end } of stretches) {
    if (from === undefined) return ['a stretch follows the one without end'];
    const [low, high]: [Rational, Rational | undefined] = [from, end?.at];
    if (high && !low.lessThan(high)) problems.push(`a stretch ends at ${high}, before it begins`);
    else if (!clashes(inside, (of) => intervalSign(of, low, high)))
      problems.push(`some x may do beyond ${low}`);
    if (end && !clashes(end.clash, (of) => evaluated(of, end.at).sign))
      problems.push(`some x may do at ${end.at}`);
    from = high;
  }
  return from === undefined ? problems : [...problems, 'the stretches have an end'];
}

function isBelow(slope: number | undefined, constant: number | undefined): boolean {
  return slope !== undefined && constant !== undefined && Math.max(slope, constant) <= 0
    ? slope + constant < 0
    : false;
}

/** Terms as a polynomial in s and x, linear in x, once divided by a product of weights. */
function linearForm(terms: readonly SignomialTerm[], x: Powers, s: Powers): LinearForm | undefined {
  const base = entry(terms, 0).powers;
  const places = terms.map(({ powers }) => place(timesPower(powers, base, Rational.of(-1)), x, s));
  if (!places.every((each) => each !== undefined)) return undefined;
  const inX = Math.min(...places.map((each) => each.x));
  const inS = Math.min(...places.map((each) => each.s));
  const form: [constant: Rational[], slope: Rational[]] = [[], []];
  for (const [k, { coefficient }] of terms.entries()) {
    const at = entry(places, k);
    const side = form[at.x - inX];
    // Neither without x nor linear in it.
    if (side === undefined) return undefined;
    const degree = at.s - inS;
    while (side.length <= degree) side.push(Rational.zero);
    side[degree] = entry(side, degree).plus(coefficient);
  }
  return { constant: form[0], slope: form[1] };
}

/** The whole exponents of x and s whose product is given; nothing where there are none. */
function place(powers: Powers, x: Powers, s: Powers): { x: number; s: number } | undefined {
  const [unit] = s;
  if (unit === undefined) return undefined;
  const [unknown, exponent] = unit;
  for (const inX of [0, 1, -1]) {
    const rest = timesPower(powers, x, Rational.of(-inX));
    const inS = exponentOf(rest, unknown).over(exponent);
    if (inS.denominator === 1n && timesPower(rest, s, inS.negated()).size === 0)
      return { x: inX, s: Number(inS.numerator) };
  }
  return undefined;
}

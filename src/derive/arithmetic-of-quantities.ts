import { plainTruth } from '../exact/sign-condition.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import type { QuotientInCase, SymbolicQuantity } from './quotient-in-case.js';

/* Differences, products and quotients of quantities in symbols: each in every combination of cases. */

/** One quantity less another, over their common denominator. */
export function differenceOf(one: SymbolicQuantity, other: SymbolicQuantity): SymbolicQuantity {
  return {
    ...allDefined([one, other]),
    cases: one.cases.flatMap((left) => other.cases.map((right) => quotientsLess(left, right))),
  };
}

export function quotientsLess(one: QuotientInCase, other: QuotientInCase): QuotientInCase {
  const where = [...one.where, ...other.where];
  if (one.denominator.equals(other.denominator)) {
    const numerator = one.numerator.minus(other.numerator);
    return { where, numerator, denominator: one.denominator };
  }
  const [left, right] = [
    one.numerator.times(other.denominator),
    other.numerator.times(one.denominator),
  ];
  const denominator = one.denominator.times(other.denominator);
  return { where, numerator: left.minus(right), denominator };
}

/** When several quantities all have a value. */
export function allDefined(
  quantities: readonly SymbolicQuantity[],
): Omit<SymbolicQuantity, 'cases'> {
  return {
    defined: quantities.flatMap((each) => each.defined),
    exists: quantities.flatMap((each) => each.exists),
    undefined: quantities.flatMap((each) => each.undefined),
    kinked: quantities.some((each) => each.kinked),
    touching: quantities.some(({ touching }) => touching),
    open: quantities.map(({ open }) => open).find((each) => each !== undefined),
    openSlope: quantities.map(({ openSlope }) => openSlope).find((each) => each !== undefined),
  };
}

export function symbolicProduct(one: SymbolicQuantity, other: SymbolicQuantity): SymbolicQuantity {
  return {
    ...allDefined([one, other]),
    cases: one.cases.flatMap((left) =>
      other.cases.map(
        (right): QuotientInCase => ({
          where: [...left.where, ...right.where],
          numerator: left.numerator.times(right.numerator),
          denominator: left.denominator.times(right.denominator),
        }),
      ),
    ),
  };
}

/**
 * One quantity over another: `(n/d)/(m/e)` as `n e m/(d m²)`, of which the denominator is positive wherever
 * the other is not 0, whatever its sign.
 * @param says that the other is not 0.
 */
export function symbolicRatio(
  one: SymbolicQuantity,
  other: SymbolicQuantity,
  says: string,
  expansion: Expansion,
): SymbolicQuantity {
  const both = allDefined([one, other]);
  const divisors = other.cases.map((each) => ({
    each,
    polynomial: expansion.cleared(each.numerator),
  }));
  return {
    ...both,
    cases: divisors.flatMap(({ each, polynomial }) => {
      const notZero: Hypothesis = { polynomial, sense: '≠', says };
      const given = plainTruth(notZero) === true ? [] : [notZero];
      return one.cases.map((left): QuotientInCase => {
        const { numerator } = each;
        return {
          where: [...left.where, ...each.where, ...given],
          numerator: left.numerator.times(each.denominator).times(numerator),
          denominator: left.denominator.times(numerator).times(numerator),
        };
      });
    }),
    undefined: [
      ...both.undefined,
      ...divisors.map(({ each, polynomial }): Hypothesis[] => [
        ...other.defined,
        ...other.exists,
        ...each.where,
        { polynomial, sense: '=', says: `denied: ${says}` },
      ]),
    ],
  };
}

import { commonDivisor, dividedBy } from '../../exact/division.js';
import { Polynomial } from '../../exact/polynomial.js';
import { plainTruth } from '../../exact/sign-condition.js';
import { type Demand, demandOf } from '../characterize/demand.js';
import type { PlainForms } from '../characterize/plain-form.js';
import {
  distinctDemands,
  type IndifferenceCase,
  isTooLong,
  MOST_TERMS,
  withValue,
} from './solved-probability.js';

/**
 * An equation that is linear in a probability: it holds where what its parts have in common is 0, or
 * where `rest` and `slope` times the probability add up to 0.
 */
export interface LinearEquation {
  readonly demand: Demand;
  readonly symbol: string;
  readonly shared: Polynomial;
  readonly rest: Polynomial;
  readonly slope: Polynomial;
}

/** An equation as one in a symbol, in which it may be of a higher degree: then there is none. */
export function linearIn(demand: Demand, symbol: string): LinearEquation | undefined {
  const [rest, slope, ...higher] = demand.polynomial.coefficientsIn(symbol);
  if (rest === undefined || slope === undefined || higher.length > 0) return undefined;
  const shared = commonDivisor(slope, rest, MOST_TERMS);
  const [left, own] = [dividedBy(rest, shared), dividedBy(slope, shared)];
  return left && own
    ? { demand, symbol, shared, rest: left, slope: own }
    : { demand, symbol, shared: Polynomial.one, rest, slope };
}

/** Whether what is asked grows too long where an equation is solved. */
export function isTooLongSolved(
  before: IndifferenceCase,
  { demand, symbol, rest, slope }: LinearEquation,
): boolean {
  const value = { symbol, numerator: rest.negated(), denominator: slope };
  return isTooLong(withoutEquation(before, demand), value);
}

/**
 * What is shared is 0, or else the coefficient of the probability is 0, negative or positive: each
 * point and mix is of exactly one case.
 */
export function equationCases(
  before: IndifferenceCase,
  equation: LinearEquation,
  forms: PlainForms,
): IndifferenceCase[] {
  const { symbol, shared, rest, slope } = equation;
  const left = withoutEquation(before, equation.demand);
  const nonzero = signsOf(shared, equation, forms, `${symbol} matters to an indifference`);
  const solved = signsOf(slope, equation, forms, `what ${symbol} is divided by is not 0`);
  return [
    ...nullified(left, [shared], equation, forms),
    ...nonzero.flatMap(({ assumption }) =>
      nullified(left, [slope, rest], equation, forms).flatMap((each) => assuming(each, assumption)),
    ),
    ...nonzero.flatMap(({ assumption }) =>
      solved.flatMap(({ sign, assumption: divisor }) => {
        const [denominator, numerator] =
          sign > 0 ? [slope, rest.negated()] : [slope.negated(), rest];
        return assuming(left, assumption).flatMap((each) =>
          withValue(each, { symbol, numerator, denominator }, divisor, forms),
        );
      }),
    ),
  ];
}

interface AssumedSign {
  readonly sign: 1 | -1;
  readonly assumption: Demand;
}

/** The signs other than 0 that something may have, the positive one last. */
function signsOf(
  polynomial: Polynomial,
  { demand: { set } }: LinearEquation,
  forms: PlainForms,
  says: string,
): AssumedSign[] {
  return ([-1, 1] as const)
    .map((sign) => {
      const signed = forms.of(sign > 0 ? polynomial : polynomial.negated());
      return { sign, assumption: demandOf({ polynomial: signed, sense: '>', says }, set) };
    })
    .filter(({ assumption }) => plainTruth(assumption) !== false);
}

function assuming(before: IndifferenceCase, assumption: Demand): IndifferenceCase[] {
  const gains = distinctDemands([assumption, ...before.asked.gains]);
  return gains ? [{ ...before, asked: { ...before.asked, gains } }] : [];
}

/** Polynomials are 0. */
function nullified(
  before: IndifferenceCase,
  polynomials: readonly Polynomial[],
  { demand: { set }, symbol }: LinearEquation,
  forms: PlainForms,
): IndifferenceCase[] {
  const zeros = polynomials.flatMap((polynomial) =>
    [polynomial, polynomial.negated()].map((each) =>
      demandOf(
        {
          polynomial: forms.of(each),
          sense: '≥',
          says: `${symbol} leaves an indifference as it is`,
        },
        set,
      ),
    ),
  );
  const gains = distinctDemands([...zeros, ...before.asked.gains]);
  return gains ? [{ ...before, asked: { ...before.asked, gains } }] : [];
}

/** An equation is two demands. */
function withoutEquation(before: IndifferenceCase, { polynomial }: Demand): IndifferenceCase {
  const opposite = polynomial.negated();
  const gains = before.asked.gains.filter(
    (each) =>
      each.sense !== '≥' ||
      !(each.polynomial.equals(polynomial) || each.polynomial.equals(opposite)),
  );
  return { ...before, asked: { ...before.asked, gains } };
}

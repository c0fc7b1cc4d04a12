import { divisorsIn, type Formula, type FormulaInput, symbolsOf } from '../../exact/formula.js';
import { contraries, type Relation, symbolsIn } from '../../exact/relation.js';

/*
 * What a player gets by cases of what was chosen, such as a contest that nobody enters, or the higher of two bids.
 */

/** A payoff as it is written: a formula, or one where a relation of chosen numbers holds and another where not. */
export type PayoffInput =
  | FormulaInput
  | { readonly where: Relation; readonly pays: PayoffInput; readonly else: PayoffInput };

/** A payoff, by cases of numbers that were chosen. */
export type CasePayoff =
  | { readonly kind: 'pays'; readonly formula: Formula }
  | {
      readonly kind: 'where';
      readonly where: Relation;
      readonly pays: CasePayoff;
      readonly else: CasePayoff;
    };

/** What is paid in a case, and the ways in which it may be: one of these, each of them all at once. */
export interface PaidWhere {
  readonly formula: Formula;
  readonly ways: readonly (readonly Relation[])[];
}

/** The cases of a payoff. */
export function paidWhere(
  payoff: CasePayoff,
  ways: PaidWhere['ways'] = [[]],
): readonly PaidWhere[] {
  if (payoff.kind === 'pays') return [{ formula: payoff.formula, ways }];
  const met = (relation: Relation) => ways.map((way) => [...way, relation]);
  return [
    ...paidWhere(payoff.pays, met(payoff.where)),
    ...paidWhere(payoff.else, contraries(payoff.where).flatMap(met)),
  ];
}

/** Every formula of a payoff, those that are compared included. */
export function formulasOfPayoff(payoff: CasePayoff): readonly Formula[] {
  if (payoff.kind === 'pays') return [payoff.formula];
  const { left, right } = payoff.where;
  return [left, right, ...[payoff.pays, payoff.else].flatMap(formulasOfPayoff)];
}

/** The relations on which a payoff rests. */
export function comparedNumbers(payoff: CasePayoff): readonly Relation[] {
  if (payoff.kind === 'pays') return [];
  return [payoff.where, ...[payoff.pays, payoff.else].flatMap(comparedNumbers)];
}

/** The symbols on which a payoff rests, in any of its cases. */
export function symbolsOfPayoff(payoff: CasePayoff): ReadonlySet<string> {
  return new Set([
    ...comparedNumbers(payoff).flatMap((each) => [...symbolsIn(each)]),
    ...paidWhere(payoff).flatMap(({ formula }) => [...symbolsOf(formula)]),
  ]);
}

/** Whether a formula divides by a number of an interval. */
export function dividesByNumbers(formula: Formula): boolean {
  const known = dividing.get(formula);
  if (known !== undefined) return known;
  const found = [...divisorsIn(formula)].some((each) => [...symbolsOf(each)].some(isNumber));
  dividing.set(formula, found);
  return found;
}

const dividing = new WeakMap<Formula, boolean>();

/** Whether a symbol stands for a number of an interval: no parameter's name begins like that. */
export function isNumber(symbol: string): boolean {
  return symbol.startsWith('#');
}

import type { Condition } from '../claim/condition.js';
import type { Restriction } from '../claim/parameter.js';
import { valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import { Polynomial } from '../exact/polynomial.js';
import type { Relation } from '../exact/relation.js';
import {
  denials,
  type PolynomialSense,
  plainTruth,
  type SignCondition,
  signConditionHolds,
} from '../exact/sign-condition.js';
import type { Abbreviation, Expansion } from './expansion.js';
import { haveValues } from './unknowns.js';

/** A sign condition with its origin: a restriction, a condition, what is denied. */
export interface Hypothesis extends SignCondition {
  /** In the author's words: `the signal informs`, `reached: E at "m, high"`. */
  readonly says: string;
}

/**
 * Sign conditions on the parameters that no parameters should satisfy all at once.
 *
 * Whatever a claim says is a list of questions: it holds for all parameters exactly if none of its
 * questions has a solution, and a solution is a counterexample.
 */
export interface Question {
  /** What is so if the question has no solution. */
  readonly asserts: string;
  readonly hypotheses: readonly Hypothesis[];
  /** Their defining equations are among the hypotheses. */
  readonly abbreviations: readonly Abbreviation[];
  /** What defines them, as far as the question needs it, is among the hypotheses. */
  readonly maxima: readonly Maximum[];
  /** Symbols that nothing defines: a solution has some value for each. */
  readonly unknowns?: readonly string[];
  /** Restrictions that were used in putting the question: what they make positive was multiplied. */
  readonly presupposes: ReadonlySet<string>;
  /** Whether a solution need not be a counterexample, so that only the walk can tell. */
  readonly needsWalk?: boolean;
  /**
   * Why it stays open, where its hypotheses say less than what refutes the proposition: then nothing
   * but the walk of single points can tell.
   */
  readonly open?: string | undefined;
  /** What is suspected to follow from the hypotheses, and to help in seeing that they conflict. */
  readonly hints: readonly Hypothesis[];
}

/** A question before what all questions presuppose is added. */
export interface Draft {
  readonly asserts: string;
  readonly hypotheses: readonly Hypothesis[];
  /** Whether a solution need not be a counterexample: then only the walk can tell. */
  readonly needsWalk?: boolean;
  /** Why it stays open, if it does. */
  readonly open?: string | undefined;
}

/** The point with a value for each symbol that stands for something; `undefined` where one has none. */
export function withDefinedSymbols(
  question: Pick<Question, 'abbreviations' | 'maxima'>,
  point: Point,
): Point | undefined {
  let extended: Point | undefined = point;
  for (const { symbol, formula } of question.abbreviations) {
    const value = valueAt(formula, point);
    if (value === undefined) return undefined;
    extended = extended.with(symbol, value);
  }
  for (const maximum of question.maxima) extended = extended && withMaximum(extended, maximum);
  return extended;
}

/** Whether a point solves a question, and so refutes what the question stands for. */
export function solves(point: Point, question: Question): boolean {
  const extended = withDefinedSymbols(question, point);
  if (extended === undefined) return false;
  const { hypotheses, unknowns = [] } = question;
  const open = hypotheses.filter(({ polynomial }) => mentions(polynomial, unknowns));
  return (
    hypotheses.every((each) => open.includes(each) || signConditionHolds(each, extended)) &&
    haveValues(unknowns, open, extended)
  );
}

/** Whether a polynomial has one of some symbols. */
export function mentions({ symbols }: Polynomial, some: readonly string[]): boolean {
  return some.some((symbol) => symbols.has(symbol));
}

/**
 * The most of several polynomials, and the symbol that stands for it. All it takes is polynomial
 * too: it is no less than each of them, and it is one of them.
 */
export interface Maximum {
  readonly symbol: string;
  /** The symbol times something positive, so that what it is the most of divides by nothing. */
  readonly value: Polynomial;
  /** In parameters, abbreviations and the symbols of maxima that come before in a list. */
  readonly candidates: readonly Polynomial[];
}

/** How a maximum differs from each of its candidates, which is never below 0. */
export function differencesOf({ value, candidates }: Maximum): Polynomial[] {
  return candidates.map((each) => value.minus(each));
}

/** The polynomial that is 0 where a maximum is one of its candidates. */
export function productOfDifferences(maximum: Maximum): Polynomial {
  return differencesOf(maximum).reduce((product, each) => product.times(each), Polynomial.one);
}

/** A point with the value of a maximum; `undefined` where that divides by zero. */
export function withMaximum(
  point: Point,
  { symbol, value, candidates }: Maximum,
): Point | undefined {
  const [, factor = Polynomial.zero] = value.coefficientsIn(symbol);
  const divisor = factor.evaluate(point);
  if (divisor.isZero) return undefined;
  const [first, ...others] = candidates.map((each) => each.evaluate(point));
  const most = others.reduce((best, each) => (best?.lessThan(each) ? each : best), first);
  return most && point.with(symbol, most.over(divisor));
}

/** A relation as hypotheses: that it holds, and that nothing in it divides by zero. */
export function relationHolds(
  relation: Relation,
  says: string,
  expansion: Expansion,
): Hypothesis[] {
  return [
    { ...signCondition(relation, expansion), says },
    ...divisorsOf(relation, expansion).map((divisor) => ({ ...divisor, says: `${says}: defined` })),
  ];
}

/** The ways in which a relation fails, each as hypotheses. Where it divides by zero, it fails. */
export function relationFails(
  relation: Relation,
  says: string,
  expansion: Expansion,
): Hypothesis[][] {
  const divisors = divisorsOf(relation, expansion);
  const defined = divisors.map((divisor) => ({ ...divisor, says: `${says}: defined` }));
  return [
    ...denials(signCondition(relation, expansion)).map((denial) => [
      { ...denial, says: `denied: ${says}` },
      ...defined,
    ]),
    ...divisors.map(({ polynomial }): Hypothesis[] => [
      { polynomial, sense: '=', says: `undefined: ${says}` },
    ]),
  ];
}

function signCondition({ left, sign, right }: Relation, expansion: Expansion): SignCondition {
  const difference = expansion.polynomial(left).minus(expansion.polynomial(right));
  return comparedWithZero(difference, sign, expansion);
}

/** How a difference compares with 0, as a sign condition. */
export function comparedWithZero(
  difference: Polynomial,
  sign: Relation['sign'],
  expansion: Expansion,
): SignCondition {
  if (sign === '<' || sign === '≤')
    return {
      polynomial: expansion.cleared(difference.negated()),
      sense: sign === '<' ? '>' : '≥',
    };
  return { polynomial: expansion.cleared(difference), sense: sign };
}

function divisorsOf({ left, right }: Relation, expansion: Expansion): SignCondition[] {
  return [...expansion.divisorsOf(left), ...expansion.divisorsOf(right)];
}

/** That parameters are admissible. */
export function restrictionsHold(
  restrictions: readonly Restriction[],
  expansion: Expansion,
): Hypothesis[] {
  return restrictions.flatMap(({ relation, says }) => relationHolds(relation, says, expansion));
}

export function conditionsHold(
  conditions: readonly Condition[],
  expansion: Expansion,
): Hypothesis[] {
  return conditions.flatMap(({ id, relation }) => relationHolds(relation, id, expansion));
}

/**
 * Puts a question together: what its hypotheses abbreviate is defined, and nothing is said twice.
 * @param maxima those whose symbols occur in the hypotheses, which define them.
 */
export function questionOf(
  asserts: string,
  hypotheses: readonly Hypothesis[],
  expansion: Expansion,
  maxima: readonly Maximum[] = [],
): Question {
  const abbreviations = expansion.abbreviationsIn(hypotheses.map(({ polynomial }) => polynomial));
  const definitions = abbreviations.flatMap(({ symbol, definition }) =>
    definition.map((part): Hypothesis => ({ ...part, says: `what ${symbol} stands for` })),
  );
  const distinct = new Map<string, Hypothesis>();
  for (const hypothesis of [...definitions, ...hypotheses]) {
    const key = conditionText(hypothesis);
    if (plainTruth(hypothesis) !== true && !distinct.has(key)) distinct.set(key, hypothesis);
  }
  const unknowns = expansion.unknownsIn([...distinct.values()].map((each) => each.polynomial));
  return {
    asserts,
    ...(unknowns.length > 0 && { unknowns }),
    hypotheses: [...distinct.values()],
    abbreviations: abbreviations.map(({ symbol, formula }) => ({ symbol, formula })),
    maxima,
    presupposes: expansion.presupposed,
    hints: [],
  };
}

/** The denials of a sign condition as hypotheses. */
export function denied(condition: SignCondition, says: string): Hypothesis[] {
  return denials(condition).map((denial) => ({ ...denial, says: `denied: ${says}` }));
}

/** Whether a question may have a solution, as far as its numbers alone tell. */
export function mayHaveSolution({ hypotheses }: Question): boolean {
  return !hypotheses.some((each) => plainTruth(each) === false);
}

/** What a hypothesis says, whoever says it: equal texts are equal conditions. */
export function conditionText({ sense, polynomial }: SignCondition): string {
  const known = conditionTexts.get(polynomial) ?? new Map<PolynomialSense, string>();
  conditionTexts.set(polynomial, known);
  const text = known.get(sense) ?? `${sense} ${polynomialText(polynomial)}`;
  known.set(sense, text);
  return text;
}

/** Most conditions stand in every question of a proposition. */
const conditionTexts = new WeakMap<Polynomial, Map<PolynomialSense, string>>();

/** A polynomial as it prints. */
export function polynomialText(polynomial: Polynomial): string {
  return `${polynomial}`;
}

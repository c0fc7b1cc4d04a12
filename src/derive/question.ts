import type { Formula } from '../exact/formula.js';
import { valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import { type SignCondition, signConditionHolds } from '../exact/sign-condition.js';
import { type Maximum, withMaximum } from './maximum.js';

/** A sign condition with its origin: a restriction, a condition, what is denied. */
export interface Hypothesis extends SignCondition {
  /** In the author's words: `the signal informs`, `reached: E at "m, high"`. */
  readonly says: string;
}

/** A symbol that stands for a formula with a division, so that all hypotheses are polynomials. */
export interface Abbreviation {
  readonly symbol: string;
  readonly formula: Formula;
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
  /** Restrictions that were used in putting the question: what they make positive was multiplied. */
  readonly presupposes: ReadonlySet<string>;
  /** Whether a solution need not be a counterexample, so that only the walk can tell. */
  readonly needsWalk?: boolean;
  /** What is suspected to follow from the hypotheses, and to help in seeing that they conflict. */
  readonly hints: readonly Hypothesis[];
}

/** The point with a value for each symbol that stands for something; `undefined` where one has none. */
function withDefinedSymbols(question: Question, point: Point): Point | undefined {
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
  return (
    extended !== undefined &&
    question.hypotheses.every((hypothesis) => signConditionHolds(hypothesis, extended))
  );
}

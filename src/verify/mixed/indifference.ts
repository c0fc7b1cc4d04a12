import type { Turn } from '../../prove/turn.js';
import type { Demand } from '../characterize/demand.js';
import type { PureDemands } from '../characterize/demands.js';
import type { PlainForms } from '../characterize/plain-form.js';
import {
  equationCases,
  isTooLongSolved,
  type LinearEquation,
  linearIn,
} from './linear-equation.js';
import { type Reach, withoutReached } from './reached-sets.js';
import type { IndifferenceCase } from './solved-probability.js';

/** What became of the equations that say that somebody is indifferent. */
export interface SolvedIndifference {
  /** Equations are left in these which are linear in no probability, or what is asked grew too long, or cases too many. */
  readonly unsolved: readonly IndifferenceCase[];
}

/** Divisors of unknown sign are distinguished by cases, but not in more cases than these. */
const MOST_CASES = 60;

/** What solving works with. */
export interface IndifferenceTools {
  /** Names of the probabilities. */
  readonly probabilities: ReadonlySet<string>;
  readonly forms: PlainForms;
  /** What says that play comes to a set. */
  readonly reach: Reach;
  /** Whether what is asked in a case is known never to hold. */
  readonly isRuledOut: (asked: Pick<PureDemands, 'gains' | 'supports'>) => Promise<boolean>;
  /**
   * Is told of each case in which all probabilities are solved for, or free, as it is come to: those in
   * which nothing vanishes first. Each point and mix is of exactly one case.
   */
  readonly onSolved: (solved: IndifferenceCase) => Promise<void>;
  /** Waited for before each case. */
  readonly turn: Turn;
  readonly inTime: () => boolean;
}

/**
 * Solves the equations among what is asked for one probability after another: for one in which an
 * equation is linear. Where its coefficient may be 0, that is a case of its own, in which the equation
 * says nothing of the probability. What is asked in a case, its assumptions included, together with
 * the values of what is solved for, is exactly what is asked of the support there.
 */
export async function solveIndifference(
  demands: Pick<PureDemands, 'gains' | 'supports'>,
  { probabilities, forms, reach, isRuledOut, onSolved, turn, inTime }: IndifferenceTools,
): Promise<SolvedIndifference> {
  const unsolved: IndifferenceCase[] = [];
  const { gains, supports } = demands;
  const open: IndifferenceCase[] = [
    { solved: [], asked: withoutReached({ gains, supports }, reach) },
  ];
  let seen = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    await turn();
    const equations = equationsIn(next.asked.gains, probabilities);
    const ends = ++seen > MOST_CASES || !inTime();
    const linear = ends ? undefined : easiest(equations, probabilities, forms);
    if (linear === undefined || isTooLongSolved(next, linear)) {
      if (equations.length === 0) await onSolved(next);
      else unsolved.push(next);
      continue;
    }
    // The last one is gone into first: in general, what is divided by is not 0.
    for (const { solved, asked } of equationCases(next, linear, forms)) {
      await turn();
      const left = { solved, asked: withoutReached(asked, reach) };
      if (!(await isRuledOut(left.asked))) open.push(left);
    }
  }
  return { unsolved };
}

/** Demands whose opposite is demanded, too, in which probabilities occur. */
function equationsIn(gains: readonly Demand[], probabilities: ReadonlySet<string>): Demand[] {
  const texts = new Set(gains.map(({ polynomial }) => `${polynomial}`));
  return gains.filter(
    ({ polynomial, sense }, place) =>
      sense === '≥' &&
      [...polynomial.symbols].some((symbol) => probabilities.has(symbol)) &&
      texts.has(`${polynomial.negated()}`) &&
      !gains.slice(0, place).some((each) => each.polynomial.equals(polynomial.negated())),
  );
}

/**
 * The equation and symbol with the simplest coefficient: of a sign that the restrictions settle, else
 * without probabilities, and short.
 */
function easiest(
  equations: readonly Demand[],
  probabilities: ReadonlySet<string>,
  forms: PlainForms,
): LinearEquation | undefined {
  let best: { readonly equation: LinearEquation; readonly cost: number } | undefined;
  for (const demand of equations)
    for (const symbol of demand.polynomial.symbols) {
      const equation = probabilities.has(symbol) ? linearIn(demand, symbol) : undefined;
      if (equation === undefined) continue;
      const cost = costOf(equation, probabilities, forms);
      if (best === undefined || cost < best.cost) best = { equation, cost };
    }
  return best?.equation;
}

function costOf(
  { rest, slope }: LinearEquation,
  probabilities: ReadonlySet<string>,
  forms: PlainForms,
): number {
  const plain = forms.of(slope);
  if (plain.constantValue) return rest.terms.length;
  const isInvolved = [...plain.symbols].some((symbol) => probabilities.has(symbol));
  return plain.terms.length + (isInvolved ? 2 : 1) * HARD;
}

/** More than polynomials have terms. */
const HARD = 1_000_000;

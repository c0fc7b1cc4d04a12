import { examplePoint, type Specification } from '../../claim/specification.js';
import type { Question } from '../../derive/question.js';
import {
  type AlgebraicPoint,
  along,
  holdsAtAlgebraic,
  rootNear,
} from '../../exact/algebraic-number.js';
import { Point } from '../../exact/point.js';
import { Rational } from '../../exact/rational.js';
import { simplestBetween } from '../../exact/simplest.js';
import { type SmtValue, smtName, smtNumeral, smtText } from './smt-lib.js';
import type { SmtSolver } from './smt-solver.js';

/** What a solver makes of a question. */
export type SolverDecision =
  /** It has no solution: what it asserts is so, on the solver's word. */
  | { readonly kind: 'holds' }
  /** A solution: a counterexample, if the walk confirms it. */
  | { readonly kind: 'solved'; readonly values: ReadonlyMap<string, Rational> }
  /** A solution with one irrational number, at which every hypothesis was checked, exactly. */
  | { readonly kind: 'solved by a root'; readonly at: AlgebraicPoint }
  /** A solution with several irrational numbers: that it is one has to be believed. */
  | { readonly kind: 'solved irrationally'; readonly because: string }
  | { readonly kind: 'undecided'; readonly because: string };

/** Asks whether a question has a solution, and for one in rational numbers. */
export async function decide(question: Question, solver: SmtSolver): Promise<SolverDecision> {
  const text = smtText(question);
  const answer = await solver.ask(text);
  switch (answer.kind) {
    case 'unsat':
      return { kind: 'holds' };
    case 'unknown':
      return { kind: 'undecided', because: answer.because };
    case 'sat': {
      const model = await pinned(text, answer.model, solver);
      const irrational = [...model].filter(([, { exact }]) => exact === undefined);
      const [root] = irrational;
      if (root === undefined) return { kind: 'solved', values: exactValues(model) };
      const at = irrational.length === 1 ? solutionByRoot(question, model, root) : undefined;
      return at
        ? { kind: 'solved by a root', at }
        : { kind: 'solved irrationally', because: 'the only solutions found are irrational' };
    }
  }
}

/** How many decimals of an irrational value are tried, fewest first. */
const DECIMALS = [1, 2, 4, 8];

/** A model with irrational values, as far as possible, pinned to simple fractions nearby. */
async function pinned(
  text: string,
  found: ReadonlyMap<string, SmtValue>,
  solver: SmtSolver,
): Promise<ReadonlyMap<string, SmtValue>> {
  const pins: string[] = [];
  const tried = new Set<string>();
  let model = found;
  for (;;) {
    const irrational = [...model].find(
      ([name, { exact }]) => exact === undefined && !tried.has(name),
    );
    if (irrational === undefined) return model;
    const [name, { near }] = irrational;
    tried.add(name);
    for (const decimals of DECIMALS) {
      const pin = `(assert (= ${smtName(name)} ${smtNumeral(simplestNear(near, decimals))}))`;
      const answer = await solver.ask(withAssertions(text, [...pins, pin]));
      if (answer.kind !== 'sat') continue;
      pins.push(pin);
      model = answer.model;
      break;
    }
  }
}

/**
 * The solution in which one symbol is a root of one of the question's own polynomials, the others
 * being rational. The solver's decimals only tell which root: everything is then checked, exactly.
 */
function solutionByRoot(
  { hypotheses }: Question,
  model: ReadonlyMap<string, SmtValue>,
  [symbol, { near }]: readonly [string, SmtValue],
): AlgebraicPoint | undefined {
  const rest = new Point(new Map(exactValues(model)).set(symbol, near));
  for (const { polynomial } of hypotheses) {
    if (!polynomial.symbols.has(symbol)) continue;
    const value = rootNear(along(polynomial, symbol, rest), near);
    const at = value && { rest, symbol, value };
    if (at && hypotheses.every((each) => holdsAtAlgebraic(each, at))) return at;
  }
  return undefined;
}

function exactValues(model: ReadonlyMap<string, SmtValue>): ReadonlyMap<string, Rational> {
  return new Map([...model].map(([name, { exact, near }]) => [name, exact ?? near]));
}

function simplestNear(value: Rational, decimals: number): Rational {
  const margin = Rational.ratio(1n, 10n ** BigInt(decimals));
  return simplestBetween(value.minus(margin), value.plus(margin));
}

function withAssertions(text: string, assertions: readonly string[]): string {
  // At the beginning of a line: elsewhere it is what an author says, in a comment.
  return text.replace(/^\(check-sat\)/mu, () => `${assertions.join('\n')}\n(check-sat)`);
}

/** The point of a solution; what the question leaves open is as in the example. */
export function pointWith(spec: Specification, values: ReadonlyMap<string, Rational>): Point {
  return spec.parameters.reduce((point, { name }) => {
    const value = values.get(name);
    return value ? point.with(name, value) : point;
  }, examplePoint(spec));
}

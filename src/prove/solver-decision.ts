import { examplePoint, type Specification } from '../claim/specification.js';
import type { Question } from '../derive/question.js';
import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { simplestBetween } from '../exact/simplest.js';
import { numeral, smtText } from './smt.js';
import type { SmtValue } from './smt-model.js';
import { smtName } from './smt-name.js';
import type { SmtSolver } from './smt-solver.js';

/** What a solver makes of a question. */
export type SolverDecision =
  /** It has no solution: what it asserts is so, on the solver's word. */
  | { readonly kind: 'holds' }
  /** A solution: a counterexample, if the walk confirms it. */
  | { readonly kind: 'solved'; readonly values: ReadonlyMap<string, Rational> }
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
      const values = await rationalSolution(text, answer.model, solver);
      return values
        ? { kind: 'solved', values }
        : { kind: 'undecided', because: 'the only solutions found are irrational' };
    }
  }
}

/** How many decimals of an irrational value are tried, fewest first. */
const DECIMALS = [1, 2, 4, 8];

/** Pins irrational values, one after the other, to simple fractions nearby. */
async function rationalSolution(
  text: string,
  found: ReadonlyMap<string, SmtValue>,
  solver: SmtSolver,
): Promise<ReadonlyMap<string, Rational> | undefined> {
  const pinned: string[] = [];
  let model = found;
  for (;;) {
    const irrational = [...model].find(([, { exact }]) => exact === undefined);
    if (irrational === undefined) return exactValues(model);
    const [name, { near }] = irrational;
    let next: ReadonlyMap<string, SmtValue> | undefined;
    for (const decimals of DECIMALS) {
      const pin = `(assert (= ${smtName(name)} ${numeral(simplestNear(near, decimals))}))`;
      const asked = withAssertions(text, [...pinned, pin]);
      const answer = await solver.ask(asked);
      if (answer.kind !== 'sat') continue;
      pinned.push(pin);
      next = answer.model;
      break;
    }
    if (next === undefined) return undefined;
    model = next;
  }
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

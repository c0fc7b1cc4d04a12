import { isFormula } from '../exact/formula.js';
import { RELATION_SIGNS } from '../exact/relation.js';
import { markOf } from '../game/maker.js';
import { unrelatedSide } from './comparison.js';
import { isQuantity } from './quantity.js';

/** Thrown where a statement is not put together as it should be; lists every problem found. */
export class InvalidStatement extends Error {
  override readonly name = 'InvalidStatement';

  constructor(id: unknown, problems: readonly string[]) {
    super(
      `the statement ${String(id)} cannot be used:\n${problems.map((each) => `  - ${each}`).join('\n')}`,
    );
  }
}

/** What a list of a statement holds, how it is written, and how to tell. */
interface Kind {
  readonly written: string;
  readonly is: (value: unknown) => boolean;
}

const COMPARISON: Kind = {
  written: "compare(quantity, '≥', quantity) or relation`…`",
  is: (value) => sides(value).every(isQuantity),
};
const RELATION: Kind = {
  written: 'relation`…`, or compare(…) of formulas',
  is: (value) => sides(value).every(isFormula),
};
const CONDITION: Kind = {
  written: 'stated(…) or added(…) of a relation`…`',
  is: (value) =>
    typeof fieldOf(value, 'id') === 'string' && RELATION.is(fieldOf(value, 'relation')),
};
const CLAIM: Kind = { written: 'claim(…)', is: (value) => markOf(value)?.as === 'claim' };

/** The parts of a statement, as an author who has no compiler may have written them. */
export interface LooseStatement {
  readonly kind: string;
  readonly id: unknown;
  readonly given: unknown;
  readonly lookAt: unknown;
  readonly expected: unknown;
  readonly asserts?: unknown;
  readonly equilibria?: unknown;
  readonly parameter?: unknown;
}

/**
 * The compiler refuses misfits already; this repeats it for declarations that it never saw.
 * @throws {InvalidStatement}
 */
export function refuseStatement(statement: LooseStatement): void {
  const { kind, id, given, lookAt, expected, asserts, equilibria, parameter } = statement;
  const asserted = kind === 'eventually' ? RELATION : COMPARISON;
  const problems = [
    ...listProblems('given', given, CONDITION),
    ...listProblems('lookAt', lookAt, RELATION),
    ...('asserts' in statement ? listProblems('asserts', asserts, asserted) : []),
    ...('equilibria' in statement ? listProblems('equilibria', equilibria, CLAIM) : []),
    ...(kind === 'eventually' && markOf(parameter)?.as !== 'parameter'
      ? [`the first argument: expected what parameter(…) makes, found ${found(parameter)}`]
      : []),
    ...(expected === 'holds' || expected === 'fails'
      ? []
      : [`expected: expected 'holds' or 'fails', found ${found(expected)}`]),
  ];
  if (problems.length > 0) throw new InvalidStatement(id, problems);
}

function listProblems(key: string, list: unknown, { written, is }: Kind): string[] {
  if (!Array.isArray(list)) return [`${key}: expected a list of ${written}, found ${found(list)}`];
  return list.flatMap((each, index) =>
    is(each) ? [] : [`${key}[${index}]: expected ${written}, found ${found(each)}`],
  );
}

function sides(value: unknown): readonly unknown[] {
  const sign = fieldOf(value, 'sign');
  return RELATION_SIGNS.some((each) => each === sign)
    ? [fieldOf(value, 'left'), fieldOf(value, 'right')]
    : [undefined];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function found(value: unknown): string {
  if (RELATION.is(value)) return 'a relation';
  if (CONDITION.is(value)) return 'a condition';
  const conditional = unrelatedSide(fieldOf(value, 'relation'));
  if (conditional) return `a condition on ${conditional}`;
  const compared = unrelatedSide(value);
  if (compared) return `a comparison of ${compared}`;
  if (typeof value === 'string') return `the text ${JSON.stringify(value)}`;
  if (value === null || typeof value !== 'object') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object of another kind';
}

import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import { symbolFrom } from './smt-name.js';

/** What a symbol is in a model. */
export interface SmtValue {
  /** `undefined` for an irrational number. */
  readonly exact: Rational | undefined;
  /** The value, or its first decimals. */
  readonly near: Rational;
}

type Expression = string | readonly Expression[];

/**
 * Reads a model as SMT solvers write it, twice over: exact numbers, then decimals.
 *
 * `((x (/ 1.0 2.0)) (y (root-obj …))) ((x 0.5) (y 1.414213562373?))`; what ends in `?` was cut off.
 */
export function readModel(text: string): ReadonlyMap<string, SmtValue> {
  const [exact, near] = expressions(text);
  const model = new Map<string, SmtValue>();
  const decimals = new Map(pairs(near).map(([name, value]) => [name, decimalOf(value)]));
  for (const [name, value] of pairs(exact)) {
    const number = numberOf(value);
    const approximation = number ?? decimals.get(name);
    if (approximation) model.set(name, { exact: number, near: approximation });
  }
  return model;
}

function pairs(list: Expression | undefined): (readonly [string, Expression])[] {
  if (list === undefined || typeof list === 'string') return [];
  return list.flatMap((pair) => {
    const [name, value] = pair;
    return typeof name === 'string' && value !== undefined
      ? [[symbolFrom(name), value] as const]
      : [];
  });
}

/** `3.0`, `(- 3.0)`, `(/ 1.0 2.0)`; anything else is no rational number. */
function numberOf(value: Expression): Rational | undefined {
  if (typeof value === 'string') return DECIMAL.test(value) ? Rational.of(value) : undefined;
  const [operator, ...operands] = value;
  const [first, second] = operands.map(numberOf);
  if (first === undefined) return undefined;
  if (operator === '-' && operands.length === 1) return first.negated();
  if (operator === '/' && second && !second.isZero) return first.over(second);
  return undefined;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

function decimalOf(value: Expression): Rational | undefined {
  if (typeof value === 'string') return numberOf(value.replace(/\?$/u, ''));
  const [operator, operand] = value;
  return operator === '-' && operand !== undefined ? decimalOf(operand)?.negated() : undefined;
}

/** Parenthesized lists of words; `|a word|` may hold spaces. */
function expressions(text: string): Expression[] {
  const open: Expression[][] = [[]];
  for (const [token] of text.matchAll(/[()]|\|[^|]*\||[^\s()|]+/gu)) {
    if (token === '(') open.push([]);
    else if (token !== ')') open.at(-1)?.push(token);
    else if (open.length > 1) {
      const closed = entry(open.splice(-1), 0);
      open.at(-1)?.push(closed);
    }
  }
  return entry(open, 0);
}

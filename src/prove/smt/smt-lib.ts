import type { Question } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';

/**
 * A question in the language of SMT solvers (SMT-LIB 2.6, logic QF_NRA). `unsat` means what the
 * question asserts; `sat` comes with a counterexample.
 */
export function smtText({ asserts, hypotheses }: Question): string {
  const symbols = [...new Set(hypotheses.flatMap(({ polynomial }) => [...polynomial.symbols]))];
  return [
    `; To be shown: ${inALine(asserts)}.`,
    '; It holds for all parameters if the answer is unsat.',
    '(set-logic QF_NRA)',
    ...symbols.sort().map((symbol) => `(declare-const ${smtName(symbol)} Real)`),
    ...hypotheses.map(({ says, sense, polynomial }) => {
      const term = sumText(polynomial);
      const atom =
        sense === '≠' ? `(not (= ${term} 0))` : `(${sense === '≥' ? '>=' : sense} ${term} 0)`;
      return `; ${inALine(says)}\n(assert ${atom})`;
    }),
    '(check-sat)',
    '',
  ].join('\n');
}

/** A comment ends where its line does. */
function inALine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}

function sumText({ terms }: Polynomial): string {
  const summands = terms.map(({ coefficient, monomial }) =>
    applied('*', [smtNumeral(coefficient), ...monomial.map(smtName)]),
  );
  return applied('+', summands);
}

function applied(operation: string, operands: readonly string[]): string {
  if (operands.length === 0) return '0';
  return operands.length === 1 ? `${operands[0]}` : `(${operation} ${operands.join(' ')})`;
}

export function smtNumeral({ numerator, denominator, sign }: Rational): string {
  const magnitude = sign < 0 ? -numerator : numerator;
  const quotient = denominator === 1n ? `${magnitude}` : `(/ ${magnitude} ${denominator})`;
  return sign < 0 ? `(- ${quotient})` : quotient;
}

/*
 * Symbols in the language of SMT solvers. `|and|` is the same symbol there as `and`, so that quotes
 * alone do not make a parameter of that name another thing than the connective: every name is
 * marked, and none that a solver knows begins so. What may not stand between quotes is written as
 * its number: `a\b` as `$a%5c;b`.
 */

const MARK = '$';

/** What may not stand between `|` and `|`, and `%`, with which its number begins. */
const ESCAPED = /[%|\\\p{Cc}\p{Cs}]/gu;

/** A symbol as a solver reads it: `|$tau|`. */
export function smtName(symbol: string): string {
  const escaped = symbol.replace(
    ESCAPED,
    (character) => `%${character.codePointAt(0)?.toString(16)};`,
  );
  return `|${MARK}${escaped}|`;
}

/** The symbol that a solver means, quoted or not. */
export function symbolFrom(name: string): string {
  return name
    .replace(/^\|(.*)\|$/su, '$1')
    .replace(MARK, '')
    .replace(/%([\da-f]+);/gu, (_, number: string) =>
      String.fromCodePoint(Number.parseInt(number, 16)),
    );
}

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

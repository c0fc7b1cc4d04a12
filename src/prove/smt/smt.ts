import type { Question } from '../../derive/question.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import { smtName } from './smt-name.js';

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

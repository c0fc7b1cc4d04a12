import { type Formula, guarded, toFormula } from './formula.js';
import type { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';

/*
 * Formulas put together as an author would write them: no sum of one term, no factor 1, signs in
 * front. The value is what the parts make it.
 */

export function numeral(value: Rational): Formula {
  return toFormula(value);
}

const one: Formula = numeral(Rational.one);
export const zero: Formula = numeral(Rational.zero);

/** A polynomial as the sum of its terms, symbols by their names. */
export function polynomialFormula(polynomial: Polynomial): Formula {
  return total(
    polynomial.terms.map(({ coefficient, monomial }) =>
      productOf([
        numeral(coefficient),
        ...monomial.map(
          (name): Formula => ({ kind: 'symbol', name, spelling: { text: name, latex: name } }),
        ),
      ]),
    ),
  );
}

/** A sum; it begins with a term that is not subtracted, where there is one. */
export function total(terms: readonly Formula[]): Formula {
  const parts = terms
    .flatMap((term) => (term.kind === 'sum' ? term.terms : [term]))
    .filter((term) => !isNumber(term, Rational.zero));
  const lead = parts.findIndex((term) => !isNegative(term));
  const [first] = parts;
  if (first === undefined) return zero;
  if (parts.length === 1) return first;
  const ordered = lead > 0 ? [...parts.slice(lead, lead + 1), ...parts.toSpliced(lead, 1)] : parts;
  return guarded({ kind: 'sum', terms: ordered.map(signInFront) });
}

/** A product, its sign in front and its numbers first. */
export function productOf(factors: readonly Formula[]): Formula {
  let coefficient = Rational.one;
  const rest: Formula[] = [];
  const take = (factor: Formula): void => {
    if (factor.kind === 'number') coefficient = coefficient.times(factor.value);
    else if (factor.kind === 'negative') {
      coefficient = coefficient.negated();
      take(factor.of);
    } else if (factor.kind === 'product') factor.factors.forEach(take);
    else rest.push(factor);
  };
  factors.forEach(take);
  if (coefficient.isZero) return zero;
  const magnitude = coefficient.sign < 0 ? coefficient.negated() : coefficient;
  const all = magnitude.equals(Rational.one) ? rest : [numeral(magnitude), ...rest];
  const [only = one] = all;
  const unsigned: Formula = all.length > 1 ? guarded({ kind: 'product', factors: all }) : only;
  return coefficient.sign < 0 ? opposite(unsigned) : unsigned;
}

/** A formula with the opposite sign; of a sum, term by term. */
export function opposite(formula: Formula): Formula {
  if (formula.kind === 'negative') return formula.of;
  if (formula.kind === 'number')
    return formula.value.sign > 0
      ? guarded({ kind: 'negative', of: formula })
      : numeral(formula.value.negated());
  if (formula.kind === 'sum') return total(formula.terms.map(opposite));
  return guarded({ kind: 'negative', of: formula });
}

/** A quotient, its sign in front; without a divisor that is 1. */
export function quotient(numerator: Formula, denominator: Formula): Formula {
  if (isNumber(denominator, Rational.one)) return numerator;
  if (numerator.kind === 'negative') return opposite(quotient(numerator.of, denominator));
  return guarded({ kind: 'quotient', numerator, denominator });
}

export function power(base: Formula, exponent: number): Formula {
  return exponent === 1 ? base : guarded({ kind: 'power', base, exponent });
}

function isNegative(formula: Formula): boolean {
  return formula.kind === 'negative' || (formula.kind === 'number' && formula.value.sign < 0);
}

/** A number below 0 as a subtraction. */
function signInFront(formula: Formula): Formula {
  return formula.kind === 'number' && formula.value.sign < 0
    ? guarded({ kind: 'negative', of: numeral(formula.value.negated()) })
    : formula;
}

function isNumber(formula: Formula, value: Rational): boolean {
  return formula.kind === 'number' && formula.value.equals(value);
}

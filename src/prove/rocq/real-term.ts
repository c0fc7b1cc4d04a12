import { known } from '../../exact/entry.js';
import { thrownText, Unusable } from '../../exact/message.js';
import type { Term } from '../../exact/monomial.js';
import { type Polynomial, parsePolynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';

/** A polynomial in Rocq: as a real number, for reading, and as an `expression`, to compute with. */
export interface RealTerm {
  /** `2 * tau ^ 2 - 1 / 2`, in the scope of the reals. */
  readonly real: string;
  /** `Minus (Times (Whole 2) (Power (Symbol 1) 2)) (Fraction 1 2)`: its `value` is that number. */
  readonly expression: string;
}

/** A symbol as a file writes it, and its place among them, from 1. */
export interface PlacedSymbol {
  readonly name: string;
  readonly place: number;
}

export type SymbolTable = ReadonlyMap<string, PlacedSymbol>;

/** Polynomials, by their texts, in Rocq. */
export type Terms = (polynomial: string) => RealTerm;

/** Terms with these symbols; most polynomials occur often, and are written once. */
export function termsWith(symbols: SymbolTable): Terms {
  const written = new Map<string, RealTerm>();
  return (text) => {
    const term = written.get(text) ?? realTerm(polynomialFrom(text), symbols);
    written.set(text, term);
    return term;
  };
}

/** @throws {Unusable} for a text that is no polynomial. */
export function polynomialFrom(text: string): Polynomial {
  try {
    return parsePolynomial(text);
  } catch (error) {
    throw new Unusable(`a certificate cannot be read: ${thrownText(error)}`);
  }
}

/** Both forms of a polynomial, built alike, so that one is what the other comes to. */
function realTerm({ terms }: Polynomial, symbols: SymbolTable): RealTerm {
  const [first, ...others] = terms;
  if (first === undefined) return { real: '0', expression: '(Whole 0)' };
  return others.reduce(
    (sum, term) => {
      const { real, expression } = magnitude(term, symbols);
      return term.coefficient.sign < 0
        ? { real: `${sum.real} - ${real}`, expression: `(Minus ${sum.expression} ${expression})` }
        : { real: `${sum.real} + ${real}`, expression: `(Plus ${sum.expression} ${expression})` };
    },
    leading(first, symbols),
  );
}

/** `- x * y` would be read as `(- x) * y`. */
function leading(term: Term, symbols: SymbolTable): RealTerm {
  const { real, expression } = magnitude(term, symbols);
  if (term.coefficient.sign > 0) return { real, expression };
  const whole = /^[A-Za-z_]\w*$/u.test(real) ? real : `(${real})`;
  return { real: `- ${whole}`, expression: `(Negated ${expression})` };
}

function magnitude({ coefficient, monomial }: Term, symbols: SymbolTable): RealTerm {
  const factors = [...powersIn(monomial)].map(([symbol, exponent]): RealTerm => {
    const { name, place } = known(symbols, symbol);
    const base = `(Symbol ${place})`;
    return exponent === 1
      ? { real: name, expression: base }
      : { real: `${name} ^ ${exponent}`, expression: `(Power ${base} ${exponent})` };
  });
  const number = numeral(coefficient.sign < 0 ? coefficient.negated() : coefficient);
  const [first = number, ...others] = number.real === '1' ? factors : [number, ...factors];
  return others.reduce(
    (product, { real, expression }) => ({
      real: `${product.real} * ${real}`,
      expression: `(Times ${product.expression} ${expression})`,
    }),
    first,
  );
}

function numeral({ numerator, denominator }: Rational): RealTerm {
  return denominator === 1n
    ? { real: `${numerator}`, expression: `(Whole ${numerator})` }
    : {
        real: `${numerator} / ${denominator}`,
        expression: `(Fraction ${numerator} ${denominator})`,
      };
}

/** How often each symbol occurs in a monomial. */
function powersIn(monomial: readonly string[]): Map<string, number> {
  const powers = new Map<string, number>();
  for (const symbol of monomial) powers.set(symbol, (powers.get(symbol) ?? 0) + 1);
  return powers;
}

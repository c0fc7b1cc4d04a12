import { entry } from './entry.js';
import { Rational } from './rational.js';

/** A product of symbols, each as often as its exponent, in alphabetical order; `[]` is 1. */
export type Monomial = readonly string[];

/** A monomial with its coefficient, which is never zero. */
export interface Term {
  readonly coefficient: Rational;
  readonly monomial: Monomial;
}

/** The product of two monomials. */
export function monomialProduct(one: Monomial, other: Monomial): Monomial {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const all: string[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length)
    all.push(((one[i] as string) <= (other[j] as string) ? one[i++] : other[j++]) as string);
  while (i < one.length) all.push(one[i++] as string);
  while (j < other.length) all.push(other[j++] as string);
  return all;
}

/** The monomial by which the second must be multiplied to give the first, if there is one. */
export function monomialQuotient(one: Monomial, other: Monomial): Monomial | undefined {
  const left: string[] = [];
  let taken = 0;
  for (const symbol of one)
    if (symbol === other[taken]) taken++;
    else left.push(symbol);
  return taken === other.length ? left : undefined;
}

/** How polynomials are written: in plain text, or in LaTeX. */
interface Notation {
  readonly number: (value: Rational) => string;
  readonly spell: (symbol: string) => string;
  readonly times: string;
  readonly raise: (symbol: string, exponent: number) => string;
}

/** Terms as they print, `2*p_l*c^2 - 1/2*k + 1`; `parsedTerms` reads them again. */
export const PLAIN: Notation = {
  number: (value) => `${value}`,
  spell: (symbol) => symbol,
  times: '*',
  raise: (symbol, exponent) => `${symbol}^${exponent}`,
};

export function printedTerms(
  terms: readonly Term[],
  { number, spell, times, raise }: Notation,
): string {
  if (terms.length === 0) return '0';
  return terms
    .map(({ coefficient, monomial }, index) => {
      const negative = coefficient.sign < 0;
      const sign = index === 0 ? (negative ? '-' : '') : negative ? ' - ' : ' + ';
      const magnitude = coefficient.magnitude;
      const factors = exponents(monomial).map(([symbol, k]) =>
        k > 1 ? raise(spell(symbol), k) : spell(symbol),
      );
      if (factors.length === 0 || !magnitude.equals(Rational.one))
        factors.unshift(number(magnitude));
      return sign + factors.join(times);
    })
    .join('');
}

function exponents(monomial: Monomial): [symbol: string, exponent: number][] {
  const counts = new Map<string, number>();
  for (const symbol of monomial) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return [...counts];
}

/** A LaTeX name that has a superscript already is braced before it gets another. */
export function superscript(base: string, exponent: number): string {
  return base.includes('^') && !base.startsWith('\\left(')
    ? `{${base}}^{${exponent}}`
    : `${base}^{${exponent}}`;
}

/**
 * Reads terms as they print in plain text.
 * @throws {RangeError} for any other text.
 */
export function parsedTerms(text: string): Term[] {
  return text
    .replace(/^-?/u, (sign) => `${sign || '+'} `)
    .split(/ (?=[+-] )/u)
    .map((part): Term => {
      const factors = part.slice(2).split('*');
      const numeral = /^\d+(?:\/\d+)?$/u.test(entry(factors, 0)) ? factors.shift() : undefined;
      const coefficient = Rational.of(numeral ?? 1);
      return {
        coefficient: part.startsWith('-') ? coefficient.negated() : coefficient,
        monomial: factors.flatMap((factor) => powerOf(factor, text)).sort(),
      };
    });
}

function powerOf(factor: string, text: string): string[] {
  const [, symbol, exponent = '1'] =
    /^([^\d\s^*()+/][^\s^*()+/]*)(?:\^(\d{1,4}))?$/u.exec(factor) ?? [];
  if (symbol === undefined)
    throw new RangeError(`expected a polynomial such as 2*x^2 - 1/2*y + 1, found "${text}"`);
  return new Array<string>(Number(exponent)).fill(symbol);
}

/**
 * With what the names of symbols begin that are made up on the way, and no name of a parameter.
 * The two can then never be the same symbol, however a parameter is called.
 */
const MADE_UP = '#';

/** The name of a symbol that is made up on the way: the nth of its kind, `#0`, or `#max1`. */
export function madeUpName(n: number, kind = ''): string {
  return `${MADE_UP}${kind}${n}`;
}

/** Whether a polynomial with a symbol of this name can be read again as it prints. */
export function isSymbolName(name: string): boolean {
  return /^[^\s*^()+/|"\d-][^\s*^()+/|"]*$/u.test(name);
}

/** Whether a parameter may have this name: a symbol's, and none that is made up on the way. */
export function isParameterName(name: string): boolean {
  return isSymbolName(name) && !name.startsWith(MADE_UP);
}

/** A text as the name of a symbol that a parameter might have too: what names may not hold becomes `_`. */
export function nameFrom(text: string): string {
  const letters = text.replace(/[\s*^()+/|"]/gu, '_');
  return isParameterName(letters) ? letters : `_${letters}`;
}

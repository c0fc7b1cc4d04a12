import { entry } from './entry.js';
import { Polynomial, type Term } from './polynomial.js';
import { Rational } from './rational.js';

/**
 * Reads a polynomial as it prints: `2*p_l*c^2 - 1/2*k + 1`.
 * @throws {RangeError} for any other text.
 */
export function parsePolynomial(text: string): Polynomial {
  return Polynomial.collect(
    text
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
      }),
  );
}

function powerOf(factor: string, text: string): string[] {
  const [, symbol, exponent = '1'] =
    /^([^\d\s^*()+/][^\s^*()+/]*)(?:\^(\d{1,4}))?$/u.exec(factor) ?? [];
  if (symbol === undefined)
    throw new RangeError(`expected a polynomial such as 2*x^2 - 1/2*y + 1, found "${text}"`);
  return new Array<string>(Number(exponent)).fill(symbol);
}

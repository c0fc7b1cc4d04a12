import type { Specification } from '../../claim/specification.js';

/** How polynomials of certificates are written for a reader: by the symbols of the paper. */
export type PolynomialNames = (polynomial: string) => string;

const SYMBOL = /(?<![^\s*-])(?<symbol>[^\d\s^*()+/-][^\s^*()+/]*)/gu;

/** `2 p_L^l ε^2 - 1/2 κ + 1` for `2*p_L_l*epsilon^2 - 1/2*kappa + 1`. */
export function polynomialNames({ parameters, roots = [] }: Specification): PolynomialNames {
  const texts = new Map(
    [...parameters, ...roots].map(({ name, spelling }) => [name, spelling.text]),
  );
  return (polynomial) =>
    polynomial
      .split('*')
      .map((factor) => factor.replace(SYMBOL, (symbol) => spelled(symbol, factor, texts)))
      .join(' ');
}

/** In parentheses where it has an exponent of its own beside that of the polynomial. */
function spelled(symbol: string, factor: string, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(symbol) ?? symbol;
  return text.includes('^') && factor.includes(`${symbol}^`) ? `(${text})` : text;
}

import type { Statement } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { isContinuous, variableSymbol } from '../../game/continuous/continuous-game.js';
import { takenSymbol } from '../../game/continuous/news.js';

/** How polynomials of certificates are written for a reader: by the symbols of the paper. */
export type PolynomialNames = (polynomial: string) => string;

const SYMBOL = /(?<![^\s*-])(?<symbol>[^\d\s^*()+/-][^\s^*()+/]*)/gu;

/** `2 p_L^l ε^2 - 1/2 κ + 1` for `2*p_L_l*epsilon^2 - 1/2*kappa + 1`. */
export function polynomialNames({
  parameters,
  roots = [],
  statements = [],
}: Specification): PolynomialNames {
  const texts = new Map([
    ...[...parameters, ...roots].map(({ name, spelling }) => [name, spelling.text] as const),
    ...statements.flatMap(variablesOf),
  ]);
  return (polynomial) =>
    polynomial
      .split('*')
      .map((factor) => factor.replace(SYMBOL, (symbol) => spelled(symbol, factor, texts)))
      .join(' ');
}

/** The variables that are numbers from an interval, by the symbols that stand for their values. */
function variablesOf(statement: Statement): (readonly [symbol: string, variable: string])[] {
  return statement.kind === 'continuous equilibrium'
    ? statement.game.stages
        .filter(isContinuous)
        .flatMap(({ name }) => [
          [variableSymbol(name), name] as const,
          [takenSymbol(name), `${name}'`] as const,
        ])
    : [];
}

/** In parentheses where it has an exponent of its own beside that of the polynomial. */
function spelled(symbol: string, factor: string, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(symbol) ?? symbol;
  return text.includes('^') && factor.includes(`${symbol}^`) ? `(${text})` : text;
}

import type { Statement } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { isContinuous, variableSymbol } from '../../game/continuous/continuous-game.js';
import { takenSymbol } from '../../game/continuous/news.js';

/** How polynomials of certificates are written for a reader: by the symbols of the paper. */
export type PolynomialNames = (polynomial: string) => string;

const SYMBOL = /(?<![^\s*-])(?<symbol>[^\d\s^*()+/-][^\s^*()+/]*)/gu;

/** `2 p_L^l ε^2 - 1/2 κ + 1` for `2*p_L_l*epsilon^2 - 1/2*kappa + 1`. */
export function polynomialNames(spec: Specification): PolynomialNames {
  return spelledBy(
    new Map([
      ...spelledIn(spec).map(({ name, spelling }) => [name, spelling.text] as const),
      ...variablesIn(spec),
    ]),
  );
}

/**
 * The same in LaTeX, for math.
 * @param nameLatex how a name without a spelling of its own is printed.
 */
export function polynomialLatex(
  spec: Specification,
  nameLatex: (name: string) => string,
): PolynomialNames {
  const names = new Map([
    ...spelledIn(spec).map(({ name, spelling }) => [name, spelling.latex] as const),
    ...variablesIn(spec).map(([symbol, variable]) => [symbol, nameLatex(variable)] as const),
  ]);
  // Words run into what they are multiplied by, unless there is a space.
  return spelledBy(names, nameLatex, ' \\, ');
}

function spelledIn({ parameters, roots = [] }: Specification) {
  return [...parameters, ...roots];
}

function variablesIn({ statements = [] }: Specification) {
  return statements.flatMap(variablesOf);
}

function spelledBy(
  texts: ReadonlyMap<string, string>,
  otherwise = (name: string): string => name,
  times = ' ',
): PolynomialNames {
  return (polynomial) =>
    polynomial
      .split('*')
      .map((factor) =>
        factor.replace(SYMBOL, (symbol) =>
          spelled(symbol, factor, texts.get(symbol) ?? otherwise(symbol)),
        ),
      )
      .join(times);
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
function spelled(symbol: string, factor: string, text: string): string {
  return text.includes('^') && factor.includes(`${symbol}^`) ? `(${text})` : text;
}

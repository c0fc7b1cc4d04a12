import type { Point } from '../../exact/point.js';
import { type ShortQuotient, shortQuotient } from '../../exact/short-quotient.js';
import type { Whole } from '../../exact/whole.js';

/** A point's values by symbol, as quotients of whole numbers; what they are divided by is positive. */
export interface Quotients {
  readonly over: ArrayLike<Whole>;
  readonly under: ArrayLike<Whole>;
}

/** @throws {MissingValue} where the point gives no value to a symbol. */
export function quotientsAt(point: Point, symbols: readonly string[]): Quotients {
  const values = symbols.map((symbol) => point.at(symbol));
  return {
    over: values.map(({ wholeNumerator }) => wholeNumerator),
    under: values.map(({ wholeDenominator }) => wholeDenominator),
  };
}

/**
 * Reads tables that give each symbol, and nothing else, a short number. What is read belongs to the
 * caller until the next table is read.
 * @returns a reader; it tells nothing of a table that it cannot use.
 */
export function quotientReader(
  symbols: readonly string[],
): (given: Readonly<Record<string, unknown>>) => Quotients | undefined {
  const [over, under] = [new Float64Array(symbols.length), new Float64Array(symbols.length)];
  return (given) => {
    if (Object.keys(given).length !== symbols.length) return undefined;
    let place = 0;
    for (const symbol of symbols) {
      const read = Object.hasOwn(given, symbol) ? quotientIn(given[symbol]) : undefined;
      if (read === undefined) return undefined;
      over[place] = read.over;
      under[place] = read.under;
      place++;
    }
    return { over, under };
  };
}

function quotientIn(value: unknown): ShortQuotient | undefined {
  if (typeof value === 'string') return shortQuotient(value);
  return Number.isSafeInteger(value) ? { over: Number(value), under: 1 } : undefined;
}

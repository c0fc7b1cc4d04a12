import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import { ExploredPoint, type ReadExploration } from '../../../sample/exploration/explored-point.js';
import { withFollowers } from '../../../sample/exploration/plane.js';
import { typedNumber } from './number-text.js';
import { gridPlace, gridValue, type SliderGrid } from './slider-grid.js';

/** By parameter, in order. */
export type ParameterValues = readonly Rational[];

/** The same with another value of one parameter, and of those that follow from it. */
export function withParameter(
  read: ReadExploration,
  values: ParameterValues,
  symbol: number,
  value: Rational,
): ParameterValues {
  const changed = values.with(symbol, value);
  const follows = read.data.followers.some((each) => each.symbol === symbol);
  return follows ? changed : (withFollowers(read, changed) ?? changed);
}

/** Where a slider stops on its way, and the first restriction that it would have broken. */
export interface SliderStop {
  readonly values: ParameterValues;
  readonly by: number | undefined;
}

/**
 * Moves a parameter along its slider, but not beyond the restrictions; from where some are broken it
 * moves freely.
 */
export function slidTo(
  read: ReadExploration,
  values: ParameterValues,
  symbol: number,
  grid: SliderGrid,
  place: number,
): SliderStop {
  const now = gridPlace(grid, entry(values, symbol));
  const at = (k: number): ParameterValues =>
    withParameter(read, values, symbol, gridValue(grid, k));
  const brokenAt = (moved: ParameterValues): number | undefined =>
    new ExploredPoint(read, moved).broken[0];
  if (brokenAt(values) !== undefined) return { values: at(place), by: undefined };
  // Between two steps of the slider, the nearest in the direction of the move comes first.
  const direction = gridValue(grid, place).compare(entry(values, symbol));
  let reached = values;
  for (
    let k = direction > 0 ? now + 1 : now;
    direction > 0 ? k <= place : k >= place;
    k += direction
  ) {
    const moved = at(k);
    const by = brokenAt(moved);
    if (by !== undefined) return { values: reached, by };
    reached = moved;
  }
  return { values: reached, by: undefined };
}

/**
 * Reads numbers by parameter, all of them or none.
 * @throws {RangeError} listing what cannot be read.
 */
export function readValues(
  symbols: readonly string[],
  given: Readonly<Record<string, unknown>>,
): ParameterValues {
  const problems: string[] = Object.keys(given)
    .filter((name) => !symbols.includes(name))
    .map((name) => `there is no parameter ${name}`);
  const values = symbols.map((name) => {
    try {
      if (!Object.hasOwn(given, name)) throw new RangeError('is missing');
      const value = given[name];
      return typeof value === 'string' ? typedNumber(value) : Rational.of(value as number);
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : 'cannot be read'}`);
      return Rational.zero;
    }
  });
  if (problems.length > 0) throw new RangeError(problems.join('\n'));
  return values;
}

/**
 * Reads a parameter file.
 * @throws {RangeError} listing what cannot be read, and names that stand in it twice.
 * @throws {SyntaxError} where it is not JSON.
 */
export function readParameterFile(symbols: readonly string[], text: string): ParameterValues {
  const given: unknown = JSON.parse(text);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new RangeError('expected an object from parameter to number, such as {"x": "1/2"}');
  // Of two numbers under one name `JSON.parse` keeps the last, and neither may be meant.
  const names = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?=\s*:)/gu)].map(([name]) => JSON.parse(name));
  const twice = new Set(names.filter((name, k) => names.indexOf(name) !== k));
  if (twice.size > 0)
    throw new RangeError([...twice].map((name) => `${name} stands there twice`).join('\n'));
  return readValues(symbols, given as Record<string, unknown>);
}

/** A parameter file: flat JSON from symbol to exact number. */
export function parameterFile(symbols: readonly string[], values: ParameterValues): string {
  const table = Object.fromEntries(symbols.map((name, k) => [name, `${entry(values, k)}`]));
  return `${JSON.stringify(table, null, 2)}\n`;
}

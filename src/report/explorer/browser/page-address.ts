import { entry } from '../../../exact/entry.js';
import { type ParameterValues, readValues } from './point-state.js';

/** What an address remembers. */
export interface Remembered {
  readonly values: ParameterValues | undefined;
  /** The id of a claim or statement. */
  readonly claim: string | undefined;
  /** The names of the map's parameters. */
  readonly axes: readonly string[];
  /** What it names and the page has not, in words. */
  readonly unknown: readonly string[];
}

/** No parameter is called so, for their names begin with a letter. */
const [CLAIM, MAP] = ['@claim', '@map'];

export function fragmentOf(
  symbols: readonly string[],
  values: ParameterValues,
  claim: string,
  axes: readonly string[],
): string {
  const parts = [
    ...symbols.map((name, k) => [name, `${entry(values, k)}`]),
    ...[[CLAIM, claim], ...(axes.length > 0 ? [[MAP, axes.join(' ')]] : [])],
  ];
  const written = (text: string): string => encodeURIComponent(text).replace(/%2F/gu, '/');
  return `#${parts.map((part) => part.map((each) => written(`${each}`)).join('=')).join('&')}`;
}

/**
 * What a fragment says; nothing where it is empty.
 * @throws {RangeError} where it cannot be read.
 */
export function rememberedIn(
  symbols: readonly string[],
  ids: readonly string[],
  fragment: string,
): Remembered | undefined {
  const text = fragment.replace(/^#/u, '');
  if (!text.includes('=')) return undefined;
  const parts = [...new URLSearchParams(text.replace(/\+/gu, '%2B'))];
  const given = new Map(parts);
  const twice = [...given.keys()].filter((name) => parts.filter(([each]) => each === name)[1]);
  if (twice.length > 0)
    throw new RangeError(twice.map((name) => `${name} is given twice`).join('\n'));
  const [claim, axes] = [given.get(CLAIM), given.get(MAP)?.split(' ') ?? []];
  const unknown = [
    ...(claim === undefined || ids.includes(claim)
      ? []
      : [`This page has no claim or statement ${claim}.`]),
    ...axes
      .filter((name) => !symbols.includes(name))
      .map((name) => `There is no parameter ${name} for the map.`),
  ];
  given.delete(CLAIM);
  given.delete(MAP);
  const values = given.size > 0 ? readValues(symbols, Object.fromEntries(given)) : undefined;
  return { values, claim, axes, unknown };
}

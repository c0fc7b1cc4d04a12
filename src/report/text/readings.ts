import { choiceText, readOtherwise } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';
import { oneLine, wrapped } from './columns.js';

/** In the place of whether a verdict is as expected, under other readings than the specification chooses. */
export const NOT_COMPARED = 'not compared';

/** The same, as a sentence. */
export const OTHER_READINGS =
  'Under other readings than it chooses the specification expects nothing: no verdict is compared.';

/** Which readings are not those that the specification chooses; nothing where all are. */
export function readOtherwiseLines(spec: Specification): string[] {
  const [title, ...readings] = readOtherwiseText(spec);
  if (title === undefined) return [];
  return ['', title, ...readings.map((each) => wrapped(each, '  '))];
}

/** The same, a sentence a line: first that it is so, then each of them. */
export function readOtherwiseText(spec: Specification): string[] {
  const otherwise = readOtherwise(spec);
  if (otherwise.length === 0) return [];
  return [
    'Read otherwise than the specification chooses, whose sentences speak of what it chooses:',
    ...otherwise.map((each) => oneLine(`${choiceText(each)}: ${each.read}`)),
  ];
}

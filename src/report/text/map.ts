import { Rational } from '../../exact/rational.js';
import type { Axis } from '../../sample/map/axis.js';
import type { MapGround, MapSubject } from '../../sample/map/map-subject.js';
import type { ParameterMap, PlaneMap } from '../../sample/map/parameter-map.js';
import type { LineMap, ParameterStrip, StripPart } from '../../sample/map/parameter-strip.js';
import { mapNotes, POINTS_UNTOLD, stripNotes } from '../figures/map-notes.js';
import { spelledEquation, spelledSum } from '../figures/spelled.js';
import {
  alikeEverywhere,
  alikeInPlane,
  alikeLines,
  numberedStandings,
  numberText,
  reasonText,
  standingText,
  thresholdsOf,
} from '../figures/standings.js';
import { columns, wrapped } from './columns.js';
import { conceptsOf } from './concepts.js';
import { thinLineTexts } from './map-lines.js';

/**
 * A map of two parameters in words: what exists somewhere, with a point at which it does, and the
 * curves at which something begins or ends. Numbers of areas are those of the picture.
 * @example
 * ```js
 * import { parameter, parameterMap, parameterMapText, specification } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const spelt = { text: 'd', latex: 'd', meaning: 'a discount' };
 * const d = parameter('d', { ...spelt, unit: 'payoff', example: 0, source: c.source });
 * const two = specification({ ...paper, parameters: [c, d] });
 * parameterMapText(parameterMap(two, 'c', 'd', { at: { c: 1, d: 0 } })).includes('c = 2'); // true
 * ```
 */
export function parameterMapText(map: ParameterMap): string {
  return planeText(map, headOf(map), mapNotes(map));
}

/** A plane in words, under a heading. */
export function planeText(map: PlaneMap, heading: string, notes: readonly string[] = []): string {
  const { x, y, spec, boundaries, seams, claims } = map;
  const [across, up] = [x, y].map(({ parameter }) => parameter.spelling.text);
  const alike = alikeInPlane(map);
  const told = claims.filter((each) => !alike.some(({ claim }) => claim === each));
  const areas = numberedStandings(map).map(({ number, standing, areas: own }) => {
    const [at] = own;
    return [
      `${number ?? ''}`,
      standingText(claims, standing, told),
      at ? `at ${across} = ${at.sample[0]}, ${up} = ${at.sample[1]}` : '',
    ];
  });
  const lines = thinLineTexts(map, told);
  return [
    ...headLines(map, [x, y], heading),
    '',
    columns(areas, '  '),
    ...alikeLines(alike, 'a plane').map((line) => `  ${line}`),
    ...(boundaries.length === 0 ? [] : ['', 'What begins or ends where']),
    ...boundaries.flatMap(({ polynomial, reasons }) => [
      `  ${spelledEquation(spec, polynomial)}`,
      ...(reasons.length === 0 ? [] : [wrapped(reasonText(reasons), '      ')]),
    ]),
    ...(lines.length === 0 ? [] : ['', 'Otherwise than on both sides, on', columns(lines, '  ')]),
    ...(seams.length === 0 ? [] : ['', seamText(map)]),
    ...[POINTS_UNTOLD, ...notes].flatMap((each) => ['', wrapped(each, '')]),
  ].join('\n');
}

/** What a map leaves out, and how much that is at most. */
function seamText({ seams, x }: PlaneMap): string {
  const left = Rational.sum(seams.map(({ low, high }) => high.minus(low)));
  const share = x.to.minus(x.from).over(left);
  return `Nothing is said in ${seams.length} intervals of ${x.parameter.spelling.text}, together less than 1/${share.numerator / share.denominator} of its range.`;
}

/**
 * A map of one parameter in words: part by part, with every threshold.
 * @example
 * ```js
 * import { parameterStrip, parameterStripText } from 'casus';
 * import paper from './entry.js';
 * parameterStripText(parameterStrip(paper, 'c', { at: { c: 1 } })).includes('c = 2'); // true
 * ```
 */
export function parameterStripText(strip: ParameterStrip): string {
  return stripText(strip, headOf(strip), stripNotes(strip));
}

function headOf({ claims, leftOut }: Pick<MapSubject, 'claims' | 'leftOut'>): string {
  const ids = leftOut.map(({ id }) => id).join(', ');
  return [
    `Where claimed assessments are ${conceptsOf(claims)} equilibria`,
    ...(ids ? [wrapped(`nothing is told of what rests on roots of equations: ${ids}`, '  ')] : []),
  ].join('\n');
}

/** A line in words, under a heading. */
export function stripText(strip: LineMap, heading: string, notes: readonly string[] = []): string {
  const { x, parts, claims } = strip;
  const alike = alikeEverywhere(
    claims,
    parts.map(({ standing }) => standing),
  );
  const told = claims.filter((each) => !alike.some(({ claim }) => claim === each));
  const texts = thresholdsOf(strip).flatMap((each) => each.texts);
  const thresholds = [...new Set(texts)].map((each) => `  ${each}`);
  return [
    ...headLines(strip, [x], heading),
    '',
    columns(
      parts.map((part) => [intervalText(part), standingText(claims, part.standing, told)]),
      '  ',
    ),
    ...alikeLines(alike, 'a line').map((line) => `  ${line}`),
    ...(thresholds.length === 0 ? [] : ['', 'What begins or ends where', ...thresholds]),
    ...notes.flatMap((each) => ['', wrapped(each, '')]),
  ].join('\n');
}

function headLines({ slice }: MapGround, axes: readonly Axis[], heading: string): string[] {
  return [
    heading,
    ...axes.map(({ parameter, from, to }) => `  ${parameter.spelling.text} from ${from} to ${to}`),
    ...slice.followers.map(
      ({ parameter, equals, because }) =>
        `  ${parameter.spelling.text} gives way: it is ${spelledSum({ parameters: [...slice.moving] }, equals)}, for ${because}`,
    ),
  ];
}

/** `[0, 1/2)`, or a number alone. */
function intervalText({ from, to }: StripPart): string {
  if (from.at === to.at) return `${numberText(from.at)}`;
  const [opening, closing] = [from.closed ? '[' : '(', to.closed ? ']' : ')'];
  return `${opening}${numberText(from.at)}, ${numberText(to.at)}${closing}`;
}

import type { Parameter } from '../../claim/parameter.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type { Axis } from '../../sample/map/axis.js';
import { STEPS, type Vertex } from '../../sample/map/outline.js';
import type { ParameterMap } from '../../sample/map/parameter-map.js';
import { wrapped } from '../text/columns.js';
import { fillingOf, inadmissibleFilling } from './palette.js';
import { escaped, spelledEquation, spelledSum, withSymbols } from './spelled.js';
import {
  alikeEverywhere,
  alikeLines,
  type NumberedStanding,
  numberedStandings,
  reasonText,
  standingText,
} from './standings.js';
import { ticksOf } from './ticks.js';

/** Sizes in pixels. */
const WIDTH = 640;
const PLOT = { left: 72, top: 20, width: 544, height: 400 };
const LINE = 18;
const LEGEND = PLOT.top + PLOT.height + 62;
/** So many letters fit into a line of the legend. */
const LETTERS = 74;

/**
 * A map as a picture in SVG, the same for the same map: areas by what exists there, numbered and
 * told apart in grey, too; curves with letters; the point that the other parameters have, marked.
 * @example
 * ```js
 * import { parameterMapSvg } from 'casus';
 * typeof parameterMapSvg; // 'function'
 * ```
 */
export function parameterMapSvg(map: ParameterMap): string {
  const standings = numberedStandings(map);
  const letters = lettersOf(map);
  const legend = legendOf(map, standings, letters);
  const height = LEGEND + legend.height + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#000000">`,
    `<title>${escaped(titleOf(map))}</title>`,
    `<desc>${escaped(descriptionOf(map))}</desc>`,
    '<defs>',
    ...standings.map((each) => fillingFor(each).definition),
    '</defs>',
    `<rect width="${WIDTH}" height="${height}" fill="#FFFFFF"/>`,
    ...standings.map(areaPath),
    ...map.boundaries.map(
      ({ lines }) =>
        `<path d="${lines.map((line) => `M${points(line)}`).join('')}" fill="none" stroke="#000000" stroke-width="1.1" stroke-linejoin="round"/>`,
    ),
    ...map.thin.map(thinPath),
    ...axesOf(map),
    ...labelsOf(map, standings, letters),
    ...pointMark(map),
    ...legend.lines,
    '</svg>',
    '',
  ].join('\n');
}

function titleOf({ x, y }: ParameterMap): string {
  return `Which claimed equilibria exist, by ${x.parameter.spelling.text} and ${y.parameter.spelling.text}`;
}

function descriptionOf({ slice, spec }: ParameterMap): string {
  const fixed = spec.parameters
    .filter(({ name }) => slice.values.get(name)?.constantValue !== undefined)
    .map(({ name, spelling }) => `${spelling.text} = ${slice.values.get(name)}`);
  return `Fixed: ${fixed.join(', ')}`;
}

/** Where a vertex is in the picture, to a hundredth of a pixel. */
function place([x, y]: Vertex): [string, string] {
  return [
    short(PLOT.left + (x * PLOT.width) / STEPS),
    short(PLOT.top + PLOT.height - (y * PLOT.height) / STEPS),
  ];
}

function short(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

function points(line: readonly Vertex[]): string {
  return line.map((vertex) => place(vertex).join(' ')).join('L');
}

function fillingFor({ number }: NumberedStanding) {
  return number === undefined ? inadmissibleFilling : fillingOf(number - 1);
}

function areaPath(numbered: NumberedStanding): string {
  const d = numbered.areas
    .flatMap(({ outline }) => outline.map((loop) => `M${points(loop)}Z`))
    .join('');
  return `<path d="${d}" fill="url(#${fillingFor(numbered).id})"/>`;
}

function thinPath({ line, changes }: ParameterMap['thin'][number]): string {
  const dashed = changes.includes(true) ? '' : ' stroke-dasharray="2 3"';
  return `<path d="M${points(line)}" fill="none" stroke="#CC3311" stroke-width="2.5"${dashed}/>`;
}

function axesOf({ x, y, spec }: ParameterMap): string[] {
  const bottom = PLOT.top + PLOT.height;
  const share = ({ from, to }: Axis, at: Rational): number =>
    at.minus(from).over(to.minus(from)).approximate();
  const name = ({ spelling }: Parameter): string => withSymbols(spelling.text, spec.parameters);
  return [
    `<rect x="${PLOT.left}" y="${PLOT.top}" width="${PLOT.width}" height="${PLOT.height}" fill="none" stroke="#000000"/>`,
    ...ticksOf(x).flatMap(({ at, label }) => {
      const left = short(PLOT.left + share(x, at) * PLOT.width);
      return [
        `<path d="M${left} ${bottom}v5" stroke="#000000"/>`,
        `<text x="${left}" y="${bottom + 19}" text-anchor="middle">${label}</text>`,
      ];
    }),
    ...ticksOf(y).flatMap(({ at, label }) => {
      const up = bottom - share(y, at) * PLOT.height;
      return [
        `<path d="M${PLOT.left} ${short(up)}h-5" stroke="#000000"/>`,
        `<text x="${PLOT.left - 9}" y="${short(up + 4.5)}" text-anchor="end">${label}</text>`,
      ];
    }),
    `<text x="${PLOT.left + PLOT.width / 2}" y="${bottom + 40}" text-anchor="middle" font-size="16">${name(x.parameter)}</text>`,
    `<text x="24" y="${PLOT.top + PLOT.height / 2 + 5}" text-anchor="middle" font-size="16">${name(y.parameter)}</text>`,
  ];
}

/** So much room an area has to have for its number, in steps: about 16 pixels. */
const ROOM = (16 * STEPS) / PLOT.width;

/** Numbers of areas, then letters of curves, where they do not cover each other or the point. */
function labelsOf(
  map: ParameterMap,
  standings: readonly NumberedStanding[],
  letters: readonly Polynomial[],
): string[] {
  const taken: Vertex[] = [pointVertex(map)];
  const labels: string[] = [];
  const put = (candidates: readonly Vertex[], text: string, style: string): void => {
    const free = candidates.find((at) => taken.every((other) => pixelsBetween(at, other) > 15));
    if (free === undefined) return;
    taken.push(free);
    labels.push(haloed(free, text, style));
  };
  for (const { number, areas } of standings)
    for (const { middle, room } of areas)
      if (number !== undefined && room >= ROOM)
        put([middle, ...around(middle)], `${number}`, 'font-weight="bold" font-size="14"');
  for (const [index, polynomial] of letters.entries())
    put(placesAlong(map, polynomial), letter(index), 'font-style="italic"');
  return labels;
}

/** Beside a place, not far from it. */
function around([x, y]: Vertex): Vertex[] {
  return [
    [x - ROOM, y],
    [x + ROOM, y],
  ];
}

function pixelsBetween(one: Vertex, other: Vertex): number {
  return Math.hypot(
    ((one[0] - other[0]) * PLOT.width) / STEPS,
    ((one[1] - other[1]) * PLOT.height) / STEPS,
  );
}

/** Where the letter of a curve may stand: along its longest line, from the middle outward. */
function placesAlong({ boundaries }: ParameterMap, polynomial: Polynomial): Vertex[] {
  const lines = boundaries
    .filter((each) => each.polynomial === polynomial)
    .flatMap((each) => each.lines);
  const [longest] = [...lines].sort((one, other) => lengthOf(other) - lengthOf(one));
  if (longest === undefined || lengthOf(longest) < ROOM) return [];
  return [8, 6, 10, 4, 12, 3, 13, 2, 14, 1, 15].map((part) =>
    along(longest, (lengthOf(longest) * part) / 16),
  );
}

function haloed(at: Vertex, text: string, style: string): string {
  const [x, y] = place(at);
  return `<text x="${x}" y="${y}" dy="5" text-anchor="middle" ${style} stroke="#FFFFFF" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${text}</text>`;
}

/** The curves of a map, by the letters under which the legend has them. */
function lettersOf({ boundaries }: ParameterMap): Polynomial[] {
  return Polynomial.distinct(boundaries.map(({ polynomial }) => polynomial));
}

/** a to z, then aa, ab. */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}

function lengthOf(line: readonly Vertex[]): number {
  return line.slice(1).reduce((sum, [x, y], k) => {
    const [left, low] = entry(line, k);
    return sum + Math.hypot(x - left, y - low);
  }, 0);
}

/** The place so far along a line. */
function along(line: readonly Vertex[], length: number): Vertex {
  let rest = length;
  for (let k = 1; k < line.length; k++) {
    const [one, other] = [entry(line, k - 1), entry(line, k)];
    const own = Math.hypot(other[0] - one[0], other[1] - one[1]);
    if (rest <= own && own > 0)
      return [
        one[0] + ((other[0] - one[0]) * rest) / own,
        one[1] + ((other[1] - one[1]) * rest) / own,
      ];
    rest -= own;
  }
  return entry(line, 0);
}

function pointVertex({ x, y, slice }: ParameterMap): Vertex {
  const step = ({ parameter, from, to }: Axis): number =>
    slice.at.at(parameter).minus(from).over(to.minus(from)).approximate() * STEPS;
  return [step(x), step(y)];
}

function pointMark(map: ParameterMap): string[] {
  const at = pointVertex(map);
  if (at.some((each) => each < 0 || each > STEPS)) return [];
  const [cx, cy] = place(at);
  return [
    `<circle cx="${cx}" cy="${cy}" r="4.5" fill="#FFFFFF" stroke="#000000" stroke-width="1.5"/>`,
    `<circle cx="${cx}" cy="${cy}" r="1.5"/>`,
  ];
}

function curveText({ spec, boundaries }: ParameterMap, polynomial: Polynomial): string {
  const reasons = boundaries
    .filter((each) => each.polynomial === polynomial)
    .flatMap((each) => each.reasons);
  const equation = spelledEquation(spec, polynomial);
  return reasons.length === 0 ? equation : `${equation} (${reasonText(reasons)})`;
}

interface Row {
  readonly mark: (y: number) => string;
  readonly text: string;
}

function legendOf(
  map: ParameterMap,
  standings: readonly NumberedStanding[],
  letters: readonly Polynomial[],
): { readonly lines: readonly string[]; readonly height: number } {
  const { left } = PLOT;
  const alike = alikeEverywhere(
    map.claims,
    map.areas.map(({ standing }) => standing),
  );
  const told = map.claims.filter((each) => !alike.some(({ claim }) => claim === each));
  const rows: Row[] = [
    ...standings.map((each) => ({
      mark: (y: number) =>
        `<rect x="${left - 40}" y="${y - 11}" width="24" height="14" fill="url(#${fillingFor(each).id})" stroke="#000000" stroke-width="0.8"/>${
          each.number === undefined
            ? ''
            : `<text x="${left - 10}" y="${y}" font-weight="bold">${each.number}</text>`
        }`,
      text: standingText(map.claims, each.standing, told),
    })),
    ...letters.map((polynomial, index) => ({
      mark: (y: number) =>
        `<path d="M${left - 40} ${y - 4}h24" stroke="#000000" stroke-width="1.1"/><text x="${left - 10}" y="${y}" font-style="italic">${letter(index)}</text>`,
      text: curveText(map, polynomial),
    })),
    ...thinRows(map),
    ...alikeLines(alike).map((text) => ({ mark: () => '', text })),
    {
      mark: (y: number) =>
        `<circle cx="${left - 28}" cy="${y - 4}" r="4.5" fill="#FFFFFF" stroke="#000000" stroke-width="1.5"/><circle cx="${left - 28}" cy="${y - 4}" r="1.5"/>`,
      text: pointText(map),
    },
  ];
  const lines: string[] = [];
  let y = LEGEND;
  for (const { mark, text } of rows) {
    lines.push(mark(y));
    for (const line of wrapped(text, '', LETTERS).split('\n')) {
      lines.push(
        `<text x="${left + 12}" y="${y}">${withSymbols(line, map.spec.parameters)}</text>`,
      );
      y += LINE;
    }
  }
  return { lines, height: y - LEGEND };
}

function thinRows({ thin, claims }: ParameterMap): Row[] {
  return [true, false].flatMap((holds) => {
    const concerned = claims.filter((_, k) => thin.some(({ changes }) => changes[k] === holds));
    if (concerned.length === 0) return [];
    const ids = concerned.map(({ id }) => id).join(', ');
    const dashed = holds ? '' : ' stroke-dasharray="2 3"';
    return [
      {
        mark: (y: number) =>
          `<path d="M${PLOT.left - 40} ${y - 4}h24" stroke="#CC3311" stroke-width="2.5"${dashed}/>`,
        text: holds
          ? `an equilibrium on this line alone: ${ids}`
          : `no equilibrium on this line alone: ${ids}`,
      },
    ];
  });
}

function pointText({ x, y, slice, spec }: ParameterMap): string {
  const at = [x, y].map(
    ({ parameter }) => `${parameter.spelling.text} = ${slice.at.at(parameter)}`,
  );
  const gives = slice.followers.map(
    ({ parameter, equals }) => `${parameter.spelling.text} = ${spelledSum(spec, equals)}`,
  );
  return `${at.join(', ')}${gives.length > 0 ? `; everywhere ${gives.join(', ')}` : ''}`;
}

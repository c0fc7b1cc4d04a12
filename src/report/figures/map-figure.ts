import type { Parameter } from '../../claim/parameter.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type { Axis } from '../../sample/map/axis.js';
import { STEPS } from '../../sample/map/outline.js';
import type { ParameterMap, PlaneMap } from '../../sample/map/parameter-map.js';
import { boxMark, type LegendRow, legendLines, pointText } from './legend.js';
import { labelsOf, letter, pointVertex } from './map-labels.js';
import { mapNotes, POINTS_UNTOLD } from './map-notes.js';
import { PLOT, place, points, short } from './map-plot.js';
import { fillingOf, inadmissibleFilling } from './palette.js';
import { escaped, spelledEquation, withSymbols } from './spelled.js';
import {
  alikeInPlane,
  alikeLines,
  type NumberedStanding,
  numberedStandings,
  reasonText,
  standingText,
} from './standings.js';
import { ticksOf } from './ticks.js';

/** Sizes in pixels. */
const WIDTH = 664;
const LEGEND = PLOT.top + PLOT.height + 62;

/**
 * A map as a picture in SVG, the same for the same map: areas by what exists there, numbered and
 * told apart in grey, too; curves with letters; the point that the other parameters have, marked.
 * @example
 * ```js
 * import { parameter, parameterMap, parameterMapSvg, specification } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const spelt = { text: 'd', latex: 'd', meaning: 'a discount' };
 * const d = parameter('d', { ...spelt, unit: 'payoff', example: 0, source: c.source });
 * const two = specification({ ...paper, parameters: [c, d] });
 * parameterMapSvg(parameterMap(two, 'c', 'd', { at: { c: 1, d: 0 } })).startsWith('<svg'); // true
 * ```
 */
export function parameterMapSvg(map: ParameterMap): string {
  return planeSvg(map, { title: 'Which claimed equilibria exist', notes: mapNotes(map) });
}

/** What a picture says beside what is drawn in it. */
export interface FigureWording {
  readonly title: string;
  /** At the end of the legend. */
  readonly notes: readonly string[];
}

/** A map of whatever is told apart in it. */
export function planeSvg(map: PlaneMap, { title, notes }: FigureWording): string {
  const standings = numberedStandings(map);
  const letters = lettersOf(map);
  const legend = legendOf(map, standings, letters, notes);
  const height = LEGEND + legend.height + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#000000">`,
    `<title>${escaped(`${title}, ${axesText(map)}`)}</title>`,
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

function axesText({ x, y }: PlaneMap): string {
  return `by ${x.parameter.spelling.text} and ${y.parameter.spelling.text}`;
}

function descriptionOf({ slice, spec }: PlaneMap): string {
  const fixed = spec.parameters
    .filter(({ name }) => slice.values.get(name)?.constantValue !== undefined)
    .map(({ name, spelling }) => `${spelling.text} = ${slice.values.get(name)}`);
  return `Fixed: ${fixed.join(', ')}`;
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

function thinPath({ line, changes }: PlaneMap['thin'][number]): string {
  const dashed = changes.includes(true) ? '' : ' stroke-dasharray="2 3"';
  return `<path d="M${points(line)}" fill="none" stroke="#CC3311" stroke-width="2.5"${dashed}/>`;
}

function axesOf({ x, y, spec }: PlaneMap): string[] {
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
    `<text x="8" y="${PLOT.top + PLOT.height / 2 + 5}" font-size="16">${name(y.parameter)}</text>`,
  ];
}

/** The curves of a map, by the letters under which the legend has them. */
function lettersOf({ boundaries }: PlaneMap): Polynomial[] {
  return Polynomial.distinct(boundaries.map(({ polynomial }) => polynomial));
}

function pointMark(map: PlaneMap): string[] {
  const at = pointVertex(map);
  if (at.some((each) => each < 0 || each > STEPS)) return [];
  const [cx, cy] = place(at);
  return [
    `<circle cx="${cx}" cy="${cy}" r="4.5" fill="#FFFFFF" stroke="#000000" stroke-width="1.5"/>`,
    `<circle cx="${cx}" cy="${cy}" r="1.5"/>`,
  ];
}

function curveText({ spec, boundaries }: PlaneMap, polynomial: Polynomial): string {
  const reasons = boundaries
    .filter((each) => each.polynomial.equals(polynomial))
    .flatMap((each) => each.reasons);
  const equation = spelledEquation(spec, polynomial);
  return reasons.length === 0 ? equation : `${equation} (${reasonText(reasons)})`;
}

function legendOf(
  map: PlaneMap,
  standings: readonly NumberedStanding[],
  letters: readonly Polynomial[],
  notes: readonly string[],
): { readonly lines: readonly string[]; readonly height: number } {
  const { left } = PLOT;
  const alike = alikeInPlane(map);
  const told = map.claims.filter((each) => !alike.some(({ claim }) => claim === each));
  const rows: LegendRow[] = [
    ...standings.map((each) => ({
      mark: (y: number) =>
        `${boxMark(left, y, fillingFor(each).id)}${
          each.number === undefined
            ? ''
            : `<text x="${left - 10}" y="${y}" font-weight="bold">${each.number}</text>`
        }`,
      text: standingText(map.claims, each.standing, told),
    })),
    ...letters.map((polynomial, index) => ({
      mark: (y: number) =>
        `<path d="M${left - 40} ${y - 4}h24" stroke="#000000" stroke-width="1.1"/><text x="${left - 10}" y="${y}" font-style="italic">${letter(index, map.spec)}</text>`,
      text: curveText(map, polynomial),
    })),
    ...thinRows(map),
    ...alikeLines(alike, 'a plane').map((text) => ({ mark: () => '', text })),
    ...[POINTS_UNTOLD, ...notes].map((text) => ({ mark: () => '', text })),
    {
      mark: (y: number) =>
        `<circle cx="${left - 28}" cy="${y - 4}" r="4.5" fill="#FFFFFF" stroke="#000000" stroke-width="1.5"/><circle cx="${left - 28}" cy="${y - 4}" r="1.5"/>`,
      text: pointText([map.x, map.y], map.slice, map.spec),
    },
  ];
  return legendLines(rows, { left, top: LEGEND }, map.spec);
}

function thinRows({ thin, claims }: PlaneMap): LegendRow[] {
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

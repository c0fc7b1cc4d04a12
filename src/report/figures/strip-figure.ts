import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { RealRoot } from '../../exact/real-roots.js';
import type { LineMap, ParameterStrip, StripPart } from '../../sample/map/parameter-strip.js';
import { boxMark, type LegendRow, legendLines, pointText } from './legend.js';
import type { FigureWording } from './map-figure.js';
import { letter } from './map-labels.js';
import { stripNotes } from './map-notes.js';
import { fillingOf, inadmissibleFilling } from './palette.js';
import { escaped, withSymbols } from './spelled.js';
import { thresholdsOf } from './standings.js';
import { ticksOf } from './ticks.js';

/** Sizes in pixels. */
const WIDTH = 640;
const PLOT = { left: 190, top: 24, width: 420 };
const ROW = 28;
const LEGEND = { left: 56, below: 70 };

/**
 * A map of one parameter as a picture in SVG, the same for the same map: a row for each claim, with
 * a bar where its assessment is an equilibrium and a line where its conditions hold; letters where
 * something changes, which the legend explains.
 * @example
 * ```js
 * import { parameterStrip, parameterStripSvg } from 'casus';
 * import paper from './entry.js';
 * parameterStripSvg(parameterStrip(paper, 'c', { at: { c: 1 } })).startsWith('<svg'); // true
 * ```
 */
export function parameterStripSvg(strip: ParameterStrip): string {
  return lineSvg(strip, {
    ...{ title: 'Which claimed equilibria exist', notes: stripNotes(strip) },
    bar: 'the claimed assessment is an equilibrium',
    line: 'its conditions hold',
  });
}

/** What the marks of a row mean; a line below a bar is left out where nothing is said of it. */
interface RowWording extends FigureWording {
  readonly bar: string;
  readonly line?: string;
}

/** A row for each of whatever is told apart. */
export function lineSvg(strip: LineMap, words: RowWording): string {
  const { claims, parts, x, spec } = strip;
  const bottom = PLOT.top + claims.length * ROW + 6;
  const legend = legendLines(
    legendRows(strip, words),
    { left: LEGEND.left, top: bottom + LEGEND.below },
    spec,
  );
  const height = bottom + LEGEND.below + legend.height;
  const place = (root: RealRoot): number => {
    const at = root.low.plus(root.high).times(Rational.half);
    const share = at.minus(x.from).over(x.to.minus(x.from)).approximate();
    return Math.round((PLOT.left + share * PLOT.width) * 100) / 100;
  };
  const marked = place({
    polynomial: [],
    low: strip.slice.at.at(x.parameter),
    high: strip.slice.at.at(x.parameter),
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#000000">`,
    `<title>${escaped(`${words.title}, by ${x.parameter.spelling.text}`)}</title>`,
    `<defs>${fillingOf(0).definition}${inadmissibleFilling.definition}</defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="#FFFFFF"/>`,
    ...parts
      .filter(({ standing }) => !standing.admissible)
      .map(({ from, to }) =>
        bar(place(from.at), place(to.at), PLOT.top, bottom - PLOT.top, inadmissibleFilling.id),
      ),
    ...thresholdMarks(
      thresholdsOf(strip).map(({ at }, index) => ({
        at: place(at),
        name: letter(index, spec),
      })),
    ),
    ...claims.flatMap(({ id }, k) => {
      const top = PLOT.top + k * ROW + 6;
      return [
        `<text x="${PLOT.left - 10}" y="${top + 13}" text-anchor="end">${escaped(id)}</text>`,
        ...joined(parts, (part) => entry(part.standing.claims, k).equilibrium === true).map(
          ([from, to]) => bar(place(from), place(to), top, ROW - 12, fillingOf(0).id),
        ),
        ...joined(
          parts,
          (part) => words.line !== undefined && entry(part.standing.claims, k).conditions,
        ).map(
          ([from, to]) =>
            `<path d="M${place(from)} ${top + ROW - 9}H${place(to)}" stroke="#000000" stroke-width="1.5"/>`,
        ),
      ];
    }),
    ...(isInside(strip)
      ? [`<path d="M${marked} ${PLOT.top}V${bottom}" stroke="#000000" stroke-dasharray="2 3"/>`]
      : []),
    `<path d="M${PLOT.left} ${bottom}h${PLOT.width}" stroke="#000000"/>`,
    ...ticksOf(x).flatMap(({ at, label }) => {
      const left = place({ polynomial: [], low: at, high: at });
      return [
        `<path d="M${left} ${bottom}v5" stroke="#000000"/>`,
        `<text x="${left}" y="${bottom + 19}" text-anchor="middle">${label}</text>`,
      ];
    }),
    `<text x="${PLOT.left + PLOT.width / 2}" y="${bottom + 42}" text-anchor="middle" font-size="16">${withSymbols(x.parameter.spelling.text, spec.parameters)}</text>`,
    ...legend.lines,
    '</svg>',
    '',
  ].join('\n');
}

/** So far apart letters have to stand. */
const LETTER = 10;

/** A letter above each place, or a bit to the right of it where the one before needs the room. */
function thresholdMarks(
  places: readonly { readonly at: number; readonly name: string }[],
): string[] {
  let free = 0;
  return places.flatMap(({ at, name }) => {
    const x = Math.round(Math.max(at, free) * 100) / 100;
    free = x + LETTER * name.length;
    return [
      letterAt(x, PLOT.top - 12, name),
      `<path d="M${x} ${PLOT.top - 8}L${at} ${PLOT.top}" stroke="#000000" stroke-width="0.8"/>`,
    ];
  });
}

function letterAt(x: number, y: number, text: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" font-style="italic">${text}</text>`;
}

/** Whether the number in the parameter file is drawn. */
function isInside({ x, slice }: LineMap): boolean {
  const at = slice.at.at(x.parameter);
  return x.from.atMost(at) && at.atMost(x.to);
}

function legendRows(strip: LineMap, { bar, line, notes }: RowWording): LegendRow[] {
  const { left } = LEGEND;
  const lineMark =
    (style: string) =>
    (y: number): string =>
      `<path d="M${left - 40} ${y - 4}h24" stroke="#000000" ${style}/>`;
  const rows: readonly (LegendRow & { readonly isDrawn: boolean })[] = [
    {
      mark: (y) => boxMark(left, y, fillingOf(0).id),
      text: bar,
      isDrawn: true,
    },
    { mark: lineMark('stroke-width="1.5"'), text: line ?? '', isDrawn: line !== undefined },
    {
      mark: (y) => boxMark(left, y, inadmissibleFilling.id),
      text: 'not admissible',
      isDrawn: strip.parts.some(({ standing }) => !standing.admissible),
    },
    {
      mark: lineMark('stroke-dasharray="2 3"'),
      text: pointText([strip.x], strip.slice, strip.spec),
      isDrawn: isInside(strip),
    },
    ...thresholdsOf(strip).flatMap(({ texts }, index) =>
      texts.map((text) => ({
        mark: (y: number) => letterAt(left - 28, y, letter(index, strip.spec)),
        ...{ text, isDrawn: true },
      })),
    ),
    ...notes.map((text) => ({ mark: () => '', text, isDrawn: true })),
  ];
  return rows.filter(({ isDrawn }) => isDrawn);
}

/** Intervals made of neighboring parts of which something is so. */
function joined(
  parts: readonly StripPart[],
  isSo: (part: StripPart) => boolean,
): [from: RealRoot, to: RealRoot][] {
  const found: [RealRoot, RealRoot][] = [];
  parts.forEach((part, k) => {
    if (!isSo(part)) return;
    const before = parts[k - 1];
    const last = found.at(-1);
    if (before && last && isSo(before)) last[1] = part.to.at;
    else found.push([part.from.at, part.to.at]);
  });
  return found;
}

/** A bar; one that is a single number is seen as a line. */
function bar(from: number, to: number, top: number, height: number, id: string): string {
  const width = Math.max(2, Math.round((to - from) * 100) / 100);
  return `<rect x="${from}" y="${top}" width="${width}" height="${height}" fill="url(#${id})" stroke="#000000" stroke-width="0.8"/>`;
}

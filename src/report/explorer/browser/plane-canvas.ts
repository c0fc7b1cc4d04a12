/// <reference lib="dom" />
import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { PropositionData } from '../../../sample/exploration/exploration-data.js';
import type { ReadExploration } from '../../../sample/exploration/explored-point.js';
import {
  type PlaneAxis,
  type PlaneCell,
  type PlaneVerdict,
  planeVerdict,
} from '../../../sample/exploration/plane.js';
import { called } from './page-elements.js';
import type { ParameterValues } from './point-state.js';
import { gridPlace, type SliderGrid } from './slider-grid.js';

export const COLUMNS = 160;
export const ROWS = 120;

/** What a cell is drawn as; each has a stroke of its own, so that they are told apart in grey. */
type Area = 'so' | 'more' | 'less' | 'not' | 'silent' | 'open' | 'out';

const STROKES: Readonly<Record<Area, (column: number, row: number) => boolean>> = {
  so: () => false,
  more: (_, row) => row % 4 === 0,
  less: (column) => column % 4 === 0,
  not: () => false,
  silent: (column, row) => column % 4 === 0 && row % 4 === 0,
  open: (column, row) => (column + row) % 2 === 0,
  out: (column, row) => (column + row) % 6 === 0,
};

/** A statement says nothing where its conditions fail; a claimed assessment is an equilibrium there or not. */
function areaOf({ kind }: PropositionData, cell: PlaneCell): Area {
  if (cell === 'inadmissible') return 'out';
  const { standing, conditionsHold } = cell;
  if (kind !== 'equilibrium' && !conditionsHold) return 'silent';
  if (standing === 'open') return 'open';
  if (standing === 'holds') return conditionsHold ? 'so' : 'more';
  return conditionsHold ? 'less' : 'not';
}

/** A part of a plane: parameters, and the values at its columns and rows. */
export type PlaneWindow = readonly [PlaneAxis, PlaneAxis];

/** The part of a plane with all that is admissible there, as far as the sliders reach. */
export function fittedWindow(
  read: ReadExploration,
  proposition: PropositionData,
  values: ParameterValues,
  symbols: readonly [number, number],
  grids: readonly [SliderGrid, SliderGrid],
): PlaneWindow {
  const coarse = 40;
  const wide = [0, 1].map((k): PlaneAxis => {
    const { from, step, count } = entry(grids, k);
    const whole = step.times(Rational.of(count - 1));
    return {
      symbol: entry(symbols, k),
      from,
      step: whole.over(Rational.of(coarse)),
      count: coarse + 1,
    };
  });
  const axes: PlaneWindow = [entry(wide, 0), entry(wide, 1)];
  const verdict = planeVerdict(read, { ...proposition, conditions: [] }, values, axes);
  const own = axes.map((axis) => gridPlace(axis, entry(values, axis.symbol)));
  const ends = own.map((place): [number, number] => [place, place]);
  for (let column = 0; column <= coarse; column++)
    for (let row = 0; row <= coarse; row++)
      if (verdict(column, row) !== 'inadmissible')
        [column, row].forEach((place, k) => {
          const end = entry(ends, k);
          end[0] = Math.min(end[0], place);
          end[1] = Math.max(end[1], place);
        });
  const fitted = axes.map(({ symbol, from, step }, k) => {
    const [low, high] = entry(ends, k);
    const [first, last] = [Math.max(0, low - 1), Math.min(coarse, high + 2)];
    return windowAxis(
      symbol,
      from.plus(step.times(Rational.of(first))),
      from.plus(step.times(Rational.of(last))),
      k,
    );
  });
  return [entry(fitted, 0), entry(fitted, 1)];
}

/** An axis between two numbers, with as many values as the picture has columns or rows. */
export function windowAxis(symbol: number, from: Rational, to: Rational, k: number): PlaneAxis {
  const count = k === 0 ? COLUMNS : ROWS;
  return { symbol, from, step: to.minus(from).over(Rational.of(count - 1)), count };
}

/** So many milliseconds are drawn at once: the page answers in between. */
const SLICE = 12;

/** Draws a plane on the canvas, coarse first; a newer drawing ends an older one. */
export class PlaneCanvas {
  readonly #canvas = called<HTMLCanvasElement>('cells');
  #drawing = 0;

  draw(
    read: ReadExploration,
    proposition: PropositionData,
    values: ParameterValues,
    window: PlaneWindow,
    done: (shares: ReadonlyMap<string, number>) => void,
  ): void {
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    const drawing = ++this.#drawing;
    const verdict: PlaneVerdict = planeVerdict(read, proposition, values, window);
    const colors = paletteNow();
    const counts = new Map<string, number>();
    const work = cellsCoarseFirst();
    const step = (): void => {
      if (drawing !== this.#drawing) return;
      const until = performance.now() + SLICE;
      for (;;) {
        const next = work.next();
        if (next.done) {
          done(counts);
          return;
        }
        const { column, row, size } = next.value;
        const area = areaOf(proposition, verdict(column, row));
        counts.set(area, (counts.get(area) ?? 0) + 1);
        for (let x = column; x < Math.min(column + size, COLUMNS); x++)
          for (let y = row; y < Math.min(row + size, ROWS); y++) {
            context.fillStyle = STROKES[area](x, y) ? colors.stroke : colors[area];
            context.fillRect(x, ROWS - 1 - y, 1, 1);
          }
        if (performance.now() > until) break;
      }
      setTimeout(step, 0);
    };
    step();
  }
}

/** Every cell once, with the size of the square that it stands for until others are known. */
function* cellsCoarseFirst(): Generator<{ column: number; row: number; size: number }> {
  for (let size = 8; size >= 1; size /= 2)
    for (let row = 0; row < ROWS; row += size)
      for (let column = 0; column < COLUMNS; column += size)
        if (size === 8 || row % (2 * size) !== 0 || column % (2 * size) !== 0)
          yield { column, row, size };
}

/** The colors of the page's style, light or dark. */
function paletteNow(): Readonly<Record<Area | 'stroke', string>> {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ...{ so: color('so'), more: color('more'), less: color('less'), not: color('not') },
    ...{ silent: color('silent'), open: color('open'), out: color('out'), stroke: color('stroke') },
  };
}

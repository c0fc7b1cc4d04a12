/// <reference lib="dom" />
import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { PropositionData } from '../../../sample/exploration/exploration-data.js';
import type { ReadExploration } from '../../../sample/exploration/explored-point.js';
import { decimalText } from './number-text.js';
import { called } from './page-elements.js';
import {
  COLUMNS,
  fittedWindow,
  PlaneCanvas,
  type PlaneWindow,
  ROWS,
  windowAxis,
} from './plane-canvas.js';
import type { ParameterValues } from './point-state.js';
import { gridPlace, gridValue, type SliderGrid } from './slider-grid.js';

/** The map: which plane it shows, and the point on it. */
export class PlaneView {
  readonly #read: ReadExploration;
  readonly #grids: readonly SliderGrid[];
  readonly #canvas = new PlaneCanvas();
  readonly #across = called<HTMLSelectElement>('across');
  readonly #up = called<HTMLSelectElement>('up');
  #window: PlaneWindow | undefined;
  #shown = '';

  /** @param move is told of where somebody wants the point to be. */
  constructor(
    read: ReadExploration,
    grids: readonly SliderGrid[],
    {
      move,
      changed,
    }: {
      readonly move: (
        symbols: readonly [number, number],
        to: readonly [Rational, Rational],
      ) => void;
      readonly changed: () => void;
    },
  ) {
    this.#read = read;
    this.#grids = grids;
    const plane = called('plane');
    plane.addEventListener('pointerdown', (event) => {
      const box = plane.getBoundingClientRect();
      const column = Math.floor(((event.clientX - box.left) / box.width) * COLUMNS);
      const row = ROWS - 1 - Math.floor(((event.clientY - box.top) / box.height) * ROWS);
      this.#moveTo(column, row, move);
    });
    plane.addEventListener('keydown', (event) => {
      const by = ARROWS.get(event.key);
      const window = this.#window;
      if (by === undefined || window === undefined) return;
      event.preventDefault();
      const far = event.shiftKey ? 10 : 1;
      const [column, row] = this.#places(window);
      this.#moveTo(column + far * by[0], row + far * by[1], move);
    });
    for (const select of [this.#across, this.#up])
      select.addEventListener('change', () => {
        this.#window = undefined;
        changed();
      });
    called('closer').addEventListener('click', () => this.#zoom(Rational.half, changed));
    called('wider').addEventListener('click', () => this.#zoom(Rational.of(2), changed));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.#shown = '';
      changed();
    });
  }

  /** The parameters that the map moves; `undefined` where there are not two. */
  get symbols(): readonly [number, number] | undefined {
    const [x, y] = [this.#across.value, this.#up.value];
    return x === '' || y === '' || x === y ? undefined : [Number(x), Number(y)];
  }

  set symbols(symbols: readonly [number, number]) {
    [this.#across.value, this.#up.value] = symbols.map(String) as [string, string];
    this.#window = undefined;
  }

  #values: ParameterValues = [];

  /** Shows a proposition around a point; what has been drawn is not drawn again. */
  show(proposition: PropositionData, values: ParameterValues): void {
    this.#values = values;
    const { symbols } = this;
    const says = called('plane-says');
    if (symbols === undefined) {
      says.textContent = 'Choose two different parameters.';
      return;
    }
    this.#window ??= this.#fitted(proposition, values, symbols);
    const window = this.#window;
    this.#mark(window);
    const still = values.map((value, k) => (this.#isMoving(k) ? '' : `${value}`));
    const key = [
      proposition.id,
      ...still,
      ...window.flatMap((axis) => [axis.symbol, `${axis.from}`, `${axis.step}`]),
    ].join(' ');
    if (key === this.#shown) return;
    this.#shown = key;
    says.textContent = 'Drawing…';
    this.#canvas.draw(this.#read, proposition, values, window, (counts) => {
      const of = (...areas: string[]): number =>
        areas.reduce((sum, area) => sum + (counts.get(area) ?? 0), 0);
      const all = of('so', 'more', 'less', 'not', 'silent', 'open');
      says.textContent =
        all === 0
          ? 'Nothing here is admissible.'
          : `Of the ${all} admissible pixels, it is so at ${of('so', 'more')}.`;
    });
  }

  /** Whether a parameter moves on the map, by itself or because an equation makes it follow. */
  #isMoving(symbol: number): boolean {
    return (
      this.symbols?.includes(symbol) === true ||
      this.#read.data.followers.some((each) => each.symbol === symbol)
    );
  }

  #fitted(
    proposition: PropositionData,
    values: ParameterValues,
    symbols: readonly [number, number],
  ): PlaneWindow {
    const [x, y] = symbols.map((symbol) => entry(this.#grids, symbol));
    const grids = [x, y] as readonly [SliderGrid, SliderGrid];
    return fittedWindow(this.#read, proposition, values, symbols, grids);
  }

  #zoom(factor: Rational, changed: () => void): void {
    if (this.#window === undefined) return;
    const axes = this.#window.map(({ symbol, step, count }, k) => {
      const reach = step
        .times(Rational.of(count - 1))
        .times(factor)
        .times(Rational.half);
      const middle = entry(this.#values, symbol);
      return windowAxis(symbol, middle.minus(reach), middle.plus(reach), k);
    });
    this.#window = [entry(axes, 0), entry(axes, 1)];
    changed();
  }

  #places(window: PlaneWindow): readonly [number, number] {
    const [x, y] = window;
    return [
      gridPlace(x, entry(this.#values, x.symbol)),
      gridPlace(y, entry(this.#values, y.symbol)),
    ];
  }

  #moveTo(
    column: number,
    row: number,
    move: (symbols: readonly [number, number], to: readonly [Rational, Rational]) => void,
  ): void {
    if (this.#window === undefined) return;
    const [x, y] = this.#window;
    if (column < 0 || row < 0 || column >= x.count || row >= y.count) return;
    move([x.symbol, y.symbol], [gridValue(x, column), gridValue(y, row)]);
  }

  #mark(window: PlaneWindow): void {
    const [across, up] = window.map(({ symbol, from, step, count }) => {
      const share = entry(this.#values, symbol)
        .minus(from)
        .over(step.times(Rational.of(count - 1)));
      const { numerator, denominator } = share;
      return Number((1000n * numerator) / denominator) / 10;
    });
    const here = called('here');
    const isShown = [across, up].every((each = -1) => each >= 0 && each <= 100);
    here.hidden = !isShown;
    here.style.left = `${across}%`;
    here.style.top = `${100 - (up ?? 0)}%`;
    const [x, y] = window;
    const { symbols } = this.#read.data;
    const about = (value: Rational): string => decimalText(value).text;
    const end = ({ from, step, count }: typeof x): Rational =>
      from.plus(step.times(Rational.of(count - 1)));
    called('low').textContent = `${entry(symbols, x.symbol)} from ${about(x.from)}`;
    called('high').textContent = `to ${about(end(x))}`;
    called('top').textContent =
      `${entry(symbols, y.symbol)} from ${about(y.from)} up to ${about(end(y))}`;
  }
}

const ARROWS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, 1]],
  ['ArrowDown', [0, -1]],
]);

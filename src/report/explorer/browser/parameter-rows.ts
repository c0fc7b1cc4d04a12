/// <reference lib="dom" />
import { entry } from '../../../exact/entry.js';
import type { ReadExploration } from '../../../sample/exploration/explored-point.js';
import { signed, typedNumber } from './number-text.js';
import { called } from './page-elements.js';
import { type ParameterValues, slidTo, withParameter } from './point-state.js';
import { gridPlace, gridValue, type SliderGrid } from './slider-grid.js';

/** The sliders and fields of the parameters. */
export class ParameterRows {
  readonly #read: ReadExploration;
  readonly #grids: readonly SliderGrid[];

  /** @param moved is told of the values that somebody asks for. */
  constructor(
    read: ReadExploration,
    grids: readonly SliderGrid[],
    values: () => ParameterValues,
    moved: (values: ParameterValues) => void,
  ) {
    this.#read = read;
    this.#grids = grids;
    grids.forEach((grid, symbol) => {
      const [slider, field] = this.#controls(symbol);
      slider.max = `${grid.count - 1}`;
      slider.disabled = this.#isFollower(symbol);
      slider.addEventListener('input', () => {
        const place = Number(slider.value);
        const { values: reached, by } = slidTo(read, values(), symbol, grid, place);
        moved(reached);
        const stops = by === undefined ? '' : called(`restriction-says-${by}`).textContent;
        if (by !== undefined) this.#note(symbol, `It stops here: ${stops}.`);
      });
      field.addEventListener('change', () => {
        try {
          const value = typedNumber(field.value);
          moved(withParameter(read, values(), symbol, value));
        } catch (error) {
          field.setAttribute('aria-invalid', 'true');
          this.#note(symbol, error instanceof Error ? error.message : 'This is no number.');
        }
      });
    });
  }

  /** Shows values, and nothing of what was said before. */
  show(values: ParameterValues): void {
    this.#grids.forEach((grid, symbol) => {
      const value = entry(values, symbol);
      const [slider, field] = this.#controls(symbol);
      const place = gridPlace(grid, value);
      slider.value = `${place}`;
      slider.setAttribute('aria-valuetext', signed(value));
      field.value = `${value}`;
      field.removeAttribute('aria-invalid');
      const beside = !gridValue(grid, place).equals(value);
      const follows = this.#isFollower(symbol);
      this.#note(
        symbol,
        follows ? 'It follows from the others.' : beside ? 'Between two steps of its slider.' : '',
      );
    });
  }

  #controls(symbol: number): readonly [HTMLInputElement, HTMLInputElement] {
    return [
      called<HTMLInputElement>(`slider-${symbol}`),
      called<HTMLInputElement>(`value-${symbol}`),
    ];
  }

  #note(symbol: number, text: string): void {
    called(`note-${symbol}`).textContent = text;
  }

  #isFollower(symbol: number): boolean {
    return this.#read.data.followers.some((each) => each.symbol === symbol);
  }
}

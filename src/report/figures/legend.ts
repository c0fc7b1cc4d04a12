import type { Specification } from '../../claim/specification.js';
import type { Axis } from '../../sample/map/axis.js';
import type { Slice } from '../../sample/map/slice.js';
import { wrapped } from '../text/columns.js';
import { spelledSum, withSymbols } from './spelled.js';

/** Something in a picture, and what it means. */
export interface LegendRow {
  /** It, or the like, beside a line of text whose foot is at some height. */
  readonly mark: (y: number) => string;
  readonly text: string;
}

const LINE = 18;

/** So many letters fit into a line, unless there is more room. */
const LETTERS = 74;

/** Rows below each other: marks up to 40 pixels to the left of a place, texts to the right of it. */
export function legendLines(
  rows: readonly LegendRow[],
  at: { readonly left: number; readonly top: number },
  { parameters }: Pick<Specification, 'parameters'>,
  letters = LETTERS,
): { readonly lines: readonly string[]; readonly height: number } {
  const lines: string[] = [];
  let y = at.top;
  for (const { mark, text } of rows) {
    lines.push(mark(y));
    for (const line of wrapped(text, '', letters).split('\n')) {
      lines.push(`<text x="${at.left + 12}" y="${y}">${withSymbols(line, parameters)}</text>`);
      y += LINE;
    }
  }
  return { lines, height: y - at.top };
}

/** A filled box. */
export function boxMark(left: number, y: number, filling: string): string {
  return `<rect x="${left - 40}" y="${y - 11}" width="24" height="14" fill="url(#${filling})" stroke="#000000" stroke-width="0.8"/>`;
}

/** Where parameters that move are in the parameter file, and what follows them: `τ = 2/3`. */
export function pointText(
  axes: readonly Axis[],
  slice: Slice,
  spec: Pick<Specification, 'parameters'>,
): string {
  const at = axes.map(({ parameter }) => `${parameter.spelling.text} = ${slice.at.at(parameter)}`);
  const gives = slice.followers.map(
    ({ parameter, equals }) => `${parameter.spelling.text} = ${spelledSum(spec, equals)}`,
  );
  return `${at.join(', ')}${gives.length > 0 ? `; everywhere ${gives.join(', ')}` : ''}`;
}

import type { Choice, Grid } from './move.js';
import type { RandomStream } from './random.js';

/**
 * Chooses where propositions break: half of the time anywhere between the ends; else at an end, near
 * one or near the present value by distances of every size, at 0, at ±1, or where another symbol is.
 */
export function aimedChoice({ denominator, bounds }: Grid): Choice {
  return (stream, lowest, highest, now, point) => {
    const width = highest - lowest + 1;
    switch (stream.word() >>> 28) {
      case 0:
        return lowest;
      case 1:
        return highest;
      case 2:
      case 3:
        return lowest + ofAnySize(stream, width);
      case 4:
        return highest - ofAnySize(stream, width);
      case 5:
        return within(lowest, highest, now + ofAnySize(stream, width));
      case 6:
        return within(lowest, highest, now - ofAnySize(stream, width));
      case 7:
        return within(lowest, highest, simple(stream, denominator, bounds.length, point));
      default:
        return lowest + stream.below(width);
    }
  };
}

/**
 * Chooses for a search: as above where both ends are told by constraints; where a symbol may go to
 * the grid's bound, at a distance of any size from the other end, or from where it is.
 */
export function roamingChoice(grid: Grid): Choice {
  const aimed = aimedChoice(grid);
  const most = Math.max(...grid.bounds);
  return (stream, lowest, highest, now, point) => {
    const [down, up] = [lowest === -most, highest === most];
    const far = ofAnySize(stream, highest - lowest + 1);
    if (down && up) return within(lowest, highest, now + (stream.word() & 1 ? far : -far));
    if (down) return highest - far;
    return up ? lowest + far : aimed(stream, lowest, highest, now, point);
  };
}

/** Chooses as either of the two above: a grid's bound may be what a constraint leaves, as well. */
export function searchingChoice(grid: Grid): Choice {
  const [aimed, roaming] = [aimedChoice(grid), roamingChoice(grid)];
  return (stream, ...rest) => (stream.word() & 1 ? aimed : roaming)(stream, ...rest);
}

/** A whole number below a bound, as likely of one length in bits as of any other. */
function ofAnySize(stream: RandomStream, below: number): number {
  const bits = Math.ceil(Math.log2(below));
  return stream.below(Math.min(below, 2 ** stream.below(bits + 1)));
}

function simple(
  stream: RandomStream,
  denominator: number,
  symbols: number,
  point: Float64Array,
): number {
  const choice = stream.below(symbols + SIMPLE.length);
  const value = SIMPLE[choice];
  return value === undefined ? (point[choice - SIMPLE.length] ?? 0) : value * denominator;
}

const SIMPLE = [0, 0, 1, -1];

function within(lowest: number, highest: number, value: number): number {
  return Math.min(highest, Math.max(lowest, value));
}

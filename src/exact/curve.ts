import { entry } from './entry.js';
import type { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import { type RealRoot, rootsBetween } from './real-roots.js';
import { evaluated, onAllPositive, trimmed, type Univariate } from './univariate.js';

/** A rectangle of two symbols. */
export interface Frame {
  readonly x: string;
  readonly y: string;
  readonly left: Rational;
  readonly right: Rational;
  readonly bottom: Rational;
  readonly top: Rational;
}

/** Into so many parts a frame is halved, each way, to see where a curve cannot be. */
export const TILES = 8;

/** Where a polynomial in two symbols is 0. */
export class Curve {
  readonly polynomial: Polynomial;
  readonly frame: Frame;
  /** By power of y, what it is in x. */
  readonly #rows: readonly Univariate[];
  #tiles: ReadonlySet<number> | undefined;

  constructor(polynomial: Polynomial, frame: Frame) {
    this.polynomial = polynomial;
    this.frame = frame;
    this.#rows = polynomial.coefficientsIn(frame.y).map((row) => univariateIn(row, frame.x));
  }

  /** The polynomial in y that it is at some x. */
  at(x: Rational): Univariate {
    return trimmed(this.#rows.map((row) => evaluated(row, x)));
  }

  /** Its roots above some x within the frame, from the bottom. */
  rootsAt(x: Rational): RealRoot[] {
    return rootsBetween(this.at(x), this.frame.bottom, this.frame.top);
  }

  /**
   * Tiles of the frame, column · TILES + row, outside which the curve is sure not to be: by Descartes' rule in
   * both symbols, where all coefficients have one sign on a tile.
   */
  get tiles(): ReadonlySet<number> {
    this.#tiles ??= new Set(this.#tilesIn(0, 0, TILES));
    return this.#tiles;
  }

  #tilesIn(column: number, row: number, size: number): number[] {
    const { left, right, bottom, top } = this.frame;
    const x = [column, column + size].map((part) => between(left, right, part));
    const y = [row, row + size].map((part) => between(bottom, top, part));
    if (this.#keepsItsSign([entry(x, 0), entry(x, 1)], [entry(y, 0), entry(y, 1)])) return [];
    if (size === 1) return [column * TILES + row];
    const half = size / 2;
    return [0, half].flatMap((right) =>
      [0, half].flatMap((up) => this.#tilesIn(column + right, row + up, half)),
    );
  }

  /** Whether the polynomial is plainly not 0 on a closed rectangle. */
  #keepsItsSign(x: readonly [Rational, Rational], y: readonly [Rational, Rational]): boolean {
    const width = Math.max(...this.#rows.map(({ length }) => length));
    // Each row is padded, so that all are mapped alike.
    const mapped = this.#rows.map((row) => onAllPositive(padded(row, width), ...x));
    const signs = new Set<number>();
    for (let k = 0; k < width; k++)
      for (const { sign } of onAllPositive(
        mapped.map((row) => entry(row, k)),
        ...y,
      ))
        signs.add(sign);
    return signs.size === 1 && !signs.has(0);
  }
}

function padded(row: Univariate, length: number): Univariate {
  return [...row, ...Array.from({ length: length - row.length }, () => Rational.zero)];
}

function between(low: Rational, high: Rational, part: number): Rational {
  return low.plus(high.minus(low).times(Rational.ratio(BigInt(part), BigInt(TILES))));
}

/** @throws {RangeError} for a polynomial that has another symbol. */
export function univariateIn(polynomial: Polynomial, symbol: string): Univariate {
  return trimmed(
    polynomial.coefficientsIn(symbol).map((each) => {
      const value = each.constantValue;
      if (value === undefined) throw new RangeError(`${polynomial} is not in ${symbol} alone`);
      return value;
    }),
  );
}

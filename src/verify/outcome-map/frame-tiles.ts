import { Curve, type Frame, TILES } from '../../exact/curve.js';
import { Point } from '../../exact/point.js';
import { Rational } from '../../exact/rational.js';
import { holdsForSign, plainTruth, type SignCondition } from '../../exact/sign-condition.js';

/** Some tiles of a frame, a bit for each. */
export type TileSet = bigint;

/**
 * A frame in tiles, and where in it conditions may hold: never too few tiles, for where a curve may pass
 * through one nothing is said of it.
 */
export class FrameTiles {
  readonly all: TileSet = (1n << BigInt(TILES * TILES)) - 1n;
  readonly #frame: Frame;
  readonly #centers: readonly Point[];
  readonly #known = new Map<string, { readonly crossed: TileSet; readonly may: TileSet }>();

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#centers = Array.from({ length: TILES * TILES }, (_, tile) => centerOf(tile, frame));
  }

  /** The tiles outside which a condition fails. */
  mayHold(condition: SignCondition): TileSet {
    return this.#of(condition).may;
  }

  /** Whether a condition holds all over some tiles, for its curve passes through none of them. */
  isSureIn(tiles: TileSet, condition: SignCondition): boolean {
    const { crossed, may } = this.#of(condition);
    return (crossed & tiles) === 0n && (may & tiles) === tiles;
  }

  #of(condition: SignCondition) {
    const key = `${condition.sense} ${condition.polynomial}`;
    const known = this.#known.get(key) ?? this.#looked(condition);
    this.#known.set(key, known);
    return known;
  }

  #looked(condition: SignCondition) {
    const plain = plainTruth(condition);
    if (plain !== undefined) return { crossed: 0n, may: plain ? this.all : 0n };
    const { polynomial, sense } = condition;
    const { tiles } = new Curve(polynomial, this.#frame);
    let [crossed, may] = [0n, 0n];
    for (const [tile, center] of this.#centers.entries()) {
      const bit = 1n << BigInt(tile);
      if (tiles.has(tile)) crossed |= bit;
      if (tiles.has(tile) || holdsForSign(polynomial.signAt(center), sense)) may |= bit;
    }
    return { crossed, may };
  }
}

function centerOf(tile: number, { x, y, left, right, bottom, top }: Frame): Point {
  const [column, row] = [Math.floor(tile / TILES), tile % TILES];
  const along = (low: Rational, high: Rational, part: number): Rational =>
    low.plus(high.minus(low).times(Rational.ratio(BigInt(2 * part + 1), BigInt(2 * TILES))));
  return new Point(
    new Map([
      [x, along(left, right, column)],
      [y, along(bottom, top, row)],
    ]),
  );
}

import { entry } from '../../../src/exact/entry.js';
import { Rational } from '../../../src/exact/rational.js';

/** Σ coefficient·unknown, against a number. */
export interface Side {
  readonly coefficients: readonly Rational[];
  readonly right: Rational;
}

/**
 * The corners of a bounded polytope: the points at which so many of its sides are met with equality
 * as it has dimensions, and none is broken. It is empty exactly if it has none.
 */
export function corners(
  unknowns: number,
  equal: readonly Side[],
  atLeast: readonly Side[],
): Rational[][] {
  const found: Rational[][] = [];
  for (const met of choices(atLeast, unknowns - equal.length)) {
    const point = solved(unknowns, [...equal, ...met]);
    if (point && atLeast.every((side) => side.right.atMost(left(side, point)))) found.push(point);
  }
  return found;
}

export function left({ coefficients }: Side, point: readonly Rational[]): Rational {
  return Rational.sum(coefficients.map((each, k) => each.times(entry(point, k))));
}

/** The point that meets as many equations as unknowns, where it is the only one. */
function solved(unknowns: number, sides: readonly Side[]): Rational[] | undefined {
  const rows = sides.map(({ coefficients, right }) => [...coefficients, right]);
  for (let k = 0; k < unknowns; k++) {
    const pivot = rows.findIndex((row, index) => index >= k && !entry(row, k).isZero);
    const row = rows[pivot];
    if (row === undefined) return undefined;
    const scaled = row.map((each) => each.over(entry(row, k)));
    rows[pivot] = entry(rows, k);
    rows.forEach((other, index) => {
      const factor = entry(other, k);
      if (index !== k)
        rows[index] = other.map((each, c) => each.minus(factor.times(entry(scaled, c))));
    });
    rows[k] = scaled;
  }
  return rows.slice(0, unknowns).map((row) => entry(row, unknowns));
}

function* choices<Each>(from: readonly Each[], count: number): Generator<Each[]> {
  if (count === 0) yield [];
  if (count <= 0) return;
  for (const [index, first] of from.entries())
    for (const others of choices(from.slice(index + 1), count - 1)) yield [first, ...others];
}

import { entry } from './entry.js';
import { type Field, RATIONAL_FIELD } from './field.js';
import type { Rational } from './rational.js';

/** The value of a matrix game to the row player, and a mix of columns that holds her to it. */
export interface MinimaxSolution<Value> {
  readonly value: Value;
  readonly columns: readonly Value[];
}

/** The mix of columns that makes the best row as bad as possible, exactly. */
export function minimax(matrix: readonly (readonly Rational[])[]): MinimaxSolution<Rational> {
  return minimaxIn(matrix, RATIONAL_FIELD);
}

/**
 * The same in any ordered field.
 *
 * The linear program "maximize Σy subject to M y ≤ 1, y ≥ 0" for the matrix shifted to be
 * positive, by the simplex method with Bland's rule, which cannot cycle.
 */
export function minimaxIn<Value>(
  matrix: readonly (readonly Value[])[],
  field: Field<Value>,
): MinimaxSolution<Value> {
  const { zero, one, plus, minus, sign } = field;
  const rows = matrix.length;
  const columns = entry(matrix, 0).length;
  const isLess = (a: Value, b: Value): boolean => sign(minus(a, b)) < 0;
  const smallest = matrix
    .flat()
    .reduce((least, cell) => (isLess(cell, least) ? cell : least), zero);
  const shift = minus(one, smallest);

  // Row r reads: Σ_c table[r][c]·(column c) + slack r = right[r]; the last row is the objective.
  const table = matrix.map((row, r) => [
    ...row.map((cell) => plus(cell, shift)),
    ...matrix.map((_, slack) => (slack === r ? one : zero)),
    one,
  ]);
  const width = columns + rows;
  let objective = Array.from({ length: width + 1 }, (_, c) =>
    c < columns ? minus(zero, one) : zero,
  );
  const basis = matrix.map((_, r) => columns + r);

  for (;;) {
    const entering = objective.findIndex((cost, c) => c < width && sign(cost) < 0);
    if (entering < 0) break;
    let leaving = -1;
    let least: Value | undefined;
    table.forEach((row, r) => {
      const pivot = entry(row, entering);
      if (sign(pivot) <= 0) return;
      const ratio = shareOf(entry(row, width), pivot, field);
      const order = least === undefined ? -1 : sign(minus(ratio, least));
      if (order < 0 || (order === 0 && entry(basis, r) < entry(basis, leaving))) {
        leaving = r;
        least = ratio;
      }
    });
    // Every entry of the shifted matrix is positive: the program is bounded, and some row leaves.
    const pivotRow = entry(table, leaving);
    const pivot = entry(pivotRow, entering);
    const scaled = pivotRow.map((cell) => shareOf(cell, pivot, field));
    table.forEach((row, r) => {
      table[r] = r === leaving ? scaled : eliminated(row, scaled, entering, field);
    });
    objective = eliminated(objective, scaled, entering, field);
    basis[leaving] = entering;
  }

  const total = entry(objective, width);
  const mix = Array.from({ length: columns }, (_, column) => {
    const row = basis.indexOf(column);
    return row < 0 ? zero : shareOf(entry(entry(table, row), width), total, field);
  });
  return { value: minus(shareOf(one, total, field), shift), columns: mix };
}

/** Divided by what is above 0. */
function shareOf<Value>(value: Value, of: Value, field: Field<Value>): Value {
  const share = field.over(value, of);
  if (share === undefined) throw new RangeError('a pivot is 0');
  return share;
}

function eliminated<Value>(
  row: readonly Value[],
  pivotRow: readonly Value[],
  column: number,
  { isZero, minus, times }: Field<Value>,
) {
  const factor = entry(row, column);
  if (isZero(factor)) return [...row];
  return row.map((cell, c) => minus(cell, times(factor, entry(pivotRow, c))));
}

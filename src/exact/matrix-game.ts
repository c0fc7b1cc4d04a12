import { entry } from './entry.js';
import { Rational } from './rational.js';

/** The value of a matrix game to the row player, and a mix of columns that holds her to it. */
export interface MinimaxSolution {
  readonly value: Rational;
  readonly columns: readonly Rational[];
}

/**
 * The mix of columns that makes the best row as bad as possible, exactly.
 *
 * The linear program "maximize Σy subject to M y ≤ 1, y ≥ 0" for the matrix shifted to be
 * positive, by the simplex method with Bland's rule, which cannot cycle.
 */
export function minimax(matrix: readonly (readonly Rational[])[]): MinimaxSolution {
  const rows = matrix.length;
  const columns = entry(matrix, 0).length;
  const smallest = matrix
    .flat()
    .reduce((least, cell) => (cell.lessThan(least) ? cell : least), Rational.zero);
  const shift = Rational.one.minus(smallest);

  // Row r reads: Σ_c table[r][c]·(column c) + slack r = right[r]; the last row is the objective.
  const table = matrix.map((row, r) => [
    ...row.map((cell) => cell.plus(shift)),
    ...matrix.map((_, slack) => (slack === r ? Rational.one : Rational.zero)),
    Rational.one,
  ]);
  const width = columns + rows;
  let objective = Array.from({ length: width + 1 }, (_, c) =>
    c < columns ? Rational.of(-1) : Rational.zero,
  );
  const basis = matrix.map((_, r) => columns + r);

  for (;;) {
    const entering = objective.findIndex((cost, c) => c < width && cost.sign < 0);
    if (entering < 0) break;
    let leaving = -1;
    let least: Rational | undefined;
    table.forEach((row, r) => {
      const pivot = entry(row, entering);
      if (pivot.sign <= 0) return;
      const ratio = entry(row, width).over(pivot);
      const order = least === undefined ? -1 : ratio.compare(least);
      if (order < 0 || (order === 0 && entry(basis, r) < entry(basis, leaving))) {
        leaving = r;
        least = ratio;
      }
    });
    // Every entry of the shifted matrix is positive: the program is bounded, and some row leaves.
    const pivotRow = entry(table, leaving);
    const pivot = entry(pivotRow, entering);
    const scaled = pivotRow.map((cell) => cell.over(pivot));
    table.forEach((row, r) => {
      table[r] = r === leaving ? scaled : eliminated(row, scaled, entering);
    });
    objective = eliminated(objective, scaled, entering);
    basis[leaving] = entering;
  }

  const total = entry(objective, width);
  const mix = Array.from({ length: columns }, (_, column) => {
    const row = basis.indexOf(column);
    return row < 0 ? Rational.zero : entry(entry(table, row), width).over(total);
  });
  return { value: Rational.one.over(total).minus(shift), columns: mix };
}

function eliminated(row: readonly Rational[], pivotRow: readonly Rational[], column: number) {
  const factor = entry(row, column);
  if (factor.isZero) return [...row];
  return row.map((cell, c) => cell.minus(factor.times(entry(pivotRow, c))));
}

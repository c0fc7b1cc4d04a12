import { entry } from './entry.js';
import { Polynomial } from './polynomial.js';

/*
 * Whether some mix of columns makes every row at least 0, as conditions on the entries. There is one
 * exactly if there is a corner: as many columns as it uses, less one, of the rows are 0 there, so that
 * its weights are minors of the matrix (Cramer). There is none exactly if some mix of rows is below 0 in
 * every column (Farkas; the value of a matrix game is negative), and then at a corner where as many
 * columns come to the same as rows are used (Shapley and Snow 1950).
 */

/** Rows of coefficients, one a column. */
export type Matrix = readonly (readonly Polynomial[])[];

/** Where something may be, if its weights are all above 0; and what is then to be seen to. */
export interface Corner {
  readonly weights: readonly Polynomial[];
  /** Of a mix of columns, what the other rows come to; of a mix of rows, what columns come to. */
  readonly left: readonly Polynomial[];
}

/**
 * Some mix of the columns makes every row at least 0 exactly if at one of these all weights are above
 * 0 and what is left is at least 0.
 */
export function mixCorners(rows: Matrix, columns: number): Corner[] {
  return subsetsUpTo(columns, Math.min(columns, rows.length)).flatMap((used) =>
    subsetsOf(rows.length, used.length - 1).flatMap((tight) => {
      const weights = kernel(tight.map((row) => used.map((k) => entry(entry(rows, row), k))));
      const others = rows.filter((_, row) => !tight.includes(row));
      const left = others.map((row) =>
        sumOfProducts(
          weights,
          used.map((k) => entry(row, k)),
        ),
      );
      return bothTurns({ weights, left });
    }),
  );
}

/**
 * Some mix of the rows is below 0 in every column, so that no mix of columns makes every row at least
 * 0, exactly if at one of these all weights are above 0 and what is left is below 0.
 */
export function denyingCorners(rows: Matrix, columns: number): Corner[] {
  const all = Array.from({ length: columns }, (_, k) => k);
  return subsetsUpTo(rows.length, Math.min(columns, rows.length)).flatMap((used) =>
    // Of a single row nothing is to be equal.
    (used.length === 1 ? [[0]] : subsetsOf(columns, used.length)).flatMap((equal) => {
      const [first = 0, ...further] = equal;
      const at = (row: number, k: number) => entry(entry(rows, row), k);
      const weights = kernel(
        further.map((k) => used.map((row) => at(row, k).minus(at(row, first)))),
      );
      const left = all
        .filter((k) => !further.includes(k))
        .map((k) =>
          sumOfProducts(
            weights,
            used.map((row) => at(row, k)),
          ),
        );
      return bothTurns({ weights, left });
    }),
  );
}

/** How many corners there are to look at, of both kinds, each sign of its weights counted once. */
export function countOfCorners(rows: number, columns: number): number {
  const choose = (count: number, size: number): number =>
    Array.from({ length: size }, (_, k) => k).reduce(
      (product, k) => (product * (count - k)) / (k + 1),
      1,
    );
  const sum = (most: number, count: (size: number) => number): number =>
    Array.from({ length: most }, (_, k) => count(k + 1)).reduce((all, each) => all + each, 0);
  return (
    sum(
      Math.min(columns, rows),
      (size) => choose(columns, size) * choose(rows, size - 1) * (size > 1 ? 2 : 1),
    ) +
    sum(Math.min(columns, rows), (size) =>
      size === 1 ? rows : 2 * choose(rows, size) * choose(columns, size),
    )
  );
}

/** What is so of weights up to a factor: of them, or of their opposites; a single weight is 1. */
export function bothTurns(corner: Corner): Corner[] {
  const opposite = (each: Polynomial): Polynomial => each.negated();
  const { weights, left } = corner;
  return weights.length > 1
    ? [corner, { weights: weights.map(opposite), left: left.map(opposite) }]
    : [corner];
}

/** The numbers that k − 1 rows of k numbers make 0, up to a factor: minors, with alternating signs. */
export function kernel(rows: Matrix): Polynomial[] {
  const width = rows.length + 1;
  return Array.from({ length: width }, (_, left) => {
    const minor = determinant(rows.map((row) => row.filter((_, k) => k !== left)));
    return left % 2 === 0 ? minor : minor.negated();
  });
}

function determinant(matrix: Matrix): Polynomial {
  const [first, ...others] = matrix;
  if (first === undefined) return Polynomial.one;
  return Polynomial.sum(
    first.map((each, k) => {
      if (each.isZero) return Polynomial.zero;
      const product = each.times(determinant(others.map((row) => row.filter((_, c) => c !== k))));
      return k % 2 === 0 ? product : product.negated();
    }),
  );
}

export function sumOfProducts(
  one: readonly Polynomial[],
  other: readonly Polynomial[],
): Polynomial {
  return Polynomial.sum(one.map((each, k) => each.times(entry(other, k))));
}

/** The subsets of so many things that have a size. */
export function subsetsOf(count: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: count }, (_, last) => last).flatMap((last) =>
    subsetsOf(last, size - 1).map((before) => [...before, last]),
  );
}

/** Those that are not empty and no larger. */
export function subsetsUpTo(count: number, most: number): number[][] {
  return Array.from({ length: most }, (_, k) => k + 1).flatMap((size) => subsetsOf(count, size));
}

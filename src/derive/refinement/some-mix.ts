import { decidedSystem, simplexRows } from '../../equilibrium/refinement/decided-system.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { BELOW } from './sign-ways.js';
import { allTold, anyTold, FALSE, lazy, type SignTeller, type Told, TRUE, toldBy } from './told.js';

/*
 * Whether some mix of columns makes every row at least 0, as a condition on the entries. There is one
 * exactly if there is a corner: as many columns as it uses, less one, of the rows are 0 there, so that
 * its weights are minors of the matrix (Cramer). There is none exactly if some mix of rows is below 0 in
 * every column (Farkas; the value of a matrix game is negative), and then at a corner where as many
 * columns come to the same as rows are used (Shapley and Snow 1950).
 */

/** Rows of coefficients, one a column. */
export type Matrix = readonly (readonly Polynomial[])[];

/** Some probabilities of the columns make the sum of each row at least 0. */
export function someMix(matrix: Matrix, columns: number, says: string, teller: SignTeller): Told {
  const signs = matrix.map((row) => row.map((each) => teller.possibleSigns(each)));
  const isBelow = (each: number) => each === BELOW;
  const isNotBelow = (each: number) => (each & BELOW) === 0;
  if (signs.some((row) => row.every(isBelow))) return FALSE;
  // A row that any mix satisfies says nothing.
  const rows = matrix
    .filter((_, k) => !entry(signs, k).every(isNotBelow))
    .map((row) => teller.expansion.clearedTogether(row));
  if (rows.length === 0) return columns > 0 ? TRUE : FALSE;
  const sure = constantsOf(rows);
  if (sure) return sure.kind === 'feasible' ? TRUE : FALSE;
  return toldBy(
    { holds: lazy(() => atCorners(rows, columns, says, teller).holds()), fails: () => [] },
    { holds: () => [], fails: lazy(() => denying(rows, columns, says, teller).holds()) },
  );
}

/** Of numbers alone it is decided at . */
function constantsOf(rows: Matrix) {
  const numbers = rows.map((row) => row.flatMap((each) => each.constantValue ?? []));
  const columns = entry(rows, 0).length;
  if (numbers.some(({ length }) => length < columns)) return undefined;
  return decidedSystem(columns, [
    ...simplexRows(columns),
    ...numbers.map((coefficients) => ({
      coefficients,
      relation: '≥' as const,
      right: Rational.zero,
    })),
  ]);
}

/** A corner of the mixes that make no row negative. */
function atCorners(rows: Matrix, columns: number, says: string, teller: SignTeller): Told {
  const corners = subsetsUpTo(columns, Math.min(columns, rows.length)).flatMap((used) =>
    subsetsOf(rows.length, used.length - 1).flatMap((tight) => {
      const weights = kernel(tight.map((row) => used.map((k) => entry(entry(rows, row), k))));
      const others = rows.filter((_, row) => !tight.includes(row));
      const left = others.map((row) =>
        sumOfProducts(
          weights,
          used.map((k) => entry(row, k)),
        ),
      );
      return bothTurns(weights.length > 1, (turn) =>
        allTold([
          ...weights.map((each) => teller.told(turn(each), '>', says)),
          ...left.map((each) => teller.told(turn(each), '≥', says)),
        ]),
      );
    }),
  );
  return anyTold(corners);
}

/** A mix of rows that is below 0 in every column. */
function denying(rows: Matrix, columns: number, says: string, teller: SignTeller): Told {
  const denied = `not so: ${says}`;
  const all = Array.from({ length: columns }, (_, k) => k);
  const corners = subsetsUpTo(rows.length, Math.min(columns, rows.length)).flatMap((used) =>
    // Of a single row nothing is to be equal.
    (used.length === 1 ? [[0]] : subsetsOf(columns, used.length)).flatMap((equal) => {
      const [first = 0, ...further] = equal;
      const at = (row: number, k: number) => entry(entry(rows, row), k);
      const weights = kernel(
        further.map((k) => used.map((row) => at(row, k).minus(at(row, first)))),
      );
      const compared = all.filter((k) => !further.includes(k));
      const left = compared.map((k) =>
        sumOfProducts(
          weights,
          used.map((row) => at(row, k)),
        ),
      );
      return bothTurns(weights.length > 1, (turn) =>
        allTold([
          ...weights.map((each) => teller.told(turn(each), '>', denied)),
          ...left.map((each) => teller.told(turn(each).negated(), '>', denied)),
        ]),
      );
    }),
  );
  return anyTold(corners);
}

/** What is so of weights up to a factor: of them, or of their opposites. */
export function bothTurns(
  two: boolean,
  so: (turn: (each: Polynomial) => Polynomial) => Told,
): Told[] {
  const straight = so((each) => each);
  return two ? [straight, so((each) => each.negated())] : [straight];
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

import { decidedSystem, simplexRows } from '../../equilibrium/refinement/decided-system.js';
import { entry } from '../../exact/entry.js';
import { denyingCorners, type Matrix, mixCorners } from '../../exact/matrix-corners.js';
import { Rational } from '../../exact/rational.js';
import { BELOW } from './sign-ways.js';
import { allTold, anyTold, FALSE, lazy, type SignTeller, type Told, TRUE, toldBy } from './told.js';

/*
 * Whether some mix of columns makes every row at least 0, as a condition on the entries: told at corners.
 */

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
  return anyTold(
    mixCorners(rows, columns).map(({ weights, left }) =>
      allTold([
        ...weights.map((each) => teller.told(each, '>', says)),
        ...left.map((each) => teller.told(each, '≥', says)),
      ]),
    ),
  );
}

/** A mix of rows that is below 0 in every column. */
function denying(rows: Matrix, columns: number, says: string, teller: SignTeller): Told {
  const denied = `not so: ${says}`;
  return anyTold(
    denyingCorners(rows, columns).map(({ weights, left }) =>
      allTold([
        ...weights.map((each) => teller.told(each, '>', denied)),
        ...left.map((each) => teller.told(each.negated(), '>', denied)),
      ]),
    ),
  );
}

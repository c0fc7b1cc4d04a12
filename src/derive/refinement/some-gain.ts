import { decidedSystem } from '../../equilibrium/refinement/decided-system.js';
import { entry } from '../../exact/entry.js';
import {
  bothTurns,
  kernel,
  type Matrix,
  subsetsOf,
  subsetsUpTo,
  sumOfProducts,
} from '../../exact/matrix-corners.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { ABOVE, BELOW, TooManyWays } from './sign-ways.js';
import { allTold, anyTold, FALSE, lazy, type SignTeller, type Told, TRUE, toldBy } from './told.js';

/*
 * Whether some weights of rows make no column negative, and one positive; and if not, then weights of the
 * columns, all positive, make no row positive (Tucker 1956). For such weights it suffices that for each
 * column there are some that do not leave it out. All are told at edges of cones, by minors.
 */

/** More edges than these are not gone through. */
const MOST_EDGES = 600;

export function someGain(matrix: Matrix, says: string, teller: SignTeller): Told {
  const signs = matrix.map((row) => row.map((each) => teller.possibleSigns(each)));
  const gains = signs.some(
    (row) => row.every((each) => (each & BELOW) === 0) && row.some((each) => each === ABOVE),
  );
  if (gains) return TRUE;
  // A row that is nowhere above 0 is of no use.
  const rows = matrix
    .filter((_, k) => entry(signs, k).some((each) => (each & ABOVE) !== 0))
    .map((row) => teller.expansion.clearedTogether(row));
  const [first] = rows;
  if (first === undefined) return FALSE;
  const sure = decidedByNumbers(rows);
  if (sure !== undefined) return sure ? TRUE : FALSE;
  const columns = first.map((_, k) => rows.map((row) => entry(row, k)));
  return toldBy(
    { holds: lazy(() => edges(rows, says, teller, undefined).holds()), fails: () => [] },
    {
      holds: () => [],
      fails: lazy(() => {
        const opposite = columns.map((column) => column.map((each) => each.negated()));
        const found = opposite.map((_, k) => edges(opposite, `not so: ${says}`, teller, k));
        return allTold(found).holds();
      }),
    },
  );
}

/** Weights of rows for which no column is negative: with one positive, or with a row among them. */
function edges(rows: Matrix, says: string, teller: SignTeller, among: number | undefined): Told {
  const width = entry(rows, 0).length;
  const supports = subsetsUpTo(
    rows.length,
    Math.min(rows.length, width + (among === undefined ? 0 : 1)),
  );
  const found = supports
    .filter((used) => among === undefined || used.includes(among))
    .flatMap((used) => subsetsOf(width, used.length - 1).map((tight) => ({ used, tight })));
  if (found.length > MOST_EDGES) throw new TooManyWays('strategies may be mixed in too many ways');
  return anyTold(
    found.flatMap(({ used, tight }) => {
      const at = (column: number) => used.map((row) => entry(entry(rows, row), column));
      const weights = kernel(tight.map(at));
      const left = Array.from({ length: width }, (_, k) => k)
        .filter((column) => !tight.includes(column))
        .map((column) => sumOfProducts(weights, at(column)));
      return bothTurns({ weights, left }).map((turned) =>
        allTold([
          ...turned.weights.map((each) => teller.told(each, '>', says)),
          ...turned.left.map((each) => teller.told(each, '≥', says)),
          ...(among === undefined ? [teller.told(Polynomial.sum(turned.left), '>', says)] : []),
        ]),
      );
    }),
  );
}

/** Of numbers alone it is decided at . */
function decidedByNumbers(rows: Matrix): boolean | undefined {
  const numbers = rows.map((row) => row.flatMap((each) => each.constantValue ?? []));
  const width = entry(rows, 0).length;
  if (numbers.some(({ length }) => length < width)) return undefined;
  const atLeast = (coefficients: readonly Rational[], right: Rational) => ({
    ...{ coefficients, right },
    relation: '≥' as const,
  });
  const unit = (at: number) => rows.map((_, k) => (k === at ? Rational.one : Rational.zero));
  const found = decidedSystem(rows.length, [
    ...rows.map((_, k) => atLeast(unit(k), Rational.zero)),
    ...Array.from({ length: width }, (_, k) =>
      atLeast(
        numbers.map((row) => entry(row, k)),
        Rational.zero,
      ),
    ),
    atLeast(
      numbers.map((row) => Rational.sum(row)),
      Rational.one,
    ),
  ]);
  return found.kind === 'feasible';
}

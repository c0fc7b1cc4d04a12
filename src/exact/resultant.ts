import { dividedBy } from './division.js';
import { entry } from './entry.js';
import { Polynomial } from './polynomial.js';

/**
 * The resultant of two polynomials in a symbol, as the determinant of Sylvester's matrix: a polynomial
 * without the symbol that is 0 wherever both have a common root, be it complex, or both lose their degree.
 * @param one of degree 1 or more in the symbol, as `other` is.
 */
export function resultant(one: Polynomial, other: Polynomial, symbol: string): Polynomial {
  return determinant(sylvesterMatrix(one.coefficientsIn(symbol), other.coefficientsIn(symbol)));
}

/** @param one coefficients by power, as `other`. */
function sylvesterMatrix(
  one: readonly Polynomial[],
  other: readonly Polynomial[],
): readonly (readonly Polynomial[])[] {
  const [m, n] = [one.length - 1, other.length - 1];
  const rowsOf = (coefficients: readonly Polynomial[], count: number): Polynomial[][] =>
    Array.from({ length: count }, (_, shift) =>
      Array.from({ length: m + n }, (__, place) => {
        const power = coefficients.length - 1 - (place - shift);
        return coefficients[power] ?? Polynomial.zero;
      }),
    );
  return [...rowsOf(one, n), ...rowsOf(other, m)];
}

/** By elimination without fractions (Bareiss 1968): each division leaves nothing. */
function determinant(matrix: readonly (readonly Polynomial[])[]): Polynomial {
  let rows = matrix;
  let previous = Polynomial.one;
  let isTurned = false;
  while (rows.length > 1) {
    const at = rows.findIndex((row) => !entry(row, 0).isZero);
    if (at < 0) return Polynomial.zero;
    const pivotRow = entry(rows, at);
    const pivot = entry(pivotRow, 0);
    if (at % 2 === 1) isTurned = !isTurned;
    const divisor = previous;
    rows = rows
      .filter((row) => row !== pivotRow)
      .map((row) =>
        row
          .slice(1)
          .map((each, k) =>
            exactly(pivot.times(each).minus(entry(row, 0).times(entry(pivotRow, k + 1))), divisor),
          ),
      );
    previous = pivot;
  }
  const value = entry(entry(rows, 0), 0);
  return isTurned ? value.negated() : value;
}

function exactly(polynomial: Polynomial, divisor: Polynomial): Polynomial {
  const quotient = polynomial.isZero ? polynomial : dividedBy(polynomial, divisor);
  if (quotient === undefined) throw new RangeError(`${divisor} does not divide ${polynomial}`);
  return quotient;
}

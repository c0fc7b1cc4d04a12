import { known } from '../../exact/entry.js';
import { addTo, type SparseSums } from '../../exact/linear-system.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type { AffineForm } from './affine-form.js';
import type { CoordinateMonomial, CoordinateMonomials } from './coordinate-monomials.js';
import { type ScaledPolynomial, withWholeCoefficients } from './coordinate-polynomial.js';

/** A new variable: a linear hypothesis, or a symbol that no linear hypothesis bounds. */
export interface Coordinate {
  /** The index of the hypothesis that it is; `undefined` for a symbol of any sign. */
  readonly hypothesis: number | undefined;
  /** Whether it is positive, and not only not negative. */
  readonly strict: boolean;
  /** The polynomial in symbols for which it stands. */
  readonly meaning: Polynomial;
}

/**
 * Coordinates that sum to 1 with positive weights: probabilities, or the two distances of a
 * quantity from its bounds. No coordinate is in two of them.
 */
export interface Simplex {
  readonly members: readonly SimplexMember[];
}

export interface SimplexMember {
  readonly coordinate: number;
  readonly weight: Rational;
}

/** A hypothesis in coordinates, homogeneous in those of each simplex. */
export interface TransformedHypothesis extends ScaledPolynomial {
  /** Its index. */
  readonly hypothesis: number;
}

/**
 * A change of variables that turns linear hypotheses into "this variable is not negative".
 *
 * Ordered quantities become sums of slacks: p_L < p_H makes p_H − p_L a variable. A polynomial
 * whose coefficients are then all nonnegative is nonnegative, as anyone can see. Where variables
 * sum to 1 every polynomial is made homogeneous in them, as Pólya and Bernstein do, so that 1 − τ
 * is seen to be positive too.
 */
export interface CoordinateSystem {
  readonly coordinates: readonly Coordinate[];
  /** All that were met in these coordinates. */
  readonly monomials: CoordinateMonomials;
  readonly simplices: readonly Simplex[];
  /** What each symbol is in coordinates. */
  readonly symbols: ReadonlyMap<string, AffineForm<number>>;
  /** Every hypothesis that is no coordinate and defines no simplex. */
  readonly others: readonly TransformedHypothesis[];
}

/** Whether a monomial is positive wherever the hypotheses hold. */
export function isPositive(
  { coordinates, monomials }: CoordinateSystem,
  monomial: CoordinateMonomial,
): boolean {
  return coordinates.every(({ strict }, k) => strict || monomials.exponent(monomial, k) === 0);
}

/** Whether a monomial is at least 0 wherever the hypotheses hold. */
export function isNonnegative(
  { coordinates, monomials }: CoordinateSystem,
  monomial: CoordinateMonomial,
): boolean {
  return coordinates.every(
    ({ hypothesis }, k) => hypothesis !== undefined || monomials.exponent(monomial, k) === 0,
  );
}

/** The degree of a monomial in the coordinates of a simplex. */
export function degreeIn(
  { members }: Simplex,
  monomials: CoordinateMonomials,
  monomial: CoordinateMonomial,
): number {
  return members.reduce((sum, { coordinate }) => sum + monomials.exponent(monomial, coordinate), 0);
}

/** What a polynomial is in coordinates, homogeneous in each simplex, with whole coefficients. */
export function inCoordinates(
  polynomial: Polynomial,
  { monomials, simplices, symbols }: Omit<CoordinateSystem, 'others'>,
): ScaledPolynomial {
  const substituted = substitutedInto(polynomial, symbols, monomials);
  return withWholeCoefficients(
    monomials,
    simplices.reduce((terms, simplex) => homogeneous(terms, simplex, monomials), substituted),
  );
}

/** A polynomial with what each symbol is in coordinates in its place. */
function substitutedInto(
  polynomial: Polynomial,
  symbols: ReadonlyMap<string, AffineForm<number>>,
  monomials: CoordinateMonomials,
): SparseSums<CoordinateMonomial> {
  const sums = new Map<CoordinateMonomial, Rational>();
  for (const { coefficient, monomial } of polynomial.terms) {
    let product: SparseSums<CoordinateMonomial> = new Map([[monomials.one, coefficient]]);
    for (const symbol of monomial) product = timesForm(product, known(symbols, symbol), monomials);
    for (const [key, value] of product) addTo(sums, key, value);
  }
  return sums;
}

function timesForm(
  terms: SparseSums<CoordinateMonomial>,
  { coefficients, constant }: AffineForm<number>,
  monomials: CoordinateMonomials,
): SparseSums<CoordinateMonomial> {
  const product = new Map<CoordinateMonomial, Rational>();
  for (const [key, value] of terms) {
    if (!constant.isZero) addTo(product, key, value.times(constant));
    for (const [coordinate, factor] of coefficients)
      addTo(product, monomials.timesCoordinate(key, coordinate), value.times(factor));
  }
  return product;
}

/** Terms of a lower degree in a simplex, times its sum, which is 1, until all have the highest. */
function homogeneous(
  terms: SparseSums<CoordinateMonomial>,
  simplex: Simplex,
  monomials: CoordinateMonomials,
): SparseSums<CoordinateMonomial> {
  const degreeOf = (key: CoordinateMonomial): number => degreeIn(simplex, monomials, key);
  const highest = Math.max(0, ...[...terms.keys()].map(degreeOf));
  let current = terms;
  while ([...current.keys()].some((key) => degreeOf(key) < highest)) {
    const next = new Map<CoordinateMonomial, Rational>();
    for (const [key, value] of current)
      if (degreeOf(key) === highest) addTo(next, key, value);
      else
        for (const { coordinate, weight } of simplex.members)
          addTo(next, monomials.timesCoordinate(key, coordinate), value.times(weight));
    current = next;
  }
  return current;
}

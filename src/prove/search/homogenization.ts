import { known } from '../../exact/entry.js';
import { addTo, type SparseSums } from '../../exact/linear-system.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type { AffineForm } from './affine-form.js';
import { type ScaledPolynomial, withWholeCoefficients } from './coordinate-polynomial.js';
import { degreeIn, type Simplex } from './coordinate-system.js';
import { type Exponents, noExponents, timesCoordinate } from './exponents.js';

/** What a polynomial is in coordinates, homogeneous in each simplex, with whole coefficients. */
export function inCoordinates(
  polynomial: Polynomial,
  symbols: ReadonlyMap<string, AffineForm<number>>,
  size: number,
  simplices: readonly Simplex[],
): ScaledPolynomial {
  return withWholeCoefficients(
    simplices.reduce(homogeneous, substitutedInto(polynomial, symbols, size)),
  );
}

/** A polynomial with what each symbol is in coordinates in its place. */
function substitutedInto(
  polynomial: Polynomial,
  symbols: ReadonlyMap<string, AffineForm<number>>,
  size: number,
): SparseSums<Exponents> {
  const sums = new Map<Exponents, Rational>();
  for (const { coefficient, monomial } of polynomial.terms) {
    let product: SparseSums<Exponents> = new Map([[noExponents(size), coefficient]]);
    for (const symbol of monomial) product = timesForm(product, known(symbols, symbol));
    for (const [key, value] of product) addTo(sums, key, value);
  }
  return sums;
}

function timesForm(
  terms: SparseSums<Exponents>,
  { coefficients, constant }: AffineForm<number>,
): SparseSums<Exponents> {
  const product = new Map<Exponents, Rational>();
  for (const [key, value] of terms) {
    if (!constant.isZero) addTo(product, key, value.times(constant));
    for (const [coordinate, factor] of coefficients)
      addTo(product, timesCoordinate(key, coordinate), value.times(factor));
  }
  return product;
}

/** Terms of a lower degree in a simplex, times its sum, which is 1, until all have the highest. */
function homogeneous(terms: SparseSums<Exponents>, simplex: Simplex): SparseSums<Exponents> {
  const highest = Math.max(0, ...[...terms.keys()].map((key) => degreeIn(simplex, key)));
  let current = terms;
  while ([...current.keys()].some((key) => degreeIn(simplex, key) < highest)) {
    const next = new Map<Exponents, Rational>();
    for (const [key, value] of current)
      if (degreeIn(simplex, key) === highest) addTo(next, key, value);
      else
        for (const { coordinate, weight } of simplex.members)
          addTo(next, timesCoordinate(key, coordinate), value.times(weight));
    current = next;
  }
  return current;
}

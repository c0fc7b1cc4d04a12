import { entry, known } from '../../exact/entry.js';
import type { CoordinateMonomial, CoordinateMonomials } from './coordinate-monomials.js';
import { type CoordinateSystem, isNonnegative } from './coordinate-system.js';
import type { HypothesisProduct } from './hypothesis-product.js';
import type { SearchBounds } from './search-bounds.js';

/** By which monomials, outside the simplices, each product is multiplied. */
export interface MultiplierChoice {
  readonly multipliers: ReadonlyMap<HypothesisProduct, ReadonlySet<CoordinateMonomial>>;
  /** The monomials, outside the simplices, of all products so multiplied. */
  readonly monomials: ReadonlySet<CoordinateMonomial>;
}

/** The monomials of a product outside the simplices; there the degree is common to all. */
interface Outline {
  readonly all: readonly CoordinateMonomial[];
  /** Those that others must cancel: a negative one may be left over, an equation's may not. */
  readonly toCancel: readonly CoordinateMonomial[];
}

/**
 * Starts with what is to be contradicted, and takes in, round by round, every product that shares a
 * monomial with those taken before, and brings in none beyond the bounds that would have to cancel.
 */
export function chooseMultipliers(
  goals: readonly HypothesisProduct[],
  products: readonly HypothesisProduct[],
  system: CoordinateSystem,
  bounds: SearchBounds,
): MultiplierChoice {
  const { monomials: table } = system;
  const inSimplex = coordinatesInSimplices(system);
  const outlines = new Map(
    products.map((each) => [each, outlineOf(each, inSimplex, table)] as const),
  );
  const multipliers = new Map<HypothesisProduct, Set<CoordinateMonomial>>();
  const monomials = new Set<CoordinateMonomial>();
  const choose = (product: HypothesisProduct, multiplier: CoordinateMonomial): void => {
    const chosen = multipliers.get(product) ?? new Set<CoordinateMonomial>();
    multipliers.set(product, chosen);
    if (chosen.has(multiplier)) return;
    chosen.add(multiplier);
    for (const key of known(outlines, product).all) monomials.add(table.product(key, multiplier));
  };
  for (const goal of goals)
    for (const each of goalMultipliers(system, inSimplex, bounds)) choose(goal, each);
  const fits = limitOf(monomials, system, bounds);
  let columns = 0;
  for (let round = 0; round < bounds.rounds && columns < bounds.mostColumns; round++) {
    const before = [...monomials];
    for (const product of products) {
      const { all, toCancel } = known(outlines, product);
      for (const multiplier of quotients(before, all, table)) {
        if (product.sign !== 'zero' && !isNonnegative(system, multiplier)) continue;
        if (toCancel.every((key) => fits(key, multiplier))) choose(product, multiplier);
      }
    }
    columns = [...multipliers.values()].reduce((sum, each) => sum + each.size, 0);
    if (monomials.size === before.length) break;
  }
  return { multipliers, monomials };
}

function coordinatesInSimplices({ simplices }: CoordinateSystem): ReadonlySet<number> {
  return new Set(simplices.flatMap(({ members }) => members.map(({ coordinate }) => coordinate)));
}

/** By what a product that is to be contradicted is multiplied: 1, and coordinates if so bounded. */
function goalMultipliers(
  { coordinates, monomials }: CoordinateSystem,
  inSimplex: ReadonlySet<number>,
  { denialTimesCoordinates }: SearchBounds,
): CoordinateMonomial[] {
  const { one } = monomials;
  if (!denialTimesCoordinates) return [one];
  const signed = coordinates.flatMap(({ hypothesis }, index) =>
    hypothesis === undefined || inSimplex.has(index) ? [] : [monomials.timesCoordinate(one, index)],
  );
  return [one, ...signed];
}

/** The monomials that take one of some monomials to one of others, each once. */
function* quotients(
  dividends: readonly CoordinateMonomial[],
  divisors: readonly CoordinateMonomial[],
  table: CoordinateMonomials,
): Generator<CoordinateMonomial> {
  const found = new Set<CoordinateMonomial>();
  for (const dividend of dividends)
    for (const divisor of divisors) {
      const quotient = table.quotient(dividend, divisor);
      if (quotient === undefined || found.has(quotient)) continue;
      found.add(quotient);
      yield quotient;
    }
}

/** Of which two monomials the product is within the bounds that the monomials there now set. */
function limitOf(
  now: ReadonlySet<CoordinateMonomial>,
  { coordinates, monomials }: CoordinateSystem,
  { within }: SearchBounds,
): (one: CoordinateMonomial, other: CoordinateMonomial) => boolean {
  const degree = (monomial: CoordinateMonomial): number => monomials.degree(monomial);
  if (within === 'total degree') {
    const highest = Math.max(...[...now].map(degree));
    return (one, other) => degree(one) + degree(other) <= highest;
  }
  const highest = coordinates.map((_, k) =>
    Math.max(0, ...[...now].map((monomial) => monomials.exponent(monomial, k))),
  );
  return (one, other) =>
    highest.every((most, k) => monomials.exponent(one, k) + monomials.exponent(other, k) <= most);
}

function outlineOf(
  { polynomial, sign }: HypothesisProduct,
  inSimplex: ReadonlySet<number>,
  table: CoordinateMonomials,
): Outline {
  const outside = (monomials: readonly CoordinateMonomial[]): CoordinateMonomial[] => [
    ...new Set(monomials.map((each) => table.without(each, inSimplex))),
  ];
  const all = outside(polynomial.monomials);
  if (sign === 'zero') return { all, toCancel: all };
  const positive = polynomial.monomials.filter((_, k) => entry(polynomial.coefficients, k) > 0n);
  return { all, toCancel: outside(positive) };
}

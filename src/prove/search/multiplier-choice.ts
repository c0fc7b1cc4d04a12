import { entry, known } from '../../exact/entry.js';
import {
  type Exponents,
  exponentDifference,
  exponentSum,
  noExponents,
  timesCoordinate,
  totalDegree,
} from './coordinate-polynomial.js';
import { type CoordinateSystem, isNonnegative } from './coordinate-system.js';
import type { HypothesisProduct } from './hypothesis-product.js';
import type { SearchBounds } from './search-bounds.js';

/** By which monomials, outside the simplices, each product is multiplied. */
export interface MultiplierChoice {
  readonly multipliers: ReadonlyMap<HypothesisProduct, ReadonlySet<Exponents>>;
  /** The monomials, outside the simplices, of all products so multiplied. */
  readonly monomials: ReadonlySet<Exponents>;
}

/** The monomials of a product outside the simplices; there the degree is common to all. */
interface Outline {
  readonly all: readonly Exponents[];
  /** Those that others must cancel: a negative one may be left over, an equation's may not. */
  readonly toCancel: readonly Exponents[];
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
  const inSimplex = coordinatesInSimplices(system);
  const outlines = new Map(products.map((each) => [each, outlineOf(each, inSimplex)] as const));
  const multipliers = new Map<HypothesisProduct, Set<Exponents>>();
  const monomials = new Set<Exponents>();
  const choose = (product: HypothesisProduct, multiplier: Exponents): void => {
    const chosen = multipliers.get(product) ?? new Set<Exponents>();
    multipliers.set(product, chosen);
    if (chosen.has(multiplier)) return;
    chosen.add(multiplier);
    for (const key of known(outlines, product).all) monomials.add(exponentSum(key, multiplier));
  };
  for (const goal of goals)
    for (const each of goalMultipliers(system, inSimplex, bounds)) choose(goal, each);
  const fits = limitOf(monomials, system.coordinates.length, bounds);
  let columns = 0;
  for (let round = 0; round < bounds.rounds && columns < bounds.mostColumns; round++) {
    const before = [...monomials];
    for (const product of products) {
      const { all, toCancel } = known(outlines, product);
      for (const multiplier of quotients(before, all)) {
        if (product.sign !== 'zero' && !isNonnegative(system, multiplier)) continue;
        if (toCancel.every((key) => fits(exponentSum(key, multiplier))))
          choose(product, multiplier);
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
  { coordinates }: CoordinateSystem,
  inSimplex: ReadonlySet<number>,
  { denialTimesCoordinates }: SearchBounds,
): Exponents[] {
  const one = noExponents(coordinates.length);
  if (!denialTimesCoordinates) return [one];
  const signed = coordinates.flatMap(({ hypothesis }, index) =>
    hypothesis === undefined || inSimplex.has(index) ? [] : [timesCoordinate(one, index)],
  );
  return [one, ...signed];
}

/** The monomials that take one of some monomials to one of others, each once. */
function* quotients(
  dividends: readonly Exponents[],
  divisors: readonly Exponents[],
): Generator<Exponents> {
  const found = new Set<Exponents>();
  for (const dividend of dividends)
    for (const divisor of divisors) {
      const quotient = exponentDifference(dividend, divisor);
      if (quotient === undefined || found.has(quotient)) continue;
      found.add(quotient);
      yield quotient;
    }
}

/** Which monomials are within the bounds that those there now set. */
function limitOf(
  monomials: ReadonlySet<Exponents>,
  size: number,
  { within }: SearchBounds,
): (monomial: Exponents) => boolean {
  const now = [...monomials];
  if (within === 'total degree') {
    const highest = Math.max(...now.map(totalDegree));
    return (monomial) => totalDegree(monomial) <= highest;
  }
  const highest = Array.from({ length: size }, (_, k) =>
    Math.max(0, ...now.map((monomial) => monomial.charCodeAt(k))),
  );
  return (monomial) => {
    for (let k = 0; k < size; k++) if (monomial.charCodeAt(k) > entry(highest, k)) return false;
    return true;
  };
}

function outlineOf(
  { polynomial: { terms }, sign }: HypothesisProduct,
  inSimplex: ReadonlySet<number>,
): Outline {
  const outside = (keys: Iterable<Exponents>): Exponents[] => [
    ...new Set([...keys].map((key) => withoutSimplices(key, inSimplex))),
  ];
  const all = outside(terms.keys());
  if (sign === 'zero') return { all, toCancel: all };
  const positive = [...terms].filter(([, value]) => value > 0n).map(([key]) => key);
  return { all, toCancel: outside(positive) };
}

function withoutSimplices(key: Exponents, inSimplex: ReadonlySet<number>): Exponents {
  let result = '';
  for (let k = 0; k < key.length; k++) result += inSimplex.has(k) ? '\0' : key.charAt(k);
  return result;
}

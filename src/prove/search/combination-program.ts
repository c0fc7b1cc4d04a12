import { entry } from '../../exact/entry.js';
import { addTo } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';
import { CommonDegree } from './common-degree.js';
import type { CoordinateMonomial } from './coordinate-monomials.js';
import { type CoordinateSystem, isNonnegative, isPositive } from './coordinate-system.js';
import { emptyProduct, type HypothesisProduct, type Summand } from './hypothesis-product.js';
import type { Column, LinearProgram, Row } from './linear-program.js';
import { chooseMultipliers } from './multiplier-choice.js';
import type { SearchBounds } from './search-bounds.js';

/** A column for every product times a monomial, a row for every monomial in them. */
export interface CombinationProgram {
  readonly program: LinearProgram;
  /** By column. */
  readonly summands: readonly Omit<Summand, 'weight'>[];
  /** By row, but for the last row, which normalizes. */
  readonly monomials: readonly CoordinateMonomial[];
}

interface ProgramColumn extends Column {
  readonly rows: number[];
  readonly coefficients: bigint[];
  readonly summand: Omit<Summand, 'weight'>;
  readonly positive: boolean;
}

/**
 * The program whose solutions are weights of products that add up to a contradiction: in the sum no
 * monomial is left with a positive coefficient, or with any if its sign is not known; and what is
 * positive in the sum, the monomials left over included, comes to 1.
 */
export function combinationProgram(
  goals: readonly HypothesisProduct[],
  products: readonly HypothesisProduct[],
  system: CoordinateSystem,
  bounds: SearchBounds,
): CombinationProgram {
  const rowOf = new Map<CoordinateMonomial, number>();
  const columns = columnsOf(goals, products, system, bounds, rowOf);
  const monomials = [...rowOf.keys()];
  const rows = monomials.map(
    (monomial): Row => ({ sense: isNonnegative(system, monomial) ? '≤' : '=', right: 0 }),
  );
  const leftOver = monomials.map(
    (monomial, row) => entry(rows, row).sense === '≤' && isPositive(system, monomial),
  );
  for (const { rows: own, coefficients, positive } of columns) {
    let total = positive ? 1n : 0n;
    own.forEach((row, k) => {
      if (leftOver[row]) total -= entry(coefficients, k);
    });
    own.push(rows.length);
    coefficients.push(total);
  }
  return {
    program: { columns, rows: [...rows, { sense: '=', right: 1 }] },
    summands: columns.map(({ summand }) => summand),
    monomials,
  };
}

/** Every product that was chosen, brought to the common degree; numbers the rows on the way. */
function columnsOf(
  goals: readonly HypothesisProduct[],
  products: readonly HypothesisProduct[],
  system: CoordinateSystem,
  bounds: SearchBounds,
  rowOf: Map<CoordinateMonomial, number>,
): ProgramColumn[] {
  const one = emptyProduct(system);
  const degree = new CommonDegree(system, [...products, one], bounds.excessDegree);
  const { multipliers, monomials } = chooseMultipliers(goals, products, system, bounds);
  const rowFor = (monomial: CoordinateMonomial): number => {
    const row = rowOf.get(monomial) ?? rowOf.size;
    rowOf.set(monomial, row);
    return row;
  };
  const columns: ProgramColumn[] = [];
  const add = (product: HypothesisProduct, multiplier: CoordinateMonomial): void => {
    for (const { summand, polynomial, sign } of degree.raised(product, multiplier))
      columns.push({
        summand,
        rows: polynomial.monomials.map(rowFor),
        coefficients: [...polynomial.coefficients],
        free: sign === 'zero',
        positive: sign === 'positive',
      });
  };
  for (const [product, chosen] of multipliers)
    for (const multiplier of chosen)
      if (columns.length <= bounds.mostColumns) add(product, multiplier);
  if (degree.mayVanish)
    for (const monomial of monomials) if (isPositive(system, monomial)) add(one, monomial);
  return columns;
}

/** The summands of a solution, and the monomials that they leave over, whose opposites they are. */
export function summandsOf(
  { program, summands, monomials }: CombinationProgram,
  weights: ReadonlyMap<number, Rational>,
): Summand[] {
  const totals = new Map<number, Rational>();
  for (const [column, weight] of weights) {
    const { rows, coefficients } = entry(program.columns, column);
    rows.forEach((row, k) => {
      addTo(totals, row, weight.times(Rational.of(entry(coefficients, k))));
    });
  }
  return [
    ...[...weights].map(([column, weight]) => ({ ...entry(summands, column), weight })),
    ...[...totals].flatMap(([row, total]): Summand[] =>
      row === monomials.length
        ? []
        : [
            {
              factors: [],
              monomial: entry(monomials, row),
              scale: Rational.one,
              weight: total.negated(),
            },
          ],
    ),
  ];
}

import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { CoordinateMonomial, CoordinateMonomials } from './coordinate-monomials.js';
import { CoordinatePolynomial, withWholeCoefficients } from './coordinate-polynomial.js';
import { type CoordinateSystem, degreeIn, isPositive, type Simplex } from './coordinate-system.js';
import type { HypothesisProduct, Summand } from './hypothesis-product.js';

/** A product of hypotheses times what is not negative: a column of the linear program. */
export interface RaisedProduct {
  readonly summand: Omit<Summand, 'weight'>;
  readonly polynomial: CoordinatePolynomial;
  readonly sign: HypothesisProduct['sign'];
}

/** What is sure to be positive: a monomial times powers of sums over simplices, which are 1. */
interface PositiveFactor {
  readonly monomial: CoordinateMonomial;
  /** The powers, multiplied out; `scale` times what they are. */
  readonly ones: CoordinatePolynomial;
  readonly scale: Rational;
  readonly powers: number;
}

/** Brings products to a common degree in each simplex: only then can their monomials cancel. */
export class CommonDegree {
  readonly #system: CoordinateSystem;
  readonly #degrees: readonly number[];
  /**
   * Whether some coordinate of a simplex may be 0, and its multiples too: then the positive monomials
   * are more than the multiples of products by monomials show.
   */
  readonly mayVanish: boolean;
  readonly #monomials = new Map<string, readonly CoordinateMonomial[]>();
  readonly #factors = new Map<string, readonly PositiveFactor[]>();
  readonly #products = new Map<
    CoordinatePolynomial,
    Map<CoordinatePolynomial, CoordinatePolynomial>
  >();

  constructor(
    system: CoordinateSystem,
    products: readonly HypothesisProduct[],
    excessDegree: number,
  ) {
    this.#system = system;
    this.#degrees = system.simplices.map(
      (simplex) =>
        Math.max(...products.map((each) => ownDegree(each, simplex, system))) + excessDegree,
    );
    this.mayVanish = system.simplices.some(({ members }) =>
      members.some(({ coordinate }) => !this.#isStrict(coordinate)),
    );
  }

  /** A product times a monomial outside the simplices, in every way of the common degrees. */
  *raised(product: HypothesisProduct, multiplier: CoordinateMonomial): Generator<RaisedProduct> {
    const missing = this.#system.simplices.map(
      (simplex, index) => entry(this.#degrees, index) - ownDegree(product, simplex, this.#system),
    );
    if (missing.some((each) => each < 0)) return;
    const { monomials } = this.#system;
    const { factors, squares, scale, sign, polynomial: base } = product;
    const parts = { factors, ...(squares && { squares }) };
    const isStrict = sign === 'positive' && isPositive(this.#system, multiplier);
    if (factors.length > 0 || squares)
      for (const power of this.#monomialsOf(missing)) {
        const monomial = monomials.product(multiplier, power);
        yield {
          summand: { ...parts, monomial, scale },
          polynomial: base.timesMonomial(monomial),
          sign:
            sign !== 'positive' || (isStrict && isPositive(this.#system, power))
              ? sign
              : 'nonnegative',
        };
      }
    if (!isStrict || !this.mayVanish) return;
    // Times 1, written as a power of the sum over a simplex: positive though its parts may be 0.
    for (const factor of this.#positiveFactors(missing)) {
      const monomial = monomials.product(multiplier, factor.monomial);
      yield {
        summand: { ...parts, monomial, scale: scale.times(factor.scale) },
        polynomial: this.#timesOnes(base, factor.ones).timesMonomial(monomial),
        sign,
      };
    }
  }

  /** Multiplied out once for all monomials by which it is then multiplied. */
  #timesOnes(base: CoordinatePolynomial, ones: CoordinatePolynomial): CoordinatePolynomial {
    const products = this.#products.get(base) ?? new Map();
    this.#products.set(base, products);
    const product = products.get(ones) ?? base.times(ones);
    products.set(ones, product);
    return product;
  }

  /** In each simplex a positive monomial or a power of its sum, with some such power. */
  #positiveFactors(missing: readonly number[]): readonly PositiveFactor[] {
    const text = missing.join(' ');
    const factors = this.#factors.get(text) ?? this.#positiveFactorsAnew(missing);
    this.#factors.set(text, factors);
    return factors;
  }

  #positiveFactorsAnew(missing: readonly number[]): readonly PositiveFactor[] {
    const table = this.#system.monomials;
    const unit = new CoordinatePolynomial(table, [table.one], [1n]);
    let found: PositiveFactor[] = [
      { monomial: table.one, ones: unit, scale: Rational.one, powers: 0 },
    ];
    this.#system.simplices.forEach(({ members }, index) => {
      const power = entry(missing, index);
      if (power === 0) return;
      const strict = members.filter(({ coordinate }) => this.#isStrict(coordinate));
      const monomials = timesMembers([table.one], { members: strict }, power, table);
      const sum = withWholeCoefficients(
        table,
        new Map(
          members.map(({ coordinate, weight }) => [
            table.timesCoordinate(table.one, coordinate),
            weight,
          ]),
        ),
      );
      found = found.flatMap((factor): PositiveFactor[] => [
        ...monomials.map((each) => ({ ...factor, monomial: table.product(factor.monomial, each) })),
        ...(strict.length === members.length
          ? []
          : [
              {
                monomial: factor.monomial,
                ones: factor.ones.timesPower(sum.polynomial, power),
                scale: factor.scale.times(sum.scale.power(power)),
                powers: factor.powers + 1,
              },
            ]),
      ]);
    });
    // Without any such power it is a monomial, and its multiple is there already.
    return found.filter(({ powers }) => powers > 0);
  }

  /** The monomials in the simplices that have these degrees in them. */
  #monomialsOf(degrees: readonly number[]): readonly CoordinateMonomial[] {
    const text = degrees.join(' ');
    const { monomials: table, simplices } = this.#system;
    const found =
      this.#monomials.get(text) ??
      simplices.reduce<readonly CoordinateMonomial[]>(
        (found, simplex, index) => timesMembers(found, simplex, entry(degrees, index), table),
        [table.one],
      );
    this.#monomials.set(text, found);
    return found;
  }

  #isStrict(coordinate: number): boolean {
    return entry(this.#system.coordinates, coordinate).strict;
  }
}

/** Monomials times every monomial of a degree in the coordinates of a simplex. */
function timesMembers(
  monomials: readonly CoordinateMonomial[],
  { members }: Simplex,
  degree: number,
  table: CoordinateMonomials,
): readonly CoordinateMonomial[] {
  let found = monomials;
  for (let k = 0; k < degree; k++)
    found = [
      ...new Set(
        found.flatMap((key) =>
          members.map(({ coordinate }) => table.timesCoordinate(key, coordinate)),
        ),
      ),
    ];
  return found;
}

/** The degree of a product in a simplex: it is homogeneous there. */
function ownDegree(
  { polynomial }: HypothesisProduct,
  simplex: Simplex,
  { monomials }: CoordinateSystem,
): number {
  const [any] = polynomial.monomials;
  return any === undefined ? 0 : degreeIn(simplex, monomials, any);
}

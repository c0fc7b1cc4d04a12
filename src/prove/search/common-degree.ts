import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import {
  CoordinatePolynomial,
  type Exponents,
  exponentSum,
  noExponents,
  timesCoordinate,
  withWholeCoefficients,
} from './coordinate-polynomial.js';
import { type CoordinateSystem, degreeIn, isPositive, type Simplex } from './coordinate-system.js';
import type { HypothesisProduct, Summand } from './hypothesis-product.js';

/** A product of hypotheses times what is not negative: a column of the linear program. */
export interface RaisedProduct {
  readonly summand: Omit<Summand, 'weight'>;
  /** Those of the polynomial that it is, each monomial once. */
  readonly terms: Iterable<readonly [monomial: Exponents, value: bigint]>;
  readonly sign: HypothesisProduct['sign'];
}

/** What is sure to be positive: a monomial times powers of sums over simplices, which are 1. */
interface PositiveFactor {
  readonly monomial: Exponents;
  /** The powers, multiplied out; `scale` times what they are. */
  readonly ones: CoordinatePolynomial;
  readonly scale: Rational;
  readonly powers: number;
}

/** Brings products to a common degree in each simplex: only then can their monomials cancel. */
export class CommonDegree {
  readonly #system: CoordinateSystem;
  readonly #degrees: readonly number[];
  readonly #one: Exponents;
  /**
   * Whether some coordinate of a simplex may be 0, and its multiples too: then the positive monomials
   * are more than the multiples of products by monomials show.
   */
  readonly mayVanish: boolean;
  readonly #monomials = new Map<string, readonly Exponents[]>();

  constructor(
    system: CoordinateSystem,
    products: readonly HypothesisProduct[],
    excessDegree: number,
  ) {
    this.#system = system;
    this.#one = noExponents(system.coordinates.length);
    this.#degrees = system.simplices.map(
      (simplex) => Math.max(...products.map((each) => ownDegree(each, simplex))) + excessDegree,
    );
    this.mayVanish = system.simplices.some(({ members }) =>
      members.some(({ coordinate }) => !this.#isStrict(coordinate)),
    );
  }

  /** A product times a monomial outside the simplices, in every way of the common degrees. */
  *raised(product: HypothesisProduct, multiplier: Exponents): Generator<RaisedProduct> {
    const missing = this.#system.simplices.map(
      (simplex, index) => entry(this.#degrees, index) - ownDegree(product, simplex),
    );
    if (missing.some((each) => each < 0)) return;
    const { factors, squares, scale, sign } = product;
    const parts = { factors, ...(squares && { squares }) };
    const isStrict = sign === 'positive' && isPositive(this.#system, multiplier);
    const base = product.polynomial.timesMonomial(multiplier);
    if (factors.length > 0 || squares)
      for (const monomial of this.#monomialsOf(missing))
        yield {
          summand: { ...parts, monomial: exponentSum(multiplier, monomial), scale },
          terms: base.termsTimes(monomial),
          sign:
            sign !== 'positive' || (isStrict && isPositive(this.#system, monomial))
              ? sign
              : 'nonnegative',
        };
    if (!isStrict || !this.mayVanish) return;
    // Times 1, written as a power of the sum over a simplex: positive though its parts may be 0.
    for (const { monomial, ones, scale: power } of this.#positiveFactors(missing))
      yield {
        summand: {
          ...parts,
          monomial: exponentSum(multiplier, monomial),
          scale: scale.times(power),
        },
        terms: base.timesMonomial(monomial).times(ones).terms,
        sign,
      };
  }

  /** In each simplex a positive monomial or a power of its sum, with some such power. */
  #positiveFactors(missing: readonly number[]): PositiveFactor[] {
    const unit = new CoordinatePolynomial(new Map([[this.#one, 1n]]));
    let found: PositiveFactor[] = [
      { monomial: this.#one, ones: unit, scale: Rational.one, powers: 0 },
    ];
    this.#system.simplices.forEach(({ members }, index) => {
      const power = entry(missing, index);
      if (power === 0) return;
      const strict = members.filter(({ coordinate }) => this.#isStrict(coordinate));
      const monomials = timesMembers([this.#one], { members: strict }, power);
      const sum = withWholeCoefficients(
        new Map(
          members.map(({ coordinate, weight }) => [timesCoordinate(this.#one, coordinate), weight]),
        ),
      );
      found = found.flatMap((factor): PositiveFactor[] => [
        ...monomials.map((each) => ({ ...factor, monomial: exponentSum(factor.monomial, each) })),
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
  #monomialsOf(degrees: readonly number[]): readonly Exponents[] {
    const text = degrees.join(' ');
    const found =
      this.#monomials.get(text) ??
      this.#system.simplices.reduce<readonly Exponents[]>(
        (monomials, simplex, index) => timesMembers(monomials, simplex, entry(degrees, index)),
        [this.#one],
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
  monomials: readonly Exponents[],
  { members }: Simplex,
  degree: number,
): readonly Exponents[] {
  let found = monomials;
  for (let k = 0; k < degree; k++)
    found = [
      ...new Set(
        found.flatMap((key) => members.map(({ coordinate }) => timesCoordinate(key, coordinate))),
      ),
    ];
  return found;
}

/** The degree of a product in a simplex: it is homogeneous there. */
function ownDegree({ polynomial }: HypothesisProduct, simplex: Simplex): number {
  const [any] = polynomial.terms.keys();
  return any === undefined ? 0 : degreeIn(simplex, any);
}

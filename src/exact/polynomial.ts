import { addCoefficient, type Coefficients, ratioBeside, reduceTogether } from './coefficients.js';
import {
  isSymbolName,
  type Monomial,
  PLAIN,
  parsedTerms,
  printedTerms,
  superscript,
  type Term,
} from './monomial.js';
import {
  type KnownMonomial,
  knownMonomial,
  newProduct,
  newRest,
  productsOf,
  restsWithout,
} from './monomial-table.js';
import type { Point } from './point.js';
import { Rational, type RationalInput } from './rational.js';
import { opposed, product, sum, type Whole, whole, wholeMultiple, wholeQuotient } from './whole.js';

/** The monomial 1. */
const UNIT = knownMonomial([]);

/** A multivariate polynomial with rational coefficients, in expanded form. */
export class Polynomial {
  static readonly zero: Polynomial = new Polynomial(new Map(), 1);
  static readonly one: Polynomial = Polynomial.constant(1);

  /** None of them 0; the polynomial is these, each over the divisor, which is positive. */
  readonly #coefficients: ReadonlyMap<KnownMonomial, Whole>;
  readonly #divisor: Whole;
  #sorted: readonly Term[] | undefined;
  #text: string | undefined;
  #symbols: ReadonlySet<string> | undefined;
  #degree: number | undefined;
  #integral: { coefficient: bigint; monomial: Monomial }[] | undefined;

  private constructor(coefficients: ReadonlyMap<KnownMonomial, Whole>, divisor: Whole) {
    this.#coefficients = coefficients;
    this.#divisor = divisor;
  }

  static constant(value: RationalInput): Polynomial {
    return Polynomial.collect([{ coefficient: Rational.of(value), monomial: [] }]);
  }

  /** @throws {RangeError} for a name that, in a polynomial as text, would read as something else. */
  static symbol(name: string): Polynomial {
    if (!isSymbolName(name)) throw new RangeError(`"${name}" cannot be the name of a symbol`);
    return Polynomial.collect([{ coefficient: Rational.one, monomial: [name] }]);
  }

  /** Adds up the coefficients of equal monomials and drops those that cancel. */
  static collect(terms: Iterable<Term>): Polynomial {
    const all = [...terms];
    let divisor: Whole = 1;
    for (const { coefficient } of all)
      divisor = wholeMultiple(divisor, whole(coefficient.denominator));
    const collected: Coefficients = new Map();
    for (const { coefficient, monomial } of all) {
      const factor = wholeQuotient(divisor, whole(coefficient.denominator));
      addCoefficient(
        collected,
        knownMonomial(monomial),
        product(whole(coefficient.numerator), factor),
      );
    }
    return Polynomial.over(collected, divisor);
  }

  /** Coefficients over a divisor, with what they have in common taken out. */
  private static over(coefficients: Coefficients, divisor: Whole): Polynomial {
    return new Polynomial(coefficients, reduceTogether(coefficients, divisor));
  }

  /** Highest degree first, then alphabetically. */
  get terms(): readonly Term[] {
    this.#sorted ??= [...this.#coefficients]
      .sort(
        ([one], [other]) =>
          other.symbols.length - one.symbols.length || (one.key < other.key ? -1 : 1),
      )
      .map(([{ symbols }, value]) => ({ coefficient: this.#quotient(value), monomial: symbols }));
    return this.#sorted;
  }

  #quotient(value: Whole): Rational {
    return Rational.ratio(BigInt(value), BigInt(this.#divisor));
  }

  get symbols(): ReadonlySet<string> {
    if (this.#symbols) return this.#symbols;
    const found = new Set<string>();
    for (const { symbols } of this.#coefficients.keys())
      for (const symbol of symbols) found.add(symbol);
    this.#symbols = found;
    return found;
  }

  get degree(): number {
    if (this.#degree !== undefined) return this.#degree;
    let degree = 0;
    for (const { symbols } of this.#coefficients.keys()) degree = Math.max(degree, symbols.length);
    this.#degree = degree;
    return degree;
  }

  get isZero(): boolean {
    return this.#coefficients.size === 0;
  }

  /** The value, when no symbol occurs. */
  get constantValue(): Rational | undefined {
    if (this.isZero) return Rational.zero;
    const value = this.#coefficients.size === 1 ? this.#coefficients.get(UNIT) : undefined;
    return value === undefined ? undefined : this.#quotient(value);
  }

  /** Each of some polynomials once. */
  static distinct(polynomials: readonly Polynomial[]): Polynomial[] {
    return [...new Map(polynomials.map((each) => [`${each}`, each])).values()];
  }

  static sum(polynomials: Iterable<Polynomial>): Polynomial {
    const all = [...polynomials];
    let divisor: Whole = 1;
    for (const each of all) divisor = wholeMultiple(divisor, each.#divisor);
    const collected: Coefficients = new Map();
    for (const each of all) {
      const factor = wholeQuotient(divisor, each.#divisor);
      for (const [monomial, value] of each.#coefficients)
        addCoefficient(collected, monomial, product(value, factor));
    }
    return Polynomial.over(collected, divisor);
  }

  plus(other: Polynomial): Polynomial {
    if (this.isZero) return other;
    if (other.isZero) return this;
    return Polynomial.sum([this, other]);
  }

  minus(other: Polynomial): Polynomial {
    return this.plus(other.negated());
  }

  negated(): Polynomial {
    const opposites: Coefficients = new Map();
    for (const [monomial, value] of this.#coefficients) opposites.set(monomial, opposed(value));
    return new Polynomial(opposites, this.#divisor);
  }

  scaled(factor: Rational): Polynomial {
    if (factor.isZero) return Polynomial.zero;
    const numerator = whole(factor.numerator);
    const scaled: Coefficients = new Map();
    for (const [monomial, value] of this.#coefficients)
      scaled.set(monomial, product(value, numerator));
    return Polynomial.over(scaled, product(this.#divisor, whole(factor.denominator)));
  }

  times(other: Polynomial): Polynomial {
    if (this.isZero || other.isZero) return Polynomial.zero;
    const products: Coefficients = new Map();
    for (const [a, x] of this.#coefficients) {
      const among = productsOf(a);
      for (const [b, y] of other.#coefficients) {
        const monomial = among.get(b) ?? newProduct(a, b, among);
        const value = product(x, y);
        const before = products.get(monomial);
        products.set(monomial, before === undefined ? value : sum(before, value));
      }
    }
    for (const [monomial, value] of products) if (value === 0) products.delete(monomial);
    return Polynomial.over(products, product(this.#divisor, other.#divisor));
  }

  /** @throws {RangeError} unless the exponent is a natural number. */
  power(exponent: number): Polynomial {
    if (!Number.isSafeInteger(exponent) || exponent < 0)
      throw new RangeError(`a power has a natural number as its exponent, not ${exponent}`);
    let result = Polynomial.one;
    for (let k = 0; k < exponent; k++) result = result.times(this);
    return result;
  }

  equals(other: Polynomial): boolean {
    if (Object.is(this, other)) return true;
    if (other.#divisor !== this.#divisor) return false;
    if (other.#coefficients.size !== this.#coefficients.size) return false;
    for (const [monomial, value] of this.#coefficients)
      if (other.#coefficients.get(monomial) !== value) return false;
    return true;
  }

  /**
   * How many times another polynomial this one is, constant terms aside; `undefined` where it is no
   * multiple, or one of the two has no other terms.
   */
  ratioTo(other: Polynomial): Rational | undefined {
    const ratio = ratioBeside(UNIT, this.#coefficients, other.#coefficients);
    if (ratio === undefined) return undefined;
    const [own, its] = ratio;
    return Rational.ratio(
      BigInt(product(own, other.#divisor)),
      BigInt(product(its, this.#divisor)),
    );
  }

  /** The coefficient of each power of a symbol, from the zeroth on, as polynomials in the rest. */
  coefficientsIn(symbol: string): readonly Polynomial[] {
    const byPower: Coefficients[] = [new Map()];
    const among = restsWithout(symbol);
    for (const [monomial, value] of this.#coefficients) {
      const rest = among.get(monomial) ?? newRest(monomial, symbol, among);
      const power = monomial.symbols.length - rest.symbols.length;
      while (byPower.length <= power) byPower.push(new Map());
      byPower[power]?.set(rest, value);
    }
    return byPower.map((coefficients) => Polynomial.over(coefficients, this.#divisor));
  }

  /** The polynomial with another one put in the place of a symbol. */
  substitute(symbol: string, replacement: Polynomial): Polynomial {
    return this.coefficientsIn(symbol)
      .map((coefficient, power) => coefficient.times(replacement.power(power)))
      .reduce((sum, part) => sum.plus(part), Polynomial.zero);
  }

  /** @throws {MissingValue} when the point gives a symbol no value. */
  evaluate(point: Point): Rational {
    const { above, below } = this.#unreducedAt(point);
    return Rational.ratio(above, below);
  }

  /**
   * The quotient by another polynomial at a point.
   * @returns `undefined` where the other one is 0.
   * @throws {MissingValue} when the point gives a symbol no value.
   */
  quotientAt(by: Polynomial, point: Point): Rational | undefined {
    const one = this.#unreducedAt(point);
    const other = by.#unreducedAt(point);
    if (other.above === 0n) return undefined;
    return Rational.ratio(one.above * other.below, one.below * other.above);
  }

  /** The sign at a point, without the cost of a value in lowest terms. */
  signAt(point: Point): -1 | 0 | 1 {
    const { above } = this.#unreducedAt(point);
    return above === 0n ? 0 : above < 0n ? -1 : 1;
  }

  /** The value at a point as a quotient with a positive denominator, not in lowest terms. */
  #unreducedAt(point: Point): { readonly above: bigint; readonly below: bigint } {
    const values = point.overOne(this.symbols);
    const degree = this.degree;
    let above = 0n;
    for (const { coefficient, monomial } of this.#integralTerms()) {
      let product = coefficient;
      for (const symbol of monomial) product *= values.numerator(symbol);
      above += product * values.power(degree - monomial.length);
    }
    return { above, below: BigInt(this.#divisor) * values.power(degree) };
  }

  /** The terms, times the divisor. */
  #integralTerms() {
    this.#integral ??= [...this.#coefficients].map(([{ symbols }, value]) => ({
      coefficient: BigInt(value),
      monomial: symbols,
    }));
    return this.#integral;
  }

  /** `2*p_l*c^2 - 1/2*k + 1`; identical text means equal polynomials. */
  toString(): string {
    this.#text ??= printedTerms(this.terms, PLAIN);
    return this.#text;
  }

  /** @param spell how a symbol is written in LaTeX; its name where not given. */
  toLatex(spell: (symbol: string) => string = PLAIN.spell): string {
    const number = (value: Rational): string => value.toLatex();
    return printedTerms(this.terms, { number, spell, times: ' ', raise: superscript });
  }
}

/**
 * Reads a polynomial as it prints: `2*p_l*c^2 - 1/2*k + 1`.
 * @throws {RangeError} for any other text.
 */
export function parsePolynomial(text: string): Polynomial {
  return Polynomial.collect(parsedTerms(text));
}

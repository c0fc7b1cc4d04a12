import {
  isSymbolName,
  type Monomial,
  monomialProduct,
  PLAIN,
  parsedTerms,
  printedTerms,
  superscript,
  type Term,
} from './monomial.js';
import type { Point } from './point.js';
import { leastCommonMultiple, Rational, type RationalInput } from './rational.js';

/** A multivariate polynomial with rational coefficients, in expanded form. */
export class Polynomial {
  static readonly zero: Polynomial = new Polynomial(new Map());
  static readonly one: Polynomial = Polynomial.constant(1);

  readonly #terms: ReadonlyMap<string, Term>;
  #sorted: readonly Term[] | undefined;
  #symbols: ReadonlySet<string> | undefined;
  #degree: number | undefined;
  #integral: { terms: { coefficient: bigint; monomial: Monomial }[]; divisor: bigint } | undefined;

  private constructor(terms: ReadonlyMap<string, Term>) {
    this.#terms = terms;
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
    const collected = new Map<string, Term>();
    for (const term of terms) addTerm(collected, term.monomial.join(' '), term);
    return new Polynomial(collected);
  }

  /** The same monomials, each with a coefficient that is not zero. */
  private withCoefficients(next: (coefficient: Rational) => Rational): Polynomial {
    return new Polynomial(
      new Map(
        [...this.#terms].map(([key, { coefficient, monomial }]) => [
          key,
          { coefficient: next(coefficient), monomial },
        ]),
      ),
    );
  }

  /** Highest degree first, then alphabetically. */
  get terms(): readonly Term[] {
    this.#sorted ??= [...this.#terms.entries()]
      .sort(
        ([one, a], [other, b]) => b.monomial.length - a.monomial.length || (one < other ? -1 : 1),
      )
      .map(([, term]) => term);
    return this.#sorted;
  }

  get symbols(): ReadonlySet<string> {
    this.#symbols ??= new Set([...this.#terms.values()].flatMap((term) => term.monomial));
    return this.#symbols;
  }

  get degree(): number {
    this.#degree ??= Math.max(
      0,
      ...[...this.#terms.values()].map(({ monomial }) => monomial.length),
    );
    return this.#degree;
  }

  get isZero(): boolean {
    return this.#terms.size === 0;
  }

  /** The value, when no symbol occurs. */
  get constantValue(): Rational | undefined {
    if (this.isZero) return Rational.zero;
    return this.#terms.size === 1 ? this.#terms.get('')?.coefficient : undefined;
  }

  /** Each of some polynomials once. */
  static distinct(polynomials: readonly Polynomial[]): Polynomial[] {
    return [...new Map(polynomials.map((each) => [`${each}`, each])).values()];
  }

  static sum(polynomials: Iterable<Polynomial>): Polynomial {
    const collected = new Map<string, Term>();
    for (const polynomial of polynomials)
      for (const [key, term] of polynomial.#terms) addTerm(collected, key, term);
    return new Polynomial(collected);
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
    return this.withCoefficients((coefficient) => coefficient.negated());
  }

  scaled(factor: Rational): Polynomial {
    if (factor.isZero) return Polynomial.zero;
    return this.withCoefficients((coefficient) => coefficient.times(factor));
  }

  times(other: Polynomial): Polynomial {
    if (this.isZero || other.isZero) return Polynomial.zero;
    const [one, two] = [this.#overIntegers(), other.#overIntegers()];
    const products = new Map<string, { coefficient: bigint; readonly monomial: Monomial }>();
    for (const a of one.terms)
      for (const b of two.terms) {
        const monomial = monomialProduct(a.monomial, b.monomial);
        const key = monomial.join(' ');
        const coefficient = a.coefficient * b.coefficient;
        const known = products.get(key);
        if (known) known.coefficient += coefficient;
        else products.set(key, { coefficient, monomial });
      }
    const divisor = one.divisor * two.divisor;
    const terms = new Map<string, Term>();
    for (const [key, { coefficient, monomial }] of products)
      if (coefficient !== 0n)
        terms.set(key, { coefficient: Rational.ratio(coefficient, divisor), monomial });
    return new Polynomial(terms);
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
    return this.minus(other).isZero;
  }

  /** The coefficient of each power of a symbol, from the zeroth on, as polynomials in the rest. */
  coefficientsIn(symbol: string): readonly Polynomial[] {
    const byPower: Term[][] = [[]];
    for (const { coefficient, monomial } of this.#terms.values()) {
      const rest = monomial.filter((factor) => factor !== symbol);
      const power = monomial.length - rest.length;
      while (byPower.length <= power) byPower.push([]);
      byPower[power]?.push({ coefficient, monomial: rest });
    }
    return byPower.map((terms) => Polynomial.collect(terms));
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
    const { terms, divisor } = this.#overIntegers();
    const values = point.overOne(this.symbols);
    const degree = this.degree;
    let above = 0n;
    for (const { coefficient, monomial } of terms) {
      let product = coefficient;
      for (const symbol of monomial) product *= values.numerator(symbol);
      above += product * values.power(degree - monomial.length);
    }
    return { above, below: divisor * values.power(degree) };
  }

  #overIntegers() {
    if (this.#integral) return this.#integral;
    let divisor = 1n;
    for (const { coefficient } of this.#terms.values())
      divisor = leastCommonMultiple(divisor, coefficient.denominator);
    const terms = [...this.#terms.values()].map(({ coefficient, monomial }) => ({
      coefficient: coefficient.numerator * (divisor / coefficient.denominator),
      monomial,
    }));
    this.#integral = { terms, divisor };
    return this.#integral;
  }

  /** `2*p_l*c^2 - 1/2*k + 1`; identical text means equal polynomials. */
  toString(): string {
    return printedTerms(this.terms, PLAIN);
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

function addTerm(collected: Map<string, Term>, key: string, term: Term): void {
  const known = collected.get(key);
  const sum = known ? known.coefficient.plus(term.coefficient) : term.coefficient;
  if (sum.isZero) collected.delete(key);
  else collected.set(key, known ? { coefficient: sum, monomial: term.monomial } : term);
}

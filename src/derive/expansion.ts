import { match } from 'ts-pattern';
import type { Restriction } from '../claim/parameter.js';
import type { Specification } from '../claim/specification.js';
import { exceeds } from '../exact/division.js';
import { divisorsIn, type Formula } from '../exact/formula.js';
import { dividesBySymbol } from '../exact/formula-value.js';
import { Inverses } from '../exact/inverses.js';
import { isParameterName, madeUpName, nameFrom } from '../exact/monomial.js';
import { Polynomial } from '../exact/polynomial.js';
import { NotRational, Rational } from '../exact/rational.js';
import { standardForm } from '../exact/relation.js';
import { type SignCondition, sameConditions } from '../exact/sign-condition.js';
import { type RootEquation, rootEquations } from './root-equation.js';

/** A symbol that stands for a formula with a division, so that all hypotheses are polynomials. */
export interface Abbreviation {
  readonly symbol: string;
  readonly formula: Formula;
}

/** An abbreviation with what defines it: the equation, and divisors that are not zero. */
interface Defined extends Abbreviation {
  readonly definition: readonly SignCondition[];
}

/**
 * Formulas as polynomials, divisions included.
 *
 * A named quotient, such as a mixing probability, stays a symbol of its own under an equation that
 * defines it; its name is the author's spelling, primed where a parameter or another quotient has
 * that name. Any other division multiplies by a symbol for the inverse of the divisor, whose name
 * no parameter can have, until `cleared` multiplies it away. Both keep polynomials as short as
 * their author wrote them.
 */
export class Expansion {
  readonly #known = new Map<Formula, Polynomial>();
  readonly #divisors = new Map<Formula, readonly SignCondition[]>();
  readonly #inverses = new Inverses();
  readonly #abbreviations = new Map<string, Defined>();
  readonly #parameters: ReadonlySet<string>;
  readonly equations: ReadonlyMap<string, RootEquation>;
  readonly #values: ReadonlyMap<string, Polynomial>;
  readonly #defined = new Set<string>();
  readonly #unknowns = new Set<string>();
  readonly #bounds: readonly { readonly polynomial: Polynomial; readonly says: string }[];
  readonly #presupposed = new Set<string>();
  /** The divisors that restrictions were taken to make positive, by their texts. */
  readonly takenAsPositive = new Map<string, Polynomial>();
  readonly restrictions: readonly Restriction[];
  /** Those that were used so far: they make a divisor positive. */
  get presupposed(): ReadonlySet<string> {
    return this.#presupposed;
  }

  /** Notes one that was used in putting questions, and is then in no certificate. */
  presuppose({ says }: Restriction): void {
    this.#presupposed.add(says);
  }

  /**
   * Parameters give their symbols, and restrictions tell which divisors are sure to be positive.
   * @param values what some parameters are, in terms of the others. Where any is given, named
   * quotients are written out like others, and a divisor may be 0: then it is a condition that it
   * is not.
   */
  constructor(
    { parameters, restrictions }: Pick<Specification, 'parameters' | 'restrictions'>,
    values: ReadonlyMap<string, Polynomial> = new Map(),
  ) {
    this.restrictions = restrictions;
    this.#values = values;
    this.#parameters = new Set(parameters.map(({ name }) => name));
    this.equations = rootEquations(parameters);
    this.#bounds = restrictions.flatMap(({ relation, says }) => {
      const form = standardForm(relation);
      return form.kind === 'polynomial' && form.sense === '>'
        ? [{ polynomial: form.polynomial, says }]
        : [];
    });
  }

  /** @throws {NotRational} where the formula divides by zero whatever the parameters. */
  polynomial(formula: Formula): Polynomial {
    const known = this.#known.get(formula);
    if (known) return known;
    const expanded = this.#expand(formula);
    this.#known.set(formula, expanded);
    return expanded;
  }

  #expand(formula: Formula): Polynomial {
    return match(formula)
      .returnType<Polynomial>()
      .with({ kind: 'number' }, ({ value }) => Polynomial.constant(value))
      .with(
        { kind: 'symbol' },
        ({ name }) => this.#values.get(name) ?? Polynomial.symbol(this.#declared(name)),
      )
      .with({ kind: 'term' }, (term) =>
        this.#values.size === 0 && dividesBySymbol(term.body)
          ? Polynomial.symbol(this.#abbreviation(term).symbol)
          : this.polynomial(term.body),
      )
      .with({ kind: 'sum' }, ({ terms }) =>
        Polynomial.sum(terms.map((each) => this.polynomial(each))),
      )
      .with({ kind: 'negative' }, ({ of }) => this.polynomial(of).negated())
      .with({ kind: 'product' }, ({ factors }) =>
        factors.reduce((product, each) => product.times(this.polynomial(each)), Polynomial.one),
      )
      .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
        this.polynomial(numerator).times(this.inverseOf(this.polynomial(denominator))),
      )
      .with({ kind: 'power' }, ({ base, exponent }) => this.polynomial(base).power(exponent))
      .exhaustive();
  }

  /** A new symbol that no parameter can be, for what hypotheses define: `#max1`, `#max2`. */
  newSymbol(kind: string): string {
    const symbol = madeUpName(this.#defined.size + 1, kind);
    this.#defined.add(symbol);
    return symbol;
  }

  /** A new symbol that no hypothesis defines: there is to be some value for it, `#share1`. */
  newUnknown(kind: string): string {
    const symbol = this.newSymbol(kind);
    this.#unknowns.add(symbol);
    return symbol;
  }

  /** The unknowns that occur in polynomials. */
  unknownsIn(polynomials: readonly Polynomial[]): readonly string[] {
    return [...this.#unknowns].filter((each) =>
      polynomials.some(({ symbols }) => symbols.has(each)),
    );
  }

  /** A symbol that is no parameter might be one that was made up here. */
  #declared(name: string): string {
    if (isParameterName(name) && this.#parameters.has(name)) return name;
    if (this.#defined.has(name)) return name;
    throw new RangeError(`a formula mentions ${name}, which is not a declared parameter`);
  }

  inverseOf(divisor: Polynomial): Polynomial {
    const constant = divisor.constantValue;
    if (constant?.isZero && this.#values.size === 0)
      throw new NotRational('a formula divides by zero');
    if (constant && !constant.isZero) return Polynomial.constant(Rational.one.over(constant));
    return this.#inverses.of(divisor, () => this.#isPositive(divisor));
  }

  /**
   * The inverse of what is divided by where numbers from intervals are what they may be, and nowhere else: with a
   * sign that it has there.
   */
  inverseAmongNumbers(divisor: Polynomial, positive: boolean): Polynomial {
    const kind = positive ? 'above' : 'other';
    return this.#inverses.of(divisor, () => positive, kind);
  }

  /**
   * The inverse of what is positive in some case, and may be negative in others: its multiples there are taken for
   * multiples of another divisor.
   */
  inverseInCase(divisor: Polynomial): Polynomial {
    const [leading] = divisor.terms;
    const kind = leading !== undefined && leading.coefficient.sign > 0 ? 'rising' : 'falling';
    return divisor.constantValue
      ? this.inverseOf(divisor)
      : this.#inverses.of(divisor, () => true, kind);
  }

  #abbreviation(term: Formula & { readonly kind: 'term' }): Defined {
    const body = this.polynomial(term.body);
    const divisors = this.divisorsOf(term.body);
    // What cancels is divided by all the same: where one name has a value, another may have none.
    for (const known of this.#abbreviations.values())
      if (
        this.polynomial(known.formula).equals(body) &&
        sameConditions(this.divisorsOf(known.formula), divisors)
      )
        return known;
    let symbol = nameFrom(term.spelling.text);
    while (this.#parameters.has(symbol) || this.#abbreviations.has(symbol)) symbol += "'";
    const equation = Polynomial.symbol(symbol).minus(body);
    const defined: Defined = {
      symbol,
      formula: term.body,
      definition: [
        ...this.#inverses
          .multiplied([equation], (power) => power)
          .map((polynomial) => ({
            polynomial,
            sense: '=' as const,
          })),
        ...divisors,
      ],
    };
    this.#abbreviations.set(symbol, defined);
    return defined;
  }

  /** Everything that a formula divides by, and for each what that in turn divides by. */
  divisionsIn(
    formula: Formula,
  ): { readonly divisor: SignCondition; readonly inner: readonly SignCondition[] }[] {
    return [...divisorsIn(formula)].flatMap((each) => {
      const inner = this.divisorsOf(each);
      const polynomial = this.cleared(this.polynomial(each));
      const [divisor] = this.#uncertain(polynomial);
      return divisor ? [{ divisor, inner }] : [];
    });
  }

  #isPositive(polynomial: Polynomial): boolean {
    const bound = this.#bounds.find((each) => exceeds(polynomial, each.polynomial));
    if (bound === undefined) return false;
    this.#presupposed.add(bound.says);
    this.takenAsPositive.set(`${polynomial}`, polynomial);
    return true;
  }

  /** That a polynomial is not zero; nothing where that is plain. */
  #uncertain(polynomial: Polynomial): SignCondition[] {
    const isNumber = polynomial.constantValue !== undefined && !polynomial.isZero;
    return isNumber || this.#isPositive(polynomial) ? [] : [{ polynomial, sense: '≠' }];
  }

  /** What a formula divides by, as conditions that none of it is zero. */
  divisorsOf(formula: Formula): readonly SignCondition[] {
    const known = this.#divisors.get(formula);
    if (known) return known;
    const found = new Map<string, SignCondition>();
    for (const divisor of divisorsIn(formula))
      for (const condition of this.#uncertain(this.cleared(this.polynomial(divisor))))
        found.set(`${condition.polynomial}`, condition);
    const divisors = [...found.values()];
    this.#divisors.set(formula, divisors);
    return divisors;
  }

  /** What a symbol stands for: a formula that it abbreviates, or the inverse of a divisor. */
  standsFor(
    symbol: string,
  ): { readonly value: Polynomial } | { readonly inverseOf: Polynomial } | undefined {
    const abbreviation = this.#abbreviations.get(symbol);
    if (abbreviation) return { value: this.polynomial(abbreviation.formula) };
    const inverse = this.#inverses.named(symbol);
    return inverse && { inverseOf: inverse.divisor };
  }

  /** Without divisions, and of the same sign: multiplied by a positive power of each divisor. */
  cleared(polynomial: Polynomial): Polynomial {
    const [result = polynomial] = this.clearedTogether([polynomial]);
    return result;
  }

  /** Several polynomials multiplied by powers of divisors that are sure to be positive, so that none divides. */
  clearedTogether(polynomials: readonly Polynomial[]): Polynomial[] {
    return this.#inverses.cleared(polynomials);
  }

  /** The abbreviations that occur in polynomials, with those in their definitions. */
  abbreviationsIn(polynomials: Iterable<Polynomial>): readonly Defined[] {
    const found = new Set<Defined>();
    const visit = (polynomial: Polynomial): void => {
      for (const symbol of polynomial.symbols) {
        const defined = this.#abbreviations.get(symbol);
        if (defined === undefined || found.has(defined)) continue;
        found.add(defined);
        for (const { polynomial: part } of defined.definition) visit(part);
      }
    };
    for (const polynomial of polynomials) visit(polynomial);
    return [...found];
  }

  /** Conditions that what polynomials divide by is not zero. */
  divisorsIn(polynomials: Iterable<Polynomial>): SignCondition[] {
    return this.#inverses
      .in(polynomials)
      .filter(({ positive }) => !positive)
      .map(({ divisor }) => ({ polynomial: this.cleared(divisor), sense: '≠' }));
  }
}

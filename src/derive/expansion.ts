import { match } from 'ts-pattern';
import type { Specification } from '../claim/specification.js';
import { dividesBySymbol, divisorsIn, type Formula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import { NotRational, Rational } from '../exact/rational.js';
import { standardForm } from '../exact/relation.js';
import type { SignCondition } from '../exact/sign-condition.js';
import { surplusOver } from '../exact/surplus.js';
import type { Abbreviation } from './question.js';

/** A divisor, and the symbol that stands for what it is the inverse of. */
interface Inverse {
  readonly symbol: string;
  readonly divisor: Polynomial;
  /** Whether a restriction plainly makes the divisor positive. */
  readonly positive: boolean;
}

/** An abbreviation with what defines it: the equation, and divisors that are not zero. */
interface Defined extends Abbreviation {
  readonly definition: readonly SignCondition[];
}

/**
 * Formulas as polynomials, divisions included.
 *
 * A named quotient, such as a mixing probability, stays a symbol of its own under an equation that
 * defines it. Any other division multiplies by a symbol for the inverse of the divisor, until
 * `cleared` multiplies it away. Both keep polynomials as short as their author wrote them.
 */
export class Expansion {
  readonly #known = new Map<Formula, Polynomial>();
  readonly #inverses = new Map<string, Inverse>();
  readonly #abbreviations = new Map<string, Defined>();
  readonly #taken: Set<string>;

  readonly #bounds: readonly Polynomial[];

  /** Parameters give their symbols, and restrictions tell which divisors are sure to be positive. */
  constructor({ parameters, restrictions }: Pick<Specification, 'parameters' | 'restrictions'>) {
    this.#taken = new Set(parameters.map(({ name }) => name));
    this.#bounds = restrictions.flatMap(({ relation }) => {
      const form = standardForm(relation);
      return form.kind === 'polynomial' && form.sense === '>' ? [form.polynomial] : [];
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
      .with({ kind: 'symbol' }, ({ name }) => Polynomial.symbol(name))
      .with({ kind: 'term' }, (term) =>
        dividesBySymbol(term.body)
          ? Polynomial.symbol(this.#abbreviation(term).symbol)
          : this.polynomial(term.body),
      )
      .with({ kind: 'sum' }, ({ terms }) =>
        terms.reduce((sum, each) => sum.plus(this.polynomial(each)), Polynomial.zero),
      )
      .with({ kind: 'negative' }, ({ of }) => this.polynomial(of).negated())
      .with({ kind: 'product' }, ({ factors }) =>
        factors.reduce((product, each) => product.times(this.polynomial(each)), Polynomial.one),
      )
      .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
        this.polynomial(numerator).times(this.#inverse(this.polynomial(denominator))),
      )
      .with({ kind: 'power' }, ({ base, exponent }) => this.polynomial(base).power(exponent))
      .exhaustive();
  }

  #inverse(divisor: Polynomial): Polynomial {
    const constant = divisor.constantValue;
    if (constant?.isZero) throw new NotRational('a formula divides by zero');
    if (constant) return Polynomial.constant(Rational.one.over(constant));
    const text = `${divisor}`;
    const inverse = this.#inverses.get(text) ?? {
      symbol: `inverse#${this.#inverses.size}`,
      divisor,
      positive: this.#bounds.some((bound) => exceeds(divisor, bound)),
    };
    this.#inverses.set(text, inverse);
    return Polynomial.symbol(inverse.symbol);
  }

  #abbreviation(term: Formula & { readonly kind: 'term' }): Defined {
    const body = this.polynomial(term.body);
    for (const known of this.#abbreviations.values())
      if (this.polynomial(known.formula).equals(body)) return known;
    let symbol = term.spelling.text.replace(/\s/gu, '_');
    while (this.#taken.has(symbol) || this.#abbreviations.has(symbol)) symbol += "'";
    const equation = Polynomial.symbol(symbol).minus(body);
    const defined: Defined = {
      symbol,
      formula: term.body,
      definition: [
        { polynomial: this.#multiplied(equation, (power) => power), sense: '=' },
        ...this.divisorsOf(term.body),
      ],
    };
    this.#abbreviations.set(symbol, defined);
    return defined;
  }

  /** What a formula divides by, as conditions that none of it is zero. */
  divisorsOf(formula: Formula): SignCondition[] {
    const found = new Map<string, SignCondition>();
    for (const divisor of divisorsIn(formula)) {
      const polynomial = this.cleared(this.polynomial(divisor));
      const positive = this.#bounds.some((bound) => exceeds(polynomial, bound));
      if (polynomial.constantValue === undefined && !positive)
        found.set(`${polynomial}`, { polynomial, sense: '≠' });
    }
    return [...found.values()];
  }

  /** Without divisions, and of the same sign: multiplied by a positive power of each divisor. */
  cleared(polynomial: Polynomial): Polynomial {
    return this.#multiplied(polynomial, positivePower);
  }

  /** Several polynomials multiplied by one positive factor, so that none divides any longer. */
  clearedTogether(polynomials: readonly Polynomial[]): Polynomial[] {
    const powers = new Map<Inverse, number>();
    for (const inverse of this.#inverses.values()) {
      const power = Math.max(...polynomials.map((each) => degreeIn(each, inverse.symbol)));
      powers.set(inverse, positivePower(power, inverse));
    }
    return polynomials.map((each) =>
      this.#multiplied(each, (_, inverse) => powers.get(inverse) ?? 0),
    );
  }

  #multiplied(
    polynomial: Polynomial,
    exponentFor: (power: number, inverse: Inverse) => number,
  ): Polynomial {
    let result = polynomial;
    // Later divisors may contain earlier inverses, never the other way round.
    for (const inverse of [...this.#inverses.values()].reverse()) {
      const byPower = result.coefficientsIn(inverse.symbol);
      const exponent = exponentFor(byPower.length - 1, inverse);
      if (exponent === 0) continue;
      result = byPower
        .map((coefficient, power) => coefficient.times(inverse.divisor.power(exponent - power)))
        .reduce((sum, part) => sum.plus(part), Polynomial.zero);
    }
    return result;
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
    const symbols = new Set([...polynomials].flatMap((each) => [...each.symbols]));
    return [...this.#inverses.values()]
      .filter(({ symbol, positive }) => symbols.has(symbol) && !positive)
      .map(({ divisor }) => ({ polynomial: this.cleared(divisor), sense: '≠' }));
  }
}

/** The least power, from one given on, that is sure to be positive where the divisor is not 0. */
function positivePower(power: number, { positive }: Inverse): number {
  return positive ? power : power + (power % 2);
}

/** Whether a polynomial is a positive multiple of another, or that and something positive. */
function exceeds(polynomial: Polynomial, bound: Polynomial): boolean {
  const surplus = surplusOver(polynomial, bound);
  return surplus !== undefined && surplus.sign >= 0;
}

function degreeIn(polynomial: Polynomial, symbol: string): number {
  return polynomial.coefficientsIn(symbol).length - 1;
}

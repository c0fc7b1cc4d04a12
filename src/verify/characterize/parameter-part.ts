import type { Restriction } from '../../claim/parameter.js';
import type { Specification } from '../../claim/specification.js';
import type { Expansion } from '../../derive/expansion.js';
import { boundsFrom, KnownSigns } from '../../derive/known-signs.js';
import { polynomialFormula, zero } from '../../exact/composition.js';
import type { Bound } from '../../exact/plain-sign.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { related } from '../../exact/relation.js';
import { plainTruth } from '../../exact/sign-condition.js';
import { admissibleRegion } from '../../sample/region.js';
import { mendedBeside } from '../../sample/witness.js';
import { type Demand, demandOf } from './demand.js';
import { ForcedZeros } from './forced-zeros.js';
import { withoutBounds } from './plain-form.js';

/** What is demanded in a part, without the factors that are positive there. */
export interface RestatedDemand extends Demand {
  readonly original: Demand;
  /** The factors, each as often as it was left out; what is 0 in the part was left out before. */
  readonly divisors: readonly Polynomial[];
  /** The positive number that was left out, too. */
  readonly scale: Rational;
}

/** What is demanded in a part, whoever demands it. */
interface Restatement extends Omit<RestatedDemand, 'original' | 'set' | 'says'> {
  /** Whether it holds there by its numbers. */
  readonly isPlain: boolean;
}

/**
 * A part of the admissible parameters: where some symbols that are never negative are 0, and some others
 * are not.
 */
export class ParameterPart {
  readonly zeros: readonly string[];
  readonly positive: readonly string[];
  /** The specification with the part's own restrictions. */
  readonly spec: Specification;
  readonly forcedZeros: ForcedZeros;
  readonly #signs: KnownSigns;
  readonly #bounds: readonly Bound<Restriction>[];
  readonly #expansion: Expansion;
  readonly #points: readonly Point[];
  readonly #split = new Map<string, ParameterPart>();
  /** By the demand's key, what it comes to here: profiles by the thousand ask the same. */
  readonly #restatements = new Map<string, Restatement>();
  readonly #factors = new Map<string, string | undefined>();

  /** @param points admissible ones, here or around: of those in the part, values tell of signs. */
  constructor(
    spec: Specification,
    expansion: Expansion,
    points: readonly Point[] = [],
    zeros: readonly string[] = [],
    positive: readonly string[] = [],
  ) {
    this.#points = points;
    this.zeros = zeros;
    this.positive = positive;
    this.spec = spec;
    this.#expansion = expansion;
    this.#signs = new KnownSigns(spec.restrictions, expansion, points);
    this.#bounds = boundsFrom(spec.restrictions);
    this.forcedZeros = new ForcedZeros(this.#signs);
  }

  /** Whether no restriction plainly fails where so much is 0. */
  get isAllowed(): boolean {
    return this.#signs.allow(this.zeros.map((symbol) => ({ symbol, equals: Polynomial.zero })));
  }

  /** The part of this one in which a symbol is 0, or is not. */
  where(symbol: string, isZero: boolean): ParameterPart {
    const key = `${symbol} ${isZero ? '=' : '>'} 0`;
    const known = this.#split.get(key) ?? this.#where(symbol, isZero, key);
    this.#split.set(key, known);
    return known;
  }

  #where(symbol: string, isZero: boolean, says: string): ParameterPart {
    const left = polynomialFormula(Polynomial.symbol(symbol));
    // The bound that the symbol has, as one that is reached, or is not.
    const bounds = this.#boundsOf(symbol).map(({ by }) => ({
      ...by,
      says,
      relation: related({ left, sign: isZero ? ('=' as const) : ('>' as const), right: zero }),
    }));
    const spec = {
      ...this.spec,
      restrictions: [...this.spec.restrictions, ...bounds.slice(0, 1)],
    };
    return new ParameterPart(
      spec,
      this.#expansion,
      isZero ? pointsBeside(spec, this.#points) : this.#points,
      isZero ? [...this.zeros, symbol] : this.zeros,
      isZero ? this.positive : [...this.positive, symbol],
    );
  }

  /** What demands come to in the part; those that hold there by their numbers are left out. */
  restated(demands: readonly Demand[]): RestatedDemand[] {
    const found = new Map<string, RestatedDemand>();
    for (const original of demands) {
      const known = this.#restatements.get(original.key) ?? this.#restated(original);
      this.#restatements.set(original.key, known);
      if (known.isPlain) continue;
      const { set, says } = original;
      found.set(known.key, { ...known, set, says, original });
    }
    return [...found.values()];
  }

  #restated(original: Demand): Restatement {
    const atZero = this.zeros.reduce(
      (rest, symbol) => rest.substitute(symbol, Polynomial.zero),
      original.polynomial,
    );
    const { rest, divisors } = withoutBounds(atZero, [
      ...this.#bounds,
      ...this.#positiveSymbolsIn(atZero),
    ]);
    const scale = rest.terms[0]?.coefficient.magnitude ?? Rational.one;
    const polynomial = rest.scaled(Rational.one.over(scale));
    const { key, sense } = demandOf({ ...original, polynomial }, original.set);
    const isPlain = plainTruth({ polynomial, sense }) === true;
    return { polynomial, sense, key, divisors, scale, isPlain };
  }

  /** Symbols that are positive for more than that they are not negative: what is above 1/2 is above 0. */
  #positiveSymbolsIn({ symbols }: Polynomial): { polynomial: Polynomial; sense: '>' }[] {
    return [...symbols].flatMap((symbol) => {
      const polynomial = Polynomial.symbol(symbol);
      // One that has a bound of its own is split by: a certificate of its sign may take the case.
      if (this.#boundsOf(symbol).length > 0) return [];
      const known = this.#signs.ofPolynomial(polynomial, []);
      return known?.sign === 1 && known.strict ? [{ polynomial, sense: '>' as const }] : [];
    });
  }

  /** A symbol that is a factor of something demanded, and may be 0, for all that its own bounds say. */
  openFactor(demands: readonly Demand[]): string | undefined {
    for (const each of demands) {
      if (!this.#factors.has(each.key)) this.#factors.set(each.key, this.#factorOf(each));
      const symbol = this.#factors.get(each.key);
      if (symbol !== undefined) return symbol;
    }
    return undefined;
  }

  #factorOf({ polynomial: { symbols, terms } }: Demand): string | undefined {
    return [...symbols].find(
      (symbol) =>
        terms.every(({ monomial }) => monomial.includes(symbol)) &&
        this.#boundsOf(symbol).length > 0,
    );
  }

  /**
   * A part in which fewer equations are left of demands that say, two by two, that something is 0, for
   * some symbols in them are 0, no more of these than it takes. This part where there is none.
   */
  withFewerEquations(demands: readonly Demand[]): ParameterPart {
    const equations = equationsAmong(this.restated(demands));
    const mayBeZero = [...new Set(equations.flatMap(({ polynomial }) => [...polynomial.symbols]))]
      .filter((symbol) => this.#boundsOf(symbol).length > 0)
      .filter((symbol) => !this.positive.includes(symbol));
    const at = (symbols: readonly string[]): ParameterPart =>
      symbols.reduce<ParameterPart>((part, symbol) => part.where(symbol, true), this);
    const left = (symbols: readonly string[]): number =>
      equationsAmong(at(symbols).restated(demands)).length;
    const fewest = left(mayBeZero);
    if (fewest === equations.length) return this;
    const needed = mayBeZero.reduce((symbols, symbol) => {
      const others = symbols.filter((each) => each !== symbol);
      return left(others) === fewest ? others : symbols;
    }, mayBeZero);
    return at(needed);
  }

  /** That it is never negative. */
  #boundsOf(symbol: string): Bound<Restriction>[] {
    const polynomial = Polynomial.symbol(symbol);
    return this.#bounds.filter((bound) => bound.polynomial.equals(polynomial));
  }
}

/** Admissible points beside some that are admissible but for what was restricted last. */
function pointsBeside(spec: Specification, points: readonly Point[]): Point[] {
  if (points.length === 0) return [];
  const region = admissibleRegion(spec);
  return points.flatMap((point) => mendedBeside(region, point) ?? []);
}

/** Those of some demands whose contrary is demanded, too. */
function equationsAmong(demands: readonly Demand[]): Demand[] {
  const texts = new Set(demands.map(({ polynomial }) => `${polynomial}`));
  return demands.filter(({ polynomial }) => texts.has(`${polynomial.negated()}`));
}

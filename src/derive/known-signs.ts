import { match } from 'ts-pattern';
import type { Restriction } from '../claim/parameter.js';
import { commonDivisor, dividedBy, surplusOver } from '../exact/division.js';
import type { Formula } from '../exact/formula.js';
import { type Substitution, solveEquations, substituteAll } from '../exact/linear-equations.js';
import { type Bound, plainSign, type Sign } from '../exact/plain-sign.js';
import type { Point } from '../exact/point.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { Rational } from '../exact/rational.js';
import { holdsAt, standardForm } from '../exact/relation.js';
import { plainTruth, type SignCondition } from '../exact/sign-condition.js';
import type { Expansion } from './expansion.js';
import type { Factor } from './naming.js';

/** The sign that something has at all admissible parameters, and why. */
export type KnownSign = Sign<Restriction>;

/** A sign, whatever it is known by. */
type PlainSign = Pick<KnownSign, 'sign' | 'strict'>;

/** What restrictions without divisions say to be at least 0, or above. */
export function boundsFrom(restrictions: readonly Restriction[]): Bound<Restriction>[] {
  return restrictions.flatMap((by): Bound<Restriction>[] => {
    const form = standardForm(by.relation);
    return form.kind === 'polynomial' && form.sense !== '='
      ? [{ polynomial: form.polynomial, sense: form.sense, by }]
      : [];
  });
}

/**
 * What a specification's restrictions plainly say of signs: of what they bound, and of products
 * and sums of such, as they are written or as a few bounds put together.
 */
export class KnownSigns {
  readonly #expansion: Expansion;
  readonly #all: readonly SignCondition[];
  readonly #bounds: readonly Bound<Restriction>[];
  readonly #reducedBounds: readonly Bound<Restriction>[];
  readonly #solved: readonly Substitution[];
  readonly #known = new Map<string, KnownSign | undefined>();
  /** Admissible points, at which all restrictions hold. */
  readonly #points: readonly Point[];

  /**
   * @param points some: of those at which all restrictions hold, values tell which signs need not be looked
   * for, and what is found is the same without them.
   */
  constructor(
    restrictions: readonly Restriction[],
    expansion: Expansion,
    points: readonly Point[] = [],
  ) {
    this.#expansion = expansion;
    this.#all = restrictions.flatMap(({ relation }): SignCondition[] => {
      const form = standardForm(relation);
      return form.kind === 'polynomial' ? [form] : [];
    });
    const relations = restrictions.map(({ relation }) => standardForm(relation));
    this.#points = points.filter((point) => relations.every((each) => holdsAt(each, point)));
    this.#solved = solveEquations(restrictions.map(({ relation }) => relation));
    this.#bounds = boundsFrom(restrictions);
    this.#reducedBounds = this.#bounds.map((bound) => ({
      ...bound,
      polynomial: this.reduced(bound.polynomial),
    }));
  }

  /** A polynomial with what the equations among the restrictions determine put in. */
  reduced(polynomial: Polynomial): Polynomial {
    return substituteAll(polynomial, this.#solved);
  }

  /** Whether no restriction plainly fails where some symbols have certain values. */
  allow(values: readonly Substitution[]): boolean {
    return this.#all.every(
      ({ polynomial, sense }) =>
        plainTruth({ polynomial: substituteAll(polynomial, values), sense }) !== false,
    );
  }

  /** The sign of a product of powers, where it is plain. */
  ofFactors(factors: readonly Pick<Factor, 'formula' | 'exponent'>[]): KnownSign | undefined {
    return productOfSigns(
      factors.map(({ formula, exponent }) => ofPower(this.of(formula), exponent)),
    );
  }

  /** The sign of a formula, where it is plain. */
  of(formula: Formula): KnownSign | undefined {
    return (
      this.#bounded(this.#expansion.polynomial(formula)) ??
      match(formula)
        .returnType<KnownSign | undefined>()
        .with({ kind: 'number' }, ({ value }) => ofNumber(value))
        .with({ kind: 'symbol' }, () => undefined)
        .with({ kind: 'term' }, ({ body }) => this.of(body))
        .with({ kind: 'sum' }, ({ terms }) => ofSum(terms.map((each) => this.of(each))))
        .with({ kind: 'negative' }, ({ of }) => opposite(this.of(of)))
        .with({ kind: 'product' }, ({ factors }) =>
          productOfSigns(factors.map((each) => this.of(each))),
        )
        .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
          productOfSigns([this.of(numerator), this.of(denominator)]),
        )
        .with({ kind: 'power' }, ({ base, exponent }) => ofPower(this.of(base), exponent))
        .exhaustive() ??
      this.#combined(this.#expansion.polynomial(formula))
    );
  }

  /**
   * The sign of a polynomial, where it is plain.
   * @param given what is positive besides.
   */
  ofPolynomial(polynomial: Polynomial, given: readonly Bound<undefined>[]): PlainSign | undefined {
    const known = this.#bounded(polynomial) ?? this.#combined(polynomial);
    if (known?.strict || given.length === 0) return known;
    const besides = given.map((each) => ({ ...each, polynomial: this.reduced(each.polynomial) }));
    return (
      plainSign<Restriction | undefined>(this.reduced(polynomial), [
        ...this.#reducedBounds,
        ...besides,
      ]) ?? known
    );
  }

  /** Whether a polynomial is plainly negative at all admissible parameters. */
  isNegative(polynomial: Polynomial): boolean {
    if (this.#valuesOf(polynomial).some(({ sign }) => sign >= 0)) return false;
    const known = this.ofPolynomial(polynomial, []);
    return known?.sign === -1 && known.strict;
  }

  /** Whether a polynomial is plainly at most 0 at all admissible parameters. */
  isAtMostZero(polynomial: Polynomial): boolean {
    if (this.#valuesOf(polynomial).some(({ sign }) => sign > 0)) return false;
    return polynomial.isZero || this.ofPolynomial(polynomial, [])?.sign === -1;
  }

  /** The sign that a few bounds give together. */
  #combined(polynomial: Polynomial): KnownSign | undefined {
    const key = `${polynomial}`;
    if (!this.#known.has(key))
      this.#known.set(
        key,
        plainSign(this.reduced(polynomial), this.#reducedBounds, this.#valuesOf(polynomial)),
      );
    return this.#known.get(key);
  }

  /** Values at admissible points: one above 0 and one below are enough. */
  #valuesOf(polynomial: Polynomial): Rational[] {
    const values: Rational[] = [];
    for (const point of this.#points) {
      // What is made up for a question, such as a belief, has no value at a point.
      if ([...polynomial.symbols].some((symbol) => !point.values.has(symbol))) break;
      const value = polynomial.evaluate(point);
      values.push(value);
      if (values.some(({ sign }) => sign * value.sign < 0)) break;
    }
    return values;
  }

  #bounded(polynomial: Polynomial): KnownSign | undefined {
    const value = this.reduced(polynomial).constantValue;
    if (value) return ofNumber(value);
    const signed = [
      { sign: 1, magnitude: polynomial },
      { sign: -1, magnitude: polynomial.negated() },
    ] as const;
    for (const { polynomial: bound, sense, by } of this.#bounds)
      for (const { sign, magnitude } of signed) {
        const surplus = surplusOver(magnitude, bound);
        if (surplus === undefined || surplus.sign < 0) continue;
        const strict = sense === '>' || surplus.sign > 0;
        return { sign, strict, by: new Set([by]) };
      }
    return undefined;
  }
}

/** The sign of a product; `undefined` where a factor's is not known. */
function productOfSigns(signs: readonly (KnownSign | undefined)[]): KnownSign | undefined {
  let [sign, strict]: [-1 | 1, boolean] = [1, true];
  const by = new Set<Restriction>();
  for (const each of signs) {
    if (each === undefined) return undefined;
    sign = each.sign === sign ? 1 : -1;
    strict &&= each.strict;
    for (const reason of each.by) by.add(reason);
  }
  return { sign, strict, by };
}

function ofSum(signs: readonly (KnownSign | undefined)[]): KnownSign | undefined {
  const [first] = signs;
  if (first === undefined || signs.some((each) => each?.sign !== first.sign)) return undefined;
  return {
    sign: first.sign,
    strict: signs.some((each) => each?.strict),
    by: new Set(signs.flatMap((each) => [...(each?.by ?? [])])),
  };
}

function ofPower(base: KnownSign | undefined, exponent: number): KnownSign | undefined {
  if (exponent % 2 === 1) return base;
  return { sign: 1, strict: exponent === 0 || base?.strict === true, by: base?.by ?? new Set() };
}

function ofNumber(value: Rational): KnownSign {
  return { sign: value.sign < 0 ? -1 : 1, strict: !value.isZero, by: new Set() };
}

function opposite(known: KnownSign | undefined): KnownSign | undefined {
  return known && { ...known, sign: known.sign > 0 ? -1 : 1 };
}

/**
 * Whether two polynomials have the same sign, or opposite signs, at all admissible parameters, as
 * is plain from what each is times their common divisor: 1 or -1, else 0. A factor that may vanish
 * tells nothing.
 * @param given what is positive besides: where play comes to a set, that it does.
 */
export function comparedSigns(
  one: Polynomial,
  other: Polynomial,
  signs: KnownSigns,
  given: readonly Bound<undefined>[],
): -1 | 0 | 1 {
  const [left, right] = [signs.reduced(one), signs.reduced(other)];
  const shared = commonDivisor(left, right);
  if (shared.constantValue !== undefined || shared.isZero) return 0;
  const factors = [left, right].map((each) => {
    const rest = dividedBy(each, shared);
    return rest && signs.ofPolynomial(rest, given);
  });
  const [first, second] = factors;
  if (first?.strict !== true || second?.strict !== true) return 0;
  return first.sign === second.sign ? 1 : -1;
}

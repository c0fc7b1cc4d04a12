import type { Restriction } from '../../claim/parameter.js';
import type { Specification } from '../../claim/specification.js';
import type { Expansion } from '../../derive/expansion.js';
import { boundsFrom, KnownSigns } from '../../derive/known-signs.js';
import { type Reader, unsettled } from '../../derive/live-regimes.js';
import { type Factors, TermNaming } from '../../derive/naming.js';
import { vocabularyOf } from '../../derive/vocabulary.js';
import { dividedBy } from '../../exact/division.js';
import type { Bound } from '../../exact/plain-sign.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Game } from '../../game/game.js';

/** Polynomials of the same sign wherever there is a game. */
export type Forms = Pick<PlainForms, 'of'>;

/**
 * Polynomials without the factors whose sign the restrictions settle: of the same sign at all
 * admissible parameters, and the same where they differ in nothing else. What was taken to be positive
 * on the way is noted, for certificates to show it.
 */
export class PlainForms {
  readonly reader: Reader;
  readonly #bounds: ReturnType<typeof boundsFrom>;
  readonly #known = new Map<string, Polynomial>();
  readonly #open = new Map<string, Factors>();
  readonly #positive = new Map<string, Polynomial>();

  constructor(spec: Specification, game: Game, expansion: Expansion) {
    const claims = spec.claims.filter((claim) => claim.game === game);
    const naming = new TermNaming(vocabularyOf(spec, claims, expansion));
    const signs = new KnownSigns(spec.restrictions, expansion);
    this.reader = { expansion, naming, signs };
    this.#bounds = boundsFrom(spec.restrictions);
  }

  /** What the forms told so far rest on: that these are positive at all admissible parameters. */
  get takenAsPositive(): readonly Polynomial[] {
    return [...this.#positive.values()];
  }

  of(polynomial: Polynomial): Polynomial {
    const key = `${polynomial}`;
    const known = this.#known.get(key) ?? this.#plain(polynomial);
    this.#known.set(key, known);
    return known;
  }

  /** The factors whose sign is open, with the sign of the others as coefficient. */
  openFactors(polynomial: Polynomial): Factors {
    const key = `${polynomial}`;
    const known = this.#open.get(key) ?? this.#openFactors(polynomial);
    this.#open.set(key, known);
    return known;
  }

  #openFactors(polynomial: Polynomial): Factors {
    const { naming, signs } = this.reader;
    const whole = naming.factors(polynomial);
    if (!productOf(whole).equals(polynomial))
      throw new Error(`factors of ${polynomial} are not its factors, a defect of casus`);
    const open = unsettled(whole, signs);
    for (const factor of whole.factors) {
      if (open.factors.includes(factor)) continue;
      const isNegative = signs.of(factor.formula)?.sign === -1;
      this.#take(isNegative ? factor.polynomial.negated() : factor.polynomial);
    }
    return open;
  }

  #plain(polynomial: Polynomial): Polynomial {
    const { rest, divisors } = withoutBounds(productOf(this.openFactors(polynomial)), this.#bounds);
    for (const each of divisors) this.#take(each);
    const [lead] = rest.terms;
    return lead ? rest.scaled(Rational.one.over(lead.coefficient.magnitude)) : rest;
  }

  #take(polynomial: Polynomial): void {
    if (polynomial.degree > 0) this.#positive.set(`${polynomial}`, polynomial);
  }
}

/** A polynomial without factors that bounds say to be positive, though nobody may have a word for them. */
export function withoutBounds(
  polynomial: Polynomial,
  bounds: readonly Pick<Bound<Restriction>, 'polynomial' | 'sense'>[],
): {
  readonly rest: Polynomial;
  /** Each as often as it is a factor. */
  readonly divisors: readonly Polynomial[];
} {
  let rest = polynomial;
  const divisors: Polynomial[] = [];
  for (const { polynomial: bound, sense } of bounds) {
    if (sense !== '>' || bound.degree === 0) continue;
    for (let left = dividedBy(rest, bound); left; left = dividedBy(rest, bound)) {
      if (rest.isZero) break;
      rest = left;
      divisors.push(bound);
    }
  }
  return { rest, divisors };
}

function productOf({ coefficient, factors }: Factors): Polynomial {
  return factors.reduce(
    (product, each) => product.times(each.polynomial.power(each.exponent)),
    Polynomial.constant(coefficient),
  );
}

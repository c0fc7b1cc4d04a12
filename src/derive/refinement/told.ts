import type { Restriction } from '../../claim/parameter.js';
import { type Bound, plainSign } from '../../exact/plain-sign.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { PolynomialSense } from '../../exact/sign-condition.js';
import type { Expansion } from '../expansion.js';
import { boundsFrom } from '../known-signs.js';
import {
  ABOVE,
  ALWAYS,
  AT_ZERO,
  BELOW,
  bothOf,
  EVERY_SIGN,
  eitherOf,
  type SignBits,
  type SignWay,
  TooManyWays,
  turnedSigns,
  upright,
} from './sign-ways.js';

/**
 * Something that is so or not at every point, with the ways in which it is so, and those in which it is
 * not. Neither list is the other one negated by rote: that there is a mix of some kind is denied by
 * another mix, which weighs what it would have to satisfy. They are put together where they are asked for.
 */
export interface Told {
  readonly holds: () => readonly SignWay[];
  readonly fails: () => readonly SignWay[];
}

export const TRUE: Told = { holds: () => ALWAYS, fails: () => [] };
export const FALSE: Told = not(TRUE);

export function not({ holds, fails }: Told): Told {
  return { holds: fails, fails: holds };
}

export function allTold(parts: readonly Told[]): Told {
  return {
    holds: lazy(() =>
      parts.reduce(
        (found, { holds }) => (found.length === 0 ? found : bothOf(found, holds())),
        ALWAYS,
      ),
    ),
    fails: lazy(() => eitherOf(parts.map(({ fails }) => fails()))),
  };
}

export function anyTold(parts: readonly Told[]): Told {
  return not(allTold(parts.map(not)));
}

/** Told by different means: in which ways it holds by one, in which it fails by the other. */
export function toldBy(holding: Told, failing: Told): Told {
  return { holds: holding.holds, fails: failing.fails };
}

/** Computed where first asked for. */
export function lazy<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

const SIGNS: Readonly<Record<PolynomialSense, SignBits>> = {
  '>': ABOVE,
  '≥': ABOVE | AT_ZERO,
  '=': AT_ZERO,
  '≠': ABOVE | BELOW,
};

/** Longer polynomials are not written down. */
const MOST_TERMS = 300;

/** Of longer polynomials, no sign is plain. */
const MOST_PLAIN_TERMS = 24;

/** Sign conditions, with what restrictions plainly say of signs. */
export class SignTeller {
  readonly #bounds: readonly Bound<Restriction>[];
  readonly #possible = new Map<string, SignBits>();
  readonly #names = new Map<string, string>();
  readonly expansion: Expansion;

  constructor(restrictions: readonly Restriction[], expansion: Expansion) {
    this.expansion = expansion;
    this.#bounds = boundsFrom(restrictions);
  }

  /** That a polynomial compares with 0 in this way. */
  told(polynomial: Polynomial, sense: PolynomialSense, says: string): Told {
    const ways = (signs: SignBits, text: string): readonly SignWay[] => {
      const { polynomial: lead, turned } = upright(this.expansion.cleared(polynomial));
      const possible = this.#possibleSigns(lead);
      const left = (turned ? turnedSigns(signs) : signs) & possible;
      if (left === 0) return [];
      if (left === possible) return ALWAYS;
      return [
        new Map([[this.#nameOf(lead), { polynomial: lead, signs: left, possible, says: text }]]),
      ];
    };
    return {
      holds: lazy(() => ways(SIGNS[sense], says)),
      fails: lazy(() => ways(EVERY_SIGN & ~SIGNS[sense], `not so: ${says}`)),
    };
  }

  /** The signs that a polynomial may have, by what is plain. */
  possibleSigns(polynomial: Polynomial): SignBits {
    const { polynomial: lead, turned } = upright(this.expansion.cleared(polynomial));
    const possible = this.#possibleSigns(lead);
    return turned ? turnedSigns(possible) : possible;
  }

  #nameOf(polynomial: Polynomial): string {
    const key = `${polynomial}`;
    const name = this.#names.get(key) ?? `${this.#names.size}`;
    this.#names.set(key, name);
    return name;
  }

  #possibleSigns(polynomial: Polynomial): SignBits {
    const key = `${polynomial}`;
    const known = this.#possible.get(key) ?? this.#found(polynomial);
    this.#possible.set(key, known);
    return known;
  }

  #found(polynomial: Polynomial): SignBits {
    const value = polynomial.constantValue;
    if (value) return value.sign > 0 ? ABOVE : value.sign < 0 ? BELOW : AT_ZERO;
    const { length } = polynomial.terms;
    if (length > MOST_TERMS)
      throw new TooManyWays('what it asks for is too long to be written down');
    const found = length > MOST_PLAIN_TERMS ? undefined : plainSign(polynomial, this.#bounds);
    if (found === undefined) return EVERY_SIGN;
    for (const restriction of found.by) this.expansion.presuppose(restriction);
    return (found.sign > 0 ? ABOVE : BELOW) | (found.strict ? 0 : AT_ZERO);
  }
}

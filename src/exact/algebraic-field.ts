import { type AlgebraicNumber, signAtRoot } from './algebraic-number.js';
import { entry } from './entry.js';
import type { Field } from './field.js';
import { Rational } from './rational.js';
import {
  divided,
  greatestCommonDivisor,
  monic,
  multiplied,
  remainder,
  subtracted,
  summed,
  trimmed,
  type Univariate,
} from './univariate.js';

/** The arithmetic of all numbers that are quotients of polynomials at an irrational root. */
export interface AlgebraicField extends Field<Univariate> {
  /** The root itself. */
  readonly root: Univariate;
}

/**
 * Numbers as polynomials at a root, of a lower degree than the polynomial that is 0 there. Two of them may
 * be one number: the polynomial need not be irreducible. A divisor that has a factor in common with it, and
 * is not 0 at the root, tells which factor the root is one of (dynamic evaluation, after Duval 1994).
 */
export function algebraicField(at: AlgebraicNumber): AlgebraicField {
  let number: AlgebraicNumber = { ...at, polynomial: monic(trimmed(at.polynomial)) };
  const reduced = (value: Univariate): Univariate =>
    value.length < number.polynomial.length ? trimmed(value) : remainder(value, number.polynomial);
  const sign = (value: Univariate): -1 | 0 | 1 => {
    const only = trimmed(value);
    return only.length < 2 ? (only[0]?.sign ?? 0) : signAtRoot(only, number);
  };
  const of = (value: Rational): Univariate => trimmed([value]);
  return {
    zero: [],
    one: [Rational.one],
    root: reduced([Rational.zero, Rational.one]),
    of,
    plus: (one, other) => reduced(summed(one, other)),
    minus: (one, other) => reduced(subtracted(one, other)),
    times: (one, other) =>
      one.length === 0 || other.length === 0 ? [] : reduced(multiplied(one, other)),
    over: (one, other) => {
      if (sign(other) === 0) return undefined;
      const shared = greatestCommonDivisor(number.polynomial, other);
      if (shared.length > 1) number = { ...number, polynomial: divided(number.polynomial, shared) };
      return one.length === 0
        ? []
        : reduced(multiplied(one, inverse(reduced(other), number.polynomial)));
    },
    isZero: (value) => sign(value) === 0,
    sign,
    plain: (value) => value,
  };
}

/** The inverse of a polynomial modulo another, with which it has no factor in common: by Euclid. */
function inverse(of: Univariate, modulus: Univariate): Univariate {
  let [a, b]: [Univariate, Univariate] = [modulus, trimmed(of)];
  let [s, t]: [Univariate, Univariate] = [[], [Rational.one]];
  while (b.length > 1) {
    const quotient = divided(a, b);
    [a, b] = [b, trimmed(subtracted(a, multiplied(quotient, b)))];
    [s, t] = [t, subtracted(s, multiplied(quotient, t))];
  }
  const constant = entry(b, 0);
  return t.map((each) => each.over(constant));
}

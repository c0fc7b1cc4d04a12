import { divisorsIn, type Formula } from './formula.js';
import { functionOf } from './formula-value.js';
import { Polynomial } from './polynomial.js';
import type { Relation } from './relation.js';
import type { SignCondition } from './sign-condition.js';

/*
 * Where a symbol x is on its way to, as a symbol t that grows: x = t where x itself grows, and
 * x = v + 1/t or x = v − 1/t where it comes close to a value v from above or from below. A polynomial
 * of x is then, but for a positive factor, a polynomial of t, and what is so in the end is read off in
 * the same way.
 *
 * Where v = n/d, t is 1/s with s = d²·|x − v|, which is a polynomial, and positive on that side of v.
 */

/** A condition, and the relation on whose account it is required. */
export interface LimitCondition extends SignCondition {
  readonly of: Relation;
}

/** Conditions that all hold together. */
export type Conjunction = readonly LimitCondition[];

type SymbolFormula = Formula & { readonly kind: 'symbol' };

export type Approach =
  | { readonly kind: 'growing'; readonly symbol: string }
  | {
      readonly kind: 'nearing';
      readonly symbol: string;
      readonly value: { readonly numerator: Polynomial; readonly denominator: Polynomial };
      /** The value exists where none of these is 0; what is constant is left out. */
      readonly divisors: readonly Polynomial[];
      /** The side from which it comes: x > v or x < v. */
      readonly side: Relation;
    };

type Nearing = Approach & { readonly kind: 'nearing' };

/** That a symbol grows without bound. */
export function growing(symbol: string): Approach {
  return { kind: 'growing', symbol };
}

/**
 * That a symbol comes close to a value in which it does not occur, from one side.
 * @throws {NotRational} when the value divides by zero whatever the symbols.
 */
export function nearing(symbol: SymbolFormula, value: Formula, from: 'above' | 'below'): Approach {
  const { numerator, denominator } = functionOf(value);
  const inner = [...divisorsIn(value)].flatMap((divisor) => {
    const parts = functionOf(divisor);
    return [parts.numerator, parts.denominator];
  });
  return {
    ...{ kind: 'nearing', symbol: symbol.name, value: { numerator, denominator } },
    divisors: [denominator, ...inner].filter((each) => each.constantValue === undefined),
    side: { left: symbol, sign: from === 'above' ? '>' : '<', right: value },
  };
}

/** That there is what the symbol comes close to. */
export function valueExists(approach: Approach): Conjunction {
  if (approach.kind === 'growing') return [];
  const { divisors, side } = approach;
  return divisors.map((polynomial) => ({ polynomial, sense: '≠', of: side }));
}

/** That the symbol is on the side from which it comes. */
export function onItsWay(approach: Approach): Conjunction {
  if (approach.kind === 'growing') return [];
  return [
    { polynomial: distance(approach), sense: '>', of: approach.side },
    ...valueExists(approach),
  ];
}

/**
 * What a polynomial comes to along the way, but for a positive factor: its coefficients in t.
 * @param degree of polynomials that are to have the same factor, the highest degree of one of them.
 */
export function alongTheWay(
  polynomial: Polynomial,
  approach: Approach,
  degree = 0,
): readonly Polynomial[] {
  const own = coefficientsOnce(polynomial, approach.symbol);
  const missing = Math.max(0, degree + 1 - own.length);
  const coefficients = [...own, ...new Array<Polynomial>(missing).fill(Polynomial.zero)];
  if (approach.kind === 'growing') return coefficients;
  const { numerator, denominator } = approach.value;
  const base = numerator.times(denominator);
  const square = denominator.times(denominator);
  // By Horner's rule with d² x = n d ± s: coefficients in s, of which the powers of t go the other way.
  let inDistance: readonly Polynomial[] = [];
  for (const [raised, coefficient] of coefficients.toReversed().entries()) {
    const before = inDistance;
    const lowest = coefficient.times(square.power(raised));
    const from = (k: number): Polynomial => before[k] ?? Polynomial.zero;
    inDistance = Array.from({ length: raised + 1 }, (_, k) => {
      const kept = from(k).times(base);
      const shifted = k === 0 ? lowest : signed(from(k - 1), approach);
      return kept.plus(shifted);
    });
  }
  return inDistance.toReversed();
}

const takenApart = new WeakMap<Polynomial, Map<string, readonly Polynomial[]>>();

/** Taken apart once: relations are looked at along one way at many points. */
function coefficientsOnce(polynomial: Polynomial, symbol: string): readonly Polynomial[] {
  const before = takenApart.get(polynomial) ?? new Map<string, readonly Polynomial[]>();
  takenApart.set(polynomial, before);
  const own = before.get(symbol) ?? polynomial.coefficientsIn(symbol);
  before.set(symbol, own);
  return own;
}

/**
 * The term of a power of t in a polynomial of t of some degree, as a polynomial of the symbol: but
 * for a positive factor, which all terms of the polynomial share.
 */
export function termAlongTheWay(
  coefficient: Polynomial,
  power: number,
  degree: number,
  approach: Approach,
): Polynomial {
  return coefficient.times(
    approach.kind === 'growing'
      ? Polynomial.symbol(approach.symbol).power(power)
      : distance(approach).power(degree - power),
  );
}

/** How far the symbol is from the value on the side from which it comes, times a positive number. */
function distance(approach: Nearing): Polynomial {
  const { numerator, denominator } = approach.value;
  const difference = denominator.times(Polynomial.symbol(approach.symbol)).minus(numerator);
  return signed(difference.times(denominator), approach);
}

function signed(polynomial: Polynomial, { side }: Nearing): Polynomial {
  return side.sign === '<' ? polynomial.negated() : polynomial;
}

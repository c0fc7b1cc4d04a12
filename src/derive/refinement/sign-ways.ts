import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { PolynomialSense } from '../../exact/sign-condition.js';
import type { Hypothesis } from '../question.js';

/*
 * Disjunctions of conjunctions of sign conditions. Each polynomial stands in a conjunction once, up to a
 * factor, with the signs that it may have there: so that what is contradictory, said already or said in
 * two halves is seen as it is put together.
 */

/** SignBits that a polynomial may have, as a set of bits. */
export type SignBits = number;

export const BELOW: SignBits = 1;
export const AT_ZERO: SignBits = 2;
export const ABOVE: SignBits = 4;
export const EVERY_SIGN: SignBits = BELOW | AT_ZERO | ABOVE;

/** A polynomial, positive in its first term, with signs that it may have. */
export interface SignsOf {
  readonly polynomial: Polynomial;
  readonly signs: SignBits;
  /** The signs that restrictions leave it in any case. */
  readonly possible: SignBits;
  readonly says: string;
}

/** Conditions that hold together, by short names of their polynomials; none is that nothing is asked. */
export type SignWay = ReadonlyMap<string, SignsOf>;

/** That nothing is asked. */
export const ALWAYS: readonly SignWay[] = [new Map()];

/** Thrown where there are more ways, or longer conditions, than are gone through. */
export class TooManyWays extends Error {
  override readonly name = 'TooManyWays';
}

/** So many ways are gone through at a time. */
const MOST_WAYS = 256;

/** And so many pairs of them are put together. */
const MOST_PAIRS = 8192;

/** A polynomial up to a positive factor, made positive in its first term, and whether that turned it. */
export function upright(polynomial: Polynomial): { polynomial: Polynomial; turned: boolean } {
  const [lead] = polynomial.terms;
  if (lead === undefined) return { polynomial, turned: false };
  return {
    polynomial: polynomial.scaled(Rational.one.over(lead.coefficient)),
    turned: lead.coefficient.sign < 0,
  };
}

/** The signs of the opposite. */
export function turnedSigns(signs: SignBits): SignBits {
  return (signs & AT_ZERO) | (signs & BELOW ? ABOVE : 0) | (signs & ABOVE ? BELOW : 0);
}

/** The ways of one list, each with every way of the other: what is so if both are. */
export function bothOf(one: readonly SignWay[], other: readonly SignWay[]): readonly SignWay[] {
  if (one.length * other.length > MOST_PAIRS) throw tooMany();
  return reduced(
    one.flatMap((first) =>
      other.flatMap((second) => {
        const joint = joined(first, second);
        return joint ? [joint] : [];
      }),
    ),
  );
}

/** What is so if either is. */
export function eitherOf(lists: readonly (readonly SignWay[])[]): readonly SignWay[] {
  return reduced(lists.flat());
}

function joined(one: SignWay, other: SignWay): SignWay | undefined {
  const joint = new Map(one);
  for (const [key, each] of other) {
    const before = joint.get(key);
    const signs = (before?.signs ?? EVERY_SIGN) & each.signs;
    if (signs === 0) return undefined;
    if (before === undefined || signs !== before.signs)
      joint.set(key, { ...each, signs, says: before ? `${before.says}; ${each.says}` : each.says });
  }
  return joint;
}

/** Without ways that ask for more than another; what is said of each sign apart is said . */
function reduced(ways: readonly SignWay[]): readonly SignWay[] {
  let found = withoutStricter(ways);
  for (let merged = mergedOnce(found); merged !== found; merged = mergedOnce(found))
    found = withoutStricter(merged);
  if (found.length > MOST_WAYS) throw tooMany();
  return found;
}

function tooMany(): TooManyWays {
  return new TooManyWays('it comes about in too many ways to be gone through');
}

function withoutStricter(ways: readonly SignWay[]): readonly SignWay[] {
  const kept: SignWay[] = [];
  for (const way of [...ways].sort((one, other) => one.size - other.size))
    if (!kept.some((looser) => isImplied(looser, way))) kept.push(way);
  return kept;
}

function isImplied(looser: SignWay, way: SignWay): boolean {
  for (const [key, { signs }] of looser) {
    const stricter = way.get(key);
    if (stricter === undefined || (stricter.signs & signs) !== stricter.signs) return false;
  }
  return true;
}

/** Ways that differ in the signs of one polynomial alone are one; each is put into one at most. */
function mergedOnce(ways: readonly SignWay[]): readonly SignWay[] {
  const alike = new Map<string, SignWay[]>();
  for (const way of ways) {
    const parts = [...way].map(([key, { signs }]) => `${key} ${signs}`).sort();
    for (const [key, { signs }] of way) {
      const signature = `${key}: ${parts.filter((each) => each !== `${key} ${signs}`).join(' ')}`;
      alike.set(signature, [...(alike.get(signature) ?? []), way]);
    }
  }
  const spent = new Set<SignWay>();
  const together: SignWay[] = [];
  for (const [signature, group] of alike) {
    const open = group.filter((way) => !spent.has(way));
    if (open.length < 2) continue;
    for (const way of open) spent.add(way);
    together.push(open.reduce((one, other) => merged(one, other, signature.split(':')[0] ?? '')));
  }
  return spent.size === 0 ? ways : [...ways.filter((way) => !spent.has(way)), ...together];
}

/** The same where one polynomial has the signs of either. */
function merged(one: SignWay, other: SignWay, key: string): SignWay {
  const together = new Map(one);
  const [first, second] = [one.get(key), other.get(key)];
  // Where the one does not ask for a sign, neither do both.
  if (first === undefined || second === undefined) return together;
  const signs = first.signs | second.signs;
  if (signs === first.possible) together.delete(key);
  else together.set(key, { ...first, signs });
  return together;
}

/** A way as hypotheses of a question. */
export function hypothesesOf(way: SignWay): Hypothesis[] {
  return [...way.values()].map(({ polynomial, signs, says }) => ({
    ...asSense(polynomial, signs),
    says,
  }));
}

function asSense(
  polynomial: Polynomial,
  signs: SignBits,
): { polynomial: Polynomial; sense: PolynomialSense } {
  switch (signs) {
    case ABOVE:
      return { polynomial, sense: '>' };
    case ABOVE | AT_ZERO:
      return { polynomial, sense: '≥' };
    case BELOW:
      return { polynomial: polynomial.negated(), sense: '>' };
    case BELOW | AT_ZERO:
      return { polynomial: polynomial.negated(), sense: '≥' };
    case AT_ZERO:
      return { polynomial, sense: '=' };
    case BELOW | ABOVE:
      return { polynomial, sense: '≠' };
    default:
      return { polynomial: Polynomial.zero, sense: '=' };
  }
}

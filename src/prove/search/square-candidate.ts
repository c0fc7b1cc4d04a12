import { CoprimeFactors, differentiatedIn } from '../../exact/coprime-factors.js';
import { monicPolynomial } from '../../exact/division.js';
import { type Monomial, monomialProduct } from '../../exact/monomial.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { CoordinateSystem } from './coordinate-system.js';

/*
 * Polynomials whose squares may be what a combination lacks. Which of them it takes, and with which
 * weights, the linear program tells; so they are taken from what the question itself shows:
 * binomials of half its degree (a sum of their squares has a Gram matrix that is diagonally
 * dominant: Ahmadi & Majumdar 2019), what vanishes where its gradient does, and its factors.
 */

/** Which monomials the binomials are of. */
export type MonomialRange = 'half the degree' | 'up to half the degree';

/** More candidates than this make programs that are not worth their time. */
const MOST_CANDIDATES = 600;

/** Polynomials of more terms than this are not differentiated, nor taken apart. */
const MOST_TERMS_FACTORED = 14;

/** @returns none where there would be too many of them. */
export function squareCandidates(
  polynomials: readonly Polynomial[],
  { coordinates }: CoordinateSystem,
  range: MonomialRange,
): readonly Polynomial[] {
  const monomials = halfMonomials(polynomials, range);
  if (monomials.length ** 2 > MOST_CANDIDATES) return [];
  const highest = Math.max(...polynomials.map(({ degree }) => degree));
  const slacks = coordinates.map(({ meaning }) => meaning);
  const candidates = [
    ...slacks.flatMap((one, k) => slacks.slice(k + 1).map((other) => one.minus(other))),
    ...stationaryFactors(polynomials),
    ...monomials.map((monomial) => Polynomial.collect([{ coefficient: Rational.one, monomial }])),
    ...pairs(monomials).flatMap(([one, other]) => [
      binomial(one, -1, other),
      binomial(one, 1, other),
      ...polynomials.flatMap((each) => matchedBinomials(each, one, other)),
    ]),
    ...(range === 'half the degree' ? [] : evenTrinomials(monomials)),
  ].filter(({ degree }) => degree > 0 && 2 * degree <= highest);
  const distinct = Polynomial.distinct(candidates.map(monicPolynomial));
  return distinct.length > MOST_CANDIDATES ? [] : distinct;
}

function pairs<Each>(list: readonly Each[]): (readonly [Each, Each])[] {
  return list.flatMap((one, k) => list.slice(k + 1).map((other) => [one, other] as const));
}

/**
 * Factors of the polynomials and of their derivatives: where a polynomial is least, these are 0,
 * and a square that is to be taken off it must be.
 */
function stationaryFactors(polynomials: readonly Polynomial[]): readonly Polynomial[] {
  const short = polynomials.filter(({ terms }) => terms.length <= MOST_TERMS_FACTORED);
  return short.flatMap((each) => {
    const gradient = [...each.symbols].map((symbol) => differentiatedIn(each, symbol));
    return [each, ...gradient].flatMap((part) => new CoprimeFactors([part]).factors);
  });
}

/**
 * `2a·m + c·n`, where a polynomial has the terms a·m² and c·m·n: its square takes off both. As each
 * of the two may be what is matched, there are two of them.
 */
function matchedBinomials({ terms }: Polynomial, m: Monomial, n: Monomial): Polynomial[] {
  const coefficientOf = (one: Monomial, other: Monomial): Rational | undefined => {
    const key = monomialProduct(one, other).join(' ');
    return terms.find(({ monomial }) => monomial.join(' ') === key)?.coefficient;
  };
  const mixed = coefficientOf(m, n);
  if (mixed === undefined) return [];
  return [[m, n] as const, [n, m] as const].flatMap(([one, other]) => {
    const square = coefficientOf(one, one);
    if (square === undefined) return [];
    return Polynomial.collect([
      { coefficient: square.plus(square), monomial: one },
      { coefficient: mixed, monomial: other },
    ]);
  });
}

function binomial(one: Monomial, sign: 1 | -1, other: Monomial): Polynomial {
  return Polynomial.collect([
    { coefficient: Rational.one, monomial: one },
    { coefficient: Rational.of(sign), monomial: other },
  ]);
}

/**
 * `m + n − 2k` of monomials that change their signs together: only such are in one square of a
 * polynomial that no change of sign changes, and this one is 0 where all symbols are 1.
 */
function evenTrinomials(monomials: readonly Monomial[]): Polynomial[] {
  const odd = (monomial: Monomial): string =>
    [...new Set(monomial)]
      .filter((symbol) => monomial.filter((each) => each === symbol).length % 2 === 1)
      .join(' ');
  return pairs(monomials).flatMap(([m, n]) => {
    if (odd(m) !== odd(n)) return [];
    const others = monomials.filter((k) => k !== m && k !== n && odd(k) === odd(m));
    return others.map((k) => binomial(m, 1, n).minus(binomial(k, 1, k)));
  });
}

/**
 * The monomials whose squares are within the degrees of given polynomials: in all, in each symbol
 * and in each two of them, which is about their Newton polytope.
 */
function halfMonomials(polynomials: readonly Polynomial[], range: MonomialRange): Monomial[] {
  const monomials = polynomials.flatMap(({ terms }) => terms.map(({ monomial }) => monomial));
  const symbols = [...new Set(monomials.flat())].sort();
  const highest = (among: readonly string[]): number =>
    Math.max(...monomials.map((each) => each.filter((symbol) => among.includes(symbol)).length));
  const total = Math.floor(highest(symbols) / 2);
  const lowest =
    range === 'half the degree'
      ? Math.floor(Math.min(...monomials.map(({ length }) => length)) / 2)
      : 0;
  const limits = [...symbols.map((each) => [each]), ...pairs(symbols)].map(
    (among) => [among, highest(among)] as const,
  );
  let found: Monomial[] = [[]];
  for (const symbol of symbols) {
    found = found.flatMap((each) =>
      Array.from({ length: total - each.length + 1 }, (_, k) => [
        ...each,
        ...Array.from({ length: k }, () => symbol),
      ]),
    );
    found = found.filter((each) =>
      limits.every(
        ([among, most]) => 2 * each.filter((part) => among.includes(part)).length <= most + 1,
      ),
    );
    if (found.length > MOST_CANDIDATES) break;
  }
  return found.filter(({ length }) => length >= lowest);
}

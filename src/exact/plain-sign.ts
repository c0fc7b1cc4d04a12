import { dividedBy } from './division.js';
import { type Monomial, monomialQuotient, type Term } from './monomial.js';
import { Polynomial } from './polynomial.js';
import type { Rational } from './rational.js';

/** A polynomial that is at least 0, or above 0, and what says so. */
export interface Bound<Reason> {
  readonly polynomial: Polynomial;
  readonly sense: '≥' | '>';
  readonly by: Reason;
}

/** The sign that something has wherever some bounds hold, and which of them it takes. */
export interface Sign<Reason> {
  readonly sign: -1 | 1;
  /** Whether it is never zero. */
  readonly strict: boolean;
  readonly by: ReadonlySet<Reason>;
}

/** How many bounds are put together. */
const MOST_PARTS = 4;

/**
 * The sign of a polynomial, where it is plain from bounds: what remains of it after positive
 * multiples of a few of them, each times a product of symbols that is not negative, has no term of
 * the other sign; or it is a product with such a polynomial. `undefined` says nothing.
 * @param values some that it has where the bounds hold: a sign that one of them contradicts is not looked for.
 */
export function plainSign<Reason>(
  polynomial: Polynomial,
  bounds: readonly Bound<Reason>[],
  values: readonly Rational[] = [],
): Sign<Reason> | undefined {
  const [mayBeAbove, mayBeBelow] = [
    values.every(({ sign }) => sign >= 0),
    values.every(({ sign }) => sign <= 0),
  ];
  if (!mayBeAbove && !mayBeBelow) return undefined;
  const symbols = signsOfSymbols(bounds);
  const telling = bounds.filter((bound) => bound.polynomial.degree > 0);
  const above = mayBeAbove ? atLeastZero(polynomial, telling, symbols, MOST_PARTS) : undefined;
  if (above) return { sign: 1, ...above };
  const below = mayBeBelow
    ? atLeastZero(polynomial.negated(), telling, symbols, MOST_PARTS)
    : undefined;
  return below && { sign: -1, ...below };
}

type Symbols<Reason> = ReadonlyMap<string, Sign<Reason>>;

interface AtLeastZero<Reason> {
  readonly strict: boolean;
  readonly by: ReadonlySet<Reason>;
}

/** The signs of symbols that have a bound to themselves. */
function signsOfSymbols<Reason>(bounds: readonly Bound<Reason>[]): Symbols<Reason> {
  const found = new Map<string, Sign<Reason>>();
  for (const { polynomial, sense, by } of bounds) {
    const [symbol, ...others] = polynomial.symbols;
    if (symbol === undefined || others.length > 0 || polynomial.degree > 1) continue;
    const [rest, slope] = polynomial.coefficientsIn(symbol).map((each) => each.constantValue);
    if (rest === undefined || slope === undefined || rest.sign > 0) continue;
    const strict = sense === '>' || rest.sign < 0;
    if (found.get(symbol)?.strict && !strict) continue;
    found.set(symbol, { sign: slope.sign < 0 ? -1 : 1, strict, by: new Set([by]) });
  }
  return found;
}

function atLeastZero<Reason>(
  polynomial: Polynomial,
  bounds: readonly Bound<Reason>[],
  symbols: Symbols<Reason>,
  parts: number,
): AtLeastZero<Reason> | undefined {
  const signs = polynomial.terms.map((term) => ({ term, sign: signOfTerm(term, symbols) }));
  const open = signs.find(({ sign }) => sign === undefined || sign.sign < 0);
  if (open === undefined)
    return {
      strict: signs.some(({ sign }) => sign?.strict),
      by: new Set(signs.flatMap(({ sign }) => [...(sign?.by ?? [])])),
    };
  if (parts === 0) return undefined;
  for (const bound of bounds) {
    for (const multiplier of cancelling(open.term, bound.polynomial)) {
      const sign = signOfTerm(multiplier, symbols);
      if (sign === undefined || sign.sign < 0) continue;
      const part = bound.polynomial.times(Polynomial.collect([multiplier]));
      const rest = atLeastZero(polynomial.minus(part), bounds, symbols, parts - 1);
      if (rest === undefined) continue;
      const strict = rest.strict || (bound.sense === '>' && sign.strict);
      return { strict, by: new Set([...rest.by, bound.by, ...sign.by]) };
    }
    const quotient = dividedBy(polynomial, bound.polynomial);
    const other = quotient && atLeastZero(quotient, bounds, symbols, parts - 1);
    if (other)
      return {
        strict: other.strict && bound.sense === '>',
        by: new Set([...other.by, bound.by]),
      };
  }
  return undefined;
}

/** The terms, with positive coefficients, by which a bound is multiplied to have a given term. */
function cancelling({ coefficient, monomial }: Term, bound: Polynomial): Term[] {
  return bound.terms.flatMap((each): Term[] => {
    const rest = monomialQuotient(monomial, each.monomial);
    const multiple = coefficient.over(each.coefficient);
    return rest && each.monomial.length > 0 && multiple.sign > 0
      ? [{ coefficient: multiple, monomial: rest }]
      : [];
  });
}

function signOfTerm<Reason>(
  { coefficient, monomial }: Term,
  symbols: Symbols<Reason>,
): Sign<Reason> | undefined {
  let sign: -1 | 1 = coefficient.sign < 0 ? -1 : 1;
  let strict = true;
  const by = new Set<Reason>();
  for (const symbol of new Set(monomial)) {
    const known = symbols.get(symbol);
    const isEven = exponentOf(symbol, monomial) % 2 === 0;
    if (known === undefined && !isEven) return undefined;
    if (known?.sign === -1 && !isEven) sign = sign > 0 ? -1 : 1;
    strict &&= known?.strict ?? false;
    if (known && (!isEven || known.strict)) for (const reason of known.by) by.add(reason);
  }
  return { sign, strict, by };
}

function exponentOf(symbol: string, monomial: Monomial): number {
  return monomial.filter((each) => each === symbol).length;
}

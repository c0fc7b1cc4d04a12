import { mayDivide } from './divisibility.js';
import { entry } from './entry.js';
import { quotientTerms } from './long-division.js';
import { Point } from './point.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import { greatestCommonDivisor, trimmed } from './univariate.js';

/** The quotient of two polynomials where the divisor divides exactly, and `undefined` elsewhere. */
export function dividedBy(polynomial: Polynomial, divisor: Polynomial): Polynomial | undefined {
  if (divisor.isZero || !mayDivide(polynomial, divisor)) return undefined;
  const terms = quotientTerms(polynomial.terms, divisor.terms);
  return terms && Polynomial.collect(terms);
}

/** Longer remainders than this are not divided any further. */
const MOST_TERMS = 40;

/**
 * A common divisor of two polynomials, led by 1: by Euclid's algorithm in one symbol after another,
 * with what all coefficients share taken out at each step. It is the greatest, unless remainders
 * grow so long on the way that the search ends early, with 1.
 */
export function commonDivisor(
  one: Polynomial,
  other: Polynomial,
  mostTerms: number = MOST_TERMS,
): Polynomial {
  if (one.isZero) return monicPolynomial(other);
  if (other.isZero) return monicPolynomial(one);
  const symbol = [...one.symbols].find(
    (each) => other.symbols.has(each) && mayShare(one, other, each),
  );
  if (symbol === undefined) return Polynomial.one;
  const [first, second] = [content(one, symbol, mostTerms), content(other, symbol, mostTerms)];
  let [larger, smaller] = [without(one, first), without(other, second)];
  while (!smaller.isZero) {
    const rest = remainder(larger, smaller, symbol, mostTerms);
    if (rest === undefined) return Polynomial.one;
    [larger, smaller] = [smaller, rest.isZero ? rest : primitive(rest, symbol, mostTerms)];
  }
  const own = larger.symbols.has(symbol) ? larger : Polynomial.one;
  return monicPolynomial(own.times(commonDivisor(first, second, mostTerms)));
}

/**
 * Whether a common divisor may have a symbol: whether one has it where all others are numbers that
 * leave both degrees as they are. Mostly none has, and that is quickly seen.
 */
function mayShare(one: Polynomial, other: Polynomial, symbol: string): boolean {
  const others = [...new Set([...one.symbols, ...other.symbols])].filter((each) => each !== symbol);
  const at = new Point(new Map(others.map((each, index) => [each, Rational.of(2 * index + 3)])));
  const coefficientsOf = (each: Polynomial): Rational[] =>
    each.coefficientsIn(symbol).map((coefficient) => coefficient.evaluate(at));
  const [first, second] = [coefficientsOf(one), coefficientsOf(other)];
  const fell = [first, second].some((each) => trimmed(each).length < each.length);
  return fell || greatestCommonDivisor(first, second).length > 1;
}

/** What all coefficients in a symbol have in common. */
export function content(polynomial: Polynomial, symbol: string, mostTerms?: number): Polynomial {
  return polynomial
    .coefficientsIn(symbol)
    .reduce((shared, each) => commonDivisor(shared, each, mostTerms), Polynomial.zero);
}

/** What is left of a multiple of one polynomial once multiples of another are taken from it. */
function remainder(
  one: Polynomial,
  other: Polynomial,
  symbol: string,
  mostTerms: number,
): Polynomial | undefined {
  const divisor = other.coefficientsIn(symbol);
  const lead = entry(divisor, divisor.length - 1);
  let rest = one;
  for (;;) {
    if (rest.terms.length > mostTerms) return undefined;
    const coefficients = rest.coefficientsIn(symbol);
    const excess = coefficients.length - divisor.length;
    const own = coefficients.at(-1);
    if (rest.isZero || excess < 0 || own === undefined) return rest;
    const shift = Polynomial.symbol(symbol).power(excess).times(own);
    rest = rest.times(lead).minus(other.times(shift));
  }
}

function primitive(polynomial: Polynomial, symbol: string, mostTerms: number): Polynomial {
  return monicPolynomial(without(polynomial, content(polynomial, symbol, mostTerms)));
}

/**
 * Polynomials without a symbol, one of which is 0 wherever two polynomials both are: what Euclid's
 * algorithm leaves at its end, and what it takes out of its remainders on the way. Their roots are
 * those of the resultant, and perhaps some more.
 * @param one without a common divisor that has the symbol.
 */
export function eliminants(one: Polynomial, other: Polynomial, symbol: string): Polynomial[] {
  const found: Polynomial[] = [];
  const taken = (polynomial: Polynomial): Polynomial => {
    const shared = content(polynomial, symbol, Number.POSITIVE_INFINITY);
    if (shared.constantValue === undefined) found.push(shared);
    return monicPolynomial(without(polynomial, shared));
  };
  const degreeIn = (polynomial: Polynomial): number => polynomial.coefficientsIn(symbol).length - 1;
  let [larger, smaller] =
    degreeIn(one) < degreeIn(other) ? [taken(other), taken(one)] : [taken(one), taken(other)];
  while (smaller.symbols.has(symbol)) {
    const rest = remainder(larger, smaller, symbol, Number.POSITIVE_INFINITY);
    if (rest === undefined || rest.isZero)
      throw new RangeError(`${one} and ${other} have a common divisor in ${symbol}`);
    [larger, smaller] = [smaller, taken(rest)];
  }
  return found;
}

function without(polynomial: Polynomial, divisor: Polynomial): Polynomial {
  return dividedBy(polynomial, divisor) ?? polynomial;
}

export function monicPolynomial(polynomial: Polynomial): Polynomial {
  const [lead] = polynomial.terms;
  return lead ? polynomial.scaled(Rational.one.over(lead.coefficient)) : polynomial;
}

/** What a polynomial is beyond a positive multiple of another that has symbols, where that is a number. */
export function surplusOver(polynomial: Polynomial, bound: Polynomial): Rational | undefined {
  const multiple = polynomial.ratioTo(bound);
  return multiple && multiple.sign > 0
    ? polynomial.minus(bound.scaled(multiple)).constantValue
    : undefined;
}

/** Whether a polynomial is a positive multiple of another, or that and something positive. */
export function exceeds(polynomial: Polynomial, bound: Polynomial): boolean {
  const surplus = surplusOver(polynomial, bound);
  return surplus !== undefined && surplus.sign >= 0;
}

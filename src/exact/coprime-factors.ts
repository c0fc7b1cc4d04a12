import { commonDivisor, content, dividedBy, monicPolynomial } from './division.js';
import { entry } from './entry.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';

/** A polynomial as a number times powers of factors, as far as its sign goes. */
export interface FactoredSign {
  /** The sign of the number; 0 for the polynomial 0. */
  readonly sign: -1 | 0 | 1;
  /** Which factors it has, and whether to an odd power. */
  readonly factors: readonly { readonly index: number; readonly odd: boolean }[];
}

/**
 * Polynomials without multiple factors and, two by two, without common ones, of whose powers given
 * polynomials are products: where the signs of the factors are known, so are theirs.
 */
export class CoprimeFactors {
  readonly factors: readonly Polynomial[];
  readonly #known = new Map<string, FactoredSign>();

  constructor(polynomials: readonly Polynomial[]) {
    this.factors = coprimeParts(Polynomial.distinct(polynomials.map(monicPolynomial)));
  }

  /** @throws {RangeError} for a polynomial that is no product of the factors. */
  factored(polynomial: Polynomial): FactoredSign {
    const key = `${polynomial}`;
    const found = this.#known.get(key) ?? this.#factored(polynomial);
    this.#known.set(key, found);
    return found;
  }

  #factored(polynomial: Polynomial): FactoredSign {
    const factors: { index: number; odd: boolean }[] = [];
    let rest = polynomial;
    this.factors.forEach((factor, index) => {
      let exponent = 0;
      for (;;) {
        const quotient = rest.isZero ? undefined : dividedBy(rest, factor);
        if (quotient === undefined) break;
        rest = quotient;
        exponent++;
      }
      if (exponent > 0) factors.push({ index, odd: exponent % 2 === 1 });
    });
    const number = rest.constantValue;
    if (number === undefined) throw new RangeError(`${polynomial} is not made of the factors`);
    return { sign: number.sign, factors };
  }
}

/** The sign of a product, given those of its factors. */
export function signOf({ sign, factors }: FactoredSign, signs: ArrayLike<number>): number {
  let product: number = sign;
  for (const { index, odd } of factors) {
    const each = entry(signs, index);
    if (each === 0) return 0;
    if (odd) product *= each;
  }
  return product;
}

function coprimeParts(polynomials: readonly Polynomial[]): Polynomial[] {
  const basis: Polynomial[] = [];
  const pending = polynomials.flatMap(contentsOf).flatMap(withoutPowers);
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.constantValue !== undefined) continue;
    const polynomial = next;
    const at = basis.findIndex((each) => greatest(each, polynomial).constantValue === undefined);
    const [other] = at < 0 ? [] : basis.splice(at, 1);
    if (other === undefined) {
      basis.push(monicPolynomial(polynomial));
      continue;
    }
    const common = greatest(other, polynomial);
    pending.push(common, quotient(other, common), quotient(polynomial, common));
  }
  return basis.sort((one, another) => (`${one}` < `${another}` ? -1 : 1));
}

/** What the coefficients in each symbol have in common, and what is left. */
function contentsOf(polynomial: Polynomial): Polynomial[] {
  const found: Polynomial[] = [];
  let rest = polynomial;
  for (const symbol of polynomial.symbols) {
    const shared = content(rest, symbol, Number.POSITIVE_INFINITY);
    if (rest.isZero || shared.constantValue !== undefined) continue;
    found.push(shared);
    rest = quotient(rest, shared);
  }
  return [...found, rest];
}

/**
 * Polynomials without multiple factors, of whose powers one is a product: a factor of a higher power
 * divides every derivative, too.
 */
function withoutPowers(polynomial: Polynomial): Polynomial[] {
  let repeated = polynomial;
  for (const symbol of polynomial.symbols)
    repeated = greatest(repeated, differentiatedIn(polynomial, symbol));
  if (polynomial.constantValue !== undefined) return [];
  const simple = quotient(polynomial, repeated);
  return repeated.constantValue === undefined ? [simple, ...withoutPowers(repeated)] : [simple];
}

/** The derivative in a symbol. */
export function differentiatedIn(polynomial: Polynomial, symbol: string): Polynomial {
  const x = Polynomial.symbol(symbol);
  return Polynomial.sum(
    polynomial
      .coefficientsIn(symbol)
      .flatMap((coefficient, power) =>
        power === 0 ? [] : [coefficient.times(x.power(power - 1)).scaled(Rational.of(power))],
      ),
  );
}

function greatest(one: Polynomial, other: Polynomial): Polynomial {
  return commonDivisor(one, other, Number.POSITIVE_INFINITY);
}

function quotient(polynomial: Polynomial, divisor: Polynomial): Polynomial {
  const result = dividedBy(polynomial, divisor);
  if (result === undefined) throw new RangeError(`${divisor} does not divide ${polynomial}`);
  return result;
}

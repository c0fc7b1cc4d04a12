import { monicPolynomial } from './division.js';
import { entry } from './entry.js';
import { madeUpName } from './monomial.js';
import { Polynomial } from './polynomial.js';
import type { Rational } from './rational.js';

/** A divisor, and the symbol that stands for what it is the inverse of. */
export interface Inverse {
  readonly symbol: string;
  readonly divisor: Polynomial;
  /** Whether the divisor is sure to be positive. */
  readonly positive: boolean;
}

/** Polynomials in which symbols stand for the inverses of divisors, until these are multiplied away. */
export class Inverses {
  readonly #all = new Map<string, Inverse>();
  readonly #known = new Map<string, Polynomial>();

  /**
   * One over a divisor: of those that are multiples of each other the first has a symbol, so that what cancels does
   * so at once.
   * @param positive whether the divisor is sure to be positive; asked where it is not known yet.
   */
  of(divisor: Polynomial, positive: () => boolean, kind = ''): Polynomial {
    const text = `${kind} ${divisor}`;
    const known = this.#known.get(text) ?? this.#found(divisor, positive(), kind);
    this.#known.set(text, known);
    return known;
  }

  #found(divisor: Polynomial, positive: boolean, kind: string): Polynomial {
    const key = `${kind} ${positive} ${monicPolynomial(divisor)}`;
    const symbol = madeUpName(this.#all.size, kind);
    const first = this.#all.get(key) ?? { symbol, divisor, positive };
    this.#all.set(key, first);
    const inverse = Polynomial.symbol(first.symbol);
    // What is 0 at some numbers has a symbol, too, and no multiples.
    return divisor.isZero ? inverse : inverse.scaled(leadOf(first.divisor).over(leadOf(divisor)));
  }

  named(symbol: string): Inverse | undefined {
    return this.#among(new Set([symbol]))[0];
  }

  /** Those whose symbols occur in polynomials, but not in what these divide by. */
  in(polynomials: Iterable<Polynomial>): readonly Inverse[] {
    return this.#among(new Set([...polynomials].flatMap((each) => [...each.symbols])));
  }

  #among(symbols: ReadonlySet<string>): readonly Inverse[] {
    return [...this.#all.values()].filter(({ symbol }) => symbols.has(symbol));
  }

  /** Polynomials without divisions: all multiplied by the same powers of the divisors. */
  multiplied(
    polynomials: readonly Polynomial[],
    exponentFor: (power: number, inverse: Inverse) => number,
  ): Polynomial[] {
    let results = [...polynomials];
    // Later divisors may contain earlier inverses, never the other way round.
    for (const inverse of [...this.#all.values()].reverse()) {
      const byPower = results.map((each) => each.coefficientsIn(inverse.symbol));
      const degree = Math.max(0, ...byPower.map(({ length }) => length - 1));
      const exponent = exponentFor(degree, inverse);
      if (exponent === 0) continue;
      results = byPower.map((coefficients) =>
        Polynomial.sum(
          coefficients.map((each, power) => each.times(inverse.divisor.power(exponent - power))),
        ),
      );
    }
    return results;
  }

  /** The same, of the same signs: of a divisor that may be negative, an even power. */
  cleared(polynomials: readonly Polynomial[]): Polynomial[] {
    return this.multiplied(polynomials, (power, { positive }) =>
      positive ? power : power + (power % 2),
    );
  }
}

function leadOf({ terms }: Polynomial): Rational {
  return entry(terms, 0).coefficient;
}

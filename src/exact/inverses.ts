import { madeUpName } from './monomial.js';
import { Polynomial } from './polynomial.js';

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

  /** @param positive whether the divisor is sure to be positive; asked where it is not known yet. */
  of(divisor: Polynomial, positive: () => boolean, kind = ''): Inverse {
    const text = `${kind} ${divisor}`;
    const symbol = madeUpName(this.#all.size, kind);
    const inverse = this.#all.get(text) ?? { symbol, divisor, positive: positive() };
    this.#all.set(text, inverse);
    return inverse;
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

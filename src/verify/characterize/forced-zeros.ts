import type { KnownSigns } from '../../derive/known-signs.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { WeighedSum } from '../../prove/certificate/carried-proof.js';
import { sumsOf } from './certified.js';
import type { Demand } from './demand.js';
import { DemandNumbers, pairNumber } from './demand-numbers.js';

/** A sum of demands, where what is known to be 0 is left out of it. */
export interface SumAtZeros {
  readonly sum: Polynomial;
  /** The demands themselves, with nothing left out. */
  readonly parts: WeighedSum['parts'];
}

/** A symbol that is 0 wherever some demands hold, though it may be positive elsewhere. */
export interface ForcedZero {
  readonly symbol: string;
  /** At most 0, and less where the symbol is positive. */
  readonly by: SumAtZeros;
}

/** Why demands seem never all to hold. */
export interface ZerosForced {
  /** One after another, or none: what is 0 is left out of what tells those that follow. */
  readonly zeros: readonly ForcedZero[];
  /** What is negative then; `undefined` where the restrictions do not allow so many zeros. */
  readonly last: SumAtZeros | undefined;
}

/** What a pair of demands tells: that they never hold, or what is 0 where they do. */
type Told =
  | { readonly never: SumAtZeros }
  | { readonly never?: undefined; readonly zeros: readonly ForcedZero[] };

/**
 * What demands force to be 0, one symbol after another, until they plainly contradict each other or the
 * restrictions: a type whose moves cannot both be right, say, has probability 0, and not all of them
 * do. What is told is how a proof may go, and is none.
 */
export class ForcedZeros {
  readonly #signs: KnownSigns;
  /** By what is known to be 0, and then by two demands, as numbers. */
  readonly #told = new Map<string, Map<number, Told>>();
  readonly #numbers = new DemandNumbers();

  constructor(signs: KnownSigns) {
    this.#signs = signs;
  }

  /** `undefined` where nothing contradicts what is forced to be 0, if anything is, plainly. */
  contradiction(demands: readonly Demand[]): ZerosForced | undefined {
    const { zeros, never, last } = this.forcedBy(demands);
    return never ? { zeros, last } : undefined;
  }

  /** What demands force to be 0, and whether they never hold, for it is not allowed or for something else. */
  forcedBy(demands: readonly Demand[]): ZerosForced & { readonly never: boolean } {
    const zeros: ForcedZero[] = [];
    const numbers = demands.map((each) => this.#numbers.of(each));
    let table = this.#tableFor(zeros);
    for (let before = -1; before < zeros.length; ) {
      before = zeros.length;
      for (const [index, one] of demands.entries())
        for (let place = index; place < demands.length; place++) {
          const key = pairNumber(entry(numbers, index), entry(numbers, place));
          const told = table.get(key) ?? this.#sumsTell(one, entry(demands, place), zeros);
          table.set(key, told);
          if (told.never) return { zeros, last: told.never, never: true };
          // Each leaves the sum another: what is 0, too, is told in the next round.
          const [next] = told.zeros;
          if (next === undefined) continue;
          zeros.push(next);
          table = this.#tableFor(zeros);
        }
      const values = zeros.map(({ symbol }) => ({ symbol, equals: Polynomial.zero }));
      if (!this.#signs.allow(values)) return { zeros, last: undefined, never: true };
    }
    return { zeros, last: undefined, never: false };
  }

  #tableFor(zeros: readonly ForcedZero[]): Map<number, Told> {
    const key = zeros.map(({ symbol }) => symbol).join('\n');
    const table = this.#told.get(key) ?? new Map();
    this.#told.set(key, table);
    return table;
  }

  #sumsTell(one: Demand, other: Demand, forced: readonly ForcedZero[]): Told {
    const known = forced.map(({ symbol }) => symbol);
    const zeros: ForcedZero[] = [];
    const first = atZero(one, known);
    const second = one === other ? first : atZero(other, known);
    for (const { sum, parts } of sumsOf(first, second)) {
      if (sum.polynomial.isZero) continue;
      const by: SumAtZeros = {
        sum: sum.polynomial,
        parts: parts.map(({ weight }, place) => ({
          hypothesis: place === 0 ? one : other,
          weight,
        })),
      };
      if (this.#signs.isNegative(by.sum)) return { never: by };
      for (const symbol of this.#mayBeZero(by.sum))
        if (this.#isZeroIn(by.sum, symbol)) zeros.push({ symbol, by });
    }
    return { zeros };
  }

  /** Whether something is never positive: as it is, or as what such is times a symbol, and a rest. */
  #isAtMostZero(polynomial: Polynomial): boolean {
    if (this.#signs.isAtMostZero(polynomial)) return true;
    return this.#mayBeZero(polynomial).some((symbol) => {
      const [rest, slope, ...higher] = polynomial.coefficientsIn(symbol);
      const isSplit = rest !== undefined && slope !== undefined && !rest.isZero;
      return (
        isSplit && higher.length === 0 && this.#isAtMostZero(slope) && this.#isAtMostZero(rest)
      );
    });
  }

  /** Whether something is negative as soon as a symbol is not 0. */
  #isZeroIn(polynomial: Polynomial, symbol: string): boolean {
    const [rest, slope, ...higher] = polynomial.coefficientsIn(symbol);
    if (rest === undefined || slope === undefined || higher.length > 0) return false;
    return this.#signs.isNegative(slope) && this.#isAtMostZero(rest);
  }

  /** The symbols in a polynomial that are never negative, and may be 0. */
  #mayBeZero({ symbols }: Polynomial): string[] {
    return [...symbols].filter((symbol) => {
      const known = this.#signs.ofPolynomial(Polynomial.symbol(symbol), []);
      return known?.sign === 1 && !known.strict;
    });
  }
}

function atZero(demand: Demand, symbols: readonly string[]): Demand {
  return {
    ...demand,
    polynomial: symbols.reduce(
      (rest, symbol) => rest.substitute(symbol, Polynomial.zero),
      demand.polynomial,
    ),
  };
}

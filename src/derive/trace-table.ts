/** A table is this many times as large as what comes to it, so that little meets by chance. */
const ROOM = 16;
const LARGEST = 2 ** 22;

/** More than any monomial is long that is told apart by its length. */
const LENGTHS = 2 ** 8;

/**
 * How much longer a sum gets when products are subtracted from it, at least, as far as traces tell:
 * in tables that a trace is looked up in directly, for products are many.
 *
 * A table is shorter than traces are large. Traces that share a place are taken for equal, as those
 * of different monomials are at times; what is told then is less, and stays a bound.
 */
export class TraceTable {
  readonly #mask: number;
  /** How long the terms at a place are. */
  readonly #own: Int32Array;
  /** The round in which a product last came to a place, times `LENGTHS`, plus its length then. */
  readonly #met: Float64Array;
  #round = 0;

  /** @param products about how many come in a round. */
  constructor(products: number) {
    const size = Math.min(LARGEST, 2 ** Math.ceil(Math.log2(ROOM * Math.max(products, 1))));
    this.#mask = size - 1;
    this.#own = new Int32Array(size);
    this.#met = new Float64Array(size);
  }

  /** Adds a term to the sum. */
  add(trace: number, length: number): void {
    const place = trace & this.#mask;
    this.#own[place] = (this.#own[place] ?? 0) + length;
  }

  /** Begins with products anew; the sum is as it was. */
  begin(): void {
    this.#round++;
  }

  /**
   * What a product changes at least. What is among the terms is taken away once; what is not comes
   * to them, unless another product at its place may cancel it.
   */
  change(trace: number, length: number): number {
    const place = trace & this.#mask;
    const own = this.#own[place] ?? 0;
    const met = (this.#met[place] ?? 0) - this.#round * LENGTHS;
    if (met < 0) {
      const counted = own > 0 ? 0 : Math.min(length, LENGTHS - 1);
      this.#met[place] = this.#round * LENGTHS + counted;
      return own > 0 ? -own : counted;
    }
    this.#met[place] = this.#round * LENGTHS;
    return own > 0 ? 0 : -met;
  }
}

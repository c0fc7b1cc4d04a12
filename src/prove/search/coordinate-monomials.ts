/** A monomial in coordinates: its number in the table of their monomials. */
export type CoordinateMonomial = number;

/** Of the golden ratio: its multiples are far apart from each other (Knuth 1973, 6.4). */
const SPREAD = 0x9e3779b1;

/**
 * The monomials in the coordinates of one system: each exists once, and has a number. A program is made of
 * some hundred thousand products of monomials; they are looked up here without anything being made, by
 * hashes that are added where monomials are multiplied.
 */
export class CoordinateMonomials {
  readonly one: CoordinateMonomial;
  readonly #coordinates: number;
  /** What each coordinate adds to the hash of a monomial. */
  readonly #shares: Int32Array;
  /** Those of a monomial that is being looked up. */
  readonly #sought: Uint16Array;
  /** Those of every monomial, one after the other. */
  #exponents: Uint16Array;
  #hashes = new Int32Array(64);
  #count = 0;
  /** Where a hash leads: to a monomial, whose number is one less; 0 leads to none. */
  #slots = new Int32Array(128);

  constructor(coordinates: number) {
    this.#coordinates = coordinates;
    this.#sought = new Uint16Array(coordinates);
    this.#exponents = new Uint16Array(coordinates * this.#hashes.length);
    let share = SPREAD;
    this.#shares = Int32Array.from({ length: coordinates }, () => {
      share = Math.imul(share ^ (share >>> 15), SPREAD) + SPREAD;
      return share;
    });
    this.one = this.#numbered(0);
  }

  exponent(monomial: CoordinateMonomial, coordinate: number): number {
    return this.#exponents[monomial * this.#coordinates + coordinate] ?? 0;
  }

  degree(monomial: CoordinateMonomial): number {
    let degree = 0;
    for (let k = 0; k < this.#coordinates; k++) degree += this.exponent(monomial, k);
    return degree;
  }

  /** Each coordinate that a monomial mentions, with its exponent. */
  *powersIn(
    monomial: CoordinateMonomial,
  ): Generator<readonly [coordinate: number, exponent: number]> {
    for (let k = 0; k < this.#coordinates; k++) {
      const exponent = this.exponent(monomial, k);
      if (exponent > 0) yield [k, exponent];
    }
  }

  product(one: CoordinateMonomial, other: CoordinateMonomial): CoordinateMonomial {
    if (one === this.one) return other;
    if (other === this.one) return one;
    for (let k = 0; k < this.#coordinates; k++)
      this.#sought[k] = this.exponent(one, k) + this.exponent(other, k);
    return this.#numbered(this.#hashOf(one) + this.#hashOf(other));
  }

  /** The monomial by which the second must be multiplied to give the first, if there is one. */
  quotient(one: CoordinateMonomial, other: CoordinateMonomial): CoordinateMonomial | undefined {
    for (let k = 0; k < this.#coordinates; k++) {
      const exponent = this.exponent(one, k) - this.exponent(other, k);
      if (exponent < 0) return undefined;
      this.#sought[k] = exponent;
    }
    return this.#numbered(this.#hashOf(one) - this.#hashOf(other));
  }

  /** A monomial times one coordinate. */
  timesCoordinate(monomial: CoordinateMonomial, coordinate: number): CoordinateMonomial {
    for (let k = 0; k < this.#coordinates; k++) this.#sought[k] = this.exponent(monomial, k);
    this.#sought[coordinate] = this.exponent(monomial, coordinate) + 1;
    return this.#numbered(this.#hashOf(monomial) + this.#shareOf(coordinate));
  }

  /** A monomial with every power of some coordinates left out of it. */
  without(monomial: CoordinateMonomial, leftOut: ReadonlySet<number>): CoordinateMonomial {
    let hash = this.#hashOf(monomial);
    for (let k = 0; k < this.#coordinates; k++) {
      const exponent = this.exponent(monomial, k);
      this.#sought[k] = leftOut.has(k) ? 0 : exponent;
      if (leftOut.has(k)) hash -= Math.imul(exponent, this.#shareOf(k));
    }
    return this.#numbered(hash);
  }

  /** The number of what is sought, whose hash this is; if it has none yet, the next. */
  #numbered(sum: number): CoordinateMonomial {
    const hash = sum | 0;
    const last = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 16)) & last;
    for (;;) {
      const monomial = (this.#slots[slot] ?? 0) - 1;
      if (monomial < 0) break;
      if (this.#hashOf(monomial) === hash && this.#isSought(monomial)) return monomial;
      slot = (slot + 1) & last;
    }
    if (2 * (this.#count + 1) > this.#slots.length) {
      this.#grow();
      return this.#numbered(hash);
    }
    const added = this.#count++;
    this.#slots[slot] = added + 1;
    this.#hashes[added] = hash;
    this.#exponents.set(this.#sought, added * this.#coordinates);
    return added;
  }

  #hashOf(monomial: CoordinateMonomial): number {
    return this.#hashes[monomial] ?? 0;
  }

  #shareOf(coordinate: number): number {
    return this.#shares[coordinate] ?? 0;
  }

  #isSought(monomial: CoordinateMonomial): boolean {
    for (let k = 0; k < this.#coordinates; k++)
      if (this.exponent(monomial, k) !== this.#sought[k]) return false;
    return true;
  }

  #grow(): void {
    const [exponents, hashes] = [this.#exponents, this.#hashes];
    this.#exponents = new Uint16Array(2 * exponents.length);
    this.#exponents.set(exponents);
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#hashes.set(hashes);
    this.#slots = new Int32Array(2 * this.#slots.length);
    const last = this.#slots.length - 1;
    for (let monomial = 0; monomial < this.#count; monomial++) {
      const hash = hashes[monomial] ?? 0;
      let slot = (hash ^ (hash >>> 16)) & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = monomial + 1;
    }
  }
}

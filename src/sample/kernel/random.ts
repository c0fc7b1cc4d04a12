/**
 * Random 32-bit numbers by xoshiro128** (Blackman and Vigna 2021, "Scrambled linear pseudorandom
 * number generators", ACM Transactions on Mathematical Software 47:4), seeded by splitmix32: a
 * stream of its own for every seed and every part of a run, the same on every machine.
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: number, part = 0) {
    let state = (seed ^ Math.imul(part + 1, 0x9e3779b9)) | 0;
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let word = state ^ (state >>> 16);
      word = Math.imul(word, 0x21f0aaad);
      word ^= word >>> 15;
      word = Math.imul(word, 0x735a2d97);
      return word ^ (word >>> 15);
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    // A state of four zeros would stay.
    this.#d = next() | 1;
  }

  /** The stream that goes on from a state of four 32-bit words, not all of them 0. */
  static from(state: readonly [number, number, number, number]): RandomStream {
    const stream = new RandomStream(0);
    [stream.#a, stream.#b, stream.#c, stream.#d] = state;
    return stream;
  }

  /** Any of the 2^32 whole numbers from 0 on. */
  word(): number {
    const result = Math.imul(rotated(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotated(this.#d, 11);
    return result;
  }

  /**
   * One of `count` whole numbers from 0 on, each as likely as any other; `count` is at least 1 and
   * at most 2^53. So many bits are drawn as the largest of them has, again where they make no less
   * than `count`: less than half of the time.
   */
  below(count: number): number {
    if (count <= WORDS) {
      const mask = count === 1 ? 0 : -1 >>> Math.clz32(count - 1);
      for (;;) {
        const drawn = (this.word() & mask) >>> 0;
        if (drawn < count) return drawn;
      }
    }
    const mask = -1 >>> Math.clz32(Math.floor((count - 1) / WORDS));
    for (;;) {
      const drawn = ((this.word() & mask) >>> 0) * WORDS + this.word();
      if (drawn < count) return drawn;
    }
  }
}

/** How many values a word has. */
const WORDS = 2 ** 32;

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/**
 * Random 32-bit numbers by xoshiro128** (Blackman and Vigna 2021), seeded by splitmix32: a stream
 * of its own for every seed and every part of a run, the same on every machine.
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
    this.#d = next() | 1;
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

  /** One of `count` whole numbers from 0 on; `count` is at most 2^53. */
  below(count: number): number {
    return Math.floor(((this.word() >>> 5) * 2 ** 26 + (this.word() >>> 6)) * 2 ** -53 * count);
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RandomStream } from '../../../src/sample/kernel/random.js';

/** The algorithm as published (Blackman and Vigna 2021), in whole numbers of any size. */
function* published(state: readonly [bigint, bigint, bigint, bigint]): Generator<bigint> {
  const word = (value: bigint): bigint => BigInt.asUintN(32, value);
  const rotl = (value: bigint, by: bigint): bigint => word((value << by) | (value >> (32n - by)));
  let [a, b, c, d] = state;
  for (;;) {
    yield word(rotl(word(b * 5n), 7n) * 9n);
    const shifted = word(b << 9n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotl(d, 11n);
  }
}

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a random stream', () => {
  it('goes on as xoshiro128** does', () => {
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), ([a, b, c, d]) => {
        const stream = RandomStream.from([a, b, c, d]);
        const reference = published([BigInt(a), BigInt(b), BigInt(c), BigInt(d)]);
        for (let k = 0; k < 50; k++) expect(BigInt(stream.word())).toBe(reference.next().value);
      }),
    );
  });

  it('begins from 1, 2, 3, 4 with the words that other implementations publish', () => {
    const stream = RandomStream.from([1, 2, 3, 4]);
    expect(Array.from({ length: 4 }, () => stream.word())).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('draws every whole number below a bound equally often', () => {
    for (const count of [1, 2, 3, 7, 10]) {
      const stream = new RandomStream(5);
      const seen = Array.from({ length: count }, () => 0);
      const draws = 20_000;
      for (let k = 0; k < draws; k++) {
        const drawn = stream.below(count);
        seen[drawn] = (seen[drawn] ?? Number.NaN) + 1;
      }
      // Six standard deviations.
      const deviation = Math.sqrt((draws / count) * (1 - 1 / count));
      for (const times of seen)
        expect(Math.abs(times - draws / count)).toBeLessThanOrEqual(6 * deviation);
    }
  });

  it('draws whole numbers below bounds of up to 53 bits, in the upper half as often as below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2 ** 32, max: 2 ** 53 - 1 }), fc.integer(), (count, seed) => {
        const stream = new RandomStream(seed);
        let upper = 0;
        for (let k = 0; k < 400; k++) {
          const drawn = stream.below(count);
          expect(Number.isSafeInteger(drawn) && drawn >= 0 && drawn < count).toBe(true);
          if (drawn >= count / 2) upper++;
        }
        expect(Math.abs(upper - 200)).toBeLessThan(80);
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it('is another for another seed or part', () => {
    const first = (seed: number, part: number): number => new RandomStream(seed, part).word();
    const all = [first(1, 0), first(2, 0), first(1, 1), first(2, 1)];
    expect(new Set(all).size).toBe(4);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, ImpossibleIndex, known } from '../../src/exact/entry.js';

describe('an access where absence is impossible', () => {
  it('gives what is there, be it undefined', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(), { nil: undefined }), { minLength: 1 }), (list) => {
        list.forEach((each, index) => {
          expect(entry(list, index)).toBe(each);
        });
        const table = new Map(list.entries());
        for (const [index, each] of table) expect(known(table, index)).toBe(each);
      }),
    );
  });

  it('stops where there is nothing', () => {
    for (const index of [-1, 2, 0.5, Number.NaN])
      expect(() => entry(new Int32Array(2), index)).toThrow(ImpossibleIndex);
    expect(() => known(new Map([['a', 1]]), 'b')).toThrow(ImpossibleIndex);
  });
});

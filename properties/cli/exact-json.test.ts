import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExactJson } from '../../src/cli/exact-json.js';

describe('JSON that holds exact numbers', () => {
  it('keeps a whole number exactly, or refuses it by its name and as it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), (number) => {
        const parse = (): unknown => parseExactJson(`{ "kappa": ${number} }`, 'point.json');
        const size = number < 0n ? -number : number;
        if (size < 2n ** 53n) expect(parse()).toEqual({ kappa: Number(number) });
        else expect(parse).toThrow(`kappa: the number ${number} would be read as a rounded double`);
      }),
      { examples: [[2n ** 53n - 1n], [2n ** 53n], [2n ** 53n + 1n]] },
    );
  });
});

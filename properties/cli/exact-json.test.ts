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

  it('is read as deep as it may be nested, whatever brackets its texts hold, and refused beyond', () => {
    const nested = (depth: number): string =>
      `${'{"[":['.repeat(depth / 2)}${']}'.repeat(depth / 2)}`;
    expect(parseExactJson(nested(500), 'deep.json')).toEqual(JSON.parse(nested(500)));
    for (const depth of [502, 100_000])
      expect(() => parseExactJson(nested(depth), 'deep.json')).toThrow(`nested ${depth} deep`);
  });
});

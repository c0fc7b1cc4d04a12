import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { shortQuotient } from '../../src/exact/short-quotient.js';

/** What is written, by the grammar and whole numbers of any size; `undefined` where it is no number. */
function written(text: string): Rational | undefined {
  const [, sign, whole = '', decimals, divisor = '1'] =
    /^([+-]?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text) ?? [];
  if (sign === undefined || BigInt(divisor) === 0n) return undefined;
  const magnitude = BigInt(whole + (decimals ?? ''));
  return Rational.ratio(
    sign === '-' ? -magnitude : magnitude,
    BigInt(divisor) * 10n ** BigInt(decimals?.length ?? 0),
  );
}

const texts = fc.oneof(
  fc.stringMatching(/^[+-]?\d{1,8}$/),
  fc.stringMatching(/^[+-]?\d{1,8}\.\d{1,8}$/),
  fc.stringMatching(/^[+-]?\d{1,8}\/\d{1,8}$/),
  fc.string({ unit: fc.constantFrom(...'0123456789+-./ e'), maxLength: 17 }),
  fc.string(),
);

describe('a short number', () => {
  it('is what its digits say, or is left to who reads any number', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const short = shortQuotient(text);
        const value = written(text);
        if (short === undefined) {
          expect(text.length > 15 || value === undefined).toBe(true);
          return;
        }
        const { over, under } = short;
        expect([over, under].every(Number.isSafeInteger) && under > 0).toBe(true);
        expect(Object.is(over, -0)).toBe(false);
        expect(`${Rational.ratio(BigInt(over), BigInt(under))}`).toBe(`${value}`);
        expect(`${Rational.of(text)}`).toBe(`${value}`);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '+', '-', '.5', '5.', '1/', '/2', '1/0', '1/-2', '1e5', ' 1', '1.5/2', '1/2.5'])(
    'is not read in %j',
    (text) => {
      expect(shortQuotient(text)).toBeUndefined();
    },
  );
});

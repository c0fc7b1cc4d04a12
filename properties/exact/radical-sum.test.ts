import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Radical, signOfSum } from '../../src/exact/radical.js';
import { Rational } from '../../src/exact/rational.js';

const terms = fc.array(
  fc.record({
    coefficient: fc.integer({ min: -9, max: 9 }).map(Rational.of),
    radical: fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }))
      .map(([radicand, index]) => Radical.of(Rational.of(radicand), BigInt(index))),
  }),
  { maxLength: 5 },
);

describe('the sign of a sum of roots', () => {
  it('is that of its value in floating point, wherever that is not close to 0', () => {
    fc.assert(
      fc.property(terms, (sum) => {
        const value = sum.reduce(
          (total, { coefficient, radical: { radicand, index } }) =>
            total + Number(`${coefficient}`) * Number(radicand.numerator) ** (1 / Number(index)),
          0,
        );
        if (Math.abs(value) > 1e-6) expect(signOfSum(sum)).toBe(Math.sign(value));
      }),
      { numRuns: 500 },
    );
  });

  it('is 0 for a sum less itself, and for roots that are multiples of each other', () => {
    fc.assert(
      fc.property(terms, (sum) => {
        const less = sum.map((term) => ({ ...term, coefficient: term.coefficient.negated() }));
        expect(signOfSum([...sum, ...less])).toBe(0);
      }),
    );
    const root = (of: number) => Radical.of(Rational.of(of), 2n);
    const sum = (a: number, b: number) => [
      { coefficient: Rational.of(a), radical: root(8) },
      { coefficient: Rational.of(b), radical: root(2) },
    ];
    expect(signOfSum(sum(1, -2))).toBe(0);
    expect(signOfSum(sum(1, -1))).toBe(1);
  });

  it('is found however close to 0 the sum is', () => {
    // 665857/470832 is a convergent of the square root of 2, and larger.
    const close = Rational.ratio(665857n, 470832n);
    expect(
      signOfSum([
        { coefficient: close, radical: Radical.one },
        { coefficient: Rational.of(-1), radical: Radical.of(Rational.of(2), 2n) },
      ]),
    ).toBe(1);
  });
});

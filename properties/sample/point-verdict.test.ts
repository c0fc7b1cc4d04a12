import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula } from '../../src/exact/formula.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import type { PolynomialSense } from '../../src/exact/sign-condition.js';
import { math, parameter } from '../../src/index.js';
import { exactVerdict, kernelOf } from '../../src/sample/kernel/kernel.js';
import { pointVerdicts } from '../../src/sample/kernel/point-verdict.js';
import { ProgramBuilder } from '../../src/sample/kernel/program.js';
import { quotientsAt } from '../../src/sample/kernel/quotients.js';
import { rationals } from '../arbitrary/rational.js';

const source = {
  publication: { authors: ['A. N. Other'], title: 'On signs', year: 2026 },
  place: '1',
};
const symbol = (name: string) =>
  parameter(name, { text: name, latex: name, meaning: name, unit: 'payoff', example: 1, source });
const [x, y, z] = [symbol('x'), symbol('y'), symbol('z')] as const;

/** Differences of two ways to compute nearly the same: cancellation is the rule. */
const formulas = [
  math`${x} ${y} − ${z}`,
  math`(${x} + ${y})^2 − ${x}^2 − 2 ${x} ${y} − ${z}`,
  math`(${x} − ${y}) (${x} + ${y}) − ${z} (1/3 + ${y})`,
];
const senses: readonly PolynomialSense[] = ['>', '≥', '=', '≠'];

/** A sign test as a kernel of one refutation. */
function asked(formula: Formula, sense: PolynomialSense) {
  const builder = new ProgramBuilder(['x', 'y', 'z'], new Map());
  const tests = [{ formula, sense }];
  const kernel = kernelOf([{ asserts: '', tests, maxima: [], needsWalk: false }], builder);
  return { kernel, verdicts: pointVerdicts(builder, [kernel], []) };
}

/** Of all sizes, next to 0 and far beyond what doubles hold. */
const numbers = fc
  .tuple(rationals(), fc.constantFrom(0, 0, 0, 30, -30, 330, -330))
  .map(([value, exponent]) =>
    exponent < 0
      ? value.over(Rational.of(10n ** BigInt(-exponent)))
      : value.times(Rational.of(10n ** BigInt(exponent))),
  );
const nudges = fc.constantFrom('0', '1/1000000000000000000', '-1/1000000000000000000000000');

describe('the verdict at a point', () => {
  it('is exact where doubles cancel, overflow or underflow', () => {
    const cases = formulas.flatMap((formula) => senses.map((sense) => asked(formula, sense)));
    fc.assert(
      fc.property(numbers, numbers, numbers, nudges, (a, b, c, nudge) => {
        // On a zero of the first formula, or next to one; and anywhere.
        for (const third of [a.times(b).plus(Rational.of(nudge)), b.times(b), c]) {
          const point = new Point(
            new Map([
              ['x', a],
              ['y', b],
              ['z', third],
            ]),
          );
          for (const { kernel, verdicts } of cases)
            expect(verdicts(quotientsAt(point, ['x', 'y', 'z']))).toEqual([
              exactVerdict(kernel, point),
            ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is not that of plain doubles', () => {
    const third = Rational.of('1/3');
    const point = Point.of({
      x: '1/3',
      y: '3',
      z: '1000000000000000000001/1000000000000000000000',
    });
    expect(third.approximate() * 3 - point.at('z').approximate()).toBe(0);
    expect(
      asked(formulas[0] as Formula, '=').verdicts(quotientsAt(point, ['x', 'y', 'z'])),
    ).toEqual([0]);
  });
});

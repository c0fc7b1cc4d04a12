import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Corner, denyingCorners, mixCorners } from '../../src/exact/matrix-corners.js';
import { minimax } from '../../src/exact/matrix-game.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { smallRationals } from '../arbitrary/rational.js';

/*
 * Of numbers, whether some mix of columns makes every row at least 0 is the sign of the value of a matrix
 * game, which is computed by pivots and knows nothing of minors.
 */

const sizes = fc.integer({ min: 1, max: 3 });
const matrices = fc.tuple(sizes, sizes).chain(([rows, columns]) => {
  const row = fc.array(smallRationals(), { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
});

const signs = (each: readonly Polynomial[]): number[] =>
  each.map(({ constantValue }) => constantValue?.sign ?? Number.NaN);
const isOne = ({ weights, left }: Corner, leftIs: (sign: number) => boolean): boolean =>
  signs(weights).every((sign) => sign > 0) && signs(left).every(leftIs);

describe('the corners of the mixes of columns of a matrix', () => {
  it('have one that makes every row at least 0, or one of rows that denies it, as the game is worth', () => {
    const seen = { mixed: 0, denied: 0, inside: 0 };
    fc.assert(
      fc.property(matrices, (matrix) => {
        const columns = matrix[0]?.length ?? 0;
        const rows = matrix.map((row) => row.map((each) => Polynomial.constant(each)));
        const { value } = minimax(matrix.map((row) => row.map((each) => each.negated())));
        const isMixed = !Rational.zero.lessThan(value);
        const mixes = mixCorners(rows, columns).filter((each) => isOne(each, (sign) => sign >= 0));
        const denials = denyingCorners(rows, columns).filter((each) =>
          isOne(each, (sign) => sign < 0),
        );
        expect(mixes.length > 0).toBe(isMixed);
        expect(denials.length > 0).toBe(!isMixed);
        seen[isMixed ? 'mixed' : 'denied']++;
        if ([...mixes, ...denials].every(({ weights }) => weights.length > 1)) seen.inside++;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(seen.mixed, seen.denied, seen.inside)).toBeGreaterThan(20);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimax } from '../../src/exact/matrix-game.js';
import { Rational } from '../../src/exact/rational.js';
import { smallRationals } from '../arbitrary/rational.js';

type Matrix = readonly (readonly Rational[])[];

function matrices(rows: number, columns: number): fc.Arbitrary<Matrix> {
  const row = fc.array(smallRationals(), { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

const sizes = fc.integer({ min: 1, max: 4 });
const anySize = fc.tuple(sizes, sizes).chain(([rows, columns]) => matrices(rows, columns));

const dot = (one: readonly Rational[], other: readonly Rational[]): Rational =>
  Rational.sum(one.map((each, index) => each.times(other[index] ?? Rational.zero)));
const highest = (numbers: readonly Rational[]): Rational =>
  numbers.reduce((most, next) => (most.lessThan(next) ? next : most));
const map = (matrix: Matrix, change: (entry: Rational) => Rational): Matrix =>
  matrix.map((row) => row.map(change));
const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? Rational.zero));

describe('the minimax mix of columns', () => {
  it('is a probability distribution', () => {
    fc.assert(
      fc.property(anySize, (matrix) => {
        const { columns } = minimax(matrix);
        expect(Rational.sum(columns)).toEqual(Rational.one);
        expect(columns.some((probability) => probability.sign < 0)).toBe(false);
      }),
    );
  });

  it('holds the best row to exactly the value', () => {
    fc.assert(
      fc.property(anySize, (matrix) => {
        const { columns, value } = minimax(matrix);
        expect(highest(matrix.map((row) => dot(row, columns)))).toEqual(value);
      }),
    );
  });
});

describe('the value of a matrix game', () => {
  it('can be defended: the roles exchanged, the value changes sign', () => {
    fc.assert(
      fc.property(anySize, (matrix) => {
        const exchanged = map(transposed(matrix), (entry) => entry.negated());
        expect(minimax(exchanged).value).toEqual(minimax(matrix).value.negated());
      }),
    );
  });

  it('of a 2×2 game is its saddle point, or that of the mixes which equalize', () => {
    fc.assert(
      fc.property(matrices(2, 2), (matrix) => {
        const [[a, b], [c, d]] = matrix as [[Rational, Rational], [Rational, Rational]];
        const guaranteed = highest([a.lessThan(b) ? a : b, c.lessThan(d) ? c : d]);
        const conceded = [highest([a, c]), highest([b, d])].reduce((p, q) =>
          p.lessThan(q) ? p : q,
        );
        const equalized = (): Rational =>
          a.times(d).minus(b.times(c)).over(a.plus(d).minus(b).minus(c));
        expect(minimax(matrix).value).toEqual(
          guaranteed.equals(conceded) ? guaranteed : equalized(),
        );
      }),
    );
  });

  it('follows a change of units', () => {
    fc.assert(
      fc.property(anySize, smallRationals(), fc.bigInt(1n, 9n), (matrix, shift, scale) => {
        const factor = Rational.of(scale);
        const changed = map(matrix, (entry) => entry.times(factor).plus(shift));
        expect(minimax(changed).value).toEqual(minimax(matrix).value.times(factor).plus(shift));
      }),
    );
  });

  it('does not change with a row that another one dominates, or that repeats it', () => {
    fc.assert(
      fc.property(anySize, fc.constantFrom(0, 1), (matrix, less) => {
        const worse = (matrix[0] ?? []).map((entry) => entry.minus(Rational.of(less)));
        expect(minimax([...matrix, worse]).value).toEqual(minimax(matrix).value);
      }),
    );
  });

  it('is a half for matching pennies that pay 1, at even odds', () => {
    const pennies = [
      [Rational.one, Rational.zero],
      [Rational.zero, Rational.one],
    ];
    expect(minimax(pennies)).toEqual({
      value: Rational.half,
      columns: [Rational.half, Rational.half],
    });
  });
});

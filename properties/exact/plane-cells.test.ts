import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoprimeFactors, signOf } from '../../src/exact/coprime-factors.js';
import type { Frame } from '../../src/exact/curve.js';
import { entry } from '../../src/exact/entry.js';
import { type LineCell, lineCells } from '../../src/exact/line-cells.js';
import { type PlaneCells, planeCells } from '../../src/exact/plane-cells.js';
import { Point } from '../../src/exact/point.js';
import { Polynomial, parsePolynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { evaluated } from '../../src/exact/univariate.js';

const x = Polynomial.symbol('x');
const y = Polynomial.symbol('y');

/** Products of short polynomials in two symbols, so that some factors are shared. */
const polynomials: fc.Arbitrary<Polynomial> = fc
  .array(
    fc
      .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -2, max: 2 }), fc.nat(2), fc.nat(2))
      .map(([constant, slope, across, up]) =>
        Polynomial.constant(constant)
          .plus(x.power(across).scaled(Rational.of(slope)))
          .plus(y.power(up)),
      ),
    { minLength: 1, maxLength: 2 },
  )
  .map((factors) => factors.reduce((product, each) => product.times(each), Polynomial.one));

const tenths = fc.integer({ min: -29, max: 29 }).map((each) => Rational.ratio(BigInt(each), 10n));

const frame: Frame = {
  ...{ x: 'x', y: 'y', left: Rational.of(-3), right: Rational.of(3) },
  ...{ bottom: Rational.of(-3), top: Rational.of(3) },
};

function at(across: Rational, up: Rational): Point {
  return new Point(
    new Map([
      ['x', across],
      ['y', up],
    ]),
  );
}

/** The signs that the cells tell of a point; `undefined` on a seam or a curve. */
function told({ columns, curves }: PlaneCells, across: Rational, up: Rational) {
  const column = columns.find(({ from, to }) => from.lessThan(across) && across.lessThan(to));
  if (column === undefined) return undefined;
  const values = curves.map((curve) => evaluated(curve.at(across), up).sign);
  if (values.includes(0)) return undefined;
  const below = column.branches.filter(({ curve, rank }) => {
    const root = entry(entry(curves, curve).rootsAt(across), rank);
    let { low, high } = root;
    for (; low.lessThan(up) && up.lessThan(high); ) {
      const middle = low.plus(high).times(Rational.half);
      const own = entry(curves, curve).at(across);
      if (evaluated(own, middle).sign === evaluated(own, low).sign) low = middle;
      else high = middle;
    }
    return high.atMost(up);
  }).length;
  return entry(column.signs, below);
}

describe('coprime factors', () => {
  it('tell the sign of each polynomial that they were made for', () => {
    fc.assert(
      fc.property(fc.array(polynomials, { maxLength: 4 }), tenths, tenths, (list, across, up) => {
        const factors = new CoprimeFactors(list);
        const signs = factors.factors.map((each) => each.signAt(at(across, up)));
        for (const each of list)
          expect(signOf(factors.factored(each), signs)).toBe(each.signAt(at(across, up)));
      }),
    );
  });

  it('share nothing, and repeat nothing', () => {
    const factors = new CoprimeFactors([
      parsePolynomial('x^2*y - x*y^2'),
      parsePolynomial('x^2 - 2*x*y + y^2'),
    ]);
    expect(factors.factors.map(String).sort()).toEqual(['x', 'x - y', 'y']);
  });
});

describe('the cells of a plane', () => {
  it('have the signs that the polynomials have', () => {
    fc.assert(
      fc.property(
        fc.array(polynomials, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(tenths, tenths), { minLength: 5, maxLength: 5 }),
        (list, places) => {
          const { factors } = new CoprimeFactors(list);
          const cells = planeCells(factors, frame);
          for (const [across, up] of places) {
            const signs = told(cells, across, up);
            if (signs) expect(signs).toEqual(factors.map((each) => each.signAt(at(across, up))));
          }
          for (const { sample, heights, signs } of cells.columns)
            heights.forEach((height, k) => {
              const here = factors.map((each) => each.signAt(at(sample, height)));
              expect(here).toEqual(signs[k]);
            });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are those of a circle and a line that touches it: known by hand', () => {
    const circle = parsePolynomial('x^2 + y^2 - 1');
    const tangent = parsePolynomial('y - 1');
    const { seams, columns } = planeCells([circle, tangent], frame);
    expect(seams.map(({ low, high }) => [`${low}`, `${high}`])).toEqual([
      ['-1', '-1'],
      ['0', '0'],
      ['1', '1'],
    ]);
    expect(columns.map(({ branches }) => branches.length)).toEqual([1, 3, 3, 1]);
  });

  it('find a lens that is a millionth of the frame wide', () => {
    const one = parsePolynomial('y - x^2');
    const other = parsePolynomial('y - 1/1000000000000');
    const { columns } = planeCells([one, other], frame);
    const inside = columns.some(({ signs }) =>
      signs.some((each) => each[0] === 1 && each[1] === -1),
    );
    expect(inside).toBe(true);
  });
});

describe('the cells of a line', () => {
  const samples = (cell: LineCell): Rational[] =>
    cell.kind === 'between'
      ? [cell.sample]
      : cell.root.low.equals(cell.root.high)
        ? [cell.root.low]
        : [];

  it('are as many as there are roots, and have the signs of their numbers', () => {
    const list = ['x^2 - 2', 'x^3 - x', '2*x - 1'].map((text) =>
      parsePolynomial(text)
        .coefficientsIn('x')
        .map((each) => each.constantValue ?? Rational.zero),
    );
    const cells = lineCells(list, Rational.of(-2), Rational.of(2));
    // Two irrational roots, four rational ones, two ends, and what lies between.
    expect(cells.length).toBe(2 * 8 - 1);
    for (const cell of cells)
      for (const at of samples(cell))
        expect(cell.signs).toEqual(list.map((each) => evaluated(each, at).sign));
    expect(cells.filter(({ signs }) => signs[0] === 0).length).toBe(2);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { univariateIn } from '../../src/exact/curve.js';
import { lineCells } from '../../src/exact/line-cells.js';
import { Polynomial, parsePolynomial } from '../../src/exact/polynomial.js';
import { projected } from '../../src/exact/projection.js';
import { Rational } from '../../src/exact/rational.js';
import { resultant } from '../../src/exact/resultant.js';
import { greatestCommonDivisor, trimmed } from '../../src/exact/univariate.js';

const symbol = Polynomial.symbol;

/** Polynomials in x and y of degree up to 3, some of which lose their degree in y at some x. */
const inPlane: fc.Arbitrary<Polynomial> = fc
  .array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.nat(2), fc.nat(3)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((terms) =>
    Polynomial.sum(
      terms.map(([by, across, up]) =>
        symbol('x').power(across).times(symbol('y').power(up)).scaled(Rational.of(by)),
      ),
    ),
  )
  .filter((each) => each.constantValue === undefined);

const halves = fc.integer({ min: -8, max: 8 }).map((each) => Rational.ratio(BigInt(each), 2n));

function aboveAt(polynomial: Polynomial, x: Rational) {
  return trimmed(univariateIn(polynomial.substitute('x', Polynomial.constant(x)), 'y'));
}

describe('a resultant', () => {
  it('is 0 exactly where two polynomials have a common root, or both lose their degree', () => {
    const inY = inPlane.filter(({ symbols }) => symbols.has('y'));
    fc.assert(
      fc.property(inY, inY, halves, (one, other, x) => {
        const value = resultant(one, other, 'y').substitute('x', Polynomial.constant(x));
        const above = [one, other].map((each) => aboveAt(each, x));
        const [first = [], second = []] = above;
        const losing = [one, other].every(
          (each, k) => (above[k]?.length ?? 0) < each.coefficientsIn('y').length,
        );
        const shared =
          first.length === 0 ||
          second.length === 0 ||
          greatestCommonDivisor(first, second).length > 1;
        expect(value.isZero).toBe(losing || shared);
      }),
    );
  });

  it('of a quadratic and its derivative is its discriminant, but for the leading coefficient', () => {
    const quadratic = parsePolynomial('a*x^2 + b*x + c');
    const slope = parsePolynomial('2*a*x + b');
    expect(`${resultant(quadratic, slope, 'x')}`).toBe(`${parsePolynomial('4*a^2*c - a*b^2')}`);
  });
});

/** The signs of polynomials above some x, from the lowest y to the highest. */
function patternAbove(polynomials: readonly Polynomial[], x: Rational): string {
  const cells = lineCells(
    polynomials.map((each) => aboveAt(each, x)),
    Rational.of(-1_000_000),
    Rational.of(1_000_000),
  );
  return cells.map(({ signs }) => signs.join()).join(' ');
}

describe('a projection', () => {
  it('leaves parts on which signs come in one order above every number', () => {
    fc.assert(
      fc.property(fc.array(inPlane, { minLength: 1, maxLength: 3 }), (polynomials) => {
        const cells = lineCells(
          projected(polynomials, ['y']).map((each) => univariateIn(each, 'x')),
          Rational.of(-4),
          Rational.of(4),
        );
        cells.forEach((cell, k) => {
          if (cell.kind !== 'between') return;
          const [before, after] = [cells[k - 1], cells[k + 1]];
          if (before?.kind !== 'at' || after?.kind !== 'at') return;
          const near = [before.root.high, after.root.low].map((end) =>
            end.plus(cell.sample).times(Rational.half),
          );
          for (const x of near)
            expect(patternAbove(polynomials, x)).toBe(patternAbove(polynomials, cell.sample));
        });
      }),
    );
  });

  it('of three unknowns keeps where there is a solution in two of them', () => {
    // A ball and a half-space: they meet exactly where x is from -1 to 1/2.
    const solid = ['1 - x^2 - y^2 - z^2', 'y + z - x - 1'].map(parsePolynomial);
    const roots = projected(solid, ['z', 'y']).map((each) => univariateIn(each, 'x'));
    const cells = lineCells(roots, Rational.of(-2), Rational.of(2));
    const ends = cells.flatMap((cell) => (cell.kind === 'at' ? [cell.root] : []));
    for (const at of ['-1', '1/3'])
      expect(ends.some(({ low, high }) => `${low}` === at && `${high}` === at)).toBe(true);
  });
});

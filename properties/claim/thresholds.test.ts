import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTheLimit } from '../../src/claim/proposition/in-the-limit.js';
import { growing, nearing } from '../../src/exact/approach.js';
import { numeral } from '../../src/exact/composition.js';
import { toFormula } from '../../src/exact/formula.js';
import { lastPositiveRoot } from '../../src/exact/last-root.js';
import { holdsAt, RELATION_SIGNS, standardForm } from '../../src/exact/relation.js';
import { math, Point, parameter, Rational, relation } from '../../src/index.js';
import { source } from './entry.js';

/*
 * From where on, and how close, something is so: where roots are known, since products of their
 * distances are compared with 0.
 */

const x = parameter('x', {
  ...{ text: 'x', latex: 'x', meaning: 'x', unit: 'payoff', example: '2', source },
});
const rational = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .map(([above, below]) => Rational.ratio(BigInt(above), BigInt(below)));
const roots = fc.array(rational, { minLength: 2, maxLength: 4 });
const signs = fc.constantFrom(...RELATION_SIGNS);
const nowhere = Point.of({});

function product(of: readonly Rational[]) {
  return of.reduce((so, root) => math`${so} (${x} − ${root})`, toFormula(1));
}
const isSo = (of: ReturnType<typeof relation>, at: Rational) =>
  holdsAt(standardForm(of), Point.of({ x: at }));

describe('the threshold of a relation', () => {
  it('is the last root, and exact where the answer changes there', () => {
    const seen = { exact: 0, not: 0 };
    fc.assert(
      fc.property(roots, signs, (of, sign) => {
        const said = { left: product(of), sign, right: toFormula(0) } as const;
        const { holds, threshold, exact } = inTheLimit(said, growing('x'), nowhere);
        const last = of.reduce((most, each) => (most.lessThan(each) ? each : most));
        expect(`${threshold}`).toBe(`${last}`);
        const before = of
          .filter((each) => !each.equals(last))
          .reduce((most, each) => (most.lessThan(each) ? each : most), Rational.zero);
        const short = isSo(said, before.plus(last).times(Rational.half));
        expect(exact).toBe(short !== holds);
        seen[exact ? 'exact' : 'not']++;
      }),
    );
    expect(Math.min(seen.exact, seen.not)).toBeGreaterThan(5);
  });

  it('is the distance of the closest root on the side from which a value is approached', () => {
    const seen = { exact: 0, none: 0 };
    fc.assert(
      fc.property(
        ...([roots, rational, fc.constantFrom('above', 'below')] as const),
        (of, value, from) => {
          const said = { left: product(of), sign: '>', right: toFormula(0) } as const;
          const found = inTheLimit(said, nearing(x, numeral(value), from), nowhere);
          const distances = of
            .map((root) => (from === 'above' ? root.minus(value) : value.minus(root)))
            .filter(({ sign }) => sign > 0)
            .sort((one, other) => one.compare(other));
          const [closest] = distances;
          expect(`${found.threshold}`).toBe(`${closest}`);
          const odd = distances.filter((each) => closest?.equals(each)).length % 2 === 1;
          expect(found.exact).toBe(closest !== undefined && odd);
          seen[closest ? 'exact' : 'none']++;
        },
      ),
    );
    expect(Math.min(seen.exact, seen.none)).toBeGreaterThan(5);
  });

  it('is told a little too large, and not as exact, where it is irrational', () => {
    const { threshold, exact } = inTheLimit(relation`${x}^2 > 2`, growing('x'), nowhere);
    const squared = threshold?.times(threshold);
    expect(exact).toBe(false);
    expect(squared?.compare(Rational.of(2))).toBe(1);
    expect(squared?.lessThan(Rational.of('2006/1000'))).toBe(true);
  });

  it('is beyond the last roots of all polynomials, in whatever order they come', () => {
    const quadratic = [-2, 0, 1].map((each) => Rational.of(each));
    const linear = [-3, 2].map((each) => Rational.of(each));
    for (const all of [
      [quadratic, linear],
      [linear, quadratic],
    ])
      expect(lastPositiveRoot(all)).toMatchObject({ at: Rational.of('3/2'), isRoot: true });
    expect(lastPositiveRoot([[Rational.one, Rational.one]]).at.isZero).toBe(true);
  });
});

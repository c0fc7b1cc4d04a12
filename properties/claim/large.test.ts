import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeWorthItToHigh } from '../../spec/conditions.js';
import collusion from '../../spec/index.js';
import { q, τ, ψ } from '../../spec/parameters.js';
import { W_A } from '../../spec/primitives.js';
import { inTheLimit } from '../../src/claim/proposition/in-the-limit.js';
import { growing } from '../../src/exact/approach.js';
import { type Formula, toFormula } from '../../src/exact/formula.js';
import { valueAt } from '../../src/exact/formula-value.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { RELATION_SIGNS, type Relation } from '../../src/exact/relation.js';
import { math, relation } from '../../src/index.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { nonzeroRationals, rationals } from '../arbitrary/rational.js';
import { example, holds } from '../sample/regions.js';

const symbol = (name: string): Formula => ({
  kind: 'symbol',
  name,
  spelling: { text: name, latex: name },
});
const [x, y] = [symbol('x'), symbol('y')];
const signs = fc.constantFrom(...RELATION_SIGNS);

/** `c_0 + c_1 x + … + c_n x^n`, where the last coefficient is also multiplied by another symbol. */
function along(coefficients: readonly Rational[]): Formula {
  const terms = coefficients.map(
    (coefficient, exponent): Formula => ({
      kind: 'product',
      factors: [
        toFormula(coefficient),
        ...(exponent === 0 ? [] : [{ kind: 'power', base: x, exponent } as const]),
        ...(exponent === coefficients.length - 1 ? [y] : []),
      ],
    }),
  );
  return { kind: 'sum', terms };
}

function at(value: Rational, other: Rational): Point {
  return new Point(
    new Map([
      ['x', value],
      ['y', other],
    ]),
  );
}

/** What becomes of a relation as x grows, where there always is a threshold. */
function inTheEnd(of: Relation, point: Point) {
  const { threshold, ...limit } = inTheLimit(of, growing('x'), point);
  if (threshold === undefined) throw new Error('there is no threshold');
  return { ...limit, threshold };
}

describe('a relation that is linear in a parameter', () => {
  const drawn = fc
    .record({
      intercept: rationals(),
      slope: nonzeroRationals(),
      right: rationals(),
      sign: signs,
    })
    .map(({ intercept, slope, right, sign }) => ({
      slope,
      sign,
      relation: { left: along([intercept, slope]), sign, right: toFormula(right) } as Relation,
    }));

  it('has the threshold where its sides are equal', () => {
    fc.assert(
      fc.property(drawn, nonzeroRationals(), rationals(), ({ relation: linear }, other, here) => {
        const limit = inTheEnd(linear, at(here, other));
        expect(limit.exact).toBe(linear.sign !== '=');
        expect(holds({ ...linear, sign: '=' }, at(limit.threshold, other))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is just above its threshold what it is said to be, and just below the contrary', () => {
    fc.assert(
      fc.property(drawn, nonzeroRationals(), fc.nat(12), ({ relation: linear, sign }, other, k) => {
        const limit = inTheEnd(linear, at(Rational.zero, other));
        const little = Rational.ratio(1n, 10n ** BigInt(k));
        const above = holds(linear, at(limit.threshold.plus(little), other));
        const below = holds(linear, at(limit.threshold.minus(little), other));
        expect(above).toBe(limit.holds);
        expect(below).toBe(sign === '=' ? false : !limit.holds);
      }),
      { numRuns: 40 },
    );
  });

  it('has the same threshold wherever the parameter itself stands', () => {
    fc.assert(
      fc.property(drawn, nonzeroRationals(), rationals(), ({ relation: linear }, other, here) => {
        expect(inTheEnd(linear, at(here, other))).toEqual(
          inTheEnd(linear, at(Rational.one, other)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

/** Beyond a threshold: just, well and far. */
function beyond({ threshold }: { readonly threshold: Rational }): Rational[] {
  return [
    threshold.plus(Rational.one),
    threshold.times(Rational.of(2)).plus(Rational.of(10)),
    threshold.times(Rational.of(1000)).plus(Rational.of(1000)),
  ];
}

describe('beyond its threshold a relation stays what it is said to be', () => {
  const polynomials = fc.array(rationals(), { minLength: 3, maxLength: 5 }).map(along);
  const others = fc.oneof(nonzeroRationals(), fc.constant(Rational.zero));
  const shapes: readonly { what: string; left: fc.Arbitrary<Formula> }[] = [
    { what: 'a polynomial', left: polynomials },
    {
      what: 'a quotient',
      left: fc.tuple(polynomials, polynomials).map(
        ([numerator, denominator]): Formula => ({
          kind: 'quotient',
          numerator,
          denominator: { kind: 'sum', terms: [denominator, x] },
        }),
      ),
    },
  ];

  it.each(shapes)('if it is about $what', ({ left }) => {
    fc.assert(
      fc.property(left, signs, rationals(), others, (formula, sign, right, other) => {
        const drawn: Relation = { left: formula, sign, right: toFormula(right) };
        const limit = inTheEnd(drawn, at(Rational.zero, other));
        // A coefficient may vanish, so that the relation is linear: then the threshold may be negative.
        const from = limit.threshold.sign < 0 ? { threshold: Rational.zero } : limit;
        for (const value of beyond(from))
          expect(holds(drawn, at(value, other)), `${value}`).toBe(limit.holds);
      }),
      { numRuns: 100 },
    );
  });

  it('if it does not mention the parameter at all', () => {
    fc.assert(
      fc.property(rationals(), rationals(), signs, (left, right, sign) => {
        const constant: Relation = { left: toFormula(left), sign, right: toFormula(right) };
        const point = at(Rational.zero, Rational.one);
        expect(inTheLimit(constant, growing('x'), point).holds).toBe(holds(constant, point));
      }),
      { numRuns: 40 },
    );
  });
});

describe('office is worth it to A_H', () => {
  it('from ((1 − τ) W_A(H,m,0) − τ W_A(H,m,1))/(2τ − 1) on, where B may be of type m', () => {
    const region = admissibleRegion(collusion, [relation`${q.m} > 0`]);
    const start = findPoint(region, example) ?? example;
    const threshold = math`((1 − ${τ}) ${W_A('H', 'm', 0)} − ${τ} ${W_A('H', 'm', 1)}) / (2 ${τ} − 1)`;
    fc.assert(
      fc.property(pointArbitrary(region, start), (point) => {
        expect(inTheLimit(officeWorthItToHigh.relation, growing(ψ.name), point)).toEqual({
          holds: true,
          threshold: valueAt(threshold, point),
          exact: true,
        });
      }),
      { numRuns: 40 },
    );
  });
});

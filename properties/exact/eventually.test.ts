import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTheLimit } from '../../src/claim/proposition/in-the-limit.js';
import { growing } from '../../src/exact/approach.js';
import { eventuallyFails, eventuallyHold } from '../../src/exact/eventually.js';
import { type Formula, toFormula } from '../../src/exact/formula.js';
import { allSo, failsInTheLimit, holdsInTheLimit } from '../../src/exact/leading-sign.js';
import { relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { RELATION_SIGNS, type Relation } from '../../src/exact/relation.js';
import { type SignCondition, signConditionHolds } from '../../src/exact/sign-condition.js';
import { parameter } from '../../src/index.js';

const source = { publication: { authors: ['Nobody'], title: 'None', year: 2000 }, place: 'none' };
const symbol = (name: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example: 1 },
    source,
  });
const [x, a, b] = [symbol('x'), symbol('a'), symbol('b')];

/** Polynomials of x whose coefficients are small numbers, a, b, or products with them. */
const coefficients: fc.Arbitrary<Formula> = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map(toFormula),
  fc.constantFrom<Formula>(a, b, { kind: 'product', factors: [a, b] }),
);
const polynomials: fc.Arbitrary<Formula> = fc
  .array(coefficients, { minLength: 1, maxLength: 4 })
  .map((parts): Formula => {
    const terms = parts.map(
      (part, k): Formula => ({
        kind: 'product',
        factors: [part, { kind: 'power', base: x, exponent: k }],
      }),
    );
    return { kind: 'sum', terms };
  });
const quotients: fc.Arbitrary<Formula> = fc.tuple(polynomials, polynomials).map(
  ([numerator, denominator]): Formula => ({
    kind: 'quotient',
    numerator,
    denominator: { kind: 'sum', terms: [denominator, { kind: 'product', factors: [a, x] }] },
  }),
);
const relations: fc.Arbitrary<Relation> = fc
  .tuple(fc.oneof(polynomials, quotients), fc.constantFrom(...RELATION_SIGNS))
  .map(([left, sign]) => ({ left, sign, right: toFormula(0) }));

/** With small numbers for a and b, far beyond every root. */
const FAR = Rational.of(1_000_000);
const values = fc.integer({ min: -2, max: 2 }).map((value) => Rational.of(value));
const far = (one: Rational, other: Rational): Point => Point.of({ a: one, b: other, x: FAR });

const someWayHolds = (ways: readonly (readonly SignCondition[])[], point: Point): boolean =>
  ways.some((way) => way.every((each) => signConditionHolds(each, point)));

/** A quotient whose divisor is 0 whatever the symbols is no relation at all. */
const hasMeaning = (drawn: Relation): boolean => {
  try {
    inTheLimit(drawn, growing('x'), far(Rational.zero, Rational.zero));
    return true;
  } catch {
    return false;
  }
};

describe('what is so for all large values of a symbol', () => {
  it('is so exactly where the conditions of one way hold far out', () => {
    let [holding, failing] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(relations.filter(hasMeaning), { minLength: 1, maxLength: 3 }),
        values,
        values,
        (drawn, one, other) => {
          const point = far(one, other);
          const all = drawn.every((each) => inTheLimit(each, growing('x'), point).holds);
          expect(someWayHolds(eventuallyHold(drawn, growing('x')), point)).toBe(all);
          if (all) holding++;
          else failing++;
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(holding, failing)).toBeGreaterThan(30);
  });

  it('fails exactly where the conditions of one way to fail do', () => {
    fc.assert(
      fc.property(relations.filter(hasMeaning), values, values, (drawn, one, other) => {
        const point = far(one, other);
        expect(someWayHolds(eventuallyFails(drawn, growing('x')), point)).toBe(
          !inTheLimit(drawn, growing('x'), point).holds,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('stays so for larger values once the conditions of a way hold', () => {
    fc.assert(
      fc.property(
        fc.array(relations.filter(hasMeaning), { minLength: 1, maxLength: 3 }),
        values,
        values,
        fc.integer({ min: -3, max: 6 }),
        (drawn, one, other, at) => {
          const point = Point.of({ a: one, b: other, x: at });
          const ways = eventuallyHold(drawn, growing('x')).filter((way) =>
            someWayHolds([way], point),
          );
          for (const way of ways)
            for (const more of [1, 2, 5, 100])
              expect(someWayHolds([way], point.with('x', Rational.of(at + more)))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes one way for any number of relations that divide by nothing', () => {
    const many = Array.from({ length: 12 }, (_, k) => relation`${a} ${x} + ${b} ≥ ${k}`);
    expect(eventuallyHold(many, growing('x'))).toHaveLength(1);
  });
});

describe('what is so for all large values of a symbol, by leading coefficients', () => {
  /** Where the symbol is does not matter. */
  const anywhere = (one: Rational, other: Rational, at: Rational): Point =>
    Point.of({ a: one, b: other, x: at });

  it('is so exactly where one way holds, wherever the symbol is', () => {
    let [holding, failing] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(relations.filter(hasMeaning), { minLength: 1, maxLength: 2 }),
        ...([values, values, values] as const),
        (drawn, one, other, at) => {
          const point = anywhere(one, other, at);
          const all = drawn.every((each) => inTheLimit(each, growing('x'), point).holds);
          const ways = allSo(drawn.map((each) => holdsInTheLimit(each, growing('x'))));
          if (ways === undefined) return;
          expect(someWayHolds(ways, point)).toBe(all);
          if (all) holding++;
          else failing++;
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(holding, failing)).toBeGreaterThan(30);
  });

  it('fails exactly where one way to fail holds', () => {
    fc.assert(
      fc.property(
        ...([relations.filter(hasMeaning), values, values, values] as const),
        (drawn, one, other, at) => {
          const point = anywhere(one, other, at);
          const ways = failsInTheLimit(drawn, growing('x'));
          if (ways === undefined) return;
          expect(someWayHolds(ways, point)).toBe(!inTheLimit(drawn, growing('x'), point).holds);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is not listed where the ways are too many', () => {
    const many = Array.from({ length: 9 }, (_, k) => relation`${a} ${x} + ${b} ≥ ${k}`);
    expect(allSo(many.map((each) => holdsInTheLimit(each, growing('x'))))).toBeUndefined();
  });
});

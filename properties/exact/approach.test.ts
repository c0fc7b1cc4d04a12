import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTheLimit } from '../../src/claim/proposition/in-the-limit.js';
import { type Approach, nearing, onItsWay } from '../../src/exact/approach.js';
import { numeral } from '../../src/exact/composition.js';
import { eventuallyFails, eventuallyHold } from '../../src/exact/eventually.js';
import { type Formula, toFormula } from '../../src/exact/formula.js';
import { valueAt } from '../../src/exact/formula-value.js';
import { allSo, failsInTheLimit, holdsInTheLimit } from '../../src/exact/leading-sign.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt, RELATION_SIGNS, type Relation } from '../../src/exact/relation.js';
import { type SignCondition, signConditionHolds } from '../../src/exact/sign-condition.js';
import { math, parameter } from '../../src/index.js';

const source = { publication: { authors: ['Nobody'], title: 'None', year: 2000 }, place: 'none' };
const symbol = (name: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example: 1 },
    source,
  });
const [x, a, b] = [symbol('x'), symbol('a'), symbol('b')];

const coefficients: fc.Arbitrary<Formula> = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map(toFormula),
  fc.constantFrom<Formula>(a, b, { kind: 'product', factors: [a, b] }),
);
/** Polynomials of x, some of which have a root where x is to come close to. */
const polynomials = (value: Formula): fc.Arbitrary<Formula> =>
  fc
    .tuple(fc.array(coefficients, { minLength: 1, maxLength: 3 }), fc.nat(2))
    .map(([parts, root]): Formula => {
      const terms = parts.map(
        (part, k): Formula => ({
          kind: 'product',
          factors: [part, { kind: 'power', base: x, exponent: k }],
        }),
      );
      const roots: Formula = { kind: 'power', base: math`${x} − ${value}`, exponent: root };
      return { kind: 'product', factors: [{ kind: 'sum', terms }, roots] };
    });

interface Drawn {
  readonly value: Formula;
  readonly from: 'above' | 'below';
  readonly relations: readonly Relation[];
}

const values: readonly Formula[] = [
  toFormula(0),
  toFormula('1/2'),
  a,
  math`${a} + ${b}`,
  math`${b}/${a}`,
  math`1/(2 + ${a}/${b})`,
];
const drawn: fc.Arbitrary<Drawn> = fc
  .record({ value: fc.constantFrom(...values), from: fc.constantFrom('above', 'below') })
  .chain(({ value, from }) => {
    const sides = fc
      .tuple(polynomials(value), polynomials(value), fc.boolean())
      .map(([over, under, divides]): Formula => (divides ? math`${over}/(${under} + ${x})` : over));
    const relations = fc
      .tuple(sides, fc.constantFrom(...RELATION_SIGNS))
      .map(([left, sign]): Relation => ({ left, sign, right: toFormula(0) }));
    return fc.record({
      ...{ value: fc.constant(value), from: fc.constant(from) },
      relations: fc.array(relations, { minLength: 1, maxLength: 2 }),
    });
  })
  .filter(({ relations }) => relations.every(hasMeaning));

/** A quotient whose divisor is 0 whatever the symbols is no relation at all. */
function hasMeaning(relation: Relation): boolean {
  try {
    holdsAt(relation, Point.of({ a: 1, b: 1, x: 1 }));
    eventuallyHold([relation], nearing(x, toFormula(0), 'above'));
    return true;
  } catch {
    return false;
  }
}

const numbers = fc.integer({ min: -2, max: 2 }).map((value) => Rational.of(value));
/** With small numbers for a and b, nearer than any other root. */
const LITTLE = Rational.ratio(1n, 10n ** 9n);

/** Where x is a little on one side of the value; `undefined` where there is no such value. */
function close({ value, from }: Drawn, one: Rational, other: Rational, little = LITTLE) {
  const point = Point.of({ a: one, b: other, x: 0 });
  const at = valueAt(value, point);
  if (at === undefined) return undefined;
  const beside = from === 'above' ? at.plus(little) : at.minus(little);
  return { at, point: point.with('x', beside) };
}

const someWayHolds = (
  ways: readonly (readonly SignCondition[])[] | undefined,
  point: Point,
): boolean | undefined => ways?.some((way) => way.every((each) => signConditionHolds(each, point)));

const together = (
  approach: Approach,
  ways: readonly (readonly SignCondition[])[],
): readonly (readonly SignCondition[])[] => ways.map((way) => [...onItsWay(approach), ...way]);

describe('what is so close to a value, on one side of it', () => {
  it('is so exactly where it is at a value that is very close', () => {
    let [holding, failing] = [0, 0];
    fc.assert(
      fc.property(drawn, numbers, numbers, (each, one, other) => {
        const there = close(each, one, other);
        if (there === undefined) return;
        const { at, point } = there;
        const towardNumber = nearing(x, numeral(at), each.from);
        const approach = nearing(x, each.value, each.from);
        const so = each.relations.map((relation) => holdsAt(relation, point));
        const limits = each.relations.map((relation) => inTheLimit(relation, towardNumber, point));
        expect(limits.map(({ holds }) => holds)).toEqual(so);
        const all = so.every(Boolean);
        const ways = eventuallyHold(each.relations, approach);
        expect(someWayHolds(together(approach, ways), point)).toBe(all);
        for (const [k, relation] of each.relations.entries())
          expect(someWayHolds(together(approach, eventuallyFails(relation, approach)), point)).toBe(
            !so[k],
          );
        if (all) holding++;
        else failing++;
      }),
      { numRuns: 250 },
    );
    expect(Math.min(holding, failing)).toBeGreaterThan(30);
  });

  it('is so by leading coefficients, wherever the symbol is', () => {
    fc.assert(
      fc.property(drawn, numbers, numbers, numbers, (each, one, other, anywhere) => {
        const there = close(each, one, other);
        if (there === undefined) return;
        const point = there.point.with('x', anywhere);
        const approach = nearing(x, each.value, each.from);
        const so = each.relations.map((relation) => holdsAt(relation, there.point));
        const ways = allSo(each.relations.map((relation) => holdsInTheLimit(relation, approach)));
        expect(someWayHolds(ways, point) ?? so.every(Boolean)).toBe(so.every(Boolean));
        for (const [k, relation] of each.relations.entries())
          expect(someWayHolds(failsInTheLimit(relation, approach), point) ?? !so[k]).toBe(!so[k]);
      }),
      { numRuns: 200 },
    );
  });

  it('stays so closer to the value once the conditions of a way hold', () => {
    fc.assert(
      fc.property(
        drawn,
        numbers,
        numbers,
        fc.integer({ min: 1, max: 9 }),
        (each, one, other, far) => {
          const approach = nearing(x, each.value, each.from);
          const ways = together(approach, eventuallyHold(each.relations, approach));
          const from = close(each, one, other, Rational.ratio(BigInt(far), 3n));
          if (from === undefined) return;
          for (const way of ways.filter((one) => someWayHolds([one], from.point)))
            for (const closer of [4n, 7n, 50n, 1000n]) {
              const there = close(each, one, other, Rational.ratio(BigInt(far), closer * 3n));
              expect(there && someWayHolds([way], there.point)).toBe(true);
            }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not change within the threshold, and where that is exact does beyond it', () => {
    let exactly = 0;
    fc.assert(
      fc.property(drawn, numbers, numbers, (each, one, other) => {
        const there = close(each, one, other);
        if (there === undefined) return;
        const [relation] = each.relations;
        if (relation === undefined) return;
        const approach = nearing(x, numeral(there.at), each.from);
        const { holds, threshold, exact } = inTheLimit(relation, approach, there.point);
        const soAt = (distance: Rational): boolean | undefined => {
          const beside = close(each, one, other, distance);
          return beside && holdsAt(relation, beside.point);
        };
        const within = threshold ?? Rational.of(1000);
        for (const part of ['1/1000', '1/3', '99/100'])
          expect(soAt(within.times(Rational.of(part)))).toBe(holds);
        if (!exact || threshold === undefined) return;
        exactly++;
        expect(soAt(threshold.times(Rational.of('101/100')))).toBe(!holds);
      }),
      { numRuns: 800 },
    );
    expect(exactly).toBeGreaterThan(10);
  });
});

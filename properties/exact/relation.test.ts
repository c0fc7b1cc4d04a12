import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionOf } from '../../src/exact/formula-value.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import {
  holdsAt,
  negated,
  RELATION_SIGNS,
  type Relation,
  type RelationSign,
  relationLatex,
  relationText,
  standardForm,
  weakened,
} from '../../src/exact/relation.js';
import { symbol } from '../arbitrary/formula.js';
import { smallRationals } from '../arbitrary/rational.js';

const [x, y] = [symbol('x'), symbol('y')];
const left = math`2 ${x} - 1`;
const right = math`${x} ${y}`;
const holds = (each: Relation, point: Point): boolean => holdsAt(standardForm(each), point);
const points = fc.tuple(smallRationals(), smallRationals()).map(([x, y]) => Point.of({ x, y }));

/** What each sign means, given how the left side compares with the right. */
const meaning: Readonly<Record<RelationSign, (order: number) => boolean>> = {
  '≥': (order) => order >= 0,
  '>': (order) => order > 0,
  '=': (order) => order === 0,
  '<': (order) => order < 0,
  '≤': (order) => order <= 0,
};

describe.each(RELATION_SIGNS)('a relation with %s', (sign) => {
  it('holds at a point exactly if the values of its sides compare so', () => {
    fc.assert(
      fc.property(points, (point) => {
        const order = functionOf(left).evaluate(point).compare(functionOf(right).evaluate(point));
        expect(holds({ left, sign, right }, point)).toBe(meaning[sign](order));
      }),
    );
  });

  it('is decided exactly on its boundary', () => {
    fc.assert(
      fc.property(points, (point) => {
        expect(holds({ left, sign, right: left }, point)).toBe(meaning[sign](0));
      }),
    );
  });

  it('weakened holds exactly where the relation or equality holds', () => {
    fc.assert(
      fc.property(points, (point) => {
        const order = functionOf(left).evaluate(point).compare(functionOf(right).evaluate(point));
        const weak = weakened({ left, sign, right });
        expect(holds(weak, point)).toBe(meaning[sign](order) || order === 0);
      }),
    );
  });
});

describe.each(RELATION_SIGNS.filter((sign) => sign !== '='))('the negation of %s', (sign) => {
  it('holds exactly where the relation fails', () => {
    fc.assert(
      fc.property(points, (point) => {
        const each = { left, sign, right };
        expect(holds(negated(each), point)).toBe(!holds(each, point));
      }),
    );
  });
});

describe('a relation', () => {
  it.each([
    [relation`${x} >= 1`, 'x ≥ 1', 'x \\ge 1'],
    [relation`${x} <= ${y}`, 'x ≤ y', 'x \\le y'],
    [relation`(${x} + 1)/2 < 0`, '(x + 1)/2 < 0', '\\frac{x + 1}{2} < 0'],
    [relation`${x} ≤ 1`, 'x ≤ 1', 'x \\le 1'],
    [relation`${x} ≥ 1`, 'x ≥ 1', 'x \\ge 1'],
    [relation`${x} > 1`, 'x > 1', 'x > 1'],
    [relation`${x} + ${y} = 1`, 'x + y = 1', 'x + y = 1'],
  ])('prints as written: $1', (each, text, latex) => {
    expect(relationText(each)).toBe(text);
    expect(relationLatex(each)).toBe(latex);
  });

  it('that divides by a symbol is decided by the values of its sides', () => {
    const inverse = relation`1/${x} > ${x}`;
    expect([-2, '-1/2', '1/2', 2].map((value) => holds(inverse, Point.of({ x: value })))).toEqual([
      ...[true, false, true, false],
    ]);
  });

  it('holds nowhere where it divides by zero, and neither does its negation', () => {
    const inverse = relation`1/${x} > 0`;
    expect(holds(inverse, Point.of({ x: 0 }))).toBe(false);
    expect(holds(negated(inverse), Point.of({ x: 0 }))).toBe(false);
  });

  it('that is an equation has no negation', () => {
    expect(() => negated(relation`${x} = 1`)).toThrow('"x = 1" fails on two sides');
  });
});

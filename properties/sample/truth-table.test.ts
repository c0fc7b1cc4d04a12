import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsAt, standardForm } from '../../src/exact/relation.js';
import {
  distinguishingPoints,
  TruthTable,
  UnknownCondition,
} from '../../src/sample/inference-counterexample.js';
import { stated, tiny } from '../prove/tiny.js';

const conditions = Object.values(stated);
const points = [...distinguishingPoints(tiny(...conditions), conditions, 3)];
const some = fc.subarray(conditions, { maxLength: 3 });

describe('a truth table', () => {
  it.each([0, 1, 31, 32, 33, 100])('of %i points finds what a walk through them finds', (size) => {
    const table = new TruthTable(conditions);
    const own = points.slice(0, size);
    for (const point of own) table.add(point);
    fc.assert(
      fc.property(
        some,
        fc.option(fc.constantFrom(...conditions), { nil: undefined }),
        fc.integer({ min: 1, max: 50 }),
        (premises, conclusion, atMost) => {
          const belying = own.filter(
            (point) =>
              premises.every(({ relation }) => holdsAt(standardForm(relation), point)) &&
              !(conclusion && holdsAt(standardForm(conclusion.relation), point)),
          );
          const found = table.counterexamples(premises, conclusion, atMost);
          expect(found).toEqual(belying.slice(0, atMost));
          expect(table.belies({ premises, conclusion })).toBe(belying.length > 0);
        },
      ),
    );
  });

  it('knows nothing of other conditions, and says so', () => {
    const table = new TruthTable([stated.above]);
    expect(() => table.counterexamples([stated.below], undefined, 1)).toThrow(UnknownCondition);
    expect(() => table.counterexamples([stated.below], undefined, 1)).toThrow(/no row for below/u);
  });
});

describe('scattered points', () => {
  it('lie on both sides of every condition that has two', () => {
    for (const condition of conditions) {
      const holding = points.filter((at) => holdsAt(standardForm(condition.relation), at)).length;
      const oneSided = ['always', 'never'].includes(condition.id);
      const sides = [holding > 0, holding < points.length];
      expect(sides.filter(Boolean)).toHaveLength(oneSided ? 1 : 2);
    }
  });

  it('are admissible, and the same for the same seed', () => {
    const again = [...distinguishingPoints(tiny(...conditions), conditions, 3)];
    expect(JSON.stringify(again)).toBe(JSON.stringify(points));
    for (const point of points) expect(point.at('y').sign).toBe(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  added,
  type Condition,
  consequencesOf,
  followsFrom,
  type Inference,
  withoutRedundant,
} from '../../src/claim/condition.js';
import { relation } from '../../src/index.js';
import { c } from './entry.js';

const conditions: readonly Condition[] = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  added(id, id, relation`${c} ≥ 0`),
);

const drawn: fc.Arbitrary<Inference> = fc.record({
  premises: fc.uniqueArray(fc.constantFrom(...conditions), { maxLength: 2 }),
  conclusion: fc.option(fc.constantFrom(...conditions), { nil: undefined, freq: 8 }),
});
const inferences = fc.array(drawn, { maxLength: 12 });

/** Whether every assignment of truth that obeys the inferences obeys one more: semantic entailment. */
function entailed({ premises, conclusion }: Inference, others: readonly Inference[]): boolean {
  for (let truths = 0; truths < 2 ** conditions.length; truths++) {
    const holds = (each: Condition): boolean => (truths & (1 << conditions.indexOf(each))) !== 0;
    const obeys = (each: Inference): boolean =>
      !each.premises.every(holds) || (each.conclusion !== undefined && holds(each.conclusion));
    if (others.every(obeys) && !obeys({ premises, conclusion })) return false;
  }
  return true;
}

describe('chains of inferences', () => {
  it('come to exactly what is so wherever the inferences are', () => {
    fc.assert(
      fc.property(drawn, inferences, (one, others) => {
        expect(followsFrom(one, others)).toBe(entailed(one, others));
      }),
    );
  });

  it('end in a contradiction exactly where no assignment obeys them', () => {
    fc.assert(
      fc.property(fc.subarray([...conditions]), inferences, (given, others) => {
        const impossible = entailed({ premises: given, conclusion: undefined }, others);
        expect(consequencesOf(given, others) === undefined).toBe(impossible);
      }),
    );
  });
});

describe('without what is redundant', () => {
  it('everything still follows, and nothing from the rest', () => {
    fc.assert(
      fc.property(inferences, (all) => {
        const kept = withoutRedundant(all);
        for (const each of all) expect(followsFrom(each, kept)).toBe(true);
        for (const each of kept) {
          const others = kept.filter((other) => other !== each);
          expect(followsFrom(each, others)).toBe(false);
        }
      }),
    );
  });
});

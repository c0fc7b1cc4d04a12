import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimedAssessment } from '../../src/claim/assessment-at-point.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { formOf } from '../../src/game/unfold.js';
import { type Claim, claim, type FormulaInput, math, relation } from '../../src/index.js';
import { c, condition, entry, q, source } from './entry.js';

const tree = formOf(entry);

interface Tables {
  readonly enter?: FormulaInput;
  readonly stay?: FormulaInput;
  readonly belief?: { readonly rich: FormulaInput; readonly poor: FormulaInput };
  readonly weights?: { readonly rich: FormulaInput; readonly poor: FormulaInput };
  readonly where?: Claim['where'];
}

/** E mixes in a rich market, and I believes something after E enters. */
function mixing({ enter = 1, stay = 0, belief, weights, where = [] }: Tables): Claim {
  return claim(entry, {
    id: 'mixing',
    title: 'Mixing',
    source,
    says: 'E mixes in a rich market.',
    strategies: {
      move: { rich: { enter, stay }, poor: 'stay' },
      answer: { enter: 'yield', stay: 'yield' },
    },
    beliefs: {
      answer: {
        enter: weights
          ? { inProportionTo: weights, otherwise: { rich: 1 } }
          : (belief ?? { rich: 1 }),
        stay: { poor: 1 },
      },
    },
    where,
    holds: { if: [] },
    expected: 'fails',
  });
}

function problems(tables: Tables, cost = '3/2', probabilities = '1/3'): readonly string[] {
  const found = claimedAssessment(mixing(tables), tree, Point.of({ c: cost, q: probabilities }));
  return found.exists ? [] : found.problems;
}

describe('a claimed assessment at a point', () => {
  it('exists exactly if all its numbers are probabilities that sum to 1', () => {
    const number = fc.constantFrom('-1', '0', '1/3', '1/2', '2/3', '1', '4/3');
    fc.assert(
      fc.property(number, number, (cost, probabilities) => {
        const [enter, stay] = [Rational.of(cost), Rational.of(probabilities)];
        const found = problems({ enter: c, stay: q }, cost, probabilities);
        const fine = enter.sign >= 0 && stay.sign >= 0 && enter.plus(stay).equals(Rational.one);
        expect(found.length === 0).toBe(fine);
        for (const problem of found) expect(problem).toContain('the strategy of E at "rich" gives');
      }),
    );
  });

  it.each<[why: string, tables: Tables, says: string]>([
    [
      'a probability above 1, and one below 0',
      { enter: c, stay: math`1 − ${c}` },
      'the strategy of E at "rich" gives enter 3/2, above 1; the strategy of E at "rich" gives stay -1/2, below 0',
    ],
    [
      'a sum that is not 1',
      { enter: q, stay: q },
      'the strategy of E at "rich" gives enter 1/3, stay 1/3, which sums to 2/3, not to 1',
    ],
    [
      'a division by zero',
      { enter: math`1/(${c} − 3/2)`, stay: 0 },
      'the strategy of E at "rich" gives enter 1/(c - 3/2), which divides by zero',
    ],
    [
      'a belief that is none',
      { belief: { rich: q, poor: q } },
      'the belief of I at "enter" gives "rich" 1/3, "poor" 1/3, which sums to 2/3, not to 1',
    ],
    [
      'weights of both signs',
      { weights: { rich: 2, poor: -1 } },
      'the belief of I at "enter" gives "rich" 2, above 1 (its weights are "rich": 2, "poor": -1)',
    ],
    [
      'a weight without a value',
      { weights: { rich: math`1/(${q} − 1/3)`, poor: 1 } },
      'the belief of I at "enter" gives "rich" 1/(q - 1/3), which divides by zero',
    ],
  ])('names the set and what is wrong with it: %s', (_, tables, says) => {
    expect(problems(tables).join('; ')).toContain(says);
  });

  it('that does not exist refutes a claim that has no condition for it, and says why', () => {
    const absent = claimAtPoint(mixing({ enter: c, stay: 0 }), Point.of({ c: 2, q: 0 }));
    expect([absent.exists, absent.refutes]).toEqual([false, true]);
    expect(absent.problems).toEqual(['the strategy of E at "rich" gives enter 2, above 1']);
    const unity = condition('unity', relation`${c} = 1`);
    const silent = claimAtPoint(mixing({ enter: c, where: [unity] }), Point.of({ c: 2, q: 0 }));
    expect([silent.exists, silent.refutes, silent.problems.length]).toEqual([false, false, 1]);
  });
});

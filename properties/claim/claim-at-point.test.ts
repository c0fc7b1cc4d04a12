import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentAt, claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { formOf } from '../../src/game/unfold.js';
import { claim, math, relation } from '../../src/index.js';
import { distributions } from '../arbitrary/rational.js';
import {
  affordable,
  c,
  condition,
  entry,
  prohibitive,
  q,
  selective,
  selectiveIf,
  selectiveIff,
  source,
} from './entry.js';

function at(cost: string, probabilities = '1/3'): Point {
  return Point.of({ c: cost, q: probabilities });
}

function places(sets: readonly { readonly variable: string; readonly key: string }[]): string[] {
  return sets.map(({ variable, key }) => `${variable}: ${key}`);
}

describe('a claim at a point', () => {
  it('tells which conditions hold, and left side minus right side', () => {
    const { conditions, conditionsHold } = claimAtPoint(selective, at('9/4'));
    expect(
      conditions.map(({ condition: { id }, holds, difference }) => [id, holds, `${difference}`]),
    ).toEqual([
      ['affordable', false, '1/4'],
      ['prohibitive', true, '5/4'],
    ]);
    expect(conditionsHold).toBe(false);
    expect(claimAtPoint(selective, at('3/2')).conditionsHold).toBe(true);
  });

  it.each(['1', '3/2', '2'])('is not refuted where c = %s, and is an equilibrium', (cost) => {
    const { refutes, judgment, disagreements } = claimAtPoint(selective, at(cost));
    expect([refutes, judgment.equilibrium, disagreements]).toEqual([false, true, []]);
  });

  it.each([
    ['1/2', 'move: poor'],
    ['5/2', 'move: rich'],
  ])('is not refuted where c = %s, and is no equilibrium, by a deviation at %s', (cost, place) => {
    const { refutes, judgment, disagreements } = claimAtPoint(selective, at(cost));
    expect([refutes, judgment.equilibrium, disagreements]).toEqual([false, false, []]);
    expect(places(judgment.violations.map(({ set }) => set))).toEqual([place]);
  });

  it('is refuted where a deviation pays though its conditions hold, and the set is named', () => {
    const found = claimAtPoint(selectiveIff([affordable], []), at('1/2'));
    expect([found.refutes, found.conditionsHold]).toEqual([true, true]);
    expect(places(found.disagreements)).toEqual(['move: poor']);
  });

  it('is refuted where no deviation pays though a condition fails', () => {
    const dear = condition('dear', relation`${c} ≥ 7/4`);
    const found = claimAtPoint(selectiveIff([affordable], [dear]), at('3/2'));
    expect([found.refutes, found.conditionsHold, found.judgment.equilibrium]).toEqual([
      ...[true, false, true],
    ]);
    expect(places(found.disagreements)).toEqual(['move: poor']);
  });

  it('is refuted where its conditions guard the wrong information sets', () => {
    const swapped = selectiveIff([prohibitive], [affordable]);
    expect(claimAtPoint(swapped, at('3/2')).refutes).toBe(false);
    expect(places(claimAtPoint(swapped, at('1/2')).disagreements)).toEqual([
      ...['move: rich', 'move: poor'],
    ]);
  });

  it('says nothing, if it is an "if", where its conditions fail', () => {
    const claimed = selectiveIf([affordable, prohibitive], 'holds');
    expect(claimAtPoint(claimed, at('5/2')).refutes).toBe(false);
    const narrow = selectiveIf([condition('exact', relation`${c} = 3/2`)], 'holds');
    for (const cost of ['1/2', '5/4', '3/2', '5/2'])
      expect(claimAtPoint(narrow, at(cost)).refutes).toBe(false);
  });

  it('is refuted, if it is an "if", by a deviation where its conditions hold', () => {
    const found = claimAtPoint(selectiveIf([affordable], 'fails'), at('1/2'));
    expect(found.refutes).toBe(true);
    expect(places(found.disagreements)).toEqual(['move: poor']);
  });

  it("is refuted by a belief that contradicts Bayes' rule, though nothing pays", () => {
    const doubtful = {
      ...selective,
      beliefs: {
        answer: {
          enter: { weights: { rich: math`1/2`, poor: math`1/2` }, otherwise: undefined },
          stay: { weights: { poor: math`1` }, otherwise: undefined },
        },
      },
    };
    const found = claimAtPoint(doubtful, at('3/2'));
    expect([found.refutes, found.judgment.violations, found.disagreements]).toEqual([true, [], []]);
    expect(places(found.judgment.inconsistencies.map(({ set }) => set))).toEqual(['answer: enter']);
    expect(claimAtPoint(doubtful, at('3/2', '0')).refutes).toBe(false);
  });
});

describe('the claimed assessment as numbers', () => {
  const tree = formOf(entry);
  const mixed = claim(entry, {
    id: 'mixed',
    title: 'Mixed',
    source,
    says: 'E mixes.',
    strategies: {
      move: { rich: { enter: math`1/${c}`, stay: math`1 − 1/${c}` }, poor: 'enter' },
      answer: { enter: 'yield', stay: { fight: '2/5', yield: '3/5' } },
    },
    beliefs: {
      answer: {
        enter: { rich: math`${q}/${c}`, poor: math`1 − ${q}/${c}` },
        stay: { inProportionTo: { rich: math`${q} ${c}`, poor: q }, otherwise: { poor: 1 } },
      },
    },
    holds: { if: [] },
    expected: 'fails',
  });

  /** A number for each action, or for each history, by information set. */
  function table(of: readonly (readonly Rational[] | undefined)[]) {
    return Object.fromEntries(
      tree.informationSets.map(({ index, key }) => [key, of[index]?.map(String)]),
    );
  }

  it('has a probability for each action, 0 where none is stated', () => {
    expect(table(assessmentAt(mixed, tree, at('3/2')).profile)).toEqual({
      rich: ['2/3', '1/3'],
      poor: ['1', '0'],
      enter: ['1', '0'],
      stay: ['3/5', '2/5'],
    });
  });

  it('has beliefs as stated, in proportion to weights, or as stated for weights of 0', () => {
    expect(table(assessmentAt(mixed, tree, at('3/2')).beliefs)).toMatchObject({
      enter: ['2/9', '7/9'],
      stay: ['3/5', '2/5'],
    });
    expect(table(assessmentAt(mixed, tree, at('3/2', '0')).beliefs)).toMatchObject({
      stay: ['0', '1'],
    });
  });

  it('has proportional beliefs that sum to 1', () => {
    fc.assert(
      fc.property(distributions(2), ([probabilities = Rational.one]) => {
        const { beliefs } = assessmentAt(mixed, tree, at('3/2', `${probabilities}`));
        for (const belief of beliefs)
          if (belief) expect(Rational.sum(belief)).toEqual(Rational.one);
      }),
    );
  });
});

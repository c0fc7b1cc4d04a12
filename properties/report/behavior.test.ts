import { describe, expect, it } from 'vitest';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { DeclaredFinding } from '../../src/equilibrium/assessment-judgment.js';
import { Point } from '../../src/exact/point.js';
import { type Claim, claim, math } from '../../src/index.js';
import {
  alternativesText,
  beliefRecord,
  beliefText,
  deviationText,
  originText,
  prescribedText,
} from '../../src/report/text/behavior.js';
import { c, entry, selective, source } from '../claim/entry.js';

function finding(of: Claim, key: string, cost: string, probabilities = '1/3'): DeclaredFinding {
  const { judgment } = claimAtPoint(of, Point.of({ c: cost, q: probabilities }));
  const found = judgment.findings.find(({ set }) => set.key === key);
  if (found === undefined) throw new Error(`there is no information set "${key}"`);
  return found;
}

const mixed: Claim = claim(entry, {
  id: 'mixed',
  title: 'Mixed entry',
  source,
  says: 'E mixes.',
  strategies: {
    move: { rich: { enter: math`1/${c}`, stay: math`1 − 1/${c}` }, poor: 'enter' },
    answer: { enter: 'yield', stay: { yield: '1/4', fight: '3/4' } },
  },
  beliefs: { answer: { enter: { rich: '1/5', poor: '4/5' }, stay: { rich: 1 } } },
  holds: { if: [] },
  expected: 'fails',
});

describe('what is prescribed', () => {
  it('is an action, by name', () => {
    expect(prescribedText(finding(selective, 'rich', '3/2'))).toBe('enter');
  });

  it('is several actions, each with its probability', () => {
    expect(prescribedText(finding(mixed, 'rich', '4/3'))).toBe('3/4 enter, 1/4 stay');
    expect(prescribedText(finding(mixed, 'rich', '1'))).toBe('enter');
  });
});

describe('a comparison', () => {
  it.each([
    ['3/2', 'rich', 'stay loses 1/2'],
    ['2', 'rich', 'stay is as good'],
    ['5/2', 'rich', '✗ stay gains 1/2'],
    ['1/2', 'poor', '✗ enter gains 1/2'],
    ['3/2', 'enter', 'fight loses 1'],
    ['3/2', 'stay', 'fight is as good'],
  ])('where c = %s, at "%s", reads: %s', (cost, key, words) => {
    expect(alternativesText(finding(selective, key, cost))).toBe(words);
  });

  it('of a mix with itself is indifference', () => {
    expect(alternativesText(finding(mixed, 'stay', '4/3'))).toBe('indifferent');
  });
});

describe('a deviation', () => {
  it('is an action, by name, and what follows it', () => {
    const { deviation } = finding(selective, 'rich', '5/2');
    expect(deviation && deviationText(deviation)).toBe('stay');
    const { set } = finding(selective, 'poor', '5/2');
    const later = [{ set, action: 'enter' }];
    expect(deviation && deviationText({ ...deviation, later })).toBe('stay, then enter at "poor"');
  });
});

describe('a belief', () => {
  it('is written by history, in exact numbers', () => {
    const { set, belief } = finding(mixed, 'enter', '4/3');
    expect(beliefRecord(set, belief)).toEqual({ rich: '3/11', poor: '8/11' });
    expect(beliefText(set, belief)).toBe('rich: 3/11; poor: 8/11');
  });

  it('leaves out what has no probability', () => {
    const { set, belief } = finding(selective, 'enter', '3/2');
    expect(beliefRecord(set, belief)).toEqual({ rich: '1', poor: '0' });
    expect(beliefText(set, belief)).toBe('rich for sure');
  });

  it('is certain where there is nothing to doubt', () => {
    const { set, belief } = finding(selective, 'poor', '3/2');
    expect(beliefText(set, belief)).toBe('certain');
  });

  it('comes from somewhere, and that is said', () => {
    const { set } = finding(selective, 'enter', '3/2');
    expect(originText(finding(selective, 'enter', '3/2'))).toBe("by Bayes' rule");
    expect(originText(finding(selective, 'enter', '3/2', '0'))).toBe('off the path, as declared');
    expect(originText({ set, origin: 'supporting' })).toBe(
      'off the path; deviating pays least under this',
    );
  });

  it('is no matter of choice where there is nothing to doubt', () => {
    const { set } = finding(selective, 'poor', '3/2');
    expect(originText({ set, origin: 'supporting' })).toBe('off the path');
    expect(originText({ set, origin: 'stated' })).toBe('off the path');
  });
});

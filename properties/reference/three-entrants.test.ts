import { describe, expect, it } from 'vitest';
import { negativeControls } from '../mutation/negative-controls.js';
import { admissible } from './points.js';
import { allIn, allOut, threeEntrantsGame } from './three-entrants.js';
import { findingAt, posteriorAt, violationsAt } from './violations.js';

/*
 * Entering yields win (1 − φ) − loss φ: positive below φ = 1/4 for the weak entrant, 1/2 for the
 * middling and 3/4 for the strong one. Fighting gains the incumbent D = 2m_w − m_m − 3m_s under the
 * belief m; if he fights with probability φ, always fighting gains (1 − φ) D, and never φ (−D).
 */

const prior = { p_weak: '1/2', p_middling: '1/3', p_strong: '1/6' };
const indifferent = { mu_weak: '1/2', mu_middling: '1/4', mu_strong: '1/4' };
const certain = (type: 'weak' | 'middling' | 'strong') => ({
  ...{ mu_weak: 0, mu_middling: 0, mu_strong: 0 },
  [`mu_${type}`]: 1,
});

describe('entrants who stay out', () => {
  it('are kept out by an incumbent who mixes where nobody leads him', () => {
    const at = { ...prior, ...indifferent, phi: '3/4' };
    expect(violationsAt(allOut, at)).toEqual([]);
    const found = findingAt(allOut, 'answer', 'nothing', at);
    expect(found.reached).toBe(false);
    expect(found.optimality).toBe('mixed');
    expect(found.actions.map(({ payoff }) => `${payoff}`)).toEqual(['0', '0']);
    expect(posteriorAt(allOut, 'answer', 'nothing', at)).toEqual({
      'weak, in': '1/2',
      'middling, in': '1/4',
      'strong, in': '1/4',
    });
  });

  it('enter type by type as he fights less', () => {
    expect(violationsAt(allOut, { ...prior, ...indifferent, phi: '1/2' })).toEqual([
      'entrant at "strong": in gains 1',
    ]);
    expect(violationsAt(allOut, { ...prior, ...indifferent, phi: '1/5' })).toEqual([
      'entrant at "weak": in gains 1/5',
      'entrant at "middling": in gains 3/5',
      'entrant at "strong": in gains 11/5',
    ]);
  });

  it('meet a sure answer under a belief that leaves the incumbent no doubt', () => {
    // D = 2, −1 and −3 under the three certainties; D = 1/6 under the prior.
    expect(violationsAt(allOut, { ...prior, ...certain('weak'), phi: '3/4' })).toEqual([
      'incumbent at "nothing", off the path: fight gains 1/2',
    ]);
    expect(violationsAt(allOut, { ...prior, ...certain('middling'), phi: '3/4' })).toEqual([
      'incumbent at "nothing", off the path: yield gains 3/4',
    ]);
    expect(violationsAt(allOut, { ...prior, ...certain('strong'), phi: '3/4' })).toEqual([
      'incumbent at "nothing", off the path: yield gains 9/4',
    ]);
    const asPrior = { mu_weak: '1/2', mu_middling: '1/3', mu_strong: '1/6' };
    expect(violationsAt(allOut, { ...prior, ...asPrior, phi: '3/4' })).toEqual([
      'incumbent at "nothing", off the path: fight gains 1/24',
    ]);
    expect(violationsAt(allOut, { ...prior, ...asPrior, phi: 1 })).toEqual([]);
  });

  negativeControls(allOut, {
    points: admissible(threeEntrantsGame, [
      { ...prior, ...indifferent, phi: '3/4' },
      { ...prior, ...indifferent, phi: '4/5' },
      { ...prior, ...indifferent, phi: '1/2' },
      { ...prior, ...indifferent, phi: '1/4' },
      { ...prior, ...indifferent, phi: '1/5' },
      { ...prior, ...certain('weak'), phi: 1 },
      { ...prior, ...certain('weak'), phi: '3/4' },
      { ...prior, ...certain('strong'), phi: '3/4' },
    ]),
    harmless: {
      'incumbent choosing answer at "nothing" plays fight': 'The claim allows φ = 1 itself.',
    },
  });
});

describe('entrants who all enter', () => {
  const balanced = { p_weak: '1/2', p_middling: '1/4', p_strong: '1/4' };

  it('leave the prior as the posterior of three histories', () => {
    const at = { ...prior, ...indifferent, phi: 0 };
    expect(posteriorAt(allIn, 'answer', 'nothing', at)).toEqual({
      'weak, in': '1/2',
      'middling, in': '1/3',
      'strong, in': '1/6',
    });
    expect(findingAt(allIn, 'answer', 'nothing', at).origin).toBe('Bayes');
    expect(violationsAt(allIn, at)).toEqual(['incumbent at "nothing": fight gains 1/6']);
  });

  it('are fought at times under a prior that leaves the incumbent indifferent', () => {
    for (const phi of [0, '1/8', '1/4'])
      expect(violationsAt(allIn, { ...balanced, ...indifferent, phi })).toEqual([]);
    expect(violationsAt(allIn, { ...balanced, ...indifferent, phi: '1/3' })).toEqual([
      'entrant at "weak": out gains 1/3',
    ]);
  });

  it('are believed to be what the prior leaves of them', () => {
    const at = { p_weak: 0, p_middling: '1/3', p_strong: '2/3', ...indifferent, phi: 0 };
    expect(violationsAt(allIn, at)).toEqual([]);
    expect(posteriorAt(allIn, 'answer', 'nothing', at)).toEqual({
      'weak, in': '0',
      'middling, in': '1/3',
      'strong, in': '2/3',
    });
  });

  negativeControls(allIn, {
    points: admissible(threeEntrantsGame, [
      { ...balanced, ...indifferent, phi: '1/8' },
      { ...balanced, ...indifferent, phi: '1/4' },
      { ...balanced, ...indifferent, phi: '1/2' },
      { ...balanced, ...indifferent, phi: '3/4' },
      { ...balanced, ...indifferent, phi: '4/5' },
      { ...prior, ...indifferent, phi: '1/8' },
      { ...prior, ...indifferent, phi: 1 },
      { p_weak: 0, p_middling: '1/3', p_strong: '2/3', ...indifferent, phi: 0 },
      { p_weak: 0, p_middling: '1/3', p_strong: '2/3', ...indifferent, phi: '1/8' },
    ]),
    harmless: {
      'incumbent choosing answer at "nothing" plays yield': 'The claim allows φ = 0 itself.',
    },
  });
});

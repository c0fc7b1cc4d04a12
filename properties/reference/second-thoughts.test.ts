import { describe, expect, it } from 'vitest';
import secondThoughtsGame, {
  stopping,
} from '../../catalog/hendon-jacobsen-sloth-1996/second-thoughts.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { admissible } from './points.js';
import { findingAt, violationsAt } from './violations.js';

/*
 * At first, both states are equally likely: to go and then right yields −3/2, to go and then left
 * (π − 1)/2. After going, left yields πμ − (1 − μ) and right −3μ: left gains (π + 4)μ − 1.
 */

const oddBelief = { pi: 3, mu: 0 };

describe('a player with second thoughts', () => {
  it('passes a check of single shots under an odd belief', () => {
    const { actions } = findingAt(stopping, 'first', 'nothing', oddBelief);
    expect(actions.map(({ action, payoff, against }) => `${action} ${payoff} ${against}`)).toEqual([
      'stop 0 indifferent',
      'go -3/2 worse',
    ]);
    expect(findingAt(stopping, 'second', 'nothing', oddBelief).optimality).toBe('strict');
  });

  it('fails on the whole continuation: to go and then left gains 1', () => {
    expect(violationsAt(stopping, oddBelief)).toEqual([
      'P at "first: nothing": go, then left gains 1',
    ]);
  });

  it('stops for good where the plan does not pay either', () => {
    expect(violationsAt(stopping, { pi: 1, mu: 0 })).toEqual([]);
    expect(violationsAt(stopping, { pi: 1, mu: '1/5' })).toEqual([]);
  });

  it('would turn left under a better belief', () => {
    expect(violationsAt(stopping, { pi: 1, mu: '1/2' })).toEqual([
      'P at "second: nothing", off the path: left gains 3/2',
    ]);
    expect(violationsAt(stopping, { pi: 3, mu: '1/2' })).toEqual([
      'P at "first: nothing": go, then left gains 1',
      'P at "second: nothing", off the path: left gains 5/2',
    ]);
  });

  negativeControls(stopping, {
    points: admissible(secondThoughtsGame, [
      { pi: 0, mu: '1/8' },
      { pi: 1, mu: 0 },
      { pi: 1, mu: '1/5' },
      { pi: 1, mu: '1/4' },
      { pi: 1, mu: '1/2' },
      { pi: 1, mu: 1 },
      oddBelief,
    ]),
  });
});

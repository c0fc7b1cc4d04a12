import { describe, expect, it } from 'vitest';
import crisisGame, { concession, deterrence } from '../../catalog/fearon-1995/crisis-bargaining.js';
import { formOf } from '../../src/game/unfold.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { answered } from '../prove/proofs.js';
import { admissible } from './points.js';
import { findingAt, violationsAt } from './violations.js';

/*
 * A war is worth p - a to the challenger and 1 - p - b to the defender: an offer x is accepted where
 * x ≥ p - a, and made rather than provoking a war where x ≤ p + b.
 */

const base = { p: '1/2', a: '1/4', b: '1/4', s: '1/4', l: '1/8', h: '1/2' };

describe('an ultimatum in a crisis', () => {
  it('asks for a reply to each offer, and to nothing else', () => {
    const { informationSets } = formOf(concession.game);
    expect(informationSets.map(({ name }) => name)).toEqual([
      'challenge: nothing',
      'nothing',
      'reply: low',
      'reply: high',
    ]);
  });

  it('ends in a concession within the range of offers that both prefer to war', () => {
    expect(violationsAt(concession, base)).toEqual([]);
    expect(findingAt(concession, 'reply', 'high', { ...base, h: '1/4' }).optimality).toBe('weak');
  });

  it('does not, where the defender would rather fight', () => {
    expect(violationsAt(concession, { ...base, h: '7/8' })).toEqual([
      'defender at "nothing": low gains 1/8',
    ]);
    expect(violationsAt(deterrence, { ...base, h: '7/8' })).toEqual([]);
  });

  it('does not, where the challenger would rather fight than accept', () => {
    expect(violationsAt(concession, { ...base, p: 1 })).toEqual([
      'challenger at "challenge: nothing": yes, then fight gains 1/4',
      'challenger at "reply: high": fight gains 1/4',
    ]);
  });

  it.each(crisisGame.claims)('has $id proved for all parameters', async (claim) => {
    const found = await answered(crisisGame, claim);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ proof }) => proof === undefined)).toEqual([]);
  });

  const points = admissible(crisisGame, [
    base,
    { ...base, h: '7/8' },
    { ...base, h: '3/4' },
    { ...base, h: '3/4', b: '1/8', s: '3/8' },
    { ...base, h: '1/4', s: '1/8' },
    { ...base, h: '1/4' },
    { ...base, l: '1/4', s: '1/8' },
    { ...base, l: '3/8', s: '3/8', h: '7/8' },
    { ...base, l: '3/8', s: '1/4', h: '7/8' },
    { ...base, l: '1/4', s: '1/4', h: '7/8' },
    { ...base, s: '1/8', h: '7/8' },
    { ...base, s: '1/8', l: 0, h: '7/8' },
    { ...base, s: '3/4' },
    { ...base, s: '1/2' },
    { ...base, p: 1 },
    { ...base, p: '3/4', s: '3/8' },
    { ...base, p: '3/4' },
    { ...base, p: 0 },
  ]);
  negativeControls(concession, { points });
  negativeControls(deterrence, { points });
});

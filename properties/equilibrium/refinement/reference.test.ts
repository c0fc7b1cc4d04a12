import { describe, expect, it } from 'vitest';
import { d1 } from '../../../src/equilibrium/refinement/d1.js';
import { intuitiveCriterion } from '../../../src/equilibrium/refinement/intuitive-criterion.js';
import { undominated } from '../../../src/equilibrium/refinement/undominated.js';
import { beerQuiche, settlement } from './published.js';
import { behaving, tabled } from './signaling-tables.js';

describe('beer and quiche', () => {
  const game = tabled(beerQuiche);
  const beer = behaving(game, { wimpish: 'beer', surly: 'beer', beer: 'refrain', quiche: 'duel' });
  const quiche = behaving(game, {
    wimpish: 'quiche',
    surly: 'quiche',
    quiche: 'refrain',
    beer: 'duel',
  });

  it('on quiche fails: only the surly type may gain by beer', () => {
    expect(intuitiveCriterion(game, quiche)).toMatchObject({
      kind: 'fails',
      messages: [{ deleted: [0], replies: [1], gaining: [1] }],
    });
    expect(d1(game, quiche).kind).toBe('fails');
    expect(undominated(game, quiche).kind).toBe('survives');
  });
  it('on beer survives', () => {
    expect(intuitiveCriterion(game, beer).kind).toBe('survives');
    expect(d1(game, beer).kind).toBe('survives');
  });
  it('settles', () => {
    const game = tabled(settlement);
    const high = behaving(game, {
      careful: 'high',
      negligent: 'high',
      high: 'accept',
      low: 'reject',
    });
    expect(intuitiveCriterion(game, high).kind).toBe('survives');
    expect(d1(game, high)).toMatchObject({
      kind: 'fails',
      messages: [{ deleted: [{ type: 1, by: 0 }], kept: [0] }],
    });
  });
});

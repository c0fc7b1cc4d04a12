import { describe, expect, it } from 'vitest';
import { dictionary } from '../../src/game/dictionary.js';
import {
  between,
  continuousClaim,
  continuousTiming,
  math,
  type Publication,
  type Source,
} from '../../src/index.js';

const publication: Publication = { authors: ['N. N.'], title: 'Names', year: 2024 };
const source: Source = { publication, place: 'page 1' };

/** A message that is called like what every object has from birth, and another one. */
function advice(message: string) {
  const game = continuousTiming({
    id: 'advice',
    title: 'Advice',
    players: ['expert', 'decider'],
    source,
  })
    .nature('type', { uniform: [0, 1] })
    .move('message', { by: 'expert', knows: ['type'], chooses: [message, 'other'] })
    .move('action', { by: 'decider', knows: ['message'], chooses: between(0, 1) })
    .payoffs({ expert: () => 0, decider: ({ type, action }) => math`−(${action} − ${type})^2` });
  const about = { id: 'halves', title: 'Halves', source, says: 'Types tell their half.' };
  return { game, about };
}

describe.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__proto__'])(
  'a message called %s',
  (message) => {
    const strategies = {
      message: { below: '1/2', play: message, else: 'other' },
      action: dictionary([
        [message, '1/4'],
        ['other', '3/4'],
      ]),
    } as const;

    it('has no belief where none is stated', () => {
      const { game, about } = advice(message);
      const declared = continuousClaim(game, { ...about, strategies, holds: { if: [] } });
      expect(Object.keys(declared.beliefs)).toEqual([]);
    });

    it('has the belief that is stated', () => {
      const { game, about } = advice(message);
      const beliefs = { action: dictionary([[message, { type: '1/4' }]]) };
      const declared = continuousClaim(game, { ...about, strategies, beliefs, holds: { if: [] } });
      expect(Object.keys(declared.beliefs['action'] ?? {})).toEqual([message]);
    });

    it('is missed where the answer to it is', () => {
      const { game, about } = advice(message);
      const unanswered = { ...strategies, action: { other: '3/4' } };
      expect(() =>
        continuousClaim(game, { ...about, strategies: unanswered, holds: { if: [] } }),
      ).toThrow(`strategies.action: no rule at "${message}"`);
    });
  },
);

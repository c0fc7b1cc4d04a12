import { describe, expect, it } from 'vitest';
import { profilesOf } from '../../../src/equilibrium/enumeration/family.js';
import { outcomeClasses } from '../../../src/equilibrium/enumeration/outcome-class.js';
import { pureEquilibria } from '../../../src/equilibrium/enumeration/pure-equilibria.js';
import { renamed, talkOf } from '../../../src/equilibrium/enumeration/talk.js';
import { relabellings } from '../../../src/game/exchanges.js';
import { messageSets } from '../../../src/game/symmetry.js';
import { biased, cheapTalk } from '../../arbitrary/cheap-talk.js';
import { extensiveGame } from '../../game/extensive-tree.js';

const sizes = [
  { states: 2, first: 2, second: 2, actions: 2, hears: 'relay' },
  { states: 2, first: 2, second: 2, actions: 2, hears: 'open relay' },
  { states: 2, first: 3, second: 2, actions: 2, hears: 'two senders' },
] as const;

describe.each(sizes)('cheap talk, $hears', (size) => {
  const game = cheapTalk(size, biased(size.states, size.actions, 1));

  it('is talk: both senders send messages, the receiver does not', () => {
    const senders = new Set(messageSets(game).map((set) => game.informationSets[set]?.player));
    expect([...senders].sort()).toEqual([0, 1]);
  });

  it.each(['nash', 'weakPerfectBayesian'] as const)(
    'has the same %s equilibria when messages are renamed',
    (concept) => {
      const found = [...pureEquilibria(game, concept)].flatMap((each) => [...profilesOf(each)]);
      const before = found.map((profile) => profile.join()).sort();
      const exchanges = relabellings(game);
      expect(exchanges.length).toBeGreaterThanOrEqual(2);
      for (const exchange of exchanges) {
        const after = found.map((profile) => renamed(profile, exchange).join()).sort();
        expect(after).toEqual(before);
        expect(found.some((profile) => renamed(profile, exchange).join() !== profile.join())).toBe(
          true,
        );
      }
    },
  );

  it('babbles in some equilibrium; messages renamed, payoffs stay', () => {
    const classes = outcomeClasses(game, pureEquilibria(game, 'nash'));
    const talk = talkOf(game, classes);
    expect(talk.map((each) => each.talk)).toContain('babbling');
    talk.forEach(({ sameAs, renamed: by }, index) => {
      expect(`${classes[index]?.payoffs}`).toBe(`${classes[sameAs]?.payoffs}`);
      const path = by.reduce(
        (from, exchange) => renamed(from, exchange),
        [...(classes[sameAs]?.path ?? [])],
      );
      expect(path.join()).toBe(classes[index]?.path.join());
    });
  });
});

describe('talk where interests agree', () => {
  it('is influential in some equilibrium, and babbling in another', () => {
    const size = { states: 2, first: 2, second: 2, actions: 2, hears: 'relay' } as const;
    const game = cheapTalk(size, biased(2, 2, 0));
    const talk = talkOf(game, outcomeClasses(game, pureEquilibria(game, 'nash')));
    const kinds = new Set(talk.map((each) => each.talk));
    expect([...kinds].sort()).toEqual(['babbling', 'influential']);
  });
});

describe('a move that costs something', () => {
  const signal = (price: number) =>
    extensiveGame('a signal', ['one', 'other'], {
      player: 'one',
      knows: '',
      actions: {
        free: {
          player: 'other',
          knows: 'free',
          actions: { a: { payoffs: [0, 1] }, b: { payoffs: [1, 0] } },
        },
        dear: {
          player: 'other',
          knows: 'dear',
          actions: { a: { payoffs: [-price, 1] }, b: { payoffs: [1 - price, 0] } },
        },
      },
    });

  it('is no message, however little it costs', () => {
    expect(messageSets(signal(1))).toEqual([]);
    expect(relabellings(signal(1))).toEqual([]);
    expect(messageSets(signal(0))).toEqual([0]);
    expect(relabellings(signal(0))).toHaveLength(1);
  });
});

/*
 * Reinhard Selten (1978), "The Chain Store Paradox", the game in one town.
 *
 * A shopkeeper may open a second store in town; the chain store then cooperates or fights.
 *
 * Known result: fighting costs the chain store something, so that entry is tolerated; that entry is
 * deterred by the threat to fight is a Nash equilibrium, and not sequentially rational.
 */
import {
  always,
  claim,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Reinhard Selten'],
  title: 'The Chain Store Paradox',
  year: 1978,
  venue: 'Theory and Decision 9, 127–159',
};

const source: Source = { publication, place: 'the game in one town' };
const { payoff, condition, restrict } = cited(source);

const a = payoff(
  'a',
  'a',
  'what the chain store gets from an aggressive answer to entry; 0 in the paper',
  0,
);

const chainStore = timing({
  id: 'chain-store',
  title: 'The chain store in one town',
  players: ['chain store', 'shopkeeper'],
  source,
})
  .move('entry', { by: 'shopkeeper', knows: [], chooses: ['in', 'out'] })
  .move('answer', {
    by: 'chain store',
    knows: [],
    when: { entry: 'in' },
    chooses: ['cooperative', 'aggressive'],
  })
  .payoffs({
    'chain store': ({ answer }) => (answer === '-' ? 5 : answer === 'cooperative' ? 2 : a),
    shopkeeper: ({ answer }) => (answer === '-' ? 1 : answer === 'cooperative' ? 2 : 0),
  });

const beliefs = { answer: { nothing: { in: 1 } } } as const;

export const accommodation = claim(chainStore, {
  id: 'accommodation',
  title: 'Entry is tolerated',
  source,
  says: 'The shopkeeper enters and the chain store cooperates.',
  strategies: { entry: { nothing: 'in' }, answer: { nothing: 'cooperative' } },
  beliefs,
  holds: {
    iff: {
      entry: { nothing: always },
      answer: { nothing: condition('no-fighter', 'fighting does not pay', relation`${a} ≤ 2`) },
    },
  },
  expected: 'holds',
});

export const deterrence = claim(chainStore, {
  id: 'deterrence',
  title: 'Entry is deterred',
  source,
  says: 'The shopkeeper stays out, since the chain store would fight.',
  strategies: { entry: { nothing: 'out' }, answer: { nothing: 'aggressive' } },
  beliefs,
  holds: {
    iff: {
      entry: { nothing: always },
      answer: { nothing: condition('fighter', 'fighting pays', relation`${a} ≥ 2`) },
    },
  },
  expected: 'holds',
});

const chainStoreGame: Specification = specification({
  publication,
  parameters: [a],
  restrictions: [...restrict('to be left alone is better than to fight', relation`${a} < 5`)],
  games: [chainStore],
  claims: [accommodation, deterrence],
});

export default chainStoreGame;

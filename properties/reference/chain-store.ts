import {
  always,
  type Claim,
  claim,
  type Publication,
  parameter,
  relation,
  restriction,
  type Source,
  type Specification,
  specification,
  stated,
  timing,
} from '../../src/index.js';

const publication: Publication = {
  authors: ['Reinhard Selten'],
  title: 'The Chain Store Paradox',
  year: 1978,
  venue: 'Theory and Decision 9, 127–159',
};

const stageGame: Source = { publication, place: 'the game in one town' };

const a = parameter('a', {
  text: 'a',
  latex: 'a',
  meaning: 'what the chain store gets from an aggressive answer to entry; 0 in the paper',
  unit: 'payoff',
  example: 0,
  source: stageGame,
});

/** A shopkeeper may open a second store in town; the chain store then cooperates or fights. */
const chainStore = timing({
  id: 'chain-store',
  title: 'The chain store in one town',
  players: ['chain store', 'shopkeeper'],
  source: stageGame,
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

export const accommodation: Claim = claim(chainStore, {
  id: 'accommodation',
  title: 'Entry is tolerated',
  source: stageGame,
  says: 'The shopkeeper enters and the chain store cooperates.',
  strategies: { entry: { nothing: 'in' }, answer: { nothing: 'cooperative' } },
  beliefs,
  holds: {
    iff: {
      entry: { nothing: always },
      answer: {
        nothing: stated('no-fighter', 'fighting does not pay', relation`${a} ≤ 2`, stageGame),
      },
    },
  },
  expected: 'holds',
});

export const deterrence: Claim = claim(chainStore, {
  id: 'deterrence',
  title: 'Entry is deterred',
  source: stageGame,
  says: 'The shopkeeper stays out, since the chain store would fight.',
  strategies: { entry: { nothing: 'out' }, answer: { nothing: 'aggressive' } },
  beliefs,
  holds: {
    iff: {
      entry: { nothing: always },
      answer: { nothing: stated('fighter', 'fighting pays', relation`${a} ≥ 2`, stageGame) },
    },
  },
  expected: 'holds',
});

export const chainStoreGame: Specification = specification({
  publication,
  parameters: [a],
  restrictions: [
    restriction('to be left alone is better than to fight', relation`${a} < 5`, stageGame),
  ],
  games: [chainStore],
  claims: [accommodation, deterrence],
});

import {
  type Claim,
  claim,
  math,
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
  authors: ['Ebbe Hendon', 'Hans Jørgen Jacobsen', 'Birgitte Sloth'],
  title: 'The One-Shot-Deviation Principle for Sequential Rationality',
  year: 1996,
  venue: 'Games and Economic Behavior 12(2), 274–282',
};

const principle: Source = {
  publication,
  place: 'the principle, and its need of beliefs that are updated along a deviation',
};

const π = parameter('pi', {
  text: 'π',
  latex: '\\pi',
  meaning: 'what going left yields in the good state',
  unit: 'payoff',
  example: 1,
  source: principle,
});

const μ = parameter('mu', {
  text: 'μ',
  latex: '\\mu',
  meaning: 'the probability of the good state as P believes it after going, having learned nothing',
  unit: 'probability',
  example: 0,
  source: principle,
});

/** One player who moves twice and learns nothing in between. */
const secondThoughts = timing({
  id: 'second-thoughts',
  title: 'Second thoughts',
  players: ['P'],
  source: principle,
})
  .nature('state', { from: ['good', 'bad'], probabilities: { good: '1/2', bad: '1/2' } })
  .move('first', { by: 'P', knows: [], chooses: ['stop', 'go'] })
  .move('second', { by: 'P', knows: [], when: { first: 'go' }, chooses: ['left', 'right'] })
  .payoffs({
    P: ({ state, second }) => {
      if (second === 'left') return state === 'good' ? π : -1;
      return second === 'right' && state === 'good' ? -3 : 0;
    },
  });

/**
 * The second set is off the path, and any belief may stand there. One under which the state is
 * surely bad makes right the best action, and going for one shot a loss; the plan to go left counts.
 */
export const stopping: Claim = claim(secondThoughts, {
  id: 'stopping',
  title: 'P stops',
  source: principle,
  says: 'P stops, and would go right if she had gone.',
  strategies: { first: { nothing: 'stop' }, second: { nothing: 'right' } },
  beliefs: {
    first: { nothing: { good: '1/2', bad: '1/2' } },
    second: { nothing: { 'good, go': μ, 'bad, go': math`1 − ${μ}` } },
  },
  holds: {
    iff: {
      first: {
        nothing: stated('no-plan-pays', 'going left does not pay', relation`${π} ≤ 1`, principle),
      },
      second: {
        nothing: stated(
          'right-is-best',
          'as P then believes, left is no better than right',
          relation`(${π} + 4) ${μ} ≤ 1`,
          principle,
        ),
      },
    },
  },
  expected: 'holds',
});

export const secondThoughtsGame: Specification = specification({
  publication,
  parameters: [π, μ],
  restrictions: [
    restriction('a belief is not negative', relation`${μ} ≥ 0`, principle),
    restriction('a belief does not exceed 1', relation`${μ} ≤ 1`, principle),
  ],
  games: [secondThoughts],
  claims: [stopping],
});

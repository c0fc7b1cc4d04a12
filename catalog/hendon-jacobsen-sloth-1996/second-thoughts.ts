/*
 * Ebbe Hendon, Hans Jørgen Jacobsen and Birgitte Sloth (1996), "The One-Shot-Deviation Principle for
 * Sequential Rationality".
 *
 * One player moves twice and learns nothing in between; the second set is off the path, where any
 * belief may stand.
 *
 * Known result: that no single deviation pays is enough where beliefs are updated along it, and not
 * otherwise. Where the state is believed to be bad for sure after going, right is the best action
 * there, and going for one shot is a loss; the plan to go left may gain all the same, and counts.
 */
import {
  claim,
  math,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Ebbe Hendon', 'Hans Jørgen Jacobsen', 'Birgitte Sloth'],
  title: 'The One-Shot-Deviation Principle for Sequential Rationality',
  year: 1996,
  venue: 'Games and Economic Behavior 12(2), 274–282',
};

const source: Source = {
  publication,
  place: 'the principle, and its need of beliefs that are updated along a deviation',
};
const { payoff, probability, condition, restrict } = cited(source);

const π = payoff('pi', 'π', 'what going left yields in the good state', 1);
const μ = probability(
  'mu',
  'μ',
  'the probability of the good state as P believes it after going, having learned nothing',
  0,
);

const secondThoughts = timing({
  id: 'second-thoughts',
  title: 'Second thoughts',
  players: ['P'],
  source,
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

export const stopping = claim(secondThoughts, {
  id: 'stopping',
  title: 'P stops',
  source,
  says: 'P stops, and would go right if she had gone.',
  strategies: { first: { nothing: 'stop' }, second: { nothing: 'right' } },
  beliefs: {
    first: { nothing: { good: '1/2', bad: '1/2' } },
    second: { nothing: { 'good, go': μ, 'bad, go': math`1 − ${μ}` } },
  },
  holds: {
    iff: {
      first: { nothing: condition('no-plan-pays', 'going left does not pay', relation`${π} ≤ 1`) },
      second: {
        nothing: condition(
          'right-is-best',
          'as P then believes, left is no better than right',
          relation`(${π} + 4) ${μ} ≤ 1`,
        ),
      },
    },
  },
  expected: 'holds',
});

const secondThoughtsGame: Specification = specification({
  publication,
  parameters: [π, μ],
  restrictions: [...restrict('a belief is a probability', relation`${μ} ≥ 0`, relation`${μ} ≤ 1`)],
  games: [secondThoughts],
  claims: [stopping],
});

export default secondThoughtsGame;

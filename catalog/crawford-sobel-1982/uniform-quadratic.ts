/*
 * Vincent P. Crawford and Joel Sobel (1982), "Strategic Information Transmission", Section 4: the uniform,
 * quadratic example, with an expert whose type is any number from 0 to 1, and here with two messages.
 *
 * The expert knows t and sends a message; the decision maker chooses an action y from 0 to 1. What y is worth to
 * the decision maker is −(y − t)²; to the expert, −(y − t − b)².
 *
 * Known result: with two cells, types below 1/2 − 2 b send one message, and the others the other; the decision
 * maker answers with the middle of the cell. Such an equilibrium exists if b < 1/4.
 *
 * Left out: more cells, of which N need 2 N (N − 1) b < 1, and messages that nobody sends.
 */
import {
  between,
  continuousClaim,
  continuousTiming,
  math,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Vincent P. Crawford', 'Joel Sobel'],
  title: 'Strategic Information Transmission',
  year: 1982,
  venue: 'Econometrica 50(6), 1431–1451',
};

const source: Source = { publication, place: 'Section 4, the uniform-quadratic example' };
const { payoff, condition, restrict } = cited(source);

const b = payoff('b', 'b', "the expert's bias", '1/8');

const advice = continuousTiming({
  id: 'advice',
  title: 'Advice of an expert whose type is a number',
  players: ['expert', 'decider'],
  source,
})
  .nature('type', { uniform: [0, 1] })
  .move('message', { by: 'expert', knows: ['type'], chooses: ['low', 'high'] })
  .move('action', { by: 'decider', knows: ['message'], chooses: between(0, 1) })
  .payoffs({
    expert: ({ type, action }) => math`−(${action} − ${type} − ${b})^2`,
    decider: ({ type, action }) => math`−(${action} − ${type})^2`,
  });

const small = condition('small', 'the bias is small', relation`${b} < 1/4`);

export const partition = continuousClaim(advice, {
  id: 'partition',
  title: 'Two cells',
  source,
  says: 'Types below 1/2 − 2 b send the one message, the others the other; each is answered by the middle of its cell.',
  strategies: {
    message: { below: math`1/2 − 2 ${b}`, play: 'low', else: 'high' },
    action: { low: math`1/4 − ${b}`, high: math`3/4 − ${b}` },
  },
  holds: { if: [small] },
});

/** As if the two agreed. */
export const halves = continuousClaim(advice, {
  id: 'halves',
  title: 'Two halves',
  source,
  says: 'Types below 1/2 send the one message, the others the other.',
  strategies: {
    message: { below: '1/2', play: 'low', else: 'high' },
    action: { low: '1/4', high: '3/4' },
  },
  holds: { if: [small] },
  expected: 'fails',
});

/** Answers that do not follow from what the messages tell. */
export const extremes = continuousClaim(advice, {
  id: 'extremes',
  title: 'Answers at the ends',
  source,
  says: 'The cells are as they should be, and are answered by the ends of the interval.',
  strategies: {
    message: { below: math`1/2 − 2 ${b}`, play: 'low', else: 'high' },
    action: { low: 0, high: 1 },
  },
  holds: { if: [small] },
  expected: 'fails',
});

const game: Specification = specification({
  publication,
  parameters: [b],
  restrictions: restrict('the expert prefers larger actions', relation`${b} > 0`),
  games: [],
  claims: [],
  statements: [partition, halves, extremes],
});

export default game;

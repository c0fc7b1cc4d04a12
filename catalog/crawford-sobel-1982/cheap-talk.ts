/*
 * Vincent P. Crawford and Joel Sobel (1982), "Strategic Information Transmission", with three states.
 *
 * A sender who knows the state, 0, 1 or 2, each as probable as the others, says one of three words,
 * which cost nothing; a receiver hears it and acts. The receiver would have the action be the state, the
 * sender would have it higher by b; either loses the square of the distance.
 *
 * Known result: that talk is empty is always an equilibrium. The closer the two are in what they want,
 * the more can be told: everything, if 2 b ≤ 1; if more than that, no more than whether the state is 0,
 * up to 4 b ≤ 3. More being told, both are better off before the state is known.
 *
 * Left out: states between these, and that words which mix states in other ways tell no more. Actions
 * are the states that the receiver may expect after words like these.
 */
import {
  always,
  claim,
  compare,
  everywhere,
  math,
  nowhere,
  type Publication,
  payoff,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Vincent P. Crawford', 'Joel Sobel'],
  title: 'Strategic Information Transmission',
  year: 1982,
  venue: 'Econometrica 50(6), 1431–1451',
};

const source: Source = { publication, place: 'the example with quadratic losses, three states' };
const { payoff: distance, condition, restrict } = cited(source);

const b = distance('b', 'b', 'by how much the sender would have the action higher', '1/5');

const talk = timing({ id: 'talk', title: 'Cheap talk', players: ['sender', 'receiver'], source })
  .nature('state', {
    from: ['0', '1', '2'],
    probabilities: { '0': '1/3', '1': '1/3', '2': '1/3' },
  })
  .move('word', { by: 'sender', knows: ['state'], chooses: ['low', 'middle', 'high'] })
  .move('act', { by: 'receiver', knows: ['word'], chooses: ['0', '1/2', '1', '3/2', '2'] })
  .payoffs({
    sender: ({ state, act }) => math`−(${act} − ${state} − ${b})^2`,
    receiver: ({ state, act }) => math`−(${act} − ${state})^2`,
  });

const anything = { '0': '1/3', '1': '1/3', '2': '1/3' } as const;

export const babbling = claim(talk, {
  id: 'babbling',
  title: 'Talk is empty',
  source,
  says: 'The sender says the same in every state, and the receiver heeds no word.',
  strategies: {
    word: { '0': 'low', '1': 'low', '2': 'low' },
    act: { low: '1', middle: '1', high: '1' },
  },
  beliefs: { act: { middle: anything, high: anything } },
  holds: {
    iff: {
      word: { '0': always, '1': always, '2': always },
      act: { low: always, middle: always, high: always },
    },
  },
  expected: 'holds',
});

const close = condition(
  'close',
  'she would have no state taken for the next',
  relation`2 ${b} ≤ 1`,
);
const closer = condition(
  'closer',
  'in state 1, she would not have it taken for 2',
  relation`4 ${b} ≤ 1`,
);
const apart = condition(
  'apart',
  'in state 0, she would not have it taken for more',
  relation`4 ${b} ≤ 3`,
);

export const telling = claim(talk, {
  id: 'telling',
  title: 'The state is told',
  source,
  says: 'The sender says which state it is, and the receiver acts as she says.',
  strategies: {
    word: { '0': 'low', '1': 'middle', '2': 'high' },
    act: { low: '0', middle: '1', high: '2' },
  },
  holds: { iff: [close] },
  expected: 'holds',
});

/** A word that is not used is taken for the low one. */
export const tellingZero = claim(talk, {
  id: 'telling-zero',
  title: 'It is told whether the state is 0',
  source,
  says: 'The sender says high in the states 1 and 2, after which the receiver acts in between.',
  strategies: {
    word: { '0': 'low', '1': 'high', '2': 'high' },
    act: { low: '0', middle: '0', high: '3/2' },
  },
  beliefs: { act: { middle: { '0': 1 } } },
  holds: { iff: [apart] },
  expected: 'holds',
});

export const tellingTwo = claim(talk, {
  id: 'telling-two',
  title: 'It is told whether the state is 2',
  source,
  says: 'The sender says low in the states 0 and 1, after which the receiver acts in between.',
  strategies: {
    word: { '0': 'low', '1': 'low', '2': 'high' },
    act: { low: '1/2', middle: '1/2', high: '2' },
  },
  beliefs: { act: { middle: { '0': '1/2', '1': '1/2' } } },
  holds: { iff: [closer] },
  expected: 'holds',
});

export const tellingInAnyCase = claim(talk, {
  id: 'telling-in-any-case',
  title: 'The state is told wherever something can be',
  source,
  says: 'The sender says which state it is where she would not hide that it is 0.',
  strategies: {
    word: { '0': 'low', '1': 'middle', '2': 'high' },
    act: { low: '0', middle: '1', high: '2' },
  },
  holds: { if: [apart] },
  expected: 'fails',
});

const cheapTalk: Specification = specification({
  publication,
  parameters: [b],
  restrictions: [...restrict('the sender wants more', relation`${b} > 0`)],
  games: [talk],
  claims: [babbling, telling, tellingZero, tellingTwo, tellingInAnyCase],
  statements: [
    nowhere({
      id: 'not-told',
      source,
      says: 'The state is never told where the sender wants the action higher by more than 1/2.',
      asserts: [telling, relation`2 ${b} > 1`],
    }),
    nowhere({
      id: 'two-is-harder',
      source,
      says: 'Whether the state is 2 is never told where she wants the action higher by more than 1/4.',
      asserts: [tellingTwo, relation`4 ${b} > 1`],
    }),
    everywhere({
      id: 'telling-is-better',
      source,
      says: 'Before the state is known, both are the better off, the more is told.',
      asserts: (['sender', 'receiver'] as const).flatMap((player) => [
        compare(payoff(telling, player), '>', payoff(tellingZero, player)),
        compare(payoff(tellingZero, player), '>', payoff(babbling, player)),
      ]),
    }),
  ],
});

export default cheapTalk;

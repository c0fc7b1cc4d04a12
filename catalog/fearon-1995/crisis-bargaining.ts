/*
 * James D. Fearon (1995), "Rationalist Explanations for War", the take-it-or-leave-it offer, here
 * with two offers, and a challenge before it.
 *
 * The challenger, if she challenges, is offered a share, sees it, and accepts it or fights. War is
 * worth p − a to her and 1 − p − b to the defender.
 *
 * Known result: an offer x is accepted where x ≥ p − a, and made rather than provoking a war where
 * x ≤ p + b. War costing both something, there are shares that both prefer to it.
 *
 * Left out: offers in between, and what the paper is about, why there is war all the same. That the
 * challenger may keep the status quo is added here.
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
  authors: ['James D. Fearon'],
  title: 'Rationalist Explanations for War',
  year: 1995,
  venue: 'International Organization 49(3), 379–414',
};

const source: Source = { publication, place: 'the take-it-or-leave-it offer, with two offers' };
const { payoff, probability, condition, restrict } = cited(source);

const p = probability('p', 'p', 'the probability that the challenger wins a war', '1/2');
const a = payoff('a', 'a', "the challenger's cost of war", '1/4');
const b = payoff('b', 'b', "the defender's cost of war", '1/4');
const s = payoff('s', 's', "the challenger's share in the status quo", '1/4');
const l = payoff('l', 'l', 'the low offer', '1/8');
const h = payoff('h', 'h', 'the high offer', '1/2');

const crisis = timing({
  id: 'crisis',
  title: 'An ultimatum in a crisis',
  players: ['challenger', 'defender'],
  source,
})
  .move('challenge', { by: 'challenger', knows: [], chooses: ['yes', 'no'] })
  .move('offer', {
    by: 'defender',
    knows: [],
    when: { challenge: 'yes' },
    chooses: ['low', 'high'],
  })
  .move('reply', {
    by: 'challenger',
    knows: ['offer'],
    when: { challenge: 'yes' },
    chooses: ['accept', 'fight'],
  })
  .payoffs({
    challenger: ({ offer, reply }) =>
      reply === '-' ? s : reply === 'fight' ? math`${p} − ${a}` : offer === 'high' ? h : l,
    defender: ({ offer, reply }) => {
      if (reply === '-') return math`1 − ${s}`;
      return reply === 'fight' ? math`1 − ${p} − ${b}` : math`1 − ${offer === 'high' ? h : l}`;
    },
  });

const little = condition('little', 'the low offer is worth a war', relation`${l} ≤ ${p} − ${a}`);
const enough = condition('enough', 'the high offer is not', relation`${h} ≥ ${p} − ${a}`);
const gainful = condition('gainful', 'it beats the status quo', relation`${h} ≥ ${s}`);
const bearable = condition('bearable', 'to concede beats a war', relation`${h} ≤ ${p} + ${b}`);
const unbearable = condition('unbearable', 'a war beats it', relation`${h} ≥ ${p} + ${b}`);
const content = condition('content', 'no war for the status quo', relation`${p} − ${a} ≤ ${s}`);
const sated = condition('sated', 'the status quo beats the low offer', relation`${l} ≤ ${s}`);

const replies = { low: 'fight', high: 'accept' } as const;
const choices = { low: little, high: enough };

export const concession = claim(crisis, {
  id: 'concession',
  title: 'The challenge is met with a concession',
  source,
  says: 'The challenger challenges, and accepts the high offer, which she gets.',
  strategies: { challenge: { nothing: 'yes' }, offer: { nothing: 'high' }, reply: replies },
  beliefs: {},
  holds: {
    iff: {
      challenge: { nothing: [gainful, enough] },
      offer: { nothing: bearable },
      reply: choices,
    },
  },
  expected: 'holds',
});

/** Here the defender, who is not reached, would risk the war. */
export const deterrence = claim(crisis, {
  id: 'deterrence',
  title: 'The challenge is deterred',
  source,
  says: 'The challenger does not challenge, since she would get the low offer, and fight.',
  strategies: { challenge: { nothing: 'no' }, offer: { nothing: 'low' }, reply: replies },
  beliefs: { offer: { nothing: { yes: 1 } } },
  holds: {
    iff: {
      challenge: { nothing: [content, sated] },
      offer: { nothing: unbearable },
      reply: choices,
    },
  },
  expected: 'holds',
});

const crisisGame: Specification = specification({
  publication,
  parameters: [p, a, b, s, l, h],
  restrictions: [
    ...restrict('a probability', relation`${p} ≥ 0`, relation`${p} ≤ 1`),
    ...restrict('war costs the challenger something', relation`${a} > 0`),
    ...restrict('war costs the defender something', relation`${b} > 0`),
    ...restrict('a share', relation`${s} ≥ 0`, relation`${s} ≤ 1`),
    ...restrict('a share', relation`${l} ≥ 0`, relation`${h} ≤ 1`),
    ...restrict('the high offer is higher', relation`${l} < ${h}`),
  ],
  games: [crisis],
  claims: [concession, deterrence],
});

export default crisisGame;

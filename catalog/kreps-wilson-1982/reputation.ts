/*
 * David M. Kreps and Robert Wilson (1982), "Reputation and Imperfect Information", with two entrants.
 *
 * A monopolist meets two entrants, one after the other. If a weak one, he would rather yield to entry
 * than fight it; if a tough one, which has probability δ, he would rather fight. An entrant gets b
 * where he yields, and b − 1 where he fights; to be left alone is worth a > 1.
 *
 * Known result: a weak monopolist fights the first entrant all the same, for the sake of the second.
 * Where δ < b, he does so with the probability that makes the second indifferent, who enters after
 * a fight with probability 1 − 1/a. The first enters where δ < b² only, while against a single entrant
 * b is what δ must not exceed.
 *
 * Left out: more entrants than two, and that other equilibria rest on beliefs that make no sense.
 * Equilibria are claimed to be sequential but for `deterred`, where nobody enters who could be fought: it
 * is claimed to be perfect Bayesian (Fudenberg and Tirole 1991), for what a monopolist would do if met tells
 * of his type, and the first entrant's mistake does not.
 */
import {
  claim,
  compare,
  decreasing,
  everywhere,
  increasing,
  math,
  nowhere,
  type Publication,
  probability,
  relation,
  type Source,
  type Specification,
  somewhere,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['David M. Kreps', 'Robert Wilson'],
  title: 'Reputation and Imperfect Information',
  year: 1982,
  venue: 'Journal of Economic Theory 27(2), 253–279',
};

const source: Source = { publication, place: 'the game with one-sided uncertainty, two entrants' };
const { payoff, probability: share, condition, restrict } = cited(source);

const δ = share('delta', 'δ', 'the prior probability that the monopolist is tough', '1/8');
const a = payoff('a', 'a', 'what being left alone is worth to the monopolist', 2);
const b = payoff('b', 'b', 'what entry is worth that is not fought', '1/2');

const reputation = timing({
  id: 'reputation',
  title: 'A monopolist and two entrants',
  players: ['monopolist', 'first', 'second'],
  source,
})
  .nature('type', { from: ['tough', 'weak'], probabilities: { tough: δ, weak: math`1 − ${δ}` } })
  .move('entry', { by: 'first', knows: [], chooses: ['in', 'out'] })
  .move('answer', {
    by: 'monopolist',
    knows: ['type'],
    when: { entry: 'in' },
    chooses: ['fight', 'yield'],
  })
  .move('later', { by: 'second', knows: ['entry', 'answer'], chooses: ['in', 'out'] })
  .move('last', {
    by: 'monopolist',
    knows: ['type', 'entry', 'answer'],
    when: { later: 'in' },
    chooses: ['fight', 'yield'],
  })
  .payoffs({
    monopolist: ({ type, answer, last }) => {
      const of = (reply: 'fight' | 'yield' | '-') =>
        reply === '-' ? a : (reply === 'fight') === (type === 'tough') ? 0 : -1;
      return math`${of(answer)} + ${of(last)}`;
    },
    first: ({ answer }) => gain(answer),
    second: ({ last }) => gain(last),
  });

function gain(reply: 'fight' | 'yield' | '-') {
  return reply === '-' ? 0 : reply === 'fight' ? math`${b} − 1` : b;
}

/** At the last entry each monopolist does what he likes. */
const last = {
  'tough, out, -': 'fight',
  'tough, in, fight': 'fight',
  'tough, in, yield': 'fight',
  'weak, out, -': 'yield',
  'weak, in, fight': 'yield',
  'weak, in, yield': 'yield',
} as const;

const prior = { tough: δ, weak: math`1 − ${δ}` } as const;

/** The chance of a fight by a weak monopolist after which he is taken for tough with probability b. */
const bluff = math`${δ} (1 − ${b})/((1 − ${δ}) ${b})`;

const answer = { tough: 'fight', weak: { fight: bluff, yield: math`1 − ${bluff}` } } as const;
const doubtful = { in: math`1 − 1/${a}`, out: math`1/${a}` } as const;
const unmasked = { weak: 1 } as const;

const bluffs = condition('bluffs', 'the bluff is a probability', relation`${δ} ≤ ${b}`);
const feeble = condition('feeble', 'even the first dares to enter', relation`${δ} ≤ ${b}^2`);
const daunting = condition('daunting', 'the first does not', relation`${δ} ≥ ${b}^2`);
const feared = condition('feared', 'the prior alone deters', relation`${δ} ≥ ${b}`);

export const challenged = claim(reputation, {
  id: 'challenged',
  title: 'The first enters, and may be fought',
  source,
  says: 'The first enters; the weak monopolist fights with the probability that leaves the second in doubt, who enters with probability 1 − 1/a.',
  concept: 'sequential',
  strategies: {
    entry: { nothing: 'in' },
    answer,
    later: { 'out, -': 'in', 'in, fight': doubtful, 'in, yield': 'in' },
    last,
  },
  beliefs: { later: { 'out, -': prior } },
  where: [bluffs],
  holds: { iff: [feeble] },
  implied: [{ condition: bluffs, by: [feeble], because: 'b is below 1' }],
  expected: 'holds',
});

export const deterred = claim(reputation, {
  id: 'deterred',
  title: 'The first stays out for fear of a fight',
  source,
  says: 'The first stays out, though the second, who has seen no fight, enters.',
  concept: 'perfect Bayesian',
  strategies: {
    entry: { nothing: 'out' },
    answer,
    later: { 'out, -': 'in', 'in, fight': doubtful, 'in, yield': 'in' },
    last,
  },
  beliefs: {
    later: {
      'in, fight': { tough: b, weak: math`1 − ${b}` },
      'in, yield': unmasked,
    },
  },
  where: [bluffs],
  holds: { iff: [daunting] },
  expected: 'holds',
});

export const unchallenged = claim(reputation, {
  id: 'unchallenged',
  title: 'Nobody enters',
  source,
  says: 'Both stay out, and the weak monopolist would fight the first as surely as the tough one.',
  concept: 'sequential',
  strategies: {
    entry: { nothing: 'out' },
    answer: { tough: 'fight', weak: 'fight' },
    later: { 'out, -': 'out', 'in, fight': 'out', 'in, yield': 'in' },
    last,
  },
  beliefs: { later: { 'in, fight': prior, 'in, yield': unmasked } },
  holds: { iff: [feared] },
  expected: 'holds',
});

/** As if a weak monopolist had no name to lose: there is no such equilibrium. */
const unreputed = claim(reputation, {
  id: 'unreputed',
  title: 'The weak monopolist yields at once',
  source,
  says: 'The first enters, the weak monopolist yields, and whoever fights is taken for tough.',
  concept: 'Nash',
  strategies: {
    entry: { nothing: 'in' },
    answer: { tough: 'fight', weak: 'yield' },
    later: { 'out, -': 'in', 'in, fight': 'out', 'in, yield': 'in' },
    last,
  },
  holds: { if: [] },
  expected: 'fails',
});

/** What would deter one entrant is more than it takes to deter the first of two. */
export const challengedToTheEnd = claim(reputation, {
  id: 'challenged-to-the-end',
  title: 'The first enters wherever the second would',
  source,
  says: 'The first enters where the prior would not deter a single entrant.',
  concept: 'sequential',
  strategies: {
    entry: { nothing: 'in' },
    answer,
    later: { 'out, -': 'in', 'in, fight': doubtful, 'in, yield': 'in' },
    last,
  },
  beliefs: { later: { 'out, -': prior } },
  where: [bluffs],
  holds: { if: [bluffs] },
  expected: 'fails',
});

const fight = probability(challenged, { answer: 'fight' });

const reputationGame: Specification = specification({
  publication,
  parameters: [δ, a, b],
  restrictions: [
    ...restrict('the monopolist may be of either type', relation`${δ} > 0`, relation`${δ} < 1`),
    ...restrict('to be left alone is worth more than a fight costs', relation`${a} > 1`),
    ...restrict('entry pays, if it is not fought', relation`${b} > 0`, relation`${b} < 1`),
  ],
  games: [reputation],
  claims: [challenged, deterred, unchallenged, unreputed, challengedToTheEnd],
  statements: [
    nowhere({
      id: 'always-reputed',
      source,
      says: 'It is never an equilibrium that the weak monopolist yields to the first entrant for sure.',
      asserts: [unreputed],
    }),
    nowhere({
      id: 'never-deterred-too-early',
      source,
      says: 'The first is not deterred by a prior below the square of what deters a single entrant.',
      asserts: [deterred, relation`${δ} < ${b}^2`],
    }),
    everywhere({
      id: 'fights',
      source,
      says: 'The first entrant is fought with probability δ/b: more often than the monopolist is tough, the more so the more probably he is, and the less, the more entry is worth.',
      given: [bluffs],
      asserts: [
        compare(fight, '=', math`${δ}/${b}`),
        compare(fight, '>', δ),
        increasing(fight, δ),
        decreasing(fight, b),
      ],
    }),
    somewhere({
      id: 'paradox-solved',
      source,
      says: 'The first may be deterred by what would not deter a single entrant.',
      asserts: [deterred, relation`${δ} < ${b}`],
    }),
  ],
});

export default reputationGame;

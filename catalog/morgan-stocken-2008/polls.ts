/*
 * John Morgan and Phillip Stocken (2008), "Information Aggregation in Polls", with one who is polled and with two.
 *
 * A state θ is uniform from 0 to 1. Whoever is polled has an opinion, which is high with probability θ, and reports
 * one. A policy maker P, who sees the reports alone, chooses a policy y, and loses (y − θ)²; who is polled and has a
 * bias b loses (y − θ − b)².
 *
 * Known result: all report what they think if few are polled, and few of them if many are: the more there are, the
 * smaller biases have to be, so that full revelation is impossible in large polls.
 *
 * How small, 1/6 with one and 1/8 with two, is the paper's 1/(2 (n + 2)) for them, computed here anew. The policy
 * maker chooses the mean of what she knows, (k + 1)/(n + 2) after k high reports.
 *
 * Left out: larger polls, what those do whose biases are too large, what is not truthful, elections.
 */
import {
  between,
  compare,
  continuousClaim,
  continuousTiming,
  everywhere,
  type Formula,
  math,
  type Publication,
  payoff,
  probability,
  relation,
  type Source,
  type Specification,
  somewhere,
  specification,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['John Morgan', 'Phillip C. Stocken'],
  title: 'Information Aggregation in Polls',
  year: 2008,
  venue: 'American Economic Review 98(3), 864–896',
};

const source: Source = { publication, place: 'The model, with one constituent and with two' };
const { payoff: amount, condition } = cited(source);

const b = amount('b', 'b', 'by how much a higher policy the first one wants', '1/10');
const c = amount('c', 'c', 'by how much a higher policy the second one wants', '-1/10');

const opinions = ['high', 'low'] as const;
const reports = ['says high', 'says low'] as const;

/** An opinion is high with a probability that is the state. */
const opinion = {
  from: opinions,
  given: ['state'],
  probabilities: ({ state }: { readonly state: Formula }) => ({
    high: state,
    low: math`1 − ${state}`,
  }),
} as const;

function loss(policy: Formula, ideal: Formula): Formula {
  return math`−(${policy} − (${ideal}))^2`;
}

interface Outcome {
  readonly state: Formula;
  readonly policy: Formula;
}

const ofP = ({ state, policy }: Outcome): Formula => loss(policy, state);
const ofFirst = ({ state, policy }: Outcome): Formula => loss(policy, math`${state} + ${b}`);
const ofSecond = ({ state, policy }: Outcome): Formula => loss(policy, math`${state} + ${c}`);

const single = continuousTiming({
  id: 'single',
  title: 'A poll of one',
  players: ['First', 'P'],
  source,
})
  .nature('state', { uniform: [0, 1] })
  .nature('one', opinion)
  .move('report', { by: 'First', knows: ['one'], chooses: reports })
  .move('policy', { by: 'P', knows: ['report'], chooses: between(0, 1) })
  .payoffs({ First: ofFirst, P: ofP });

const pair = continuousTiming({
  id: 'pair',
  title: 'A poll of two',
  players: ['First', 'Second', 'P'],
  source,
})
  .nature('state', { uniform: [0, 1] })
  .nature('one', opinion)
  .nature('other', opinion)
  .move('report', { by: 'First', knows: ['one'], chooses: reports })
  .move('reply', { by: 'Second', knows: ['other'], chooses: reports })
  .move('policy', { by: 'P', knows: ['report', 'reply'], chooses: between(0, 1) })
  .payoffs({ First: ofFirst, Second: ofSecond, P: ofP });

const truth = { high: 'says high', low: 'says low' } as const;
const byTwo = {
  'says high, says high': '3/4',
  'says high, says low': '1/2',
  'says low, says high': '1/2',
  'says low, says low': '1/4',
};

const modest = [
  condition('modest-upwards', 'a bias is at most a sixth', relation`${b} ≤ 1/6`),
  condition('modest-downwards', 'and no less than minus that', relation`${b} ≥ −1/6`),
];
const smaller = [
  condition('first-upwards', 'a bias is at most an eighth', relation`${b} ≤ 1/8`),
  condition('first-downwards', 'and no less than minus that', relation`${b} ≥ −1/8`),
  condition('second-upwards', 'likewise the other one', relation`${c} ≤ 1/8`),
  condition('second-downwards', 'and no less than minus that', relation`${c} ≥ −1/8`),
];

export const alone = continuousClaim(single, {
  ...{ id: 'alone', title: 'A truthful poll of one', source },
  says: 'Who is polled alone says what she thinks, exactly if her bias is at most 1/6.',
  strategies: { report: truth, policy: { 'says high': '2/3', 'says low': '1/3' } },
  holds: { iff: modest },
});

export const together = continuousClaim(pair, {
  ...{ id: 'together', title: 'A truthful poll of two', source },
  says: 'Both say what they think, exactly if their biases are at most 1/8.',
  strategies: { report: truth, reply: truth, policy: byTwo },
  holds: { iff: smaller },
});

/** As if who else is polled did not matter. */
export const crowded = continuousClaim(pair, {
  ...{ id: 'crowded', title: 'Two as truthful as one', source },
  says: 'Both say what they think wherever each would alone.',
  strategies: { report: truth, reply: truth, policy: byTwo },
  holds: {
    if: [
      ...modest,
      condition('other-upwards', 'likewise the other one', relation`${c} ≤ 1/6`),
      condition('other-downwards', 'and no less than minus that', relation`${c} ≥ −1/6`),
    ],
  },
  expected: 'fails',
});

/** As if an opinion told more of the state than it does. */
export const literal = continuousClaim(single, {
  ...{ id: 'literal', title: 'Opinions taken for more than they tell', source },
  says: 'P chooses three quarters if one thinks it is high, and one quarter if not.',
  strategies: { report: truth, policy: { 'says high': '3/4', 'says low': '1/4' } },
  holds: { if: modest },
  expected: 'fails',
});

const here = { source };

export const informed = everywhere({
  ...{ ...here, id: 'informed' },
  says: 'P loses 1/18 with one who is truthful, and 1/24 with two.',
  asserts: [
    compare(payoff(alone, 'P'), '=', '-1/18'),
    compare(payoff(together, 'P'), '=', '-1/24'),
  ],
});

export const alike = everywhere({
  ...{ ...here, id: 'alike' },
  says: 'Who thinks it is high expects two of three others to think so.',
  asserts: [compare(probability(together, { other: 'high' }, { one: 'high' }), '=', '2/3')],
});

export const impeded = somewhere({
  ...{ ...here, id: 'impeded' },
  says: 'Somebody may be truthful alone and not with another one who is.',
  asserts: [relation`${b} ≤ 1/6`, relation`${b} > 1/8`, relation`${c} = 0`],
});

const poll: Specification = specification({
  publication,
  parameters: [b, c],
  restrictions: [],
  games: [],
  claims: [],
  statements: [alone, together, crowded, literal, informed, alike, impeded],
});

export default poll;

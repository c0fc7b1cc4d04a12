/*
 * Andrew Kydd (2000), "Trust, Reassurance, and Cooperation", with the same numbers for both sides.
 *
 * Either of two states is trustworthy, with probability t, or not, and knows that of itself alone. Both
 * cooperate or defect at once. To cooperate together is worth 1 and to be exploited −c; to exploit is
 * worth s ≤ 1 to the trustworthy and b > 1 to others. In the game of reassurance they do so twice, the
 * share α of what is at stake being played for first.
 *
 * Known result: the trustworthy cooperate if trust is high enough. A first round of less than all that
 * is at stake needs less trust, the less, the smaller it is; but it reassures only if it is large enough
 * that others do not imitate the trustworthy for the sake of the second.
 *
 * Left out: that the sides differ, that the smaller state of the two is harder to reassure, and
 * equilibria in which somebody mixes.
 */
import {
  always,
  claim,
  compare,
  everywhere,
  increasing,
  limit,
  math,
  near,
  neverForLarge,
  neverForSmall,
  nowhere,
  type Publication,
  relation,
  type Source,
  type Specification,
  somewhere,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Andrew Kydd'],
  title: 'Trust, Reassurance, and Cooperation',
  year: 2000,
  venue: 'International Organization 54(2), 325–357',
};

const source: Source = { publication, place: 'the reassurance game, with like sides' };
const { payoff, probability: share, condition, restrict } = cited(source);

const t = share('t', 't', 'the probability that the other is trustworthy', '2/3');
const α = share('alpha', 'α', 'the share of the stakes that is played for first', '3/4');
const c = payoff('c', 'c', 'the loss from being exploited', 2);
const s = payoff('s', 's', 'what exploiting the other is worth to the trustworthy', 0);
const b = payoff('b', 'b', 'what it is worth to others', 2);

const types = ['trustworthy', 'other'] as const;
const weights = { trustworthy: t, other: math`1 − ${t}` } as const;
const chooses = ['cooperate', 'defect'] as const;

type Type = (typeof types)[number];
type Action = (typeof chooses)[number];

/** What a round is worth, of all that is at stake. */
function round(own: Type, mine: Action, theirs: Action) {
  if (mine === 'cooperate') return theirs === 'cooperate' ? 1 : math`−${c}`;
  return theirs === 'defect' ? 0 : own === 'trustworthy' ? s : b;
}

const once = timing({ id: 'once', title: 'Trust', players: ['1', '2'], source })
  .nature('type 1', { from: types, probabilities: weights })
  .nature('type 2', { from: types, probabilities: weights })
  .move('move 1', { by: '1', knows: ['type 1'], chooses })
  .move('move 2', { by: '2', knows: ['type 2'], chooses })
  .payoffs({
    '1': (play) => round(play['type 1'], play['move 1'], play['move 2']),
    '2': (play) => round(play['type 2'], play['move 2'], play['move 1']),
  });

const twice = timing({ id: 'twice', title: 'Reassurance', players: ['1', '2'], source })
  .nature('type 1', { from: types, probabilities: weights })
  .nature('type 2', { from: types, probabilities: weights })
  .move('first 1', { by: '1', knows: ['type 1'], chooses })
  .move('first 2', { by: '2', knows: ['type 2'], chooses })
  .move('then 1', { by: '1', knows: ['type 1', 'first 1', 'first 2'], chooses })
  .move('then 2', { by: '2', knows: ['type 2', 'first 1', 'first 2'], chooses })
  .payoffs({
    '1': (play) => {
      const first = round(play['type 1'], play['first 1'], play['first 2']);
      return math`${α} ${first} + (1 − ${α}) ${round(play['type 1'], play['then 1'], play['then 2'])}`;
    },
    '2': (play) => {
      const first = round(play['type 2'], play['first 2'], play['first 1']);
      return math`${α} ${first} + (1 − ${α}) ${round(play['type 2'], play['then 2'], play['then 1'])}`;
    },
  });

const byType = { trustworthy: 'cooperate', other: 'defect' } as const;
const never = { trustworthy: 'defect', other: 'defect' } as const;

const trusting = condition(
  'trusting',
  'to cooperate with the trustworthy outweighs being exploited by others',
  relation`${t} − (1 − ${t}) ${c} ≥ ${t} ${s}`,
);

export const trust = claim(once, {
  id: 'trust',
  title: 'The trustworthy cooperate',
  source,
  says: 'The trustworthy cooperate and others defect.',
  concept: 'Nash',
  strategies: { 'move 1': byType, 'move 2': byType },
  holds: { iff: [trusting] },
  expected: 'holds',
});

export const distrust = claim(once, {
  id: 'distrust',
  title: 'Nobody cooperates',
  source,
  says: 'All defect, whatever their trust.',
  concept: 'Nash',
  strategies: { 'move 1': never, 'move 2': never },
  holds: {
    iff: {
      'move 1': { trustworthy: always, other: always },
      'move 2': { trustworthy: always, other: always },
    },
  },
  expected: 'holds',
});

/** In the second round the trustworthy cooperate with who did, if they did, too. */
const then = {
  'trustworthy, cooperate, cooperate': 'cooperate',
  'trustworthy, cooperate, defect': 'defect',
  'trustworthy, defect, cooperate': 'defect',
  'trustworthy, defect, defect': 'defect',
  'other, cooperate, cooperate': 'defect',
  'other, cooperate, defect': 'defect',
  'other, defect, cooperate': 'defect',
  'other, defect, defect': 'defect',
} as const;

const reassuring = {
  'first 1': byType,
  'first 2': byType,
  'then 1': then,
  'then 2': then,
} as const;

/** Who did not do as its type should still takes the other for what it showed itself to be. */
const beliefs = {
  'then 1': {
    'trustworthy, defect, cooperate': { trustworthy: 1 },
    'trustworthy, defect, defect': { other: 1 },
    'other, cooperate, cooperate': { trustworthy: 1 },
    'other, cooperate, defect': { other: 1 },
  },
  'then 2': {
    'trustworthy, cooperate, defect': { 'trustworthy, defect': 1 },
    'trustworthy, defect, defect': { 'other, defect': 1 },
    'other, cooperate, cooperate': { 'trustworthy, cooperate': 1 },
    'other, defect, cooperate': { 'other, defect': 1 },
  },
} as const;

const daring = condition(
  'daring',
  'to cooperate ever after with the trustworthy outweighs being exploited by others once',
  relation`${t} − (1 − ${t}) ${α} ${c} ≥ ${t} ${α} ${s}`,
);
const telling = condition(
  'telling',
  'others do better by exploiting who cooperates at once than by being taken for trustworthy',
  relation`${t} ${α} ${b} + (1 − ${t}) ${α} ${c} ≥ ${t} (${α} + (1 − ${α}) ${b})`,
);

export const reassurance = claim(twice, {
  id: 'reassurance',
  title: 'The trustworthy reassure each other',
  source,
  says: 'The trustworthy cooperate first, and then with whoever did; others never do.',
  strategies: reassuring,
  beliefs,
  holds: { iff: [daring, telling] },
  expected: 'holds',
});

/** The same, however small the first round is. */
export const cheapReassurance = claim(twice, {
  id: 'cheap-reassurance',
  title: 'The trustworthy reassure each other, however little is at stake',
  source,
  says: 'The trustworthy reassure each other wherever they dare to cooperate first.',
  strategies: reassuring,
  beliefs,
  holds: { if: [daring] },
  expected: 'fails',
});

const enough = math`${c}/(1 − ${s} + ${c})`;
const enoughAtFirst = math`${α} ${c}/(1 − ${α} ${s} + ${α} ${c})`;
const primitives = [
  ...restrict('others exist, and trust', relation`${t} > 0`, relation`${t} < 1`),
  ...restrict('both rounds count', relation`${α} > 0`, relation`${α} < 1`),
  ...restrict('to be exploited costs something', relation`${c} > 0`),
  ...restrict('the trustworthy prefer to cooperate', relation`${s} ≥ 0`, relation`${s} < 1`),
  ...restrict('others prefer to exploit', relation`${b} > 1`),
];

const reassuranceGame: Specification = specification({
  publication,
  parameters: [t, α, c, s, b],
  restrictions: primitives,
  games: [once, twice],
  claims: [trust, distrust, reassurance, cheapReassurance],
  statements: [
    near(t, 1, {
      id: 'almost-all',
      source,
      says: 'If almost all are trustworthy, that they cooperate is an equilibrium.',
      asserts: [trust],
    }),
    neverForLarge(c, {
      id: 'fear',
      source,
      says: 'If it costs enough to be exploited, it is none.',
      asserts: [trust],
    }),
    neverForSmall(α, {
      id: 'too-cheap-to-tell',
      source,
      says: 'It is no equilibrium that the trustworthy alone cooperate in a first round that is small enough.',
      asserts: [reassurance],
    }),
    everywhere({
      id: 'no-trust-needed',
      source,
      says: 'The smaller the first round, the less trust it takes to cooperate in it, if others do not, and the less than any amount in the end.',
      asserts: [compare(limit(enoughAtFirst, α, 0), '=', 0), increasing(enoughAtFirst, α)],
    }),
    everywhere({
      id: 'trust-needed',
      source,
      says: 'It takes more trust to cooperate, the more is lost by being exploited and the more is won by exploiting.',
      asserts: [increasing(enough, c), increasing(enough, s)],
    }),
    everywhere({
      id: 'less-trust-needed-at-first',
      source,
      says: 'A first round of less than everything takes less trust, the less, the smaller it is.',
      asserts: [compare(enoughAtFirst, '<', enough), increasing(enoughAtFirst, α)],
    }),
    nowhere({
      id: 'not-without-trust',
      source,
      says: 'Where trust is below what it takes, the trustworthy do not cooperate in one round.',
      asserts: [trust, compare(t, '<', enough)],
    }),
    somewhere({
      id: 'reassurance-helps',
      source,
      says: 'The trustworthy may come to cooperate by reassurance where in one round they would not.',
      asserts: [reassurance, compare(t, '<', enough)],
      lookAt: [relation`${t} = 3/5`],
    }),
  ],
});

export default reassuranceGame;

/*
 * Ariel Rubinstein (1982), "Perfect Equilibrium in a Bargaining Model", with discount factors.
 *
 * Two players divide a pie of size 1. They make offers in turn until one is accepted; what is had later
 * is worth less.
 *
 * Known result: in the subgame-perfect equilibrium each offers the other one what makes her indifferent
 * to making her own offer next; it is accepted at once, and who is patient gets more.
 *
 * Left out: that there is no other equilibrium, in strategies that look at the past as well.
 */
import {
  compare,
  everywhere,
  increasing,
  limit,
  math,
  offer,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
  stationary,
  stationaryClaim,
  value,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Ariel Rubinstein'],
  title: 'Perfect Equilibrium in a Bargaining Model',
  year: 1982,
  venue: 'Econometrica 50(1), 97–109',
};

const source: Source = { publication, place: 'Section 3, fixed discounting factors' };
const { probability, condition, restrict } = cited(source);

const d1 = probability(
  'delta1',
  'δ₁',
  'what a payoff of the next period is worth to the first now',
  '3/4',
);
const d2 = probability(
  'delta2',
  'δ₂',
  'what a payoff of the next period is worth to the second now',
  '1/2',
);
const y = probability(
  'y',
  'y',
  'the least that the second accepts of the first, who offers it',
  '2/5',
);
const z = probability(
  'z',
  'z',
  'the least that the first accepts of the second, who offers it',
  '2/5',
);

const alternating = stationary({
  id: 'alternating-offers',
  title: 'Alternating offers',
  source,
  discount: { first: d1, second: d2 },
  starts: 'first offers',
  states: {
    'first offers': offer({
      by: 'first',
      to: 'second',
      between: [0, 1],
      accepted: { pays: (x) => ({ first: math`1 − ${x}`, second: x }), next: 'end' },
      rejected: { pays: { first: 0, second: 0 }, next: 'second offers' },
    }),
    'second offers': offer({
      by: 'second',
      to: 'first',
      between: [0, 1],
      accepted: { pays: (x) => ({ first: x, second: math`1 − ${x}` }), next: 'end' },
      rejected: { pays: { first: 0, second: 0 }, next: 'first offers' },
    }),
  },
});

/** What each gets of the other one, so that neither gains by waiting. */
const toSecond = math`${d2} (1 − ${d1})/(1 − ${d1} ${d2})`;
const toFirst = math`${d1} (1 − ${d2})/(1 − ${d1} ${d2})`;

export const agreement = stationaryClaim(alternating, {
  id: 'agreement',
  title: 'The first offer is accepted',
  source,
  says: 'Each offers the other one what is worth as much to her as to go on.',
  strategies: {
    'first offers': { offers: toSecond, acceptsFrom: toSecond },
    'second offers': { offers: toFirst, acceptsFrom: toFirst },
  },
  holds: { iff: [] },
  expected: 'holds',
});

export const shares = stationaryClaim(alternating, {
  id: 'only-these-shares',
  title: 'Some offer is accepted at once',
  source,
  says: 'Whatever is offered and just accepted is an equilibrium exactly for these shares.',
  strategies: {
    'first offers': { offers: y, acceptsFrom: y },
    'second offers': { offers: z, acceptsFrom: z },
  },
  holds: {
    iff: [
      condition(
        'second-indifferent',
        'the second is indifferent',
        relation`${y} = ${d2} (1 − ${z})`,
      ),
      condition('first-indifferent', 'the first is indifferent', relation`${z} = ${d1} (1 − ${y})`),
    ],
  },
  expected: 'holds',
});

export const halves = stationaryClaim(alternating, {
  id: 'halves',
  title: 'Each offers one half',
  source,
  says: 'To offer one half, and to accept no less, is an equilibrium.',
  strategies: {
    'first offers': { offers: '1/2', acceptsFrom: '1/2' },
    'second offers': { offers: '1/2', acceptsFrom: '1/2' },
  },
  holds: { if: [] },
  expected: 'fails',
});

const [first, second] = [value(agreement, 'first'), value(agreement, 'second')];

const bargaining: Specification = specification({
  publication,
  parameters: [d1, d2, y, z],
  restrictions: [
    ...restrict('the future counts', relation`${d1} > 0`, relation`${d2} > 0`),
    ...restrict('the present counts more', relation`${d1} < 1`, relation`${d2} < 1`),
    ...restrict(
      'some offers are accepted, and not all',
      relation`${y} > 0`,
      relation`${y} ≤ 1`,
      relation`${z} > 0`,
      relation`${z} ≤ 1`,
    ),
  ],
  games: [],
  claims: [agreement, shares, halves],
  statements: [
    everywhere({
      id: 'first-share',
      source,
      says: 'The one who begins gets (1 − δ₂)/(1 − δ₁ δ₂), and the other one the rest.',
      asserts: [
        compare(first, '=', math`(1 − ${d2})/(1 − ${d1} ${d2})`),
        compare(math`${first} + ${second}`, '=', 1),
      ],
      expected: 'holds',
    }),
    everywhere({
      id: 'patience-pays',
      source,
      says: 'The more patient one is, the more one gets.',
      asserts: [increasing(first, d1), increasing(second, d2)],
      expected: 'holds',
    }),
    everywhere({
      id: 'all-for-the-patient',
      source,
      says: 'Who is almost as patient as can be gets almost everything.',
      asserts: [compare(limit(first, d1, 1), '=', 1)],
      expected: 'holds',
    }),
  ],
});

export default bargaining;

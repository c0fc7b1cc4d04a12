/*
 * James D. Fearon (1995), "Rationalist Explanations for War", the bargaining model of the appendix: an
 * offer from an interval to a state whose cost of war is private information, here with a uniform cost.
 *
 * A demands a share x of a good worth 1. B, whose cost c of war is drawn from 0 to m and known to her alone,
 * accepts or fights. A wins a war with probability p; war is worth p − a to A and 1 − p − c to B.
 *
 * Known result: B fights if c < x − p. If a < m, A demands (2 p + m − a) / 2, where that is a share, and risks
 * war; if a ≥ m, A demands p, which every type accepts.
 *
 * The risk of war is then (m − a) / (2 m): it falls with the cost of war to A, rises with what A does not know, and
 * does not change with p.
 *
 * Left out: densities other than the uniform one, of which the paper supposes an increasing hazard rate.
 */
import {
  between,
  compare,
  continuousClaim,
  continuousTiming,
  decreasing,
  derivative,
  everywhere,
  increasing,
  limit,
  math,
  type Publication,
  payoff,
  probability,
  relation,
  type Source,
  type Specification,
  specification,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['James D. Fearon'],
  title: 'Rationalist Explanations for War',
  year: 1995,
  venue: 'International Organization 49(3), 379–414',
};

const source: Source = { publication, place: 'Appendix, with a uniform cost of war' };
const { payoff: amount, probability: chance, condition, restrict } = cited(source);

const p = chance('p', 'p', 'the probability that A wins a war', '1/2');
const a = amount('a', 'a', "A's cost of war", '1/8');
const m = amount('m', 'm', 'the most that war may cost B', '1/4');

const bargaining = continuousTiming({
  id: 'bargaining',
  title: 'A demand to a state with a private cost of war',
  players: ['A', 'B'],
  source,
})
  .nature('cost', { uniform: [0, m] })
  .move('demand', { by: 'A', knows: [], chooses: between(0, 1) })
  .move('reply', { by: 'B', knows: ['cost', 'demand'], chooses: ['fight', 'accept'] })
  .payoffs({
    A: ({ demand, reply }) => (reply === 'fight' ? math`${p} − ${a}` : demand),
    B: ({ cost, demand, reply }) =>
      reply === 'fight' ? math`1 − ${p} − ${cost}` : math`1 − ${demand}`,
  });

const { demand, cutoff } = {
  demand: math`(2 ${p} + ${m} − ${a})/2`,
  cutoff: ({ demand: x = math`0` }) => ({
    ...{ below: math`${x} − ${p}`, play: 'fight' as const },
    else: 'accept' as const,
  }),
};

const risky = condition('risky', "A's cost is below the largest of B", relation`${a} < ${m}`);
const tame = condition('tame', "A's cost is at least the largest of B", relation`${a} ≥ ${m}`);
const share = condition('share', 'the demand is a share', relation`2 ${p} + ${m} − ${a} ≤ 2`);
const room = condition(
  'room',
  'the demand is a share however little war costs A',
  relation`2 ${p} + ${m} ≤ 2`,
);
const weak = condition('weak', 'the demand is more than p', relation`${m} ≥ ${a}`);

export const risk = continuousClaim(bargaining, {
  id: 'risk',
  title: 'A demand that risks war',
  source,
  says: 'A demands (2 p + m − a) / 2, and B fights if that costs less than what was demanded above p.',
  strategies: { demand, reply: cutoff },
  holds: { iff: [weak, share] },
});

export const safety = continuousClaim(bargaining, {
  id: 'safety',
  title: 'A demand that every type accepts',
  source,
  says: 'If war costs A as much as it may cost B, A demands p, and there is no war.',
  strategies: { demand: p, reply: cutoff },
  holds: { iff: [tame] },
});

/** The demand that would be best were there no chance of a refusal. */
export const greed = continuousClaim(bargaining, {
  id: 'greed',
  title: 'A demand that forgets half of the risk',
  source,
  says: 'A demands p + m − a.',
  strategies: { demand: math`${p} + ${m} − ${a}`, reply: cutoff },
  holds: { if: [risky, share] },
  expected: 'fails',
});

/** The wrong cutoff: B would fight whenever war costs less than the demand. */
export const temper = continuousClaim(bargaining, {
  id: 'temper',
  title: 'A cutoff that forgets who would win',
  source,
  says: 'B fights if that costs less than the demand.',
  strategies: {
    demand,
    reply: ({ demand: x = math`0` }) => ({ below: x, play: 'fight', else: 'accept' }),
  },
  holds: { if: [risky, share] },
  expected: 'fails',
});

/** How likely it is that B fights. */
const war = probability(risk, { reply: 'fight' });
const risked = { source, given: [risky, share] };

export const riskOfWar = everywhere({
  ...{ ...risked, id: 'risk-of-war', says: 'The risk of war is (m − a) / (2 m).' },
  asserts: [compare(war, '=', math`(${m} − ${a})/(2 ${m})`)],
});

export const deterrence = everywhere({
  ...{ ...risked, id: 'deterrence', says: 'The more war costs A, the smaller is the risk of it.' },
  asserts: [decreasing(war, a)],
});

export const ignorance = everywhere({
  ...{
    ...risked,
    id: 'ignorance',
    says: 'The less A knows of the cost of B, the larger is the risk.',
  },
  asserts: [increasing(war, m)],
});

export const balance = everywhere({
  ...{ ...risked, id: 'balance', says: 'Who would win does not matter for the risk of war.' },
  asserts: [compare(derivative(war, p), '=', 0)],
});

export const gamble = everywhere({
  ...{
    ...risked,
    id: 'gamble',
    says: 'A gets more by risking war than by what every type accepts.',
  },
  asserts: [compare(payoff(risk, 'A'), '>', p)],
});

export const cheapWar = everywhere({
  ...{
    ...{ source, given: [room], id: 'cheap-war' },
    says: 'As war costs A nothing, the risk of it comes close to a half.',
  },
  asserts: [compare(limit(war, a, 0), '=', '1/2')],
});

/** As if a stronger A were to risk more. */
export const preponderance = everywhere({
  ...{
    ...risked,
    id: 'preponderance',
    says: 'The likelier A wins a war, the larger is the risk of it.',
  },
  asserts: [increasing(war, p)],
  expected: 'fails',
});

const game: Specification = specification({
  publication,
  parameters: [p, a, m],
  restrictions: [
    // Were p = 1, A would demand everything, whatever a war costs her.
    ...restrict('A may lose', relation`${p} ≥ 0`, relation`${p} < 1`),
    ...restrict('war costs A something', relation`${a} > 0`),
    ...restrict('war may cost B something', relation`${m} > 0`),
  ],
  games: [],
  claims: [],
  statements: [
    ...[risk, safety, greed, temper],
    ...[riskOfWar, deterrence, ignorance, balance, gamble, cheapWar, preponderance],
  ],
});

export default game;

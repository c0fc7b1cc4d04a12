/*
 * Matt Malis and Alastair Smith (2021), "State Visits and Leader Survival": a foreign power visits a leader for
 * what she will concede if she stays in office, so that a visit tells her opponents that she is strong. Here as a
 * game of that shape, with a uniform strength that the foreign power observes as it is.
 *
 * F learns the strength s of a leader, drawn from 0 to 1, and visits her, at a cost c, or does not. Her opponent D,
 * who knows the visit alone, challenges her, at a cost k, or does not. A leader who is challenged stays with
 * probability s, and D else takes her office, worth 1; one who is not stays with probability λ + (1 − λ) s. F has v
 * if a leader stays whom F has visited.
 *
 * Known result: F visits exactly if the leader is strong enough, and a visit deters: D challenges those leaders
 * alone whom nobody visits.
 *
 * How strong is strong enough, s* = (c − λ v) / ((1 − λ) v), and when that is an equilibrium, is of this game. The
 * more a concession is worth, or the safer an unchallenged leader is, the more leaders are visited.
 *
 * Left out: the model of the paper as it is, where what is known of the leader's strength is noisy, and its data.
 */
import {
  compare,
  continuousClaim,
  continuousTiming,
  decreasing,
  everywhere,
  increasing,
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
  authors: ['Matt Malis', 'Alastair Smith'],
  title: 'State Visits and Leader Survival',
  year: 2021,
  venue: 'American Journal of Political Science 65(1), 241–256',
};

const source: Source = { publication, place: 'The model, simplified, with a uniform strength' };
const { payoff: amount, probability: chance, condition, restrict } = cited(source);

const v = amount('v', 'v', 'what a leader who stays in office concedes to F after a visit', '2');
const c = amount('c', 'c', 'what a visit costs F', '1');
const k = amount('k', 'k', 'what a challenge costs D', '1/2');
const lambda = chance(
  ...['lambda', 'λ', 'how much safer the weakest leader is where nobody challenges her', '1/4'],
);

const visits = continuousTiming({
  id: 'visits',
  title: 'Visits to a leader whose strength her opponents do not know',
  players: ['F', 'D'],
  source,
})
  .nature('strength', { uniform: [0, 1] })
  .move('visit', { by: 'F', knows: ['strength'], chooses: ['stay away', 'visit'] })
  .move('challenge', { by: 'D', knows: ['visit'], chooses: ['challenge', 'wait'] })
  .payoffs({
    F: ({ strength, visit, challenge }) => {
      if (visit === 'stay away') return 0;
      return challenge === 'challenge'
        ? math`${v} ${strength} − ${c}`
        : math`${v} (${lambda} + (1 − ${lambda}) ${strength}) − ${c}`;
    },
    D: ({ strength, challenge }) => (challenge === 'challenge' ? math`1 − ${strength} − ${k}` : 0),
  });

/** The weakest leader whom F visits. */
const weakest = math`(${c} − ${lambda} ${v})/((1 − ${lambda}) ${v})`;

const deterred = { 'stay away': 'challenge', visit: 'wait' } as const;
const tooStrong = relation`(1 − ${weakest})/2 ≤ ${k}`;
const weakEnough = relation`${k} ≤ 1 − ${weakest}/2`;
const deters = condition('deters', 'the visited are too strong to be challenged', tooStrong);
const invites = condition('invites', 'the others are weak enough', weakEnough);

export const deterrence = continuousClaim(visits, {
  id: 'deterrence',
  title: 'Visits that deter',
  source,
  says: 'F visits leaders from a strength on, and D challenges the others alone.',
  strategies: { visit: { below: weakest, play: 'stay away', else: 'visit' }, challenge: deterred },
  holds: { iff: [deters, invites] },
});

/** As if a leader who is not challenged were no safer. */
export const caution = continuousClaim(visits, {
  id: 'caution',
  title: 'Visits as if there were challenges',
  source,
  says: 'F visits those leaders whom it would visit if D challenged them all.',
  strategies: {
    visit: { below: math`${c}/${v}`, play: 'stay away', else: 'visit' },
    challenge: deterred,
  },
  holds: { if: [deters, invites] },
  expected: 'fails',
});

/** How often a leader is challenged. */
const contested = probability(deterrence, { challenge: 'challenge' });
const here = { source, given: [deters, invites] };

export const reach = everywhere({
  ...{ ...here, id: 'reach' },
  says: 'Fewer leaders are challenged, the more a concession is worth and the safer the unchallenged are; more, the more a visit costs.',
  asserts: [decreasing(contested, v), decreasing(contested, lambda), increasing(contested, c)],
});

export const gains = everywhere({
  ...{ ...here, id: 'gains' },
  says: 'F gains by its visits, and D by challenging those whom F does not visit.',
  asserts: [compare(payoff(deterrence, 'F'), '>', 0), compare(payoff(deterrence, 'D'), '≥', 0)],
});

export const saved = somewhere({
  ...{ source, id: 'saved' },
  says: 'A visit may deter who would challenge if nothing were known of the strength.',
  asserts: [tooStrong, weakEnough, relation`${k} < 1/2`],
});

/** As if a visit were taken for a proof of strength. */
export const shelter = everywhere({
  ...{ source, id: 'shelter' },
  says: 'Visits deter however little a challenge costs.',
  asserts: [tooStrong],
  expected: 'fails',
});

const game: Specification = specification({
  publication,
  parameters: [v, c, k, lambda],
  restrictions: [
    ...restrict('a concession is worth something', relation`${v} > 0`),
    ...restrict('a visit costs something', relation`${c} > 0`),
    ...restrict('a challenge costs something', relation`${k} > 0`),
    ...restrict(
      'some leaders are worth a visit, and some are not',
      relation`${c} > ${lambda} ${v}`,
      relation`${c} < ${v}`,
    ),
    ...restrict(
      'the strong are safer in any case',
      relation`${lambda} ≥ 0`,
      relation`${lambda} < 1`,
    ),
  ],
  games: [],
  claims: [],
  statements: [deterrence, caution, reach, gains, saved, shelter],
});

export default game;

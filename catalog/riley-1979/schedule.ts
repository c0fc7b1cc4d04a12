/*
 * John G. Riley (1979), "Informational Equilibrium", for the market of Michael Spence (1973): abilities and
 * schooling are any numbers of an interval, and a wage is what a worker is expected to be worth.
 *
 * A worker's ability t is drawn from 1 to h, each as likely, and known to her alone. She goes to school for s; a
 * market that sees s pays a wage. A unit of schooling costs her c / t; her payoff is written as t times the wage
 * less that cost, which orders what she may do in the same way. A quadratic loss makes the market pay the
 * productivity that it expects, as competition would.
 *
 * Known result: abilities separate along s(t) = (t^2 − 1) / (2 c), where t s'(t) is what schooling has to cost for
 * nobody to gain by being taken for another; the least able does not go to school. Who learns for longer than the
 * most able would is taken for one of them. There are pools, too: nobody goes to school, if who does is taken for
 * one of the least able; or a degree that all have from an ability z on, with s = z (h − 1) / (2 c).
 *
 * Schooling is not worth its cost to workers, on average: they are better off where nobody learns.
 *
 * Left out: schooling that raises productivity, other densities, and what singles out this equilibrium.
 */
import {
  between,
  compare,
  continuousClaim,
  continuousTiming,
  everywhere,
  math,
  type Publication,
  payoff,
  relation,
  type Source,
  type Specification,
  specification,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['John G. Riley'],
  title: 'Informational Equilibrium',
  year: 1979,
  venue: 'Econometrica 47(2), 331–359',
};

const source: Source = { publication, place: 'The schedule, for the market of Spence (1973)' };
const { payoff: amount, condition, restrict } = cited(source);

const h = amount('h', 'h', 'the largest ability', 2);
const c = amount('c', 'c', 'what schooling costs the least able', 1);
const m = amount('m', 'm', 'the longest schooling', 3);
const z = amount('z', 'z', 'the ability from which on there is a degree', '3/2');

const market = continuousTiming({
  id: 'schooling',
  title: 'Schooling of any length, by workers of any ability',
  players: ['worker', 'market'],
  source,
})
  .nature('t', { uniform: [1, h] })
  .move('schooling', { by: 'worker', knows: ['t'], chooses: between(0, m) })
  .move('wage', { by: 'market', knows: ['schooling'], chooses: between(0, h) })
  .payoffs({
    worker: ({ t, schooling, wage }) => math`${t} ${wage} − ${c} ${schooling}`,
    market: ({ t, wage }) => math`−(${wage} − ${t})^2`,
  });

const room = condition('room', 'there is time to tell', relation`${h}^2 − 1 ≤ 2 ${c} ${m}`);
const time = condition('time', 'a degree can be had', relation`${z} (${h} − 1) ≤ 2 ${c} ${m}`);

export const schedule = continuousClaim(market, {
  id: 'schedule',
  title: 'Schooling that tells ability',
  source,
  says: 'A worker of ability t goes to school for (t^2 − 1) / (2 c), and is paid t.',
  strategies: {
    schooling: ({ t = h }) => math`(${t}^2 − 1)/(2 ${c})`,
    wage: ({ t = h }) => ({ revealed: 't', play: t, else: h }),
  },
  beliefs: { wage: { t: h } },
  holds: { iff: [room] },
});

/** Half as long: then it pays to be taken for an abler one. */
export const shortcut = continuousClaim(market, {
  id: 'shortcut',
  title: 'Schooling that tells ability too cheaply',
  source,
  says: 'A worker of ability t goes to school for (t^2 − 1) / (4 c), and is paid t.',
  strategies: {
    schooling: ({ t = h }) => math`(${t}^2 − 1)/(4 ${c})`,
    wage: ({ t = h }) => ({ revealed: 't', play: t, else: h }),
  },
  beliefs: { wage: { t: h } },
  holds: { if: [room] },
  expected: 'fails',
});

const mean = math`(1 + ${h})/2`;

export const noSchool = continuousClaim(market, {
  id: 'no-school',
  title: 'Nobody goes to school',
  source,
  says: 'Nobody goes to school, and all are paid the mean; who does is taken for one of the least able.',
  strategies: {
    schooling: '0',
    wage: ({ schooling: s = h }) => ({ where: relation`${s} ≤ 0`, play: mean, else: 1 }),
  },
  beliefs: { wage: { t: 1 } },
  holds: { iff: [] },
});

export const degree = continuousClaim(market, {
  id: 'degree',
  title: 'A degree',
  source,
  says: 'From an ability z on workers go to school for z (h − 1) / (2 c), and the others do not; who learns less than that is taken for one of the least able, and who learns more for one with the degree.',
  strategies: {
    schooling: { below: z, play: 0, else: math`${z} (${h} − 1)/(2 ${c})` },
    wage: ({ schooling: s = h }) => ({
      where: relation`${s} ≤ 0`,
      play: math`(1 + ${z})/2`,
      else: {
        where: relation`2 ${c} ${s} < ${z} (${h} − 1)`,
        play: 1,
        else: math`(${z} + ${h})/2`,
      },
    }),
  },
  beliefs: {
    wage: ({ schooling: s = h }) => ({
      where: relation`2 ${c} ${s} < ${z} (${h} − 1)`,
      believe: { t: 1 },
      else: { t: [z, h] },
    }),
  },
  holds: { iff: [time] },
});

const told = { source, given: [room] };

/** As if schooling paid for itself. */
export const worthwhile = everywhere({
  ...{ ...told, id: 'worthwhile', says: 'Schooling is worth its cost to workers, on average.' },
  asserts: [compare(payoff(schedule, 'worker'), '≥', payoff(noSchool, 'worker'))],
  expected: 'fails',
});

const signaling: Specification = specification({
  publication,
  parameters: [h, c, m, z],
  restrictions: [
    ...restrict('abilities differ', relation`${h} > 1`),
    ...restrict('schooling costs something', relation`${c} > 0`),
    ...restrict('there are schools', relation`${m} > 0`),
    ...restrict('some have a degree, and not all', relation`${z} > 1`, relation`${z} < ${h}`),
  ],
  games: [],
  claims: [],
  statements: [schedule, shortcut, noSchool, degree, worthwhile],
});

export default signaling;

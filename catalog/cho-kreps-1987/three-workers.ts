/*
 * In-Koo Cho and David M. Kreps (1987), "Signaling Games and Stable Equilibria", on Spence's example
 * with more than two types, in small: numbers and the three wages are made for this file.
 *
 * A worker of productivity 1, 2 or 3 goes to school for a year, or not; an employer who sees only
 * that pays 1, 2 or 3. A quadratic loss makes her pay the wage nearest to the productivity she expects.
 * Schooling costs the less, the more productive one is, and makes nobody more so.
 *
 * Known result: that nobody goes to school is an equilibrium if a degree impresses nobody. With two
 * types the intuitive criterion rejects it where a degree could pay the more productive alone; with three
 * it does not as long as the middle type, too, could gain by a degree. D1 does: wherever a degree could pay at all, the most productive gain by it first.
 * Other equilibria, and what is left by D1, are not looked at here.
 */
import {
  always,
  claim,
  compare,
  everywhere,
  math,
  nowhere,
  type Publication,
  relation,
  type Source,
  type Specification,
  somewhere,
  specification,
  survives,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['In-Koo Cho', 'David M. Kreps'],
  title: 'Signaling Games and Stable Equilibria',
  year: 1987,
  venue: 'Quarterly Journal of Economics 102(2), 179–221',
};

const source: Source = { publication, place: 'on job market signaling with several types' };
const { payoff, probability, condition, restrict } = cited(source);

const λ = probability('lambda', 'λ', 'the share of the most productive, and of the least', '1/3');
const k = {
  low: payoff('k_low', 'k_low', 'what a year costs a worker of productivity 1', '6/5'),
  middle: payoff('k_middle', 'k_middle', 'what it costs one of productivity 2', '4/5'),
  high: payoff('k_high', 'k_high', 'what it costs one of productivity 3', '2/5'),
} as const;

const productivities = { low: 1, middle: 2, high: 3 } as const;
const wages = { one: 1, two: 2, three: 3 } as const;

const jobMarket = timing({
  id: 'three-workers',
  title: 'Job market signaling with three types',
  players: ['worker', 'employer'],
  source,
})
  .nature('productivity', {
    from: ['low', 'middle', 'high'],
    probabilities: { low: λ, middle: math`1 − 2 ${λ}`, high: λ },
  })
  .move('school', { by: 'worker', knows: ['productivity'], chooses: ['none', 'degree'] })
  .move('wage', { by: 'employer', knows: ['school'], chooses: ['one', 'two', 'three'] })
  .payoffs({
    worker: ({ productivity, school, wage }) =>
      school === 'degree' ? math`${wages[wage]} − ${k[productivity]}` : wages[wage],
    employer: ({ productivity, wage }) => -((wages[wage] - productivities[productivity]) ** 2),
  });

export const pooling = claim(jobMarket, {
  id: 'pooling',
  title: 'Nobody goes to school',
  source,
  says: 'Nobody goes to school, all are paid 2, and a degree would earn 1.',
  strategies: {
    school: { low: 'none', middle: 'none', high: 'none' },
    wage: { none: 'two', degree: 'one' },
  },
  beliefs: {
    wage: { none: { low: λ, middle: math`1 − 2 ${λ}`, high: λ }, degree: { low: 1 } },
  },
  holds: {
    iff: {
      school: { low: always, middle: always, high: always },
      wage: { none: always, degree: always },
    },
  },
  expected: 'holds',
});

const middleMayGain = condition(
  'middle-may-gain',
  'a year costs the middle type no more than the highest wage brings',
  relation`${k.middle} ≤ 1`,
);

const degreeMayPay = condition(
  'degree-may-pay',
  'it costs the most productive less',
  relation`${k.high} < 1`,
);

const threeWorkers: Specification = specification({
  publication,
  parameters: [λ, k.low, k.middle, k.high],
  restrictions: [
    ...restrict('all three types exist', relation`${λ} > 0`, relation`2 ${λ} < 1`),
    ...restrict(
      'schooling costs something, and the more productive less',
      relation`${k.high} > 0`,
      relation`${k.middle} > ${k.high}`,
      relation`${k.low} > ${k.middle}`,
    ),
  ],
  games: [jobMarket],
  claims: [pooling],
  statements: [
    everywhere({
      id: 'pooling-is-intuitive',
      source,
      says: 'Where the middle type, too, may gain by a degree, pooling survives the intuitive criterion.',
      given: [middleMayGain],
      asserts: [survives(pooling, 'intuitive criterion')],
    }),
    nowhere({
      id: 'only-there',
      source,
      says: 'Where the most productive alone may gain by it, pooling does not survive.',
      asserts: [
        survives(pooling, 'intuitive criterion'),
        compare(k.high, '<', 1),
        compare(k.middle, '>', 1),
      ],
    }),
    nowhere({
      id: 'pooling-is-not-divine',
      source,
      says: 'Wherever a degree may pay, pooling fails D1.',
      given: [degreeMayPay],
      asserts: [survives(pooling, 'D1')],
    }),
    everywhere({
      id: 'idle-degrees',
      source,
      says: 'Where it pays nobody, whatever wage it brings, pooling survives D1 as well.',
      given: [condition('degree-never-pays', 'it costs everybody more', relation`${k.high} > 1`)],
      asserts: [survives(pooling, 'D1')],
    }),
    somewhere({
      id: 'criteria-differ',
      source,
      says: 'Pooling may survive the intuitive criterion though a degree may pay.',
      asserts: [survives(pooling, 'intuitive criterion'), compare(k.high, '<', 1)],
    }),
  ],
});

export default threeWorkers;

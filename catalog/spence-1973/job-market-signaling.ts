/*
 * Michael Spence (1973), "Job Market Signaling", the example.
 *
 * A worker of productivity 1 or 2 goes to school for y years, or not; an employer who sees only
 * that pays 1, 1 + λ or 2. A quadratic loss makes him pay what competition would: the wage nearest
 * to the productivity he expects.
 *
 * Known result: schooling separates exactly where y years cost the low type at least, and the high
 * type at most, the difference in wages: 1 ≤ y ≤ 2 with the numbers there. Pooling on either choice
 * is an equilibrium, too, and separation the other way round is none. That nobody goes to school does
 * not survive the intuitive criterion of Cho and Kreps (1987) where school could pay the high type alone.
 */
import {
  always,
  type Condition,
  claim,
  exists,
  type Formula,
  math,
  nowhere,
  only,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
  stated,
  survives,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Michael Spence'],
  title: 'Job Market Signaling',
  year: 1973,
  venue: 'Quarterly Journal of Economics 87(3), 355–374',
};

const source: Source = {
  publication,
  place: '"Properties of Informational Equilibria: An Example"',
};
const { payoff, probability, condition, restrict } = cited(source);

const λ = probability('lambda', 'λ', 'the share of workers of high productivity', '1/2');
const μ = probability('mu', 'μ', 'the belief in high productivity off the path', 0);
const y = payoff('y', 'y', 'the years of schooling that employers look for', '3/2');
const k = {
  low: payoff('k_low', 'k_low', 'what a year costs a worker of low productivity', 1),
  high: payoff('k_high', 'k_high', 'what it costs one of high productivity', '1/2'),
} as const;

type Wage = 'one' | 'mean' | 'two';
const wages: Readonly<Record<Wage, Formula>> = {
  one: math`1`,
  mean: math`1 + ${λ}`,
  two: math`2`,
};

const jobMarket = timing({
  id: 'job-market-signaling',
  title: 'Job market signaling',
  players: ['worker', 'employer'],
  source,
})
  .nature('productivity', {
    from: ['low', 'high'],
    probabilities: { low: math`1 − ${λ}`, high: λ },
  })
  .move('school', { by: 'worker', knows: ['productivity'], chooses: ['none', 'degree'] })
  .move('wage', { by: 'employer', knows: ['school'], chooses: ['one', 'mean', 'two'] })
  .payoffs({
    worker: ({ productivity, school, wage }) =>
      school === 'degree' ? math`${wages[wage]} − ${k[productivity]} ${y}` : wages[wage],
    employer: ({ productivity, wage }) =>
      math`−(${wages[wage]} − ${productivity === 'low' ? 1 : 2})^2`,
  });

const lowStaysAway = condition(
  'low-stays-away',
  'y years cost the low type at least the difference in wages',
  relation`${k.low} ${y} ≥ 1`,
);

const highGraduates = condition(
  'high-graduates',
  'y years cost the high type at most the difference in wages',
  relation`${k.high} ${y} ≤ 1`,
);

export const separating = claim(jobMarket, {
  id: 'separating',
  title: 'Schooling tells productivity',
  source,
  says: 'The high type goes to school and is paid 2; the low type does not and is paid 1.',
  strategies: {
    school: { low: 'none', high: 'degree' },
    wage: { none: 'one', degree: 'two' },
  },
  beliefs: { wage: { none: { low: 1 }, degree: { high: 1 } } },
  holds: {
    iff: {
      school: { low: lowStaysAway, high: highGraduates },
      wage: { none: always, degree: always },
    },
  },
  expected: 'holds',
});

const takenForLow = condition(
  'taken-for-low',
  'off the path the employer expects so little that 1 is nearer than 1 + λ',
  relation`2 ${μ} ≤ ${λ}`,
);

const prior = { low: math`1 − ${λ}`, high: λ };
const offPath = { low: math`1 − ${μ}`, high: μ };

export const poolingUnschooled = claim(jobMarket, {
  id: 'pooling-unschooled',
  title: 'Nobody goes to school',
  source,
  says: 'Nobody goes to school, all are paid 1 + λ, and a degree would earn no more than 1.',
  strategies: {
    school: { low: 'none', high: 'none' },
    wage: { none: 'mean', degree: 'one' },
  },
  beliefs: { wage: { none: prior, degree: offPath } },
  holds: {
    iff: {
      school: { low: always, high: always },
      wage: { none: always, degree: takenForLow },
    },
  },
  expected: 'holds',
});

function worthPooling(type: 'low' | 'high'): Condition {
  return condition(
    `worth-pooling-to-${type}`,
    `y years cost the ${type} type no more than pooling pays above 1`,
    relation`${k[type]} ${y} ≤ ${λ}`,
  );
}

export const poolingSchooled = claim(jobMarket, {
  id: 'pooling-schooled',
  title: 'Everybody goes to school',
  source,
  says: 'Everybody goes to school and is paid 1 + λ; who does not is taken for low and paid 1.',
  strategies: {
    school: { low: 'degree', high: 'degree' },
    wage: { none: 'one', degree: 'mean' },
  },
  beliefs: { wage: { none: offPath, degree: prior } },
  holds: {
    iff: {
      school: { low: worthPooling('low'), high: worthPooling('high') },
      wage: { none: takenForLow, degree: always },
    },
  },
  expected: 'holds',
});

export const reverseSeparating = claim(jobMarket, {
  id: 'reverse-separating',
  title: 'The low type goes to school',
  source,
  says: 'The low type goes to school and is paid 1; the high type does not and is paid 2.',
  strategies: {
    school: { low: 'degree', high: 'none' },
    wage: { none: 'two', degree: 'one' },
  },
  beliefs: { wage: { none: { high: 1 }, degree: { low: 1 } } },
  holds: { if: [] },
  expected: 'fails',
});

/** Later than Spence, and of his game. */
const refined: Source = {
  publication: {
    authors: ['In-Koo Cho', 'David M. Kreps'],
    title: 'Signaling Games and Stable Equilibria',
    year: 1987,
    venue: 'Quarterly Journal of Economics 102(2), 179–221',
  },
  place: 'on job market signaling',
};

const couldPayHigh = stated(
  'could-pay-high',
  'a degree costs the high type less than being taken for it brings',
  relation`${k.high} ${y} < 1 − ${λ}`,
  refined,
);

const couldNotPayLow = stated(
  'could-not-pay-low',
  'and the low type more',
  relation`${k.low} ${y} > 1 − ${λ}`,
  refined,
);

const jobMarketGame: Specification = specification({
  publication,
  parameters: [λ, μ, y, k.low, k.high],
  restrictions: [
    ...restrict('some are productive, not all', relation`${λ} > 0`, relation`${λ} < 1`),
    ...restrict('a belief is a probability', relation`${μ} ≥ 0`, relation`${μ} ≤ 1`),
    ...restrict('schooling takes time', relation`${y} > 0`),
    ...restrict('schooling costs something', relation`${k.low} > 0`, relation`${k.high} > 0`),
  ],
  games: [jobMarket],
  claims: [separating, poolingUnschooled, poolingSchooled, reverseSeparating],
  statements: [
    only(jobMarket, {
      id: 'no-other-outcome',
      source,
      says: 'Schooling tells productivity, or nobody goes to school, or everybody does: no pure equilibrium leads to anything else.',
      among: 'pure',
      upTo: 'outcome',
      equilibria: [separating, poolingUnschooled, poolingSchooled],
    }),
    exists(jobMarket, {
      id: 'unschooled-possible',
      source,
      says: 'Whatever schooling costs, nobody may go.',
      among: 'pure',
      with: [{ school: { low: 'none', high: 'none' } }],
    }),
    exists(jobMarket, {
      id: 'always-telling',
      source,
      says: 'Whatever it costs, it may tell productivity.',
      among: 'pure',
      with: [separating],
      expected: 'fails',
    }),
    nowhere({
      id: 'degrees-impress',
      source: refined,
      says: 'Where a degree could pay the high type and not the low one, that nobody has one does not survive the intuitive criterion.',
      given: [couldPayHigh, couldNotPayLow],
      asserts: [survives(poolingUnschooled, 'intuitive criterion')],
    }),
  ],
});

export default jobMarketGame;

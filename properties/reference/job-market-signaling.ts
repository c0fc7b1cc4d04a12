import {
  always,
  type Condition,
  claim,
  type Formula,
  math,
  type Parameter,
  type Publication,
  parameter,
  relation,
  restriction,
  type Source,
  type Specification,
  specification,
  stated,
  timing,
} from '../../src/index.js';

const publication: Publication = {
  authors: ['Michael Spence'],
  title: 'Job Market Signaling',
  year: 1973,
  venue: 'Quarterly Journal of Economics 87(3), 355–374',
};

const example: Source = {
  publication,
  place: '"Properties of Informational Equilibria: An Example"',
};

function symbol(
  name: string,
  text: string,
  unit: Parameter['unit'],
  value: string,
  meaning: string,
): Parameter {
  const latex = text.length > 1 ? text : `\\${name}`;
  return parameter(name, { text, latex, meaning, unit, example: value, source: example });
}

const λ = symbol('lambda', 'λ', 'probability', '1/2', 'the share of workers of high productivity');
const μ = symbol('mu', 'μ', 'probability', '0', 'the belief in high productivity off the path');
const y = parameter('y', {
  text: 'y',
  latex: 'y',
  meaning: 'the years of schooling that employers look for',
  unit: 'payoff',
  example: '3/2',
  source: example,
});
const k = {
  low: symbol('k_low', 'k_low', 'payoff', '1', 'what a year costs a worker of low productivity'),
  high: symbol('k_high', 'k_high', 'payoff', '1/2', 'what it costs one of high productivity'),
} as const;

type Wage = 'one' | 'mean' | 'two';
const wages: Readonly<Record<Wage, Formula>> = {
  one: math`1`,
  mean: math`1 + ${λ}`,
  two: math`2`,
};

/**
 * A worker of productivity 1 or 2 goes to school for y years, or not; an employer who sees only
 * that pays 1, 1 + λ or 2. A quadratic loss makes him pay what competition would: the wage nearest
 * to the productivity he expects.
 */
const jobMarket = timing({
  id: 'job-market-signaling',
  title: 'Job market signaling',
  players: ['worker', 'employer'],
  source: example,
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

const lowStaysAway = stated(
  'low-stays-away',
  'y years cost the low type at least the difference in wages',
  relation`${k.low} ${y} ≥ 1`,
  example,
);

const highGraduates = stated(
  'high-graduates',
  'y years cost the high type at most the difference in wages',
  relation`${k.high} ${y} ≤ 1`,
  example,
);

export const separating = claim(jobMarket, {
  id: 'separating',
  title: 'Schooling tells productivity',
  source: example,
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

const takenForLow = stated(
  'taken-for-low',
  'off the path the employer expects so little that 1 is nearer than 1 + λ',
  relation`2 ${μ} ≤ ${λ}`,
  example,
);

const prior = { low: math`1 − ${λ}`, high: λ };
const offPath = { low: math`1 − ${μ}`, high: μ };

export const poolingUnschooled = claim(jobMarket, {
  id: 'pooling-unschooled',
  title: 'Nobody goes to school',
  source: example,
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
  return stated(
    `worth-pooling-to-${type}`,
    `y years cost the ${type} type no more than pooling pays above 1`,
    relation`${k[type]} ${y} ≤ ${λ}`,
    example,
  );
}

export const poolingSchooled = claim(jobMarket, {
  id: 'pooling-schooled',
  title: 'Everybody goes to school',
  source: example,
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
  source: example,
  says: 'The low type goes to school and is paid 1; the high type does not and is paid 2.',
  strategies: {
    school: { low: 'degree', high: 'none' },
    wage: { none: 'two', degree: 'one' },
  },
  beliefs: { wage: { none: { high: 1 }, degree: { low: 1 } } },
  holds: { if: [] },
  expected: 'fails',
});

export const jobMarketGame: Specification = specification({
  publication,
  parameters: [λ, μ, y, k.low, k.high],
  restrictions: [
    restriction('some are productive', relation`${λ} > 0`, example),
    restriction('not all are productive', relation`${λ} < 1`, example),
    restriction('a belief is not negative', relation`${μ} ≥ 0`, example),
    restriction('a belief does not exceed 1', relation`${μ} ≤ 1`, example),
    restriction('schooling takes time', relation`${y} > 0`, example),
    restriction('schooling costs the low type', relation`${k.low} > 0`, example),
    restriction('schooling costs the high type', relation`${k.high} > 0`, example),
  ],
  games: [jobMarket],
  claims: [separating, poolingUnschooled, poolingSchooled, reverseSeparating],
});

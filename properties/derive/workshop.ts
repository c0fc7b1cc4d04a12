import {
  added,
  type Claim,
  type Condition,
  claim,
  math,
  type Parameter,
  parameter,
  relation,
  restriction,
  type Specification,
  specification,
  timing,
} from '../../src/index.js';
import { source } from '../claim/entry.js';

/*
 * A workshop W may open; a customer C then comes with one of seven jobs, each with probabilities of its own,
 * and W does it in one of four ways, each with its own cost for the job. W has 4^7 plans once it
 * opened, and yet each job is a problem by itself.
 */

const JOBS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const WAYS = ['best', 'long', 'rough', 'late'] as const;
type Job = (typeof JOBS)[number];
type Way = (typeof WAYS)[number];

const payoff = (name: string) =>
  parameter(name, { text: name, latex: name, meaning: name, unit: 'payoff', example: 1, source });
const probabilitiesOf = (job: Job) =>
  parameter(`q_${job}`, {
    ...{ text: `q_${job}`, latex: `q_${job}`, meaning: `the probabilities of job ${job}`, source },
    ...{ unit: 'probability', example: '1/7' },
  });

const fee = payoff('fee');
const probabilities = JOBS.map(probabilitiesOf);
const costs = JOBS.map((job) => WAYS.slice(1).map((way) => payoff(`c_${job}_${way}`)));

const costOf = (job: Job, way: Way) => costs[JOBS.indexOf(job)]?.[WAYS.indexOf(way) - 1] ?? 0;

const workshop = timing({ id: 'workshop', title: 'A workshop', players: ['W', 'C'], source })
  .move('open', { by: 'W', knows: [], chooses: ['yes', 'no'] })
  .move('job', { by: 'C', knows: ['open'], chooses: JOBS })
  .move('way', { by: 'W', knows: ['open', 'job'], chooses: WAYS })
  .payoffs({
    W: ({ open, job, way }) => math`${open === 'yes' ? fee : 0} − ${costOf(job, way)}`,
    C: () => 0,
  });

/** That no other way of doing any job is cheaper, each a condition. */
const dear: Condition[] = costs
  .flat()
  .map((cost) => added(cost.name, `${cost.name} is a cost`, relation`${cost} ≥ 0`));

const ways = Object.fromEntries(
  ['yes', 'no'].flatMap((open) => JOBS.map((job) => [`${open}, ${job}`, 'best'])),
) as Record<`${'yes' | 'no'}, ${Job}`, Way>;
const jobs = Object.fromEntries(
  JOBS.map((job, index) => [job, probabilities[index] ?? 0]),
) as Record<Job, Parameter>;

const doing = (id: string, conditions: readonly Condition[], expected: Claim['expected']) =>
  claim(workshop, {
    ...{ id, title: 'Opening, and doing each job well', source, says: 'W opens.', expected },
    strategies: { open: { nothing: 'yes' }, job: { yes: jobs, no: jobs }, way: ways },
    beliefs: {},
    holds: { if: conditions },
  });

export const careful = doing('careful', dear, 'holds');
/** One way of doing one job may be cheaper than the best. */
export const careless = doing('careless', dear.slice(1), 'fails');

export const workshopGame: Specification = specification({
  publication: source.publication,
  parameters: [fee, ...probabilities, ...costs.flat()],
  restrictions: [
    restriction('W is paid', relation`${fee} > 0`, source),
    ...probabilities.map((each) =>
      restriction(`${each.name} is likely`, relation`${each} > 0`, source),
    ),
    restriction(
      'some job comes',
      relation`${probabilities.reduce((sum, each) => math`${sum} + ${each}`, math`0`)} = 1`,
      source,
    ),
  ],
  games: [workshop],
  claims: [careful, careless],
});

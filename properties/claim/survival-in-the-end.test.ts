import { expect, it } from 'vitest';
import { eventuallyAtPoint } from '../../src/claim/proposition/eventually-at-point.js';
import {
  type Claim,
  claim,
  forLarge,
  math,
  neverForLarge,
  Point,
  parameter,
  relation,
  restriction,
  survives,
  timing,
} from '../../src/index.js';
import { source } from './entry.js';

const t = parameter('t', {
  ...{ text: 't', latex: 't', meaning: 'a prize', unit: 'payoff', example: '1/2', source },
});
const restrictions = [restriction('there is a prize', relation`${t} > 0`, source)];

/** To ask brings the prize t if so many draws in a row succeed, each with probability 1/10^9. */
const DRAWS = 480;
const likely = math`1/1000000000`;
const firstDraw = { message: 'ask', reply: 'yes' };
const draws = Array.from({ length: DRAWS }, (_, k) => `draw ${k}`);

interface Chain {
  nature(name: string, stage: object): Chain;
  payoffs(by: object): Claim['game'];
}

const start = timing({ id: 'asking', title: 'Asking', players: ['S', 'R'], source })
  .move('message', { by: 'S', knows: [], chooses: ['wait', 'ask'] })
  .move('reply', { by: 'R', knows: ['message'], chooses: ['yes', 'no'] }) as unknown as Chain;
const game = draws
  .reduce(
    (chain, name, k) =>
      chain.nature(name, {
        from: ['success', 'failure'],
        probabilities: { success: likely, failure: math`1 − ${likely}` },
        when: k === 0 ? firstDraw : { [`draw ${k - 1}`]: 'success' },
      }),
    start,
  )
  .payoffs({
    S: (history: Record<string, string>) => {
      if (history['message'] !== 'ask' || history['reply'] !== 'yes') return 1;
      return history[`draw ${DRAWS - 1}`] === 'success' ? t : 0;
    },
    R: () => 0,
  });

const waiting = claim(
  game as never,
  {
    ...{ id: 'waiting', title: 'Waiting', source, says: 'S waits.', expected: 'fails' },
    strategies: { message: { nothing: 'wait' }, reply: { wait: 'yes', ask: 'no' } },
    beliefs: {},
    holds: { iff: [] },
  } as never,
) as unknown as Claim;

it('what survives in the end is asked beyond all roots, however long a path of draws is', () => {
  // Asking weakly dominates waiting exactly where t is more than 10^9 to the number of draws.
  const said = { id: 'said', source, says: 'So.', asserts: [survives(waiting, 'undominated')] };
  const point = Point.of({ t: '1/2' });
  const refutes = [forLarge(t, said), neverForLarge(t, said)].map(
    (each) => eventuallyAtPoint(restrictions, each, point).refutes,
  );
  expect(refutes).toEqual([true, false]);
});

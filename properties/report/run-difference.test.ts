import { expect, it } from 'vitest';
import { type KeptRun, readRun } from '../../src/report/exchange/kept-run.js';
import { compareRuns } from '../../src/report/exchange/run-difference.js';

it('tells sentences apart that read alike once they are joined', () => {
  const run = (states: readonly string[]): KeptRun => {
    const told = { id: 'x', title: 'x', verdict: 'proved', expected: 'holds', asExpected: true };
    return readRun({ claims: [{ ...told, concept: null, states, conditions: [] }] }, 'a run');
  };
  const [one, other] = [run(['a', 'b; c']), run(['a; b', 'c'])];
  expect(compareRuns(one, other).changed.map(({ id }) => id)).toEqual(['x']);
  expect(compareRuns(one, run(['a', 'b; c'])).same).toBe(true);
});

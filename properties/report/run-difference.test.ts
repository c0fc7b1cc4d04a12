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

it('compares each of several conditions of one name', () => {
  const run = (...states: readonly string[]): KeptRun => {
    const told = { id: 'x', title: 'x', verdict: 'proved', expected: 'holds', asExpected: true };
    const conditions = states.map((each) => ({ id: 'cheap', states: each }));
    return readRun({ claims: [{ ...told, concept: null, conditions }] }, 'a run');
  };
  const { changed } = compareRuns(run('c ≤ 1', 'd ≤ 1'), run('c ≤ 1', 'd ≤ 2'));
  expect(changed.flatMap(({ conditions }) => conditions)).toEqual([
    { id: 'cheap', before: 'c ≤ 1 and d ≤ 1', after: 'c ≤ 1 and d ≤ 2' },
  ]);
  expect(compareRuns(run('c ≤ 1', 'd ≤ 1'), run('c ≤ 1')).same).toBe(false);
  expect(compareRuns(run('c ≤ 1', 'c ≤ 1'), run('c ≤ 1')).same).toBe(true);
});

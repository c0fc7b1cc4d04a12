import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { LATE_OPTIMIZING } from '../../src/cli/tiering.js';

test('the engine knows the option by which optimizing is put off', () => {
  const statusUnder = (option: string): number | null =>
    spawnSync(process.execPath, [option, '--eval', '0']).status;
  expect(statusUnder(LATE_OPTIMIZING)).toBe(0);
  expect(statusUnder('--no-such-budget=500000')).not.toBe(0);
});

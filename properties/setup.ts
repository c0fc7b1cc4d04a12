import fc from 'fast-check';
import './exact-equality.js';
import { relative } from 'node:path';
import { expect } from 'vitest';
import { drawsAskedFor } from '../src/sample/draw.js';

/*
 * Every property draws from one seed, so that a run of the suite is a fixed computation.
 * CASUS_SEED chooses another seed, CASUS_RUNS another number of draws for each property.
 */

const SEED = 20_250_125;

/** What is asked of every property. */
export interface Draws {
  readonly seed: number;
  readonly numRuns?: number;
}

/** What a failed property prints: seed, path and counterexample, then how to see it again. */
export function failureReport<Drawn>(
  details: fc.RunDetails<Drawn>,
  file: string | undefined,
  { seed, numRuns }: Draws,
): string | undefined {
  const message = fc.defaultReportMessage(details);
  if (message === undefined) return undefined;
  const runs = numRuns === undefined ? '' : `CASUS_RUNS=${numRuns} `;
  const tests = file === undefined ? '' : ` ${relative(process.cwd(), file)}`;
  return `${message}\nReplay: CASUS_SEED=${seed} ${runs}npx vitest run${tests}`;
}

const { seed = SEED, runs } = drawsAskedFor(process.env);
const asked: Draws = { seed, ...(runs === undefined ? {} : { numRuns: runs }) };

fc.configureGlobal({
  ...asked,
  reporter: (details) => {
    const report = failureReport(details, expect.getState().testPath, asked);
    if (report !== undefined) throw new Error(report, { cause: details.errorInstance });
  },
});

import { relative } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { Polynomial } from '../src/exact/polynomial.js';
import { Rational } from '../src/exact/rational.js';
import { RationalFunction } from '../src/exact/rational-function.js';
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

/** Without this, `toEqual` would see no fields in exact numbers, and hold any two of them equal. */
function equalNumbers(one: unknown, other: unknown): boolean | undefined {
  if (one instanceof Rational && other instanceof Rational) return one.equals(other);
  if (one instanceof Polynomial && other instanceof Polynomial) return one.equals(other);
  if (one instanceof RationalFunction && other instanceof RationalFunction)
    return one.equals(other);
  const exact = exactNumbers.some((type) => one instanceof type || other instanceof type);
  return exact ? false : undefined;
}

const exactNumbers = [Rational, Polynomial, RationalFunction];

expect.addEqualityTesters([equalNumbers]);

// A failed comparison shows the numbers, not the names of their classes.
for (const { prototype } of exactNumbers)
  Object.defineProperty(prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value(this: object) {
      return `${this}`;
    },
  });

import type { Specification } from '../../claim/specification.js';
import { subject, type Verdict } from '../../verify/verdict.js';
import { casusCommand, operand, shellWord } from './command.js';
import { verdictText } from './verdict.js';
import { surprise, verdictDetails } from './verify.js';

/** How a test was run, as far as a run like it is to be told. */
export interface TestRun {
  /** The test file, as a command in the present folder names it. */
  readonly file: string | undefined;
  readonly name: string;
  readonly runs: number;
  readonly seed: number;
}

/** What a test of a claim or statement is called: `accommodation [Proposition 1]`. */
export function testName({ id, source, expected }: ReturnType<typeof subject>): string {
  return `${id} [${source.place}]${expected === 'fails' ? ', expected to fail' : ''}`;
}

/**
 * Why the test of a claim or statement fails: the verdict and what was expected, what it rests on as
 * `casus verify` tells it, and how to run the test, or the command, again.
 */
export function failedTestText(spec: Specification, found: Verdict, run: TestRun): string {
  const { runs, seed, name } = run;
  const { id } = subject(found);
  const draws = ['--runs', `${runs}`, '--seed', `${seed}`];
  const test = ['npx', 'vitest', 'run', ...(run.file === undefined ? [] : [run.file])];
  return [
    `${id}: ${verdictText(found)}; ${surprise(found)}`,
    '',
    verdictDetails(spec, found),
    '',
    `This test again: CASUS_SEED=${seed} CASUS_RUNS=${runs} ${[...test, '-t', literal(name)].map(shellWord).join(' ')}`,
    `By the command: ${casusCommand(spec, ['verify', ...draws, ...operand(id)])}`,
    ...(spec.module === undefined
      ? [
          "The commands of casus lack --spec and the file of the specification: testClaims(…, { module: 'model.js' }) names it.",
        ]
      : []),
  ].join('\n');
}

/** A regular expression that a text matches as it stands. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

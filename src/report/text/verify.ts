import type { Specification } from '../../claim/specification.js';
import { literalPattern } from '../../exact/message.js';
import { asRepairable } from '../../verify/repairable.js';
import {
  asExpected,
  isReadOtherwise,
  shownBy,
  subject,
  type Verdict,
} from '../../verify/verdict.js';
import { columns } from './columns.js';
import { conceptOf } from './concepts.js';
import { warningsOf } from './equilibrium.js';
import { casusCommand, operand, shellWord } from './point.js';
import { unusedLines } from './proof.js';
import { NOT_COMPARED, OTHER_READINGS, readOtherwiseLines } from './readings.js';
import { verdictDetails, verdictText } from './verdict.js';

/** Which of all that is decided is told, and how closely. */
export interface VerifyTextOptions {
  /** What has a line; by default all. */
  readonly listed?: readonly Verdict[];
  /** Of which is told what it rests on; by default all. */
  readonly detailed?: readonly Verdict[];
}

/**
 * The verdicts, for reading: how many there are of each kind, a line a claim, then what each rests on.
 * @example
 * ```js
 * import { verify, verifyText } from 'casus';
 * import paper from './entry.js';
 * const verdicts = await verify(paper, { runs: 5, seed: 1, prove: false });
 * verifyText(paper, verdicts, 1).includes('entering'); // true
 * ```
 */
export function verifyText(
  spec: Specification,
  verdicts: readonly Verdict[],
  seed: number,
  { listed = verdicts, detailed = verdicts }: VerifyTextOptions = {},
): string {
  const whole = detailed.length === verdicts.length;
  return [
    headingText(spec),
    ...readOtherwiseLines(spec),
    ...(verdicts.length > 1 ? ['', tally(verdicts)] : []),
    '',
    ...(listed.length > 0 ? [columns(listed.map(summary), '  '), ''] : []),
    ...detailed.flatMap((found) => [verdictDetails(spec, found), '']),
    ...(whole ? unusedLines(spec, verdicts).flatMap((each) => [each, '']) : []),
    closing(verdicts, seed),
    ...rememberedLines(verdicts),
    ...(detailed.length < listed.length
      ? [`What a verdict rests on: ${casusCommand(spec, ['verify', 'ID'])}; of all, --verbose.`]
      : []),
    ...repairLines(spec, detailed),
    ...(verdicts.some((found) => found.kind === 'survived')
      ? ['Random draws can refute a claim; surviving them is not a proof.']
      : []),
  ].join('\n');
}

/** Where to ask what would make a refuted sentence true. */
function repairLines(spec: Specification, detailed: readonly Verdict[]): readonly string[] {
  const repairable = detailed.flatMap((found) => {
    const shown = shownBy(found);
    return shown.kind === 'refuted' && asRepairable(subject(found)) ? [subject(found).id] : [];
  });
  const [id, ...others] = repairable;
  if (id === undefined) return [];
  const command = casusCommand(spec, ['repair', others.length > 0 ? 'ID' : id]);
  return [`How far it is false, and what would make it true: ${command}`];
}

/** `3 verdicts: 1 proved, 2 refuted, all as expected.` */
function tally(verdicts: readonly Verdict[]): string {
  const kinds = new Map<string, number>();
  for (const { kind } of verdicts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].map(([kind, count]) => `${count} ${kind}`);
  if (verdicts.some(isReadOtherwise))
    return `${verdicts.length} verdicts: ${counts.join(', ')}; under other readings than the specification chooses.`;
  const surprises = verdicts.filter((found) => !asExpected(found)).length;
  const expectation = surprises === 0 ? 'all as expected' : `${surprises} not as expected`;
  return `${verdicts.length} verdicts: ${counts.join(', ')}; ${expectation}.`;
}

function closing(verdicts: readonly Verdict[], seed: number): string {
  if (verdicts.some(isReadOtherwise)) return `${OTHER_READINGS} Seed ${seed}.`;
  const unexpected = verdicts.filter((found) => !asExpected(found));
  if (unexpected.length === 0)
    return `Every verdict is as the specification expects it. Seed ${seed}.`;
  const ids = unexpected.map((found) => subject(found).id).join(', ');
  return `${differing(unexpected.length, verdicts.length)} from what the specification expects: ${ids}. Seed ${seed}.`;
}

/** Whose draws were not taken in this run. */
function rememberedLines(verdicts: readonly Verdict[]): string[] {
  const { length: some } = verdicts.filter(({ survey }) => survey.remembered);
  if (some === 0) return [];
  return [
    `The draws for ${some} of ${verdicts.length} verdicts were taken in an earlier run of the same casus; what a point shows was looked at anew (--no-cache draws again).`,
  ];
}

/** `A. N. Other, "On entry" (2026)`. */
export function headingText({ publication }: Specification): string {
  const { authors, title, year, venue } = publication;
  return `${authors.join(', ')}, "${title}" (${year}${venue ? `; ${venue}` : ''})`;
}

/** `2 of 3 verdicts differ`. */
function differing(some: number, all: number): string {
  if (all === 1) return 'The verdict differs';
  return `${some} of ${all} verdicts ${some === 1 ? 'differs' : 'differ'}`;
}

function summary(found: Verdict): string[] {
  const { id, source } = subject(found);
  return [
    isReadOtherwise(found) ? ' ' : asExpected(found) ? '✓' : '✗',
    id,
    verdictText(found),
    expectationText(found),
    conceptText(found),
    source.place,
  ];
}

function expectationText(found: Verdict): string {
  if (isReadOtherwise(found)) return NOT_COMPARED;
  return asExpected(found) ? 'as expected' : surprise(found);
}

/** What makes a verdict another than the specification expects. */
function surprise(found: Verdict): string {
  const isFalse = found.implied.some(({ kind }) => kind === 'refuted');
  return isFalse ? 'a declared implication is false' : `expected: ${subject(found).expected}`;
}

/** The concept of the equilibria that a verdict is about, and whether they fail by stronger ones. */
function conceptText(found: Verdict): string {
  const concept = conceptOf(subject(found)) ?? '';
  return warningsOf(found).length > 0 ? `${concept}, with a warning` : concept;
}

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
    `This test again: CASUS_SEED=${seed} CASUS_RUNS=${runs} ${[...test, '-t', literalPattern(name)].map(shellWord).join(' ')}`,
    `By the command: ${casusCommand(spec, ['verify', ...draws, ...operand(id)])}`,
    ...(spec.module === undefined
      ? [
          "The commands of casus lack --spec and the file of the specification: testClaims(…, { module: 'model.js' }) names it.",
        ]
      : []),
  ].join('\n');
}

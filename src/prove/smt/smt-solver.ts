import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { workerFile } from '../worker-file.js';
import { readModel, type SmtValue } from './smt-lib.js';
import { answeredOnce, type Ended } from './solver-conversation.js';
import { askedInTurn, atMostAtOnce } from './solver-queue.js';

/** What a solver says of a text in SMT-LIB. */
export type SmtAnswer =
  | { readonly kind: 'unsat' }
  | { readonly kind: 'sat'; readonly model: ReadonlyMap<string, SmtValue> }
  /** Undecided: the solver gave up, ran out of time or memory, or died. */
  | { readonly kind: 'unknown'; readonly because: string };

/** A solver for questions that no certificate was found for. */
export interface SmtSolver {
  /** Name and version, for the report. */
  readonly name: string;
  /** @param text declarations, assertions and `(check-sat)`, as `smtText` writes them. */
  readonly ask: (text: string) => Promise<SmtAnswer>;
}

/** How much a solver may use for one question. */
export interface SmtLimits {
  /** As Z3 counts them (`rlimit`): where they end, they end on any machine, however busy it is. */
  readonly steps: number;
  /**
   * A guard, so far beyond what the steps take that no machine is as busy: else what is decided would
   * hang on what else it does. What it ends is said to be ended by the clock.
   */
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * What a solver decides of such questions it mostly decides within a few seconds, which are 100,000
 * steps each or so, and what it does not within 20 hardly ever in many more; a process beside others
 * must leave them memory.
 */
const SMT_LIMITS: SmtLimits = { steps: 2_000_000, seconds: 3600, megabytes: 1500 };

/** So long Z3 may take to say which version it is. */
const VERSION_SECONDS = 60;

export interface SmtOptions {
  readonly limits?: SmtLimits | undefined;
  /** The program to run where there is no native one. */
  readonly embedded?: string;
  /** Ends the process of a question that is being decided; afterwards none is asked. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Z3 in processes of its own, so that a question that exhausts its memory takes nothing else down: the
 * native `z3` where there is one on PATH, for it is faster; else the one that is installed with casus.
 * Questions may be asked all at once: as many are decided at a time as there are processors.
 */
export async function z3({
  limits = SMT_LIMITS,
  embedded = fileURLToPath(workerFile('smt/z3-process')),
  signal,
}: SmtOptions = {}): Promise<SmtSolver> {
  const version = await versionOfNative();
  const { steps, seconds, megabytes } = limits;
  // Every question that is being decided listens, and there may be many.
  if (signal !== undefined) setMaxListeners(0, signal);
  const native = {
    ...{ program: 'z3', args: ['-in', '-smt2', `-memory:${megabytes}`, `rlimit=${steps}`] },
    ...{ seconds, signal },
  };
  const installed = {
    ...{ program: process.execPath, args: [embedded, `${steps}`, `${megabytes}`] },
    ...{ seconds, signal },
  };
  const answered =
    version === undefined
      ? askedInTurn(installed, isPlain, isLight)
      : (text: string) => answeredOnce(native, withModel(text));
  return {
    name: version === undefined ? 'Z3 as installed with casus' : `Z3 ${version}`,
    ask: atMostAtOnce(Math.max(2, availableParallelism()), async (text) => {
      signal?.throwIfAborted();
      return answerFrom(await answered(text));
    }),
  };
}

/** What any process says of a question, whatever it was asked before. */
function isPlain(ended: Ended): boolean {
  const answer = answerFrom(ended);
  return answer.kind !== 'unknown' || answer.because === END_OF_STEPS;
}

function isLight(ended: Ended): boolean {
  return answerFrom(ended).kind !== 'unknown';
}

/** By where programs are looked for: once, for a process is started to find out. */
const nativeVersions = new Map<string | undefined, Promise<string | undefined>>();

function versionOfNative(): Promise<string | undefined> {
  const path = process.env['PATH'];
  const known =
    nativeVersions.get(path) ??
    answeredOnce({ program: 'z3', args: ['--version'], seconds: VERSION_SECONDS }, '').then(
      ({ output }) => /Z3 version (?<number>[\d.]+)/u.exec(output)?.groups?.['number'],
    );
  nativeVersions.set(path, known);
  return known;
}

/** Has the solver write its model twice, as exact numbers and as decimals, and why it has none. */
function withModel(text: string): string {
  const symbols = [...text.matchAll(/^\(declare-const (?<name>\|[^|]*\||\S+) /gmu)]
    .flatMap(({ groups }) => groups?.['name'] ?? [])
    .join(' ');
  return symbols === ''
    ? text
    : `${text}(get-value (${symbols}))
(set-option :pp.decimal true)
(set-option :pp.decimal_precision 12)
(get-value (${symbols}))
(get-info :reason-unknown)
`;
}

const END_OF_STEPS = 'the solver came to the end of the steps that it is allowed';

/** What a solver says that has printed something, and ended. */
export function answerFrom({ output, because }: Ended): SmtAnswer {
  const [, answer, rest = ''] = /^\s*(sat|unsat|unknown)\b(.*)/su.exec(output) ?? [];
  switch (answer) {
    case 'unsat':
      return { kind: 'unsat' };
    case 'sat':
      return { kind: 'sat', model: readModel(rest) };
    case 'unknown':
      return {
        kind: 'unknown',
        because: /resource limit|canceled/u.test(rest) ? END_OF_STEPS : 'the solver gave up',
      };
    default:
      return { kind: 'unknown', because };
  }
}

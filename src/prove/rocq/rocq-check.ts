import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROCQ_PATHS, type RocqProject } from './rocq-project.js';

/** What Rocq says of a project. */
export type RocqAnswer =
  /** It accepts every theorem, and they rest on the axioms of the standard library's reals alone. */
  | { readonly kind: 'accepted'; readonly axioms: readonly string[] }
  | { readonly kind: 'refused'; readonly refusals: readonly RocqRefusal[] };

export interface RocqRefusal {
  readonly file: string;
  /** What Rocq printed. */
  readonly message: string;
}

/** The axioms from which the standard library constructs the real numbers; nothing else is allowed. */
const AXIOMS_OF_THE_REALS: ReadonlySet<string> = new Set([
  'ClassicalDedekindReals.sig_forall_dec',
  'ClassicalDedekindReals.sig_not_dec',
  'FunctionalExtensionality.functional_extensionality_dep',
]);

/**
 * The version of the `coqc` on the PATH; `undefined` where there is none.
 */
export async function rocqVersion(): Promise<string | undefined> {
  const { output } = await runRocq(['--version'], process.cwd());
  return /version (?<number>\d[\w.+]*)/u.exec(output)?.groups?.['number'];
}

export interface RocqCheckOptions {
  readonly signal?: AbortSignal | undefined;
  /** Is told of each file that was accepted or refused. */
  readonly onFile?: (file: string) => void;
}

/** Has Rocq check a project that was written to a folder, as many files at a time as there are cores. */
export async function checkedByRocq(
  { steps }: Pick<RocqProject, 'steps'>,
  folder: string,
  options: RocqCheckOptions = {},
): Promise<RocqAnswer> {
  const { refusals, printed } = await compiledByRocq(steps, ROCQ_PATHS, folder, options);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return judged(printed, join(folder, steps.at(-1)?.at(-1) ?? ''));
}

/**
 * Whether Rocq accepts the theorems of one file, whose needs are compiled and which ends by printing what they
 * rest on.
 * @param limit in seconds: what Rocq has not accepted by then counts as refused.
 */
export async function fileCheckedByRocq(
  file: string,
  paths: readonly string[],
  folder: string,
  { signal, limit }: { readonly signal?: AbortSignal | undefined; readonly limit: number },
): Promise<RocqAnswer> {
  const ended = AbortSignal.timeout(limit * 1000);
  const either = signal === undefined ? ended : AbortSignal.any([signal, ended]);
  const named = paths.flatMap((line) => line.split(' '));
  const { status, output, errors } = await runRocq([...named, file], folder, either);
  signal?.throwIfAborted();
  if (status === 0) return judged(output, join(folder, file));
  const message = ended.aborted ? `no answer within ${limit} seconds` : errors.trim();
  return { kind: 'refused', refusals: [{ file: join(folder, file), message }] };
}

/** What Rocq refuses, of the first step where it refuses something, and what it printed last. */
export async function compiledByRocq(
  steps: RocqProject['steps'],
  paths: readonly string[],
  folder: string,
  { signal, onFile = () => {} }: RocqCheckOptions = {},
): Promise<{ readonly refusals: readonly RocqRefusal[]; readonly printed: string }> {
  let printed = '';
  for (const step of steps) {
    const refusals: RocqRefusal[] = [];
    await inParallel(step, async (file) => {
      signal?.throwIfAborted();
      const named = paths.flatMap((line) => line.split(' '));
      const { status, output, errors } = await runRocq([...named, file], folder, signal);
      signal?.throwIfAborted();
      if (status !== 0) refusals.push({ file: join(folder, file), message: errors.trim() });
      printed = output;
      onFile(file);
    });
    if (refusals.length > 0) return { refusals: sorted(refusals), printed };
  }
  return { refusals: [], printed };
}

/** Judges what the last file printed: the axioms. */
function judged(printed: string, file: string): RocqAnswer {
  const axioms = [...printed.matchAll(/^(?<name>[A-Za-z][\w.']*)(?=$| :)/gmu)].flatMap(
    ({ groups }) => groups?.['name'] ?? [],
  );
  const others = axioms.filter((name) => !AXIOMS_OF_THE_REALS.has(name));
  const isTold = /^(?:Axioms:|Closed under the global context)/mu.test(printed);
  if (isTold && others.length === 0) return { kind: 'accepted', axioms };
  const message = isTold
    ? `what is proved rests on more than the axioms of the reals: ${others.join(', ')}`
    : 'it does not say what the theorems rest on';
  return { kind: 'refused', refusals: [{ file, message }] };
}

function sorted(refusals: readonly RocqRefusal[]): RocqRefusal[] {
  return [...refusals].sort((one, other) => (one.file < other.file ? -1 : 1));
}

async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

interface RocqRun {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

function runRocq(args: readonly string[], cwd: string, signal?: AbortSignal): Promise<RocqRun> {
  return new Promise((resolve) => {
    const child = spawn('coqc', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], signal });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.on('error', ({ message }) => resolve({ status: null, output: '', errors: message }));
    child.on('close', (status) => resolve({ status, output, errors }));
  });
}

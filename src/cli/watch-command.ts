import { dirname } from 'node:path';
import { numberOf, Unusable, visible, visibleLines } from '../exact/message.js';
import { type KeptRun, readRun } from '../report/exchange/kept-run.js';
import { compareRuns } from '../report/exchange/run-difference.js';
import { runDifferenceText, runText } from '../report/text/run-difference.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { print, printError } from './print.js';
import { specificationFile, withoutSpecification } from './specification-module.js';
import { type HandedOn, verifyElsewhere } from './verify-elsewhere.js';

export type WatchCall = Omit<HandedOn, 'cache'>;

/**
 * `casus watch`: decides, and again whenever a source is saved, telling what differs; until an
 * interrupt.
 * @returns the exit status of the last run, as of `casus verify`; 1 where none was ended.
 */
export async function watchCommand(
  io: Io,
  ids: readonly string[],
  options: WatchCall,
): Promise<number> {
  if (options.runs !== undefined) wholeNumber('--runs', options.runs, 1, 1_000_000);
  if (options.seed !== undefined) seedNumber(options.seed);
  const file = await specificationFile(io, options.spec);
  if (file === undefined) throw withoutSpecification();
  const folder = dirname(file);
  const saves = await savesIn(io, folder);
  printError(io, `Watching the sources in ${visible(folder)} and deeper. Ctrl-C ends this.\n`);
  let status = 1;
  let last: KeptRun | undefined;
  let files: readonly string[] | undefined = [];
  while (files !== undefined) {
    const found = await decided(io, ids, options);
    // An interrupt ends the process that decides, too.
    if (saves.isOver()) break;
    if (files.length > 0) tell(io, `\n${savedText(files)}`);
    tell(io, found.run ? changesText(last, found.run) : found.problem);
    status = found.status;
    last = found.run ?? last;
    files = await saves.next();
  }
  await saves.end();
  return status;
}

function tell(io: Io, text: string): void {
  print(io, visibleLines(text));
}

function savedText([first = '', ...others]: readonly string[]): string {
  return others.length === 0
    ? `${first} was saved.`
    : `${first} and ${numberOf(others.length, 'other file')} were saved.`;
}

function changesText(before: KeptRun | undefined, now: KeptRun): string {
  if (before === undefined) return runText(now);
  const difference = compareRuns(before, now);
  return difference.same ? `As before: ${runText(now)}` : runDifferenceText(difference);
}

/** What a call found, or why it found nothing. */
type Decided =
  | { readonly status: number; readonly run: KeptRun; readonly problem?: never }
  | { readonly status: number; readonly run?: never; readonly problem: string };

async function decided(io: Io, ids: readonly string[], options: WatchCall): Promise<Decided> {
  const { status, stdout, stderr } = await verifyElsewhere(io, options, io.readings ?? {}, ids);
  if (status === 0 || status === 1)
    return { status, run: readRun(JSON.parse(stdout), 'what was decided') };
  return { status: 2, problem: stderr.trimEnd() || 'casus: the process that decides ended early' };
}

/** What is saved while something else is done waits to be asked for. */
interface Saves {
  /** What was saved since it was last asked for, once something is; `undefined` after an interrupt. */
  readonly next: () => Promise<readonly string[] | undefined>;
  readonly isOver: () => boolean;
  readonly end: () => Promise<void>;
}

async function savesIn(io: Io, folder: string): Promise<Saves> {
  if (io.saved === undefined) throw new Unusable('files cannot be watched here');
  const waiting = new Set<string>();
  let over = false;
  let wake = (): void => {};
  const unwatch = await io.saved(folder, (files) => {
    for (const file of files) waiting.add(file);
    wake();
  });
  const unheard = io.interrupted?.(() => {
    over = true;
    wake();
  });
  return {
    next: async () => {
      while (!over && waiting.size === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const files = [...waiting].sort();
      waiting.clear();
      return over ? undefined : files;
    },
    isOver: () => over,
    end: async () => {
      unheard?.();
      await unwatch();
    },
  };
}

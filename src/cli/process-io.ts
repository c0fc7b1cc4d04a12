import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { thrownText, visible } from '../exact/message.js';
import { importedInTime } from '../verify/surveying/imported-module.js';
import type { Io } from './io.js';
import { wholeNumber } from './options.js';
import { printFailure } from './print.js';

/**
 * The world of this process. An interrupt ends the process at once, and its threads with it, unless a
 * command listens, which is called only between two computations.
 */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  // In numbers Node would keep that it is a pipe, and then take the next link for one, which it does not
  // follow: a package that is a link would be loaded a second time.
  const isFile = fstatSync(stdout.fd, { bigint: true }).isFile();
  return {
    // Opened where it is read: most commands do not.
    get stdin() {
      return process.stdin;
    },
    stdout: isFile ? (text) => writeWhole(stdout.fd, text) : (text) => stdout.write(text),
    stderr: (text) => stderr.write(text),
    drained: async () => {
      if (stdout.writableNeedDrain) await once(stdout, 'drain');
    },
    interactive: stdout.isTTY,
    width: stdout.isTTY ? stdout.columns : undefined,
    terminal: stderr.isTTY ? stderr : undefined,
    get patience() {
      return patience(env);
    },
    cwd: process.cwd(),
    env,
    interrupted: (told) => {
      const signals = ['SIGINT', 'SIGTERM'] as const;
      const once = (): void => {
        unheard();
        told();
      };
      const unheard = (): void => signals.forEach((each) => void process.off(each, once));
      for (const each of signals) process.on(each, once);
      return unheard;
    },
    load: loadModule,
    // What few calls need is loaded where it is needed.
    elsewhere: async (argv) => {
      const { elsewhere } = await import('./elsewhere.js');
      return elsewhere(argv);
    },
    saved: async (folder, told) => {
      const { savedFiles } = await import('./saved-files.js');
      return savedFiles(folder, told);
    },
  };
}

/** So long somebody waits without a word, if `CASUS_PROGRESS_SECONDS` says nothing else; 0 is for ever. */
const PATIENCE_SECONDS = '20';

function patience(env: Io['env']): number | undefined {
  const text = env['CASUS_PROGRESS_SECONDS'] || PATIENCE_SECONDS;
  return wholeNumber('CASUS_PROGRESS_SECONDS', text, 0, 1_000_000) || undefined;
}

/**
 * A disk that is nearly full takes a part of a text, and says that it is full where it is given the
 * rest; the stream of a file does not give it the rest.
 */
function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } catch (error) {
    endWith(`standard output cannot be written: ${thrownText(error)}`);
  }
}

/** Ends the process where standard output takes no more: nobody reads it, as behind `head`, or a disk is full. */
export function endWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    endWith(`standard output cannot be written: ${error.message}`);
  });
}

/** Ends the process where something is thrown that nobody waits for, as by a module long after it was loaded. */
export function endOnStrayErrors(): void {
  process.on('uncaughtException', async (error: unknown) => {
    const { placeIn } = await import('../game/invalid.js');
    const place = error instanceof Error ? placeIn(error.stack ?? '') : undefined;
    endWith(`${thrownText(error)}${place === undefined ? '' : ` (${place})`}`);
  });
}

/** One message is enough. */
let told = false;

function endWith(message: string): never {
  told = true;
  printFailure({ stderr: (text) => process.stderr.write(text) }, new Error(message));
  process.exit(2);
}

/** So long a module may take to load, if `CASUS_LOAD_SECONDS` in the environment says nothing else. */
const LOADING_SECONDS = '60';

/**
 * Loads a module, which may do anything, ending the process or waiting for ever: then that is told, as the
 * process ends.
 */
async function loadModule(file: string): Promise<object> {
  const unfinished = () => {
    if (told) return;
    const message = `${file} cannot be loaded: it ends the process, or waits for what never comes`;
    printFailure({ stderr: (text) => process.stderr.write(text) }, new Error(message));
    process.exitCode = 2;
  };
  const allowed = process.env['CASUS_LOAD_SECONDS'] || LOADING_SECONDS;
  const seconds = wholeNumber('CASUS_LOAD_SECONDS', allowed, 1, 1_000_000);
  const watch = watching(file, seconds);
  process.once('exit', unfinished);
  try {
    // A process that waits for nothing else is to end.
    return await importedInTime(file, { seconds, message: lateText(seconds), keepsAlive: false });
  } finally {
    process.off('exit', unfinished);
    await watch.terminate();
  }
}

function lateText(seconds: number): string {
  return `it is not loaded after ${seconds} seconds (CASUS_LOAD_SECONDS may allow more)`;
}

/** A thread that ends the process where the module computes for ever, a second after it was too late. */
function watching(file: string, seconds: number): Worker {
  const text = `casus: ${visible(`the specification ${file} cannot be loaded: ${lateText(seconds)}`)}\n`;
  const watch = new Worker(new URL('./loading-watch.js', import.meta.url), {
    workerData: { seconds: seconds + 1, message: text },
    execArgv: [],
  });
  watch.unref();
  return watch;
}

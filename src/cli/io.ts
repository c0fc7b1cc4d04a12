import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/** What the command line touches of the world around it. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Resolves once the reader of standard output has taken enough to be sent more. */
  readonly drained?: () => Promise<void>;
  /** Whether standard output is a terminal, which a person reads. */
  readonly interactive?: boolean;
  /** Standard error, where it is a terminal: a progress bar is drawn there. */
  readonly terminal?: NodeJS.WritableStream | undefined;
  /** The folder that paths in a call start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the work of a command early. */
  readonly signal?: AbortSignal | undefined;
  /** Loads the module in a file: what it exports. */
  readonly load: (file: string) => Promise<object>;
}

/**
 * The world of this process. No signal is listened to: an interrupt is to end the process at once,
 * and its threads with it, where a listener would be called only between two computations.
 */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  return {
    // Opened where it is read: most commands do not.
    get stdin() {
      return process.stdin;
    },
    stdout: (text) => stdout.write(text),
    stderr: (text) => stderr.write(text),
    drained: async () => {
      if (stdout.writableNeedDrain) await once(stdout, 'drain');
    },
    interactive: stdout.isTTY,
    terminal: stderr.isTTY ? stderr : undefined,
    cwd: process.cwd(),
    env,
    load: loadModule,
  };
}

/** Ends the process where nobody reads standard output any more, as behind `head`. */
export function endWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/**
 * Loads a module: JavaScript as Node does, TypeScript by a loader that every version of Node can
 * run. Either way a package, casus above all, is loaded once.
 */
async function loadModule(file: string): Promise<object> {
  if (!/\.[cm]?ts$/u.test(file)) return import(pathToFileURL(file).href);
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url).import(file);
}

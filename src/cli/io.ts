import type { Readable } from 'node:stream';
import type { ReadingChoice } from '../game/reading.js';

/** What a call printed, and its exit status. */
export interface CallOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the command line touches of the world around it. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Resolves once the reader of standard output has taken enough to be sent more. */
  readonly drained?: () => Promise<void>;
  /** Whether standard output is a terminal, which a person reads. */
  readonly interactive?: boolean;
  /** How many columns standard output has, where it is a terminal. */
  readonly width?: number | undefined;
  /** Standard error, where it is a terminal: a progress bar is drawn there. */
  readonly terminal?: NodeJS.WritableStream | undefined;
  /** So many seconds somebody waits without a word, where standard error is no terminal; else for ever. */
  readonly patience?: number | undefined;
  /** The folder that paths in a call start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the work of a command early. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Calls back at the next interrupt, and at none after it, which ends the process.
   * @returns what stops listening.
   */
  readonly interrupted?: (told: () => void) => () => void;
  /** Loads the module in a file: what it exports. */
  readonly load: (file: string) => Promise<object>;
  /** The readings that a call asks for; none where it asks for none. */
  readonly readings?: ReadingChoice;
  /** Tells of each group of sources that are saved in a folder or deeper, until what it returns is called. */
  readonly saved?: (
    folder: string,
    told: (files: readonly string[]) => void,
  ) => Promise<() => Promise<void>>;
  /** Does another call, with nothing loaded yet: in a process of its own. */
  readonly elsewhere?: (argv: readonly string[]) => Promise<CallOutcome>;
}

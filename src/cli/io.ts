import type { Readable } from 'node:stream';

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
  /**
   * From now on the first interrupt asks for what was found so far, and the next one ends the process;
   * for commands that can tell a part.
   */
  readonly interruptible?: () => { readonly signal: AbortSignal; readonly over: () => void };
  /** Loads the module in a file: what it exports. */
  readonly load: (file: string) => Promise<object>;
}

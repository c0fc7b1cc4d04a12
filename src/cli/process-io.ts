import type { Io } from './io.js';
import { loadModule } from './load-module.js';

/**
 * The world of this process. No signal is listened to: an interrupt is to end the process at once,
 * and its threads with it, where a listener would be called only between two computations.
 */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return {
    stdin,
    stdout: (text) => stdout.write(text),
    stderr: (text) => stderr.write(text),
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

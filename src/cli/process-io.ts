import { pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import type { Io } from './io.js';

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

/**
 * Loads a module: JavaScript as Node does, TypeScript by a loader that every version of Node can
 * run. Either way a package, casus above all, is loaded once.
 */
async function loadModule(file: string): Promise<object> {
  if (/\.[cm]?ts$/u.test(file)) return createJiti(import.meta.url).import(file);
  return import(pathToFileURL(file).href);
}

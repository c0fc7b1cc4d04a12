import { SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** A progress bar on standard error; `undefined` where that is no terminal. */
export function progressBar({ terminal }: Io): SingleBar | undefined {
  if (terminal === undefined) return undefined;
  return new SingleBar({
    format: '{bar} {percentage}% {doing}',
    stream: terminal,
    clearOnComplete: true,
    forceRedraw: true,
  });
}

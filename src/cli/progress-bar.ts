import { SingleBar } from 'cli-progress';

/** A progress bar on standard error; `undefined` where that is no terminal. */
export function progressBar(): SingleBar | undefined {
  if (!process.stderr.isTTY) return undefined;
  return new SingleBar({
    format: '{bar} {percentage}% {doing}',
    stream: process.stderr,
    clearOnComplete: true,
    forceRedraw: true,
  });
}

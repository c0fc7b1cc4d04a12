import { visible, visibleLines } from '../exact/visible.js';

/*
 * The one door to both streams. Whatever an input holds, what goes out is text: a control character
 * that is no end of a line is written out.
 */

/** Prints lines on standard output; the last one is ended. */
export function print(text: string): void {
  process.stdout.write(ended(visibleLines(text)));
}

/** Prints lines on standard error; the last one is ended. */
export function printError(text: string): void {
  process.stderr.write(ended(visibleLines(text)));
}

/** Prints why a command did not do what it was asked, as one message. */
export function printFailure(error: unknown): void {
  printError(`casus: ${messageText(error instanceof Error ? error.message : String(error))}`);
}

/**
 * A message as it is printed. It may list problems, a line each; no other line is begun, lest
 * something that a message quotes look like a line of its own.
 */
export function messageText(message: string): string {
  return message
    .split(/\n(?= {2}- )/u)
    .map(visible)
    .join('\n');
}

/** Calls back where nobody reads standard output any more, as behind `head`. */
export function whenUnread(callback: () => void): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    callback();
  });
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

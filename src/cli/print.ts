import { MisreadQuestion } from '../claim/question/misread.js';
import { thrownText, visible, visibleLines } from '../exact/message.js';
import type { Io } from './io.js';

/*
 * The one door to both streams. Whatever an input holds, what goes out is text: a control character
 * that is no end of a line is written out.
 */

/** Prints lines on standard output; the last one is ended. */
export function print({ stdout }: Pick<Io, 'stdout'>, text: string): void {
  stdout(ended(visibleLines(text)));
}

/** Prints a text bit by bit on standard output, as fast as it is read; the last line is ended. */
export async function printParts(
  { stdout, drained }: Pick<Io, 'stdout' | 'drained'>,
  parts: Iterable<string>,
): Promise<void> {
  for (const part of parts) {
    stdout(visibleLines(part));
    await drained?.();
  }
  stdout('\n');
}

/** Prints lines on standard error; the last one is ended. */
export function printError({ stderr }: Pick<Io, 'stderr'>, text: string): void {
  stderr(ended(visibleLines(text)));
}

/** Prints why a command did not do what it was asked, as one message. */
export function printFailure(io: Pick<Io, 'stderr'>, error: unknown): void {
  printError(io, `casus: ${messageText(thrownText(error))}`);
  if (error instanceof MisreadQuestion) printError(io, markedText(error));
}

/** The text that could not be read, and under it a mark at the place. */
function markedText({ text, at }: MisreadQuestion): string {
  const before = [...visible(text.slice(0, at))].length;
  return `    ${visible(text)}\n    ${' '.repeat(before)}^`;
}

/**
 * A message as it is printed. It may list problems, a line each; no other line is begun, lest
 * something that a message quotes look like a line of its own.
 */
export function messageText(message: string): string {
  return message
    .split(/\n(?= {2}- )/u)
    .map((line) => visible(shortened(line)))
    .join('\n');
}

/** What a thrown error says may be of any length: so many characters of a line are told. */
const MOST_TOLD = 5000;

function shortened(line: string): string {
  return line.length > MOST_TOLD
    ? `${line.slice(0, MOST_TOLD)}… (${line.length} characters)`
    : line;
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

import { Unusable } from '../exact/message.js';
import { textPieces } from './text-bytes.js';

/** A line ends as on Unix, on Windows, or as on a Macintosh of old. */
const END = /\r\n|\n|\r/u;

/**
 * The lines of a text that arrives in pieces, as many at a time as have arrived; the last of them need
 * not end.
 * @throws {Unusable} where a line is too long to be one.
 */
export async function* linesOf(
  pieces: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<readonly string[]> {
  let [begun, held] = ['', ''];
  for await (const piece of textPieces(pieces)) {
    const text = held + piece;
    // What follows a carriage return may end the same line.
    held = text.endsWith('\r') ? '\r' : '';
    const [first = '', ...others] = text.slice(0, text.length - held.length).split(END);
    const last = others.pop();
    if (last === undefined) begun = bounded(begun + first);
    else {
      yield [begun + first, ...others];
      begun = last;
    }
  }
  let rest = begun;
  while (rest.endsWith(END_OF_FILE)) rest = rest.slice(0, -1);
  if (rest !== '' || (held !== '' && begun === '')) yield [rest];
}

/** As DOS ends a file. */
const END_OF_FILE = '\u001a';

/** No line that is meant is longer, and what never ends would fill the memory. */
const LONGEST = 10_000_000;

function bounded(line: string): string {
  if (line.length > LONGEST)
    throw new Unusable(`a line on standard input has more than ${LONGEST} characters`);
  return line;
}

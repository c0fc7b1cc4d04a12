import { StringDecoder } from 'node:string_decoder';

/** A line ends as on Unix, on Windows, or as on a Macintosh of old. */
const END = /\r\n|\n|\r/u;

/**
 * The lines of a text that arrives in pieces, as many at a time as have arrived; the last of them need
 * not end.
 */
export async function* linesOf(
  pieces: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8');
  let [begun, held] = ['', ''];
  for await (const piece of pieces) {
    const text = held + (typeof piece === 'string' ? piece : decoder.write(piece));
    // What follows a carriage return may end the same line.
    held = text.endsWith('\r') ? '\r' : '';
    const [first = '', ...others] = text.slice(0, text.length - held.length).split(END);
    const last = others.pop();
    if (last === undefined) begun += first;
    else {
      yield [begun + first, ...others];
      begun = last;
    }
  }
  const rest = begun + decoder.end();
  if (rest !== '' || held !== '') yield [rest];
}

import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream';

/** Longer texts fit in no string. */
const MOST_BYTES = 500_000_000;

/**
 * The text that bytes stand for, which they tell themselves: UTF-8, UTF-16 in either order, or one
 * byte a character where it can be no UTF-8; any of these compressed by gzip. A mark of the byte order
 * at the beginning, and the marks with which DOS ends a file, belong to no text.
 * @throws where what is compressed is damaged or too large.
 */
export async function textOf(bytes: Buffer): Promise<string> {
  const plain = isCompressed(bytes) ? await decompressed(bytes) : bytes;
  const text = new TextDecoder(encodingOf(plain)).decode(plain);
  let end = text.length;
  while (text.charCodeAt(end - 1) === END_OF_FILE) end--;
  return text.slice(0, end);
}

/** As DOS writes it, also several times, to fill a block. */
const END_OF_FILE = 0x1a;

/** By its mark, or else by the half of each character that is zero in what is mostly ASCII. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second !== undefined && second !== 0) return 'utf-16be';
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/**
 * The same of bytes that arrive in pieces, of which the first tell what they are, piece by piece.
 * @throws where what is compressed is damaged.
 */
export async function* textPieces(
  pieces: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let begun: Buffer = Buffer.alloc(0);
  for await (const piece of plainPieces(pieces)) {
    if (decoder === undefined) {
      begun = Buffer.concat([begun, piece]);
      if (begun.length < TELLING) continue;
    }
    const bytes = decoder === undefined ? begun : piece;
    decoder ??= new TextDecoder(encodingOfStart(bytes));
    yield decoder.decode(bytes, { stream: true });
  }
  decoder ??= new TextDecoder(encodingOfStart(begun));
  yield decoder.decode(begun.length < TELLING ? begun : undefined);
}

/** So many bytes tell in which order those of a character come. */
const TELLING = 2;

/** One byte a character is not told by so few. */
function encodingOfStart(bytes: Uint8Array): ReturnType<typeof encodingOf> {
  const told = encodingOf(bytes.subarray(0, TELLING));
  return told === 'windows-1252' ? 'utf-8' : told;
}

/** Decompressed, where they are compressed. */
async function* plainPieces(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  const source = buffers(pieces);
  let first: Buffer = Buffer.alloc(0);
  while (first.length < TELLING) {
    const next = await source.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  const whole = joined(first, source);
  if (!isCompressed(first)) {
    yield* whole;
    return;
  }
  const { createGunzip } = await import('node:zlib');
  // What goes wrong on the way there goes wrong here, too.
  yield* pipeline(whole, createGunzip(), () => {}) as AsyncIterable<Buffer>;
}

async function* joined(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

async function* buffers(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}

function isCompressed(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * All bytes of a stream.
 * @throws where it does not end before there are too many: a device may never end.
 */
export async function wholeOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const piece of buffers(pieces)) {
    size += piece.length;
    if (size > MOST_BYTES) throw new Error(TOO_LARGE);
    read.push(piece);
  }
  return Buffer.concat(read);
}

const TOO_LARGE = `it holds more than ${MOST_BYTES / 1_000_000} million bytes`;

async function decompressed(bytes: Buffer): Promise<Buffer> {
  const { gunzipSync } = await import('node:zlib');
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ERR_BUFFER_TOO_LARGE' ? `decompressed, ${TOO_LARGE}` : message);
  }
}

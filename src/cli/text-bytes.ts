import { isUtf8 } from 'node:buffer';

/** Longer texts fit in no string. */
const MOST_BYTES = 500_000_000;

/**
 * The text that bytes stand for, which they tell themselves: UTF-8, UTF-16 in either order, or one
 * byte a character where it can be no UTF-8; any of these compressed by gzip. A mark of the byte order
 * at the beginning, and the marks with which DOS ends a file, belong to no text.
 * @throws where what is compressed is damaged or too large.
 */
export async function textOf(bytes: Buffer): Promise<string> {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isCompressed ? await decompressed(bytes) : bytes;
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

async function decompressed(bytes: Buffer): Promise<Buffer> {
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
}

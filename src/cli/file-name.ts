import { createHash } from 'node:crypto';

/** What a file's name cannot hold somewhere, or what leads out of a folder; and what marks a code. */
const RESERVED = /[/\\:*?"<>|%]|^\.(?=\.*$)/gu;

/**
 * A file's name for an id, inside the folder whatever the id: `../harm` is `..%2Fharm`. No two ids
 * have one name, and a plain one is its own; what would be too long for a file system ends in `%~` and
 * a digest.
 */
export function fileName(id: string): string {
  const name = id.replace(RESERVED, (each) => {
    const code = each.charCodeAt(0).toString(16).toUpperCase();
    return `%${code.padStart(2, '0')}`;
  });
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const digest = createHash('sha256').update(id).digest('hex');
  return `${[...name].slice(0, BEGINNING).join('')}%~${digest}`;
}

/** Bytes of a name, and characters of the beginning that a longer one is told by. */
const [LONGEST, BEGINNING] = [180, 20];

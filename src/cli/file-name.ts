/** What a file's name cannot hold somewhere, or what leads out of a folder; and what marks a code. */
const RESERVED = /[/\\:*?"<>|%]|^\.(?=\.*$)/gu;

/**
 * A file's name for an id, inside the folder whatever the id: `../harm` is `..%2Fharm`. No two ids
 * have one name, and a plain one is its own.
 */
export function fileName(id: string): string {
  return id.replace(RESERVED, (each) => {
    const code = each.charCodeAt(0).toString(16).toUpperCase();
    return `%${code.padStart(2, '0')}`;
  });
}

import { createHash } from 'node:crypto';

/** A file of a report: its name, with `/` between folders, and what is in it. */
export interface ReportFile {
  readonly name: string;
  readonly content: string;
}

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function checksum(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

/** Checksums of files as `sha256sum` writes and checks them, in the order of their names. */
export function checksumList(files: readonly ReportFile[]): string {
  return byName(files)
    .map(({ name, content }) => `${checksum(content)}  ${name}\n`)
    .join('');
}

export function byName(files: readonly ReportFile[]): ReportFile[] {
  return files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** What became of a file of a report that was made again. */
export interface FileDifference {
  readonly name: string;
  readonly kind: 'missing' | 'different' | 'not of this report';
}

/**
 * How files that are there differ from those that should be.
 * @param found by name; `undefined` for a file that is not there.
 */
export function differences(
  expected: readonly ReportFile[],
  found: ReadonlyMap<string, string>,
): FileDifference[] {
  const names = new Set(expected.map(({ name }) => name));
  const own = byName(expected).flatMap(({ name, content }): FileDifference[] => {
    const there = found.get(name);
    if (there === undefined) return [{ name, kind: 'missing' }];
    return there === content ? [] : [{ name, kind: 'different' }];
  });
  const strangers = [...found.keys()]
    .filter((name) => !names.has(name))
    .sort()
    .map((name): FileDifference => ({ name, kind: 'not of this report' }));
  return [...own, ...strangers];
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Proposition } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { questionsOf } from '../derive/proposition/proposition-questions.js';
import { jsonText, Unusable } from '../exact/message.js';
import { smtText } from '../prove/smt/smt-lib.js';
import { certificateFile } from '../report/text/proof.js';
import { restsOn, subject, type Verdict } from '../verify/verdict.js';
import type { Io } from './io.js';

/** A file that `casus verify` leaves behind. */
export interface Report {
  readonly path: string;
  readonly content: string;
}

/** The verdicts as JSON and as text, and a file of certificates for each claim that has any. */
export function reportFiles(
  directory: string,
  surveys: readonly Verdict[],
  json: string,
  text: string,
): Report[] {
  return [
    { path: join(directory, 'verify.json'), content: json },
    { path: join(directory, 'verify.txt'), content: text },
    ...surveys.flatMap((found) => {
      const { id } = subject(found);
      const certificates = certificateFile(id, restsOn(found), found.implied);
      const path = join(directory, 'certificates', `${fileName(id)}.json`);
      return certificates ? [{ path, content: `${jsonText(certificates, 1)}\n` }] : [];
    }),
  ];
}

/** A file a question, numbered. */
export function smtFiles(
  directory: string,
  spec: Specification,
  claims: readonly Proposition[],
): Report[] {
  return claims.flatMap((claim) =>
    questionsOf(spec, claim).map((question, index) => ({
      path: join(directory, fileName(claim.id), `${index + 1}.smt2`),
      content: smtText(question),
    })),
  );
}

/**
 * Before the work, so that it is not done in vain.
 * @throws {Unusable} naming what cannot be written.
 */
export async function makeFolders(
  { cwd }: Io,
  folders: readonly (string | undefined)[],
): Promise<void> {
  for (const folder of folders)
    try {
      if (folder !== undefined) await mkdir(resolve(cwd, folder), { recursive: true });
    } catch (error) {
      throw new Unusable(`${folder} cannot be written: ${(error as Error).message}`);
    }
}

/** @throws {Unusable} naming what cannot be written. */
export async function writeReports({ cwd }: Io, reports: readonly Report[]): Promise<void> {
  for (const { path, content } of reports)
    try {
      const file = resolve(cwd, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    } catch (error) {
      throw new Unusable(`${path} cannot be written: ${(error as Error).message}`);
    }
}

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

import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { jsonText, unusable } from '../exact/message.js';
import type { Io } from './io.js';
import { type Report, writeReports } from './written-files.js';

/** Lists what a run left in a folder, so that the next one leaves nothing of it beside its own. */
const MANIFEST = 'files.json';

/**
 * Before the work: that certificates in a folder are those of a run that lists them. Others would
 * stand beside what is written, and be taken for a part of it.
 * @throws {Unusable} naming files that no run lists.
 */
export async function refuseStrangers({ cwd }: Pick<Io, 'cwd'>, folder: string): Promise<void> {
  const path = resolve(cwd, folder);
  const own = new Set((await listed(path)).map((file) => resolve(path, file)));
  const there = await readdir(join(path, 'certificates')).catch(() => []);
  const strangers = there.filter(
    (name) => name.endsWith('.json') && !own.has(join(path, 'certificates', name)),
  );
  if (strangers.length > 0)
    throw unusable(`${folder} holds certificates of another run; take an empty folder`, [
      abridgedList(strangers.map((name) => join('certificates', name))),
    ]);
}

/** Writes what a run leaves in a folder, in place of what the run before it left. */
export async function writeRun(io: Io, folder: string, reports: readonly Report[]): Promise<void> {
  const path = resolve(io.cwd, folder);
  const files = reports.map((report) => relative(path, resolve(io.cwd, report.path)));
  const kept = new Set(files);
  for (const old of await listed(path))
    if (!kept.has(old)) await rm(resolve(path, old), { force: true });
  const manifest = `${jsonText({ files }, 2)}\n`;
  await writeReports(io, [...reports, { path: join(folder, MANIFEST), content: manifest }]);
}

/** What a run before left in a folder; nothing that lies elsewhere, whatever a manifest says. */
async function listed(path: string): Promise<readonly string[]> {
  try {
    const { files } = JSON.parse(await readFile(join(path, MANIFEST), 'utf8')) as {
      readonly files: readonly unknown[];
    };
    return files.filter(
      (file): file is string =>
        typeof file === 'string' && /^(?:certificates\/)?[^/\\]+$/u.test(file),
    );
  } catch {
    return [];
  }
}

const SHOWN = 3;

function abridgedList(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

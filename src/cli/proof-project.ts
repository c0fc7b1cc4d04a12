import { join } from 'node:path';
import { Unusable } from '../exact/message.js';
import { rocqVersion } from '../prove/rocq/rocq-check.js';
import type { Io } from './io.js';
import { writeReports } from './written-files.js';

/** Writes the files of a project for a proof assistant. */
export function writeProject(
  io: Io,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const reports = [...files].map(([path, content]) => ({ path: join(folder, path), content }));
  return writeReports(io, reports);
}

/** @throws {Unusable} where Rocq is not installed. */
export async function rocqOnPath(): Promise<string> {
  const version = await rocqVersion();
  if (version === undefined)
    throw new Unusable(
      '--check needs Rocq, and there is no coqc on the PATH: install it (on Debian, apt-get install coq), or leave --check out and build the project elsewhere',
    );
  return version;
}

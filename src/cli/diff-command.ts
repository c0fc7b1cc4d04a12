import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { jsonText, Unusable } from '../exact/message.js';
import { type KeptRun, readRun } from '../report/exchange/kept-run.js';
import { compareRuns } from '../report/exchange/run-difference.js';
import { runDifferenceText } from '../report/text/run-difference.js';
import { parseExactJson } from './exact-json.js';
import { isFile, pathName, readText } from './files.js';
import type { Io } from './io.js';
import { print } from './print.js';

export interface DiffCall {
  readonly json?: boolean;
}

/**
 * `casus diff`: what differs between two runs that were kept.
 * @returns the exit status: 0 where nothing does, else 1.
 */
export async function diffCommand(
  io: Io,
  before: string,
  after: string,
  { json }: DiffCall,
): Promise<number> {
  const found = compareRuns(await keptRun(io, before), await keptRun(io, after));
  print(
    io,
    json ? jsonText(found, 2) : runDifferenceText(found, [pathName(before), pathName(after)]),
  );
  return found.same ? 0 : 1;
}

async function keptRun(io: Io, path: string): Promise<KeptRun> {
  const file = await fileOf(io, path);
  return readRun(parseExactJson(await readText(io, file), pathName(file)), pathName(file));
}

/** What a folder may hold of a run: that of a report, and that of `verify --out`. */
const IN_FOLDERS = ['report.json', 'verify.json'];

/** @throws {Unusable} for a folder that holds no run. */
async function fileOf(io: Io, path: string): Promise<string> {
  const isFolder = await stat(resolve(io.cwd, path)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (path === '-' || !isFolder) return path;
  for (const name of IN_FOLDERS) if (await isFile(io, join(path, name))) return join(path, name);
  throw new Unusable(
    `${path} holds no run: expected ${IN_FOLDERS.join(' or ')} in it, as \`casus report --out\` and \`casus verify --out\` write`,
  );
}

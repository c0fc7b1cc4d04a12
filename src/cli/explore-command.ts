import { dirname } from 'node:path';
import { visible } from '../exact/message.js';
import { explorePage } from '../report/explorer/explore-page.js';
import type { Io } from './io.js';
import { readPointFile } from './parameter-file.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { makeFolders, makeRoom, writeText } from './written-files.js';

export interface ExploreCall {
  readonly params?: string;
  readonly out?: string;
  readonly spec?: string;
}

/** Where a page is written that is not told where. */
const FILE = 'explore.html';

/**
 * `casus explore`: a page in which a reader moves the parameters, and sees what holds.
 * @returns the exit status: 0.
 */
export async function exploreCommand(
  io: Io,
  ids: readonly string[],
  { params, out = FILE, spec: path }: ExploreCall,
): Promise<number> {
  const spec = await loadSpecification(io, path);
  const at = params === undefined ? undefined : await readPointFile(io, spec, params);
  await makeFolders(io, [dirname(out)]);
  await makeRoom(io, [out]);
  await writeText(io, out, explorePage(spec, { claims: ids.length > 0 ? ids : undefined, at }));
  print(io, visible(`${out} is written: open it in a browser`));
  return 0;
}

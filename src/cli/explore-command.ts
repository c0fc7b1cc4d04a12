import { visible } from '../exact/message.js';
import { explorePage } from '../report/explorer/explore-page.js';
import type { Io } from './io.js';
import { readPointFile } from './parameter-file.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { tryFile, writeReports } from './written-files.js';

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
  await tryFile(io, out);
  const spec = await loadSpecification(io, path);
  const at = params === undefined ? undefined : await readPointFile(io, spec, params);
  const content = explorePage(spec, { claims: ids.length > 0 ? ids : undefined, at });
  await writeReports(io, [{ path: out, content }]);
  print(io, visible(`${out} is written: open it in a browser`));
  return 0;
}

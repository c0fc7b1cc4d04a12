import { jsonText } from '../exact/message.js';
import { recheckedText } from '../report/text/proof.js';
import { recheck } from '../verify/recheck.js';
import { parseExactJson } from './exact-json.js';
import { pathName, readText } from './files.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';

export interface RecheckCall {
  readonly json?: boolean;
  readonly spec?: string;
}

/**
 * `casus recheck`: do certificates in files prove what they should?
 * @returns the exit status: 0 where every question has a valid certificate, else 1.
 */
export async function recheckCommand(
  io: Io,
  files: readonly string[],
  { json, spec: path }: RecheckCall,
): Promise<number> {
  const spec = await loadSpecification(io, path);
  const contents = await Promise.all(
    files.map(async (path) => {
      const file = pathName(path);
      return { file, document: parseExactJson(await readText(io, path), file) };
    }),
  );
  const found = contents.map(({ file, document }) => ({
    file,
    ...recheck(spec, document, file),
  }));
  print(io, json ? jsonText({ files: found }, 2) : recheckedText(found));
  return found.every(({ defects }) => defects.length === 0) ? 0 : 1;
}

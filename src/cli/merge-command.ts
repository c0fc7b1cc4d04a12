import { resolve } from 'node:path';
import { mergeSamples } from '../verify/sampling/merge-samples.js';
import type { Io } from './io.js';
import { reported } from './sample-command.js';
import { loadSpecification } from './specification-module.js';
import { tryFolders } from './written-files.js';

export interface MergeCall {
  readonly out?: string;
  readonly json?: boolean;
  readonly spec?: string;
}

/**
 * `casus merge`: joins what the shards of one run of `casus sample` have drawn.
 * @returns the exit status: 0 where what the draws decide is as the specification expects it, else 1.
 */
export async function mergeCommand(
  io: Io,
  folders: readonly string[],
  options: MergeCall,
): Promise<number> {
  await tryFolders(io, [options.out]);
  const spec = await loadSpecification(io, options.spec);
  const found = await mergeSamples(
    spec,
    folders.map((folder) => resolve(io.cwd, folder)),
  );
  return reported(io, spec, found, options);
}

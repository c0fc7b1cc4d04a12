import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { unusable } from '../exact/unusable.js';
import type { Io } from './io.js';
import { readText } from './read-text.js';

/** The specification that a package.json names, and the folder that its path starts from. */
export interface PackageModule {
  readonly spec: string;
  readonly folder: string;
}

const named = z.looseObject({ casus: z.object({ spec: z.string().min(1) }).optional() });

/**
 * The specification that the nearest package.json with a key "casus" names, from the folder of the
 * call upward; `undefined` where there is none.
 * @throws {Unusable} naming the package.json that cannot be read, or what is wrong with the key.
 */
export async function packageModule(io: Pick<Io, 'cwd'>): Promise<PackageModule | undefined> {
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) {
      const parsed = named.safeParse(jsonIn(await readText(io, path), path));
      if (!parsed.success)
        throw unusable(`${path} names no specification`, [
          '"casus": expected {"spec": "the path of a module"}, such as {"spec": "./paper.js"}',
        ]);
      const { casus } = parsed.data;
      if (casus) return { spec: casus.spec, folder };
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function jsonIn(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unusable(`${path} is not JSON`, [(error as Error).message]);
  }
}

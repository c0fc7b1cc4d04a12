import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * The file of a module that is named by its path, or as an import would name one of a package that
 * is installed: `./paper.ts`, `some-package/paper`.
 * @param folder where paths start from, and where packages are looked for.
 */
export function moduleFile(folder: string, named: string): string {
  const file = resolve(folder, named);
  if (existsSync(file) || !/^@?[\w-]/u.test(named)) return file;
  try {
    return createRequire(join(folder, 'package.json')).resolve(named);
  } catch {
    // Of a path that leads nowhere, whoever loads the module will tell.
    return file;
  }
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Specification, specification } from '../claim/specification.js';
import { Unusable } from '../exact/unusable.js';
import { placeIn } from '../game/declared-at.js';
import { InvalidDeclaration } from '../game/invalid.js';
import type { Io } from './io.js';
import { moduleFile } from './module-file.js';
import { packageModule } from './package-module.js';

/**
 * Loads a specification module: the one that the call names, or else the one that the nearest
 * package.json names.
 * @throws {Unusable} when no module is named or there is no such module, or its default export is no
 * specification whose parts fit together.
 */
export async function loadSpecification(io: Io, named: string | undefined): Promise<Specification> {
  if (named !== undefined) {
    const spec = await specificationIn(io, moduleFile(io.cwd, named), named);
    return { ...spec, module: named };
  }
  const found = await packageModule(io);
  if (found === undefined)
    throw new Unusable(
      'no specification is named: give --spec MODULE, or have the package.json of your paper name it, as in "casus": {"spec": "./paper.js"}',
    );
  return specificationIn(
    io,
    moduleFile(found.folder, found.spec),
    resolve(found.folder, found.spec),
  );
}

/** What the loading of a module ended with, and where; a refused declaration says that itself. */
function whyNot(error: Error, path: string): string {
  if (error instanceof InvalidDeclaration) return error.message;
  const message = error.message.replace(/\s*\n\s*/gu, ' ');
  const place = placeIn(error.stack ?? '');
  if (place !== undefined) return `${message} (${place})`;
  return error.name === 'SyntaxError' ? `${message} (node --check ${path} shows where)` : message;
}

async function specificationIn(io: Io, file: string, path: string): Promise<Specification> {
  if (!existsSync(file))
    throw new Unusable(
      `the specification ${path} cannot be loaded: there is no such file, nor such a package`,
    );
  let loaded: { readonly default?: unknown };
  try {
    loaded = await io.load(file);
  } catch (error) {
    throw new Unusable(
      `the specification ${path} cannot be loaded: ${whyNot(error as Error, path)}`,
    );
  }
  if (loaded.default === undefined)
    throw new Unusable(
      `${path} has no specification as its default export; write: export default specification({ … })`,
    );
  try {
    // A module may export what no `specification` has seen, or that of another copy of casus.
    return specification(loaded.default as Specification);
  } catch (error) {
    throw new Unusable(`the specification ${path} cannot be used: ${(error as Error).message}`);
  }
}

import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { z } from 'zod';
import { choiceText, readOtherwise, refuseOtherChoice } from '../claim/readings.js';
import { type Specification, specification } from '../claim/specification.js';
import { thrownText, Unusable, unusable } from '../exact/message.js';
import { InvalidDeclaration, placeIn } from '../game/invalid.js';
import { loadedUnder } from '../game/reading.js';
import { readText } from './files.js';
import type { Io } from './io.js';
import { printError } from './print.js';

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
  if (found === undefined) throw withoutSpecification();
  return specificationIn(
    io,
    moduleFile(found.folder, found.spec),
    resolve(found.folder, found.spec),
  );
}

/** What is said where no specification is named. */
export function withoutSpecification(): Unusable {
  return new Unusable(
    'no specification is named: give --spec MODULE, or have the package.json of your paper name it, as in "casus": {"spec": "./paper.js"}',
  );
}

/**
 * The file of the specification that a call is about; `undefined` where none is named.
 * @throws {Unusable} naming the package.json that cannot be read.
 */
export async function specificationFile(
  io: Io,
  named: string | undefined,
): Promise<string | undefined> {
  if (named !== undefined) return moduleFile(io.cwd, named);
  const found = await packageModule(io);
  return found && moduleFile(found.folder, found.spec);
}

/** What Node says of a file of another kind; of JSON it says one or the other, by its version. */
const NO_MODULE: ReadonlySet<string> = new Set([
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_IMPORT_ATTRIBUTE_MISSING',
  'ERR_IMPORT_ASSERTION_TYPE_MISSING',
]);

/** What the loading of a module ended with, and where; a refused declaration says that itself. */
function whyNot(error: unknown, path: string): string {
  if (error instanceof InvalidDeclaration) return error.message;
  if (!(error instanceof Error)) return thrownText(error);
  const message = error.message.replace(/\s*\n\s*/gu, ' ');
  const place = placeIn(error.stack ?? '');
  const { code } = error as NodeJS.ErrnoException;
  if (NO_MODULE.has(code ?? ''))
    return `expected a module of JavaScript or TypeScript, such as paper.mjs or paper.ts, and not a file that ends in ${extname(path)}`;
  const missing = /^Cannot find (?:module|package) '(@?[\w-][^':]*)'/u.exec(message)?.[1];
  if (missing !== undefined)
    return `it imports ${missing}, which is not installed there: run npm install in the folder of its package.json`;
  if (place !== undefined) return `${message} (${place})`;
  return error.name === 'SyntaxError' ? `${message} (node --check ${path} shows where)` : message;
}

/** A module of casus is found where casus is installed, whichever casus was called. */
function ofThisPackage(path: string): string {
  return path.startsWith('casus/')
    ? ' here: for a module of casus, run npm install casus in this folder, or name its file'
    : '';
}

async function specificationIn(io: Io, file: string, path: string): Promise<Specification> {
  if (!existsSync(file))
    throw new Unusable(
      `the specification ${path} cannot be loaded: there is no such file, nor such a package${ofThisPackage(path)}`,
    );
  if (statSync(file).isDirectory())
    throw new Unusable(
      `the specification ${path || 'of the empty name'} cannot be loaded: it is a directory; name a module in it`,
    );
  const { readings: choice = {} } = io;
  let loaded: { readonly default?: unknown };
  try {
    loaded = await loadedUnder(choice, () => io.load(file));
  } catch (error) {
    throw new Unusable(`the specification ${path} cannot be loaded: ${whyNot(error, path)}`);
  }
  if (loaded.default === undefined)
    throw new Unusable(
      `${path} has no specification as its default export; write: export default specification({ … })`,
    );
  try {
    // A module may export what no `specification` has seen, or that of another copy of casus.
    const spec = specification(loaded.default as Specification);
    refuseOtherChoice(spec, choice);
    // Whatever is printed then, for people or programs, is not of what the specification chooses.
    const otherwise = readOtherwise(spec).map(choiceText);
    if (otherwise.length > 0) printError(io, `Read otherwise: ${otherwise.join(', ')}\n`);
    return spec;
  } catch (error) {
    throw new Unusable(`the specification ${path} cannot be used: ${thrownText(error)}`);
  }
}

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
async function packageModule(io: Pick<Io, 'cwd' | 'stdin'>): Promise<PackageModule | undefined> {
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

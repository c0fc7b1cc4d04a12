import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Specification } from '../claim/specification.js';
import { jsonText } from '../exact/message.js';
import { catalogJson } from '../report/json/catalog.js';
import { catalogText } from '../report/text/catalog.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';

export interface CatalogCall {
  readonly json?: boolean;
}

/** `casus catalog`: the published games that come with casus, and what is claimed of each. */
export async function catalogCommand(io: Io, { json = false }: CatalogCall): Promise<number> {
  const published = await publishedGames(io);
  print(io, json ? jsonText(catalogJson(published), 2) : catalogText(published));
  return 0;
}

/** The catalog lies where this module does, beside `src/`: as sources, or as they were built. */
const CATALOG = fileURLToPath(new URL('../../catalog/', import.meta.url));

/** What each folder of a publication holds, by the name under which the package exports it. */
async function publishedGames(io: Io): Promise<Specification[]> {
  const published: Specification[] = [];
  for (const file of await modulesIn(CATALOG)) {
    const spec = await loadSpecification(io, join(CATALOG, file));
    published.push({ ...spec, module: `casus/catalog/${file.slice(0, -extname(file).length)}` });
  }
  return published;
}

/** `author-year/game.js`, in the order of their names; `.ts` among sources. */
async function modulesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const publications = entries.filter((each) => each.isDirectory()).map(({ name }) => name);
  const files = await Promise.all(
    publications.map(async (name) =>
      (await readdir(join(folder, name)))
        .filter((file) => /(?<!\.d)\.[jt]s$/u.test(file))
        .map((file) => `${name}/${file}`),
    ),
  );
  return files.flat().sort();
}

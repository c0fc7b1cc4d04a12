import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';

/*
 * The package.json of a new project: its scripts, the module of its specification, and where casus
 * is installed from, which is where the casus that writes it came from.
 */

/** What of casus's own package.json a new one takes over. */
const own = z.object({
  version: z.string(),
  engines: z.object({ node: z.string() }),
  devDependencies: z.object({ typescript: z.string(), vitest: z.string() }),
});

/**
 * The package.json of a new project.
 * @param casus the folder of the package that writes it.
 * @param folder that of the new project.
 */
export async function starterManifest(
  casus: string,
  folder: string,
  name: string,
): Promise<object> {
  const manifest = join(casus, 'package.json');
  const { version, engines, devDependencies } = own.parse(
    JSON.parse(await readFile(manifest, 'utf8')),
  );
  const { typescript, vitest } = devDependencies;
  return {
    name: packageName(name),
    version: '0.0.0',
    private: true,
    type: 'module',
    engines,
    casus: { spec: './paper.ts' },
    scripts: { verify: 'casus verify', test: 'vitest run', types: 'tsc' },
    devDependencies: {
      casus: (await localPackage(casus, folder)) ?? `^${version}`,
      typescript,
      vitest,
    },
  };
}

/** A name as npm takes it: small letters, digits and hyphens. */
function packageName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return plain === '' || plain === 'casus' ? 'paper' : plain;
}

/** What npm notes of the packages that it has installed in a folder. */
const installed = z.object({
  packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })),
});

/**
 * Where a package that came from no registry lies, as package.json names it: a clone, or the file that was
 * packed from one.
 */
async function localPackage(casus: string, folder: string): Promise<string | undefined> {
  const modules = dirname(casus);
  if (!modules.endsWith(`${sep}node_modules`)) return fileIn(folder, casus);
  const note = await readFile(join(modules, '.package-lock.json'), 'utf8').catch(
    () => '{"packages":{}}',
  );
  const found = installed.parse(JSON.parse(note)).packages['node_modules/casus']?.resolved;
  return found?.startsWith('file:')
    ? fileIn(folder, resolve(dirname(modules), found.slice('file:'.length)))
    : undefined;
}

function fileIn(folder: string, path: string): string {
  return `file:${relative(folder, path).split(sep).join('/')}`;
}

import { pathToFileURL } from 'node:url';

/**
 * What a module exports: JavaScript as Node loads it, TypeScript by a loader that every version of
 * Node can run. Either way a package, casus above all, is loaded once in a thread.
 */
export async function importedModule(file: string): Promise<{ readonly default?: unknown }> {
  if (!/\.[cm]?ts$/u.test(file)) return import(pathToFileURL(file).href);
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url).import(file);
}

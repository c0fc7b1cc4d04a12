import { pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';

/**
 * Loads a module: JavaScript as Node does, TypeScript by a loader that every version of Node can
 * run. Either way a package, casus above all, is loaded once.
 */
export async function loadModule(file: string): Promise<object> {
  if (/\.[cm]?ts$/u.test(file)) return createJiti(import.meta.url).import(file);
  return import(pathToFileURL(file).href);
}

import { readFileSync } from 'node:fs';

/** Where the build puts what runs in a page: beside this module, or in `dist`, if this one is the source. */
function scriptFile(): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../../dist/src/report/explorer/' : './';
  return new URL(`${folder}page.bundle.js`, import.meta.url);
}

/**
 * The program that runs in a page: `browser/main.ts` with all modules of the engine that it uses, as one
 * script. It is the same for every specification.
 */
export function pageScript(): string {
  return readFileSync(scriptFile(), 'utf8').trim();
}

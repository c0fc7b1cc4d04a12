import { createRequire } from 'node:module';

/** The version of casus. By the name of the package, for what was built lies deeper than the source. */
export const { version: casusVersion } = createRequire(import.meta.url)('casus/package.json') as {
  version: string;
};

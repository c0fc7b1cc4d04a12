import type { Publication } from '../../src/index.js';

/** Where games come from that were made to try the engine, and are nobody's publication. */
export const made: Publication = {
  authors: ['The casus developers'],
  title: 'Games made for these tests',
  year: 2026,
};

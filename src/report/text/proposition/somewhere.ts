import { comparisonText } from '../../../claim/comparison.js';
import type { Somewhere, SomewhereAtPoint } from '../../../claim/proposition/somewhere.js';
import { CLAIMED_EQUILIBRIUM } from '../claimed-concept.js';
import { comparisonLines, comparisonsJson, failingComparisons } from './comparisons.js';
import type { StatementProse } from './statement-prose.js';

export const somewhereProse: StatementProse<Somewhere, SomewhereAtPoint> = {
  says: ({ asserts, equilibria }) => [
    `at some parameters${equilibria.map(({ id }) => `, where ${id} is a ${CLAIMED_EQUILIBRIUM}`).join('')}`,
    ...asserts.map(comparisonText),
  ],
  failures: ({ comparisons, point }) => failingComparisons(comparisons, point),
  comparisonsJson: ({ comparisons }) => comparisonsJson(comparisons),
  furtherJson: ({ equilibria }) =>
    equilibria.length > 0
      ? {
          equilibria: equilibria.map(({ claim: { id }, equilibrium }) => ({
            claim: id,
            equilibrium,
          })),
        }
      : {},
  lines: ({ comparisons, equilibria }) => [
    ...comparisonLines(comparisons),
    ...equilibria.map(
      ({ claim, equilibrium }) =>
        `  ${equilibrium ? '✓' : '✗'} ${claim.id} is ${equilibrium ? 'an' : 'no'} equilibrium`,
    ),
  ],
};

import { comparisonText } from '../../../claim/comparison.js';
import type { Everywhere, EverywhereAtPoint } from '../../../claim/proposition/everywhere.js';
import { comparisonLines, comparisonsJson, failingComparisons } from './comparisons.js';
import type { StatementProse } from './statement-prose.js';

export const everywhereProse: StatementProse<Everywhere, EverywhereAtPoint> = {
  says: ({ asserts }) => asserts.map(comparisonText),
  failures: ({ comparisons, point }) => failingComparisons(comparisons, point),
  comparisonsJson: ({ comparisons }) => comparisonsJson(comparisons),
  furtherJson: () => ({}),
  lines: ({ comparisons }) => comparisonLines(comparisons),
};

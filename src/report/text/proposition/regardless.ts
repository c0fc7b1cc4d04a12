import type { Regardless, RegardlessAtPoint } from '../../../claim/proposition/regardless.js';
import { comparisonLines, comparisonsJson } from './comparisons.js';
import type { StatementProse } from './statement-prose.js';

export const regardlessProse: StatementProse<Regardless, RegardlessAtPoint> = {
  says: ({ game, player, variable }) => [`U_${player} in ${game.id} does not contain ${variable}`],
  failures: payoffsThatDiffer,
  comparisonsJson: ({ comparisons }) => comparisonsJson(comparisons),
  furtherJson: () => ({}),
  lines: ({ comparisons }) => comparisonLines(comparisons),
};

/** What is paid after two histories that differ in a variable alone. */
function payoffsThatDiffer({ proposition: { player }, comparisons }: RegardlessAtPoint): string[] {
  return comparisons
    .filter(({ holds }) => !holds)
    .map(({ comparison: { after }, left, right }) => {
      const [before, beside] = after;
      const paid = [
        { history: before, value: left },
        { history: beside, value: right },
      ].map(({ history, value }) => {
        const past = Object.entries(history).map(([name, each]) => `${name} = ${each}`);
        return `after ${past.join(', ')} ${value === undefined ? 'its payoff has no value: it divides by zero' : `${player} gets ${value}`}`;
      });
      return [...new Set(paid)].join('; ');
    });
}

import { match } from 'ts-pattern';
import type { OutcomeComparison } from '../../verify/comparison/compare-outcomes.js';
import type { Coverage } from '../../verify/pure-claims/coverage.js';

/**
 * Outcomes side by side, as `casus characterize --compare --json` has them under `compared`. Of a player
 * without `in` it is settled neither way, unless the kind is `alike`.
 * @example
 * ```js
 * import { characterize, compareOutcomes, comparisonJson } from 'casus';
 * import paper from './entry.js';
 * const found = await characterize(paper, 'entry', { threads: 0 });
 * comparisonJson(await compareOutcomes(paper, found, { threads: 0 })).everywhere; // 'proved'
 * ```
 */
export function comparisonJson({ pairs, left, coverage }: OutcomeComparison) {
  return {
    pairs: pairs.map(({ one, other, together }) => ({
      outcomes: [one, other],
      together: together.kind,
      ...(together.kind === 'somewhere'
        ? {
            point: together.point,
            players: together.preferences.map(({ player, kind, in: where }) => ({
              ...{ player, has: kind },
              ...(where === undefined ? {} : { in: where === 'one' ? one : other }),
            })),
          }
        : {}),
    })),
    left,
    ...everywhereJson(coverage),
  };
}

function everywhereJson(coverage: Coverage) {
  return match(coverage)
    .with({ kind: 'covered' }, () => ({ everywhere: 'proved' as const }))
    .with({ kind: 'gap' }, ({ point }) => ({ everywhere: 'not at a point' as const, gap: point }))
    .with({ kind: 'open' }, ({ because }) => ({ everywhere: 'open' as const, because }))
    .exhaustive();
}

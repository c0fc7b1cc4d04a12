import { allPropositions, type Specification } from '../../claim/specification.js';
import { conceptOf } from '../text/concepts.js';

/**
 * The JSON document of `casus catalog`.
 * @example
 * ```js
 * import { catalogJson } from 'casus';
 * import paper from './entry.js';
 * catalogJson([paper]).publications[0].claims[0].expected; // 'holds'
 * ```
 */
export function catalogJson(specifications: readonly Specification[]) {
  return {
    publications: specifications.map((spec) => ({
      /** What `--spec` takes, and an import; null where no call named a module. */
      module: spec.module ?? null,
      publication: spec.publication,
      games: spec.games.map(({ id, title }) => ({ id, title })),
      claims: allPropositions(spec).map((each) => ({
        id: each.id,
        says: each.says,
        source: each.source.place,
        concept: conceptOf(each) ?? null,
        expected: each.expected,
      })),
    })),
  };
}

import type { Specification } from '../../claim/specification.js';
import { publishedJson } from './contents.js';

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
      ...publishedJson(spec),
    })),
  };
}

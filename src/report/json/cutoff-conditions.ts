import { relationText } from '../../exact/relation.js';
import type { CutoffRoles } from '../../verify/cutoff-conditions.js';
import { standingJson } from './conditions.js';

/**
 * What the conditions of a profile with types and actions from intervals do, as `casus conditions` tells it.
 * @example
 * ```js
 * import { cutoffConditions, cutoffRolesJson } from 'casus';
 * import paper from './entry.js';
 * (await cutoffConditions(paper, [], { threads: 0 })).map(cutoffRolesJson); // []
 * ```
 */
export function cutoffRolesJson({ claim, stated, derived }: CutoffRoles) {
  return {
    claim: claim.id,
    conditions: stated.map(({ condition, need }) => ({
      id: condition.id,
      states: relationText(condition.relation),
      need: need.kind,
      ...standingJson(need),
    })),
    derived: derived.map(({ says, standing }) => ({
      states: says,
      standing: standing.kind,
      ...standingJson(standing),
    })),
  };
}

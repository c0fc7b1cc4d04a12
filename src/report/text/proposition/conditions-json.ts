import type { Condition } from '../../../claim/condition.js';
import { relationText } from '../../../exact/relation.js';
import { sourceText } from '../../../game/source.js';

/** The conditions of a proposition, for the JSON document of `casus verify`. */
export function conditionsJson(conditions: readonly Condition[]) {
  return conditions.map(({ id, says, relation, statedIn }) => ({
    id,
    says,
    states: relationText(relation),
    statedIn: statedIn ? sourceText(statedIn) : null,
  }));
}

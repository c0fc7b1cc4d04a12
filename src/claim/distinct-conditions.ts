import { relationText } from '../exact/relation.js';
import type { Condition } from './condition.js';
import type { Specification } from './specification.js';

/** A condition, and the other names under which the same relation is stated. */
export interface DistinctCondition {
  readonly condition: Condition;
  readonly alsoCalled: readonly string[];
}

/**
 * The conditions of all claims and statements, each once by its relation, in the order of the
 * specification. A condition that the source states goes before one that was added.
 */
export function distinctConditions({
  claims,
  statements = [],
}: Pick<Specification, 'claims' | 'statements'>): DistinctCondition[] {
  const byRelation = new Map<string, Condition[]>();
  for (const condition of [
    ...claims.flatMap(({ conditions }) => conditions),
    ...statements.flatMap(({ given }) => given),
  ]) {
    const text = relationText(condition.relation);
    byRelation.set(text, [...(byRelation.get(text) ?? []), condition]);
  }
  return [...byRelation.values()].flatMap((conditions) => {
    const condition = conditions.find(({ statedIn }) => statedIn) ?? conditions[0];
    if (condition === undefined) return [];
    const others = new Set(conditions.map(({ id }) => id).filter((id) => id !== condition.id));
    return [{ condition, alsoCalled: [...others] }];
  });
}

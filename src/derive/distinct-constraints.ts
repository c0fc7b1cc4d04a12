import type { Condition } from '../claim/condition.js';
import { type Relation, relationKey } from '../exact/relation.js';
import type { InformationSet } from '../game/tree.js';
import type { Derivation } from './derivation.js';

/** A relation without which some departure pays, and where one does. */
export interface DistinctConstraint {
  readonly relation: Relation;
  readonly condition: Condition | undefined;
  readonly at: readonly InformationSet[];
}

/** What sequential rationality comes to: each constraint once, in order of play. */
export function distinctConstraints({ sets }: Derivation): DistinctConstraint[] {
  const found = new Map<string, DistinctConstraint & { readonly at: InformationSet[] }>();
  for (const { set, departures } of sets)
    for (const { verdict } of departures) {
      if (verdict.kind !== 'constraint') continue;
      const { relation, condition } = verdict;
      const key = relationKey(relation);
      const known = found.get(key) ?? { relation, condition, at: [] };
      if (!known.at.includes(set)) known.at.push(set);
      found.set(key, known);
    }
  return [...found.values()];
}

import type { Condition } from '../claim/condition.js';
import { type Relation, relationText } from '../exact/relation.js';
import type { InformationSet } from '../game/tree.js';
import type { Derivation } from './derivation.js';
import type { IncentiveConstraint } from './incentive.js';

/** A relation without which some departure pays, and where one does. */
export interface DistinctConstraint {
  readonly relation: Relation;
  readonly condition: Condition | undefined;
  readonly at: readonly InformationSet[];
  /** What it was derived from where the relation is about what is best later; else `undefined`. */
  readonly best: IncentiveConstraint | undefined;
}

/** What sequential rationality comes to: each constraint once, in order of play. */
export function distinctConstraints({ sets }: Derivation): DistinctConstraint[] {
  const found = new Map<string, DistinctConstraint & { readonly at: InformationSet[] }>();
  for (const { set, departures } of sets)
    for (const { verdict, constraint } of departures) {
      if (verdict.kind !== 'constraint') continue;
      const { relation, condition } = verdict;
      const key = relationText(relation);
      const best = constraint.later.length > 0 ? constraint : undefined;
      const known = found.get(key) ?? { relation, condition, at: [], best };
      if (!known.at.includes(set)) known.at.push(set);
      found.set(key, known);
    }
  return [...found.values()];
}

import type { Condition } from '../claim/condition.js';
import { type Relation, relationKey } from '../exact/relation.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Derivation, DerivedSet } from './derivation.js';
import type { IncentiveConstraint } from './incentive.js';
import type { LiveRegime } from './live-regimes.js';

/** A relation without which some deviation pays, and where one does. */
export interface DistinctConstraint {
  readonly relation: Relation;
  readonly condition: Condition | undefined;
  readonly at: readonly DeclaredSet[];
  /** For each of these sets, the regimes in which the relation is asked for. */
  readonly regimes: readonly (readonly LiveRegime[] | undefined)[];
  /** What it was derived from where the relation is about what is best later; else `undefined`. */
  readonly best: IncentiveConstraint | undefined;
}

/** What sequential rationality comes to: each constraint once, in order of play. */
export function distinctConstraints({ sets }: Derivation): DistinctConstraint[] {
  const found = new Map<
    string,
    Pick<DistinctConstraint, 'relation' | 'condition' | 'best'> & {
      readonly places: Map<DerivedSet, Set<LiveRegime>>;
    }
  >();
  for (const derived of sets)
    for (const { verdict, regimes, constraint } of derived.deviations) {
      if (verdict.kind !== 'constraint') continue;
      const { relation, condition } = verdict;
      const key = relationKey(relation);
      const best = constraint.later.length > 0 ? constraint : undefined;
      const known = found.get(key) ?? { relation, condition, best, places: new Map() };
      const before = known.places.get(derived) ?? [];
      known.places.set(derived, new Set([...before, ...regimes]));
      found.set(key, known);
    }
  return [...found.values()].map(({ relation, condition, best, places }) => ({
    relation,
    condition,
    best,
    at: [...places.keys()].map(({ set }) => set),
    regimes: [...places].map(([derived, regimes]) => someRegimes(derived, [...regimes])),
  }));
}

/** The regimes of an information set that something is so in; `undefined` where these are all. */
export function someRegimes(
  derived: DerivedSet,
  regimes: readonly LiveRegime[],
): readonly LiveRegime[] | undefined {
  return regimes.length === derived.regimes.length ? undefined : regimes;
}

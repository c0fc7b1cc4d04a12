import type { DeclaredSet } from '../game/declared-form.js';
import type { Claim } from './claim.js';
import type { Condition } from './condition.js';

/**
 * The conditions on which a claim says that no deviation pays at an information set: for an `iff`
 * those that guard it, for an `if` all of them. None where that is always so.
 */
export function guardAt({ scope }: Claim, set: DeclaredSet): readonly Condition[] {
  if (scope.kind === 'if') return scope.conditions;
  const guard = scope.guards.find(
    ({ variable, key }) => variable === set.variable && key === set.key,
  );
  return guard?.conditions ?? [];
}

/**
 * The conditions under which a claim says that stated beliefs follow Bayes' rule: for an `iff` none,
 * it says so everywhere; `undefined` for an `if` about some sets alone, which never does.
 */
export function whereConsistent({ scope }: Claim): readonly Condition[] | undefined {
  if (scope.kind === 'iff') return [];
  return scope.at === undefined ? scope.conditions : undefined;
}

/** Whether a claim speaks of an information set: all but an `if` with sets of its own do of each. */
export function isConcerned({ scope }: Claim, { variable, key }: DeclaredSet): boolean {
  if (scope.kind === 'iff' || scope.at === undefined) return true;
  return scope.at[variable]?.includes(key) ?? false;
}

import type { Claim, Guard } from '../../src/claim/claim.js';
import type { DeclaredSet } from '../../src/game/declared-form.js';

/** A claim with one thing changed, said in words: a check that reads the thing must notice. */
export interface Mutant {
  readonly label: string;
  readonly claim: Claim;
}

/** An information set as the labels of mutants name it. */
export function placeOf({ mover, variable, key }: DeclaredSet): string {
  return `${mover} choosing ${variable} at "${key}"`;
}

/** A table of a claim with the entry of one information set replaced. */
export function withEntry<Entry>(
  table: Readonly<Record<string, Readonly<Record<string, Entry>>>>,
  { variable, key }: Pick<DeclaredSet, 'variable' | 'key'>,
  entry: Entry,
): Readonly<Record<string, Readonly<Record<string, Entry>>>> {
  return { ...table, [variable]: { ...table[variable], [key]: entry } };
}

/** A list of conditions, and what becomes of the claim if another list stands in its place. */
export interface ConditionList {
  readonly place: string;
  readonly conditions: Guard['conditions'];
  readonly replacedBy: (conditions: Guard['conditions']) => Claim;
}

/**
 * The guard of each information set of an `iff` claim; the one list of an `if` claim. What it takes
 * for the strategies to exist at all is no claim, and stays.
 */
export function conditionLists(claim: Claim): ConditionList[] {
  const { scope } = claim;
  if (scope.kind !== 'iff')
    return [
      {
        place: 'the claim',
        conditions: scope.conditions,
        replacedBy: (conditions) => ({
          ...claim,
          scope: { ...scope, conditions },
          conditions: [...new Set([...claim.where, ...conditions])],
        }),
      },
    ];
  return scope.guards.map((guard) => ({
    place: `${guard.variable} at "${guard.key}"`,
    conditions: guard.conditions,
    replacedBy: (conditions) => {
      const guards = scope.guards.map((each) => (each === guard ? { ...guard, conditions } : each));
      return {
        ...claim,
        scope: { ...scope, guards },
        conditions: [...new Set([...claim.where, ...guards.flatMap((each) => each.conditions)])],
      };
    },
  }));
}

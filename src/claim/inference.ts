import type { Condition } from './condition.js';

/** Where all premises hold, so does the conclusion; with none, they never hold together. */
export interface Inference {
  readonly premises: readonly Condition[];
  readonly conclusion: Condition | undefined;
}

/**
 * What follows from some conditions by inferences alone: the conditions themselves, and whatever
 * a chain of inferences adds. `undefined` where the chain comes to a contradiction, from which
 * everything follows.
 */
export function consequencesOf(
  conditions: Iterable<Condition>,
  inferences: readonly Inference[],
): ReadonlySet<Condition> | undefined {
  const known = new Set(conditions);
  for (let size = -1; size !== known.size; ) {
    size = known.size;
    for (const { premises, conclusion } of inferences) {
      if (!premises.every((premise) => known.has(premise))) continue;
      if (conclusion === undefined) return undefined;
      known.add(conclusion);
    }
  }
  return known;
}

/** Whether a chain of other inferences comes to the same. */
export function followsFrom(
  { premises, conclusion }: Inference,
  others: readonly Inference[],
): boolean {
  const known = consequencesOf(premises, others);
  return known === undefined || (conclusion !== undefined && known.has(conclusion));
}

/**
 * Inferences from which all the given ones follow, and none of which follows from the others:
 * those with many premises are given up first, and of the rest the later ones.
 */
export function withoutRedundant<Each extends Inference>(inferences: readonly Each[]): Each[] {
  const longestFirst = [...inferences]
    .reverse()
    .sort((one, other) => other.premises.length - one.premises.length);
  let kept: readonly Each[] = inferences;
  for (const each of longestFirst) {
    const others = kept.filter((other) => other !== each);
    if (followsFrom(each, others)) kept = others;
  }
  return [...kept];
}

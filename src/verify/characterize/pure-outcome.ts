import type { PureChoices } from '../../derive/pure/choices.js';

/** Profiles with one outcome: that do the same wherever play arrives at some parameters. */
export interface PureOutcome<Profile> {
  /** From 1, in the order in which outcomes appear. */
  readonly number: number;
  readonly path: PureChoices;
  readonly equilibria: readonly Profile[];
}

/** By information set, the action where play arrives at some parameters; else `undefined`. */
interface WithPath {
  readonly path: PureChoices;
}

/** Profiles by outcome, in order of appearance: whoever tells of outcomes numbers them so. */
export function pureOutcomes<Profile extends WithPath>(
  equilibria: readonly Profile[],
): readonly PureOutcome<Profile>[] {
  const groups = new Map<string, Profile[]>();
  for (const each of equilibria) {
    const key = outcomeKey(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].flatMap((own, index) =>
    own.slice(0, 1).map(({ path }) => ({ number: index + 1, path, equilibria: own })),
  );
}

/** Whether two profiles have one outcome. */
export function isOneOutcome(one: WithPath, other: WithPath): boolean {
  return outcomeKey(one) === outcomeKey(other);
}

function outcomeKey({ path }: WithPath): string {
  return path.join();
}

/** Members of a set to which the same mistakes lead. */
export interface MistakeGroup<Value> {
  /** What is never done, and leads there: by information set and action. */
  readonly mistakes: ReadonlySet<string>;
  /** By member of the group, its place in the set, and what chance and strategies make of it. */
  readonly members: readonly { readonly place: number; readonly probability: Value }[];
}

/** What it takes to come to a member: the mistakes on the way, and the probability of all else. */
export interface WayToMember<Value> {
  readonly mistakes: ReadonlySet<string>;
  readonly probability: Value;
}

/** The members of a set by the mistakes that lead to them. */
export function groupedByMistakes<Value>(
  ways: readonly WayToMember<Value>[],
): MistakeGroup<Value>[] {
  const found = new Map<
    string,
    { mistakes: ReadonlySet<string>; members: MistakeGroup<Value>['members'][number][] }
  >();
  for (const [place, { mistakes, probability }] of ways.entries()) {
    const key = [...mistakes].sort().join('; ');
    const known = found.get(key) ?? { mistakes, members: [] };
    known.members.push({ place, probability });
    found.set(key, known);
  }
  return [...found.values()];
}

/** Whether all the mistakes of some other group lead to this one, and more. */
export function isFarther<Value>(
  { mistakes }: MistakeGroup<Value>,
  groups: readonly MistakeGroup<Value>[],
): boolean {
  return groups.some(
    (other) =>
      other.mistakes.size < mistakes.size &&
      [...other.mistakes].every((each) => mistakes.has(each)),
  );
}

/** The groups that a belief may be in: all but those that are farther than others. */
export function leastMistaken<Value>(
  groups: readonly MistakeGroup<Value>[],
): MistakeGroup<Value>[] {
  return groups.filter((group) => !isFarther(group, groups));
}

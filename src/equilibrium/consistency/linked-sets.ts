import type { DeclaredSet } from '../../game/declared-form.js';
import type { Mistakes } from './free-likelihoods.js';
import { leastMistaken, type MistakeGroup } from './mistake-groups.js';

/** An unreached set with what its author believes there; nothing, where that is left open. */
export interface UnreachedSet<Value, Belief> {
  readonly set: DeclaredSet;
  readonly belief: Belief | undefined;
  readonly groups: readonly MistakeGroup<Value>[];
}

/** A group that may be believed in, by the mistakes that tell it from the others of its set. */
export interface WayThere<Value> {
  /** Those that lead to all groups of the set are left out: they make none likelier than another. */
  readonly mistakes: Mistakes;
  readonly key: string;
  readonly group: MistakeGroup<Value>;
}

/** An unreached set, and the ways that lead there. */
export interface LinkedSet<Value, Belief> extends UnreachedSet<Value, Belief> {
  readonly ways: readonly WayThere<Value>[];
}

/**
 * Sets to which several ways lead, by these: those that have a way in common, be it through others, are together,
 * for how likely it is bears on what is believed at each.
 */
export function linkedSets<Value, Belief>(
  sets: readonly UnreachedSet<Value, Belief>[],
): LinkedSet<Value, Belief>[][] {
  let linked: LinkedSet<Value, Belief>[][] = [];
  for (const each of sets.map(withWays).filter(({ ways }) => ways.length > 1)) {
    const isBeside = (others: readonly LinkedSet<Value, Belief>[]): boolean =>
      others.some((other) => sharedWays(each, other).length > 0);
    const beside = linked.filter(isBeside).flat();
    linked = [...linked.filter((others) => !isBeside(others)), [...beside, each]];
  }
  return linked;
}

/** The ways of one set that lead to another one as well. */
export function sharedWays<Value, Belief>(
  { ways }: LinkedSet<Value, Belief>,
  other: LinkedSet<Value, Belief>,
): readonly WayThere<Value>[] {
  return ways.filter(({ key }) => other.ways.some((each) => each.key === key));
}

/** Linked sets by whether the same ways lead to them. */
export function kindsOf<Value, Belief>(
  sets: readonly LinkedSet<Value, Belief>[],
): LinkedSet<Value, Belief>[][] {
  const kinds: LinkedSet<Value, Belief>[][] = [];
  for (const each of sets) {
    const kind = kinds.find(([first]) => first && hasSameWays(first, each));
    if (kind) kind.push(each);
    else kinds.push([each]);
  }
  return kinds;
}

function hasSameWays<Value, Belief>(
  one: LinkedSet<Value, Belief>,
  other: LinkedSet<Value, Belief>,
): boolean {
  const shared = sharedWays(one, other).length;
  return shared === one.ways.length && shared === other.ways.length;
}

/** All ways that lead to some sets, each once. */
export function waysTo<Value, Belief>(
  sets: readonly LinkedSet<Value, Belief>[],
): readonly WayThere<Value>[] {
  return [...new Map(sets.flatMap(({ ways }) => ways.map((way) => [way.key, way]))).values()];
}

function withWays<Value, Belief>(unreached: UnreachedSet<Value, Belief>): LinkedSet<Value, Belief> {
  const groups = leastMistaken(unreached.groups);
  const inAll = (mistake: string): boolean => groups.every(({ mistakes }) => mistakes.has(mistake));
  const ways = groups.map((group): WayThere<Value> => {
    const mistakes = new Set([...group.mistakes].filter((each) => !inAll(each)));
    return { group, mistakes, key: [...mistakes].sort().join('; ') };
  });
  return { ...unreached, ways };
}

/** More kinds of sets than these, told by which ways lead there, are not combined. */
export const MOST_KINDS = 5;

/**
 * Of linked sets the selections that ask for something of their own, if weights of ways are to do
 * something at all selected sets at once: of those that have the same ways the largest one asks for most,
 * and one that falls into parts without a way in common asks for less than each part.
 * @returns `undefined` where they are too many.
 */
export function selections<Value, Belief>(
  sets: readonly LinkedSet<Value, Belief>[],
): (readonly LinkedSet<Value, Belief>[])[] | undefined {
  const kinds = kindsOf(sets);
  if (kinds.length > MOST_KINDS) return undefined;
  let some: (readonly LinkedSet<Value, Belief>[])[] = [[]];
  for (const kind of kinds) some = some.flatMap((each) => [each, [...each, ...kind]]);
  const found = new Map<string, readonly LinkedSet<Value, Belief>[]>();
  for (const selected of some.filter((each) => linkedSets(each).length === 1)) {
    const key = waysTo(selected)
      .map((way) => way.key)
      .sort()
      .join(' | ');
    if ((found.get(key)?.length ?? 0) < selected.length) found.set(key, selected);
  }
  return [...found.values()];
}

/** Of selected sets the groups by way; a way that does not lead to a set has no members there. */
export function groupsByWay<Value, Belief>(
  selected: readonly LinkedSet<Value, Belief>[],
): {
  readonly set: DeclaredSet;
  readonly groups: readonly Pick<MistakeGroup<Value>, 'members'>[];
}[] {
  const all = waysTo(selected);
  return selected.map(({ set, ways }) => {
    const groups = new Map(ways.map(({ key, group }) => [key, group]));
    return { set, groups: all.map(({ key }) => groups.get(key) ?? { members: [] }) };
  });
}

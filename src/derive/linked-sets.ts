import { leastMistaken, type MistakeGroup } from '../equilibrium/consistency/mistake-groups.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Mistakes } from './free-likelihoods.js';
import type { SymbolicBelief } from './symbolic-walk.js';

/** An unreached set with what its author believes there; nothing, where that is left open. */
export interface UnreachedSet {
  readonly set: DeclaredSet;
  readonly belief: SymbolicBelief | undefined;
  readonly groups: readonly MistakeGroup<Polynomial>[];
}

/** A group that may be believed in, by the mistakes that tell it from the others of its set. */
export interface WayThere {
  /** Those that lead to all groups of the set are left out: they make none likelier than another. */
  readonly mistakes: Mistakes;
  readonly key: string;
  readonly group: MistakeGroup<Polynomial>;
}

/** An unreached set, and the ways that lead there. */
export interface LinkedSet extends UnreachedSet {
  readonly ways: readonly WayThere[];
}

/**
 * Sets to which several ways lead, by these: those that have a way in common, be it through others, are together,
 * for how likely it is bears on what is believed at each.
 */
export function linkedSets(sets: readonly UnreachedSet[]): LinkedSet[][] {
  let linked: LinkedSet[][] = [];
  for (const each of sets.map(withWays).filter(({ ways }) => ways.length > 1)) {
    const isBeside = (others: readonly LinkedSet[]): boolean =>
      others.some((other) => sharedWays(each, other).length > 0);
    const beside = linked.filter(isBeside).flat();
    linked = [...linked.filter((others) => !isBeside(others)), [...beside, each]];
  }
  return linked;
}

/** The ways of one set that lead to another one as well. */
export function sharedWays({ ways }: LinkedSet, other: LinkedSet): readonly WayThere[] {
  return ways.filter(({ key }) => other.ways.some((each) => each.key === key));
}

/** Linked sets by whether the same ways lead to them. */
export function kindsOf(sets: readonly LinkedSet[]): LinkedSet[][] {
  const kinds: LinkedSet[][] = [];
  for (const each of sets) {
    const kind = kinds.find(([first]) => first && hasSameWays(first, each));
    if (kind) kind.push(each);
    else kinds.push([each]);
  }
  return kinds;
}

function hasSameWays(one: LinkedSet, other: LinkedSet): boolean {
  const shared = sharedWays(one, other).length;
  return shared === one.ways.length && shared === other.ways.length;
}

/** All ways that lead to some sets, each once. */
export function waysTo(sets: readonly LinkedSet[]): readonly WayThere[] {
  return [...new Map(sets.flatMap(({ ways }) => ways.map((way) => [way.key, way]))).values()];
}

function withWays(unreached: UnreachedSet): LinkedSet {
  const groups = leastMistaken(unreached.groups);
  const inAll = (mistake: string): boolean => groups.every(({ mistakes }) => mistakes.has(mistake));
  const ways = groups.map((group): WayThere => {
    const mistakes = new Set([...group.mistakes].filter((each) => !inAll(each)));
    return { group, mistakes, key: [...mistakes].sort().join('; ') };
  });
  return { ...unreached, ways };
}

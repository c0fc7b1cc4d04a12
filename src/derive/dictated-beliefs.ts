import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Expansion } from './expansion.js';
import {
  isFarther,
  leastMistaken,
  likelihood,
  type MistakeGroup,
  weightOf,
} from './mistake-groups.js';
import type { Hypothesis } from './question.js';
import type { SymbolicBelief } from './symbolic-walk.js';

/** Something that must be 0 for beliefs to be consistent. */
export interface DictatedBelief {
  readonly set: DeclaredSet;
  readonly given: readonly Hypothesis[];
  readonly difference: Polynomial;
}

/** What is not told in symbols, and why. */
export class UntoldConsistency extends Error {
  override readonly name = 'UntoldConsistency';
}

/** An unreached set with what its author believes there; nothing, where that is left open. */
export interface UnreachedSet {
  readonly set: DeclaredSet;
  readonly belief: SymbolicBelief | undefined;
  readonly groups: readonly MistakeGroup[];
}

/**
 * What consistency dictates at unreached sets, in one case of which actions are taken. Where a belief
 * is left open, it is then bound to nothing but what its own groups dictate: see `leastMistaken`.
 * @throws {UntoldConsistency}
 */
export function dictatedBeliefs(
  all: readonly UnreachedSet[],
  expansion: Expansion,
): DictatedBelief[] {
  const leaders = new Map<string, UnreachedSet>();
  const dictated = all.flatMap((each) => [
    ...disbelieved(each, expansion),
    ...withinGroups(each, expansion),
  ]);
  const sets = all.map((each) => ({
    ...each,
    groups: leastMistaken(each.groups),
  }));
  for (const each of sets) {
    if (each.groups.length === 1) continue;
    const key = each.groups
      .map(({ mistakes }) => [...mistakes].sort().join('; '))
      .sort()
      .join(' | ');
    const leader = leaders.get(key);
    if (leader && !(leader.belief && each.belief)) throw together(leader, each);
    if (leader) dictated.push(...asWith(leader, each, expansion));
    else leaders.set(key, each);
  }
  refuseBound([...leaders.values()]);
  return dictated;
}

/** The weights of a belief in each of the cases in which it is put together. */
export function casesOf(
  { set, belief }: Pick<UnreachedSet, 'set' | 'belief'>,
  expansion: Expansion,
): { readonly given: readonly Hypothesis[]; readonly weights: readonly Polynomial[] }[] {
  if (belief === undefined) return [];
  const { weights, otherwise } = belief;
  if (otherwise === undefined) return [{ given: [], weights }];
  const total = expansion.cleared(Polynomial.sum(weights));
  if (total.isZero) return [{ given: [], weights: otherwise }];
  const says = `the weights of the belief of ${set.mover} at "${set.name}"`;
  return [
    {
      given: [{ polynomial: total, sense: '≠', says: `${says} do not sum to 0` } as const],
      weights,
    },
    {
      given: [{ polynomial: total, sense: '=', says: `${says} sum to 0` } as const],
      weights: otherwise,
    },
  ];
}

/** Nobody believes in what takes the mistakes of another group, and more. */
function disbelieved(unreached: UnreachedSet, expansion: Expansion): DictatedBelief[] {
  const { set, groups } = unreached;
  const farther = groups.filter((group) => isFarther(group, groups));
  return casesOf(unreached, expansion).flatMap(({ given, weights }) =>
    farther.flatMap(({ members }) =>
      members.map(({ place }) => ({
        ...{ set, given },
        difference: expansion.cleared(entry(weights, place)),
      })),
    ),
  );
}

/** Within a group beliefs are in proportion to what chance and strategies make of its members. */
function withinGroups(unreached: UnreachedSet, expansion: Expansion): DictatedBelief[] {
  const { set, groups } = unreached;
  return casesOf(unreached, expansion).flatMap(({ given, weights }) =>
    groups.flatMap(({ members }) =>
      members.slice(1).map((other): DictatedBelief => {
        const one = entry(members, 0);
        const difference = entry(weights, one.place)
          .times(other.probability)
          .minus(entry(weights, other.place).times(one.probability));
        return { set, given, difference: expansion.cleared(difference) };
      }),
    ),
  );
}

/**
 * Where the same mistakes lead to the groups of two sets, the beliefs at one dictate those at the
 * other: each group's is in proportion to its belief at the first, and to how much likelier its
 * members are at the second.
 */
function asWith(
  leader: UnreachedSet,
  follower: UnreachedSet,
  expansion: Expansion,
): DictatedBelief[] {
  const [[first, ...others], [second, ...more]] = [
    casesOf(leader, expansion),
    casesOf(follower, expansion),
  ];
  if (first === undefined || second === undefined || others.length + more.length > 0)
    throw bound(follower);
  const own = follower.groups.map((group) => {
    const same = leader.groups.find(
      ({ mistakes }) =>
        [...mistakes].every((each) => group.mistakes.has(each)) &&
        mistakes.size === group.mistakes.size,
    );
    if (same === undefined) throw bound(follower);
    return {
      believed: weightOf(group, second.weights),
      likely: likelihood(group),
      leading: weightOf(same, first.weights),
      leadingLikely: likelihood(same),
    };
  });
  const expected = own.map(({ likely, leading }, index) =>
    own.reduce(
      (product, { leadingLikely }, other) =>
        other === index ? product : product.times(leadingLikely),
      likely.times(leading),
    ),
  );
  // Each with each: beside a group that is not believed in at all, others would be free.
  return own.flatMap(({ believed }, index) =>
    own.slice(index + 1).map((other, further): DictatedBelief => {
      const [here, there] = [entry(expected, index), entry(expected, index + 1 + further)];
      const difference = believed.times(there).minus(other.believed.times(here));
      return { set: follower.set, given: [], difference: expansion.cleared(difference) };
    }),
  );
}

function together({ set: one }: UnreachedSet, { set: other }: UnreachedSet): UntoldConsistency {
  return new UntoldConsistency(
    `what is believed by ${one.mover} at "${one.name}" and by ${other.mover} at "${other.name}", not all of it stated, hangs together: the same mistakes lead to both`,
  );
}

function bound({ set: { mover, name } }: UnreachedSet): UntoldConsistency {
  return new UntoldConsistency(
    `consistency of the belief of ${mover} at "${name}": not each of its histories has a mistake of its own that leads there alone`,
  );
}

/** @throws {UntoldConsistency} where groups do not each have a mistake of their own, in no circle of dependence. */
function refuseBound(sets: readonly UnreachedSet[]): void {
  const owned = new Map<string, readonly string[]>();
  for (const unreached of sets)
    for (const { mistakes } of unreached.groups) {
      const others = unreached.groups.filter((each) => each.mistakes !== mistakes);
      const own = [...mistakes].find(
        (each) => !owned.has(each) && others.every((other) => !other.mistakes.has(each)),
      );
      if (own === undefined) throw bound(unreached);
      owned.set(
        own,
        [...mistakes].filter((each) => each !== own),
      );
    }
  // What depends on nothing that is still open is settled; of a circle nothing ever is.
  let open = new Set(owned.keys());
  for (let left = -1; left !== open.size; ) {
    left = open.size;
    open = new Set([...open].filter((each) => owned.get(each)?.some((other) => open.has(other))));
  }
  const [circular] = open;
  const unreached = sets.find(({ groups }) =>
    groups.some(({ mistakes }) => circular !== undefined && mistakes.has(circular)),
  );
  if (unreached) throw bound(unreached);
}

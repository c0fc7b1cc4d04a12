import { likelihoodsAreFree } from '../equilibrium/consistency/free-likelihoods.js';
import { kindsOf, linkedSets, sharedWays, waysTo } from '../equilibrium/consistency/linked-sets.js';
import { isFarther } from '../equilibrium/consistency/mistake-groups.js';
import { entry, known } from '../exact/entry.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { casesOf, type SymbolicLinked, type SymbolicUnreached } from './belief-cases.js';
import type { Expansion } from './expansion.js';
import { likelihood, weightOf } from './mistake-groups.js';
import type { Hypothesis } from './question.js';

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

/**
 * What consistency dictates at unreached sets, in one case of which actions are taken. Where a belief
 * is left open, it is then bound to nothing but what `free-beliefs.ts` has.
 * @throws {UntoldConsistency}
 */
export function dictatedBeliefs(
  all: readonly SymbolicUnreached[],
  expansion: Expansion,
): DictatedBelief[] {
  const linked = linkedSets(all);
  refuseBound(linked);
  return [
    ...all.flatMap((each) => [...disbelieved(each, expansion), ...withinGroups(each, expansion)]),
    ...linked.flatMap((sets) => amongLinked(sets, expansion)),
  ];
}

/**
 * Of stated beliefs at sets that have ways in common: one dictates those at others to which the same
 * ways lead, and of two kinds of sets each dictates in what proportion the other believes in what both have.
 */
function amongLinked(sets: readonly SymbolicLinked[], expansion: Expansion): DictatedBelief[] {
  const kinds = kindsOf(sets);
  const stated = sets.find(({ belief }) => belief !== undefined);
  const open = sets.find(({ belief }) => belief === undefined);
  if (stated === undefined) return [];
  if (kinds.length > 1 && open) throw together(stated, open);
  if (kinds.length > 2) throw bound(stated);
  const leaders: SymbolicLinked[] = [];
  const within = kinds.flatMap((kind) => {
    const [leader, ...followers] = kind.filter(({ belief }) => belief !== undefined);
    if (leader === undefined) return [];
    leaders.push(leader);
    return followers.flatMap((each) => asWith(leader, each, expansion));
  });
  const [one, other] = leaders;
  return [...within, ...(one && other ? asWith(one, other, expansion) : [])];
}

/** Nobody believes in what takes the mistakes of another group, and more. */
function disbelieved(unreached: SymbolicUnreached, expansion: Expansion): DictatedBelief[] {
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
function withinGroups(unreached: SymbolicUnreached, expansion: Expansion): DictatedBelief[] {
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
 * Where the same ways lead to two sets, the beliefs at one dictate those at the other: each way's is in
 * proportion to its belief at the first, and to how much likelier it makes the second.
 */
function asWith(
  leader: SymbolicLinked,
  follower: SymbolicLinked,
  expansion: Expansion,
): DictatedBelief[] {
  const [[first, ...others], [second, ...more]] = [
    casesOf(leader, expansion),
    casesOf(follower, expansion),
  ];
  const shared = sharedWays(follower, leader);
  if (shared.length < 2) return [];
  if (first === undefined || second === undefined || others.length + more.length > 0)
    throw bound(follower);
  const own = shared.map(({ group, key }) => {
    const same = known(new Map(leader.ways.map((way) => [way.key, way.group])), key);
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
  // Each with each: beside a way that is not believed in at all, others would be free.
  return own.flatMap(({ believed }, index) =>
    own.slice(index + 1).map((other, further): DictatedBelief => {
      const [here, there] = [entry(expected, index), entry(expected, index + 1 + further)];
      const difference = believed.times(there).minus(other.believed.times(here));
      return { set: follower.set, given: [], difference: expansion.cleared(difference) };
    }),
  );
}

function together(
  { set: one }: SymbolicUnreached,
  { set: other }: SymbolicUnreached,
): UntoldConsistency {
  return new UntoldConsistency(
    `what is believed by ${one.mover} at "${one.name}" and by ${other.mover} at "${other.name}", not all of it stated, hangs together: some of the same mistakes lead to both`,
  );
}

function bound({ set: { mover, name } }: SymbolicUnreached): UntoldConsistency {
  return new UntoldConsistency(
    `consistency of the belief of ${mover} at "${name}": the mistakes that lead there bind it to what is believed elsewhere`,
  );
}

/** @throws {UntoldConsistency} where ways cannot be as likely beside each other as one likes. */
function refuseBound(linked: readonly (readonly SymbolicLinked[])[]): void {
  const compared = linked.map((sets) => waysTo(sets).map(({ mistakes }) => mistakes));
  if (likelihoodsAreFree(compared)) return;
  const alone = linked.find((_, at) => !likelihoodsAreFree(compared.slice(at, at + 1)));
  const [first] = alone ?? entry(linked, 0);
  if (first) throw bound(first);
}

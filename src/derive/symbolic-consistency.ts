import type { Restriction } from '../claim/parameter.js';
import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { NODE, setAt } from '../game/extensive-game.js';
import type { Values } from '../game/game.js';
import type { Expansion } from './expansion.js';
import { boundsFrom } from './known-signs.js';
import { plainSign } from './plain-sign.js';
import type { Hypothesis } from './question.js';
import type { SymbolicAssessment, SymbolicBelief, SymbolicWalk } from './symbolic-walk.js';

/*
 * Whether stated beliefs are limits of Bayesian ones as mistakes become rare (Kreps and Wilson 1982),
 * for all parameters at once.
 *
 * Members of an unreached information set to which the same mistakes lead make up a group: what is
 * believed of one beside another the strategies and chance dictate, whatever the mistakes. Between
 * groups anything may be believed where each has a mistake of its own, on the way to no other group.
 * For let that be made with probability ε^N (b + ε) / (P R), where b is what is believed of the group, P
 * what chance and strategies make of it, and R the probability of its other mistakes: then the group
 * comes about with ε^N (b + ε), and as ε falls to 0 the belief is b, be that 0 or not. N is large enough
 * for the probability to fall to 0 as well. Such mistakes can be chosen for several sets at once where
 * none of them occurs, in a circle, among the other mistakes on which they depend.
 */

/** Something that must be 0 for beliefs to be consistent. */
export interface DictatedBelief {
  readonly set: DeclaredSet;
  readonly given: readonly Hypothesis[];
  readonly difference: Polynomial;
}

export type SymbolicConsistency =
  /** The beliefs are consistent exactly where all of these are 0. */
  | { readonly kind: 'told'; readonly dictated: readonly DictatedBelief[] }
  /** It is not told in symbols, for this reason. */
  | { readonly kind: 'open'; readonly because: string };

/** Members of a set to which the same mistakes lead. */
interface Group {
  /** What is never done, and leads there: by information set and action. */
  readonly mistakes: ReadonlySet<string>;
  /** By member of the group, its place in the set, and what chance and strategies make of it. */
  readonly members: readonly { readonly place: number; readonly probability: Polynomial }[];
}

class UntoldConsistency extends Error {
  override readonly name = 'UntoldConsistency';
}

/** What consistency comes to, as far as supports do not depend on the parameters. */
export function symbolicConsistency(
  assessment: SymbolicAssessment,
  walk: SymbolicWalk,
  expansion: Expansion,
  restrictions: readonly Restriction[],
): SymbolicConsistency {
  const isPositive = positivity(expansion, restrictions);
  try {
    refuseIdleChance(walk, isPositive);
    const sets = walk.tree.informationSets.flatMap((set) => {
      const belief = assessment.beliefs[set.index];
      if (belief === undefined || set.members.length === 1) return [];
      const reach = Polynomial.sum(set.members.map((member) => walk.reach(member)));
      if (isPositive(reach)) return [];
      const groups = groupsOf(set, walk, isPositive);
      const reached = groups.some(({ mistakes }) => mistakes.size === 0);
      return reached ? [] : [{ set, belief, groups }];
    });
    return { kind: 'told', dictated: dictatedBeliefs(sets, expansion) };
  } catch (error) {
    if (error instanceof UntoldConsistency) return { kind: 'open', because: error.message };
    throw error;
  }
}

type IsPositive = (polynomial: Polynomial) => boolean;

/** Whether something is plainly positive by what restrictions bound, which is then presupposed. */
function positivity(expansion: Expansion, restrictions: readonly Restriction[]): IsPositive {
  const bounds = boundsFrom(restrictions);
  return (polynomial) => {
    const found = plainSign(expansion.cleared(polynomial), bounds);
    const positive = found !== undefined && found.sign > 0 && found.strict;
    if (positive) for (const restriction of found.by) expansion.presuppose(restriction);
    return positive;
  };
}

/** Consistency is defined where chance leaves nothing out: no mistake leads behind what it never draws. */
function refuseIdleChance(walk: SymbolicWalk, isPositive: IsPositive): void {
  const { nodes, histories } = walk.tree;
  for (let node = 1; node < nodes.count; node++)
    if (nodes.kind[entry(nodes.parent, node)] === NODE.chance && !isPositive(walk.branch(node)))
      throw new UntoldConsistency(
        `whether chance ever comes to ${historyText(entry(histories, node))} depends on the parameters`,
      );
}

/** `type = wimpish`. */
function historyText(history: Values): string {
  return Object.entries(history)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

/** The members of a set by the mistakes that lead to them. */
function groupsOf(set: DeclaredSet, walk: SymbolicWalk, isPositive: IsPositive): Group[] {
  const found = new Map<
    string,
    { mistakes: ReadonlySet<string>; members: Group['members'][number][] }
  >();
  for (const [place, member] of set.members.entries()) {
    const { mistakes, probability } = descentTo(member, set, walk, isPositive);
    const key = [...mistakes].sort().join('; ');
    const known = found.get(key) ?? { mistakes, members: [] };
    known.members.push({ place, probability });
    found.set(key, known);
  }
  return [...found.values()];
}

/** The mistakes on the way to a node, and the probability of all else. */
function descentTo(
  node: number,
  { mover, name }: DeclaredSet,
  walk: SymbolicWalk,
  isPositive: IsPositive,
) {
  const { nodes } = walk.tree;
  const mistakes = new Set<string>();
  let probability = Polynomial.one;
  for (let at = node; at !== 0; at = entry(nodes.parent, at)) {
    const before = setAt(walk.tree, entry(nodes.parent, at));
    const taken = walk.branch(at);
    if (before && taken.isZero) mistakes.add(mistakeAt(before, entry(nodes.branch, at)));
    else if (isPositive(taken)) probability = probability.times(taken);
    else
      throw new UntoldConsistency(
        `consistency of the belief of ${mover} at "${name}": whether ${before?.mover} at "${before?.name}" ever plays ${before?.actions[entry(nodes.branch, at)]} depends on the parameters`,
      );
  }
  return { mistakes, probability };
}

function mistakeAt({ index }: DeclaredSet, action: number): string {
  return `${index} ${action}`;
}

/** An unreached set with what its author believes there. */
interface Unreached {
  readonly set: DeclaredSet;
  readonly belief: SymbolicBelief;
  readonly groups: readonly Group[];
}

function dictatedBeliefs(sets: readonly Unreached[], expansion: Expansion): DictatedBelief[] {
  const leaders = new Map<string, Unreached>();
  const dictated = sets.flatMap((each) => withinGroups(each, expansion));
  for (const each of sets) {
    if (each.groups.length === 1) continue;
    const key = each.groups
      .map(({ mistakes }) => [...mistakes].sort().join('; '))
      .sort()
      .join(' | ');
    const leader = leaders.get(key);
    if (leader) dictated.push(...asWith(leader, each, expansion));
    else leaders.set(key, each);
  }
  refuseBound([...leaders.values()]);
  return dictated;
}

/** The weights of a belief in each of the cases in which it is put together. */
function casesOf({ set, belief }: Unreached, expansion: Expansion) {
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

/** Within a group beliefs are in proportion to what chance and strategies make of its members. */
function withinGroups(unreached: Unreached, expansion: Expansion): DictatedBelief[] {
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
function asWith(leader: Unreached, follower: Unreached, expansion: Expansion): DictatedBelief[] {
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

function weightOf({ members }: Group, weights: readonly Polynomial[]): Polynomial {
  return Polynomial.sum(members.map(({ place }) => entry(weights, place)));
}

function likelihood({ members }: Group): Polynomial {
  return Polynomial.sum(members.map(({ probability }) => probability));
}

function bound({ set: { mover, name } }: Unreached): UntoldConsistency {
  return new UntoldConsistency(
    `consistency of the belief of ${mover} at "${name}": not each of its histories has a mistake of its own that leads there alone`,
  );
}

/** @throws {UntoldConsistency} where groups do not each have a mistake of their own, in no circle of dependence. */
function refuseBound(sets: readonly Unreached[]): void {
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

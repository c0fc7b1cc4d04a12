import {
  groupsByWay,
  linkedSets,
  MOST_KINDS,
  selections,
} from '../equilibrium/consistency/linked-sets.js';
import { leastMistaken, type MistakeGroup } from '../equilibrium/consistency/mistake-groups.js';
import { entry, known } from '../exact/entry.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { casesOf, type SymbolicLinked, type SymbolicUnreached } from './belief-cases.js';
import { UntoldConsistency } from './dictated-beliefs.js';
import type { Expansion } from './expansion.js';
import { likelihood, weightOf } from './mistake-groups.js';

/*
 * What may be believed where a belief is left open, in one case of which actions are taken.
 *
 * Where one set's ways lead to no other set, its belief is any mixture of what its groups dictate. Where
 * the same ways lead to a set where a belief is stated, that one dictates it. Else several sets are left
 * open that have ways in common, whose likelihoods are free: what is believed at each is then what a
 * conditional probability system (Myerson 1986) on the ways has it, given those that lead there, and
 * every such system comes about.
 *
 * Some system satisfies linear inequalities at each set exactly if for each selection of the sets there
 * are weights of the ways that lead to them, not all 0, with which the inequalities at all of these
 * hold, being homogeneous: where no way to a set has a weight, they hold there, for 0 is not above 0. For a system
 * has such weights, those of what is likeliest given that one of the selected sets is come to. Conversely,
 * of all weights for all sets take those that leave as few ways without one as possible (the sum of any two
 * serves, too), and the weights for those sets that these leave without any as the next order of
 * likelihood, and so on. Of selections that have the same ways the largest one asks for most, and one
 * that falls into parts without a way in common asks for less than each part.
 */

/** Histories in proportion to which something is believed, and how likely each of them is. */
export type BelievedTogether = Pick<MistakeGroup<Polynomial>, 'members'>;

/** Some weights of ways, not all 0, are to support the behavior at all of these sets at once. */
export interface SharedBelief {
  readonly at: readonly {
    readonly set: DeclaredSet;
    /** By way: those that do not lead there have no members. */
    readonly groups: readonly BelievedTogether[];
  }[];
}

/** What is asked of a belief that is left open, by the set that is asked. */
export interface AskedOf {
  readonly set: DeclaredSet;
  /** The other sets whose beliefs bear on this one, or it on them. */
  readonly beside: readonly DeclaredSet[];
  /** Of what is asked of several sets at once, each is asked of one of them. */
  readonly shared: readonly SharedBelief[];
  /** All that is asked of the set, be it by itself or with others. */
  readonly whole: readonly SharedBelief[];
}

/**
 * What consistency leaves of beliefs that are left open; beliefs that are stated are as
 * `dictatedBeliefs` has it.
 * @throws {UntoldConsistency}
 */
export function freeBeliefs(all: readonly SymbolicUnreached[], expansion: Expansion): AskedOf[] {
  const linked = linkedSets(all);
  const alone = all.flatMap((each): AskedOf[] => {
    const groups = leastMistaken(each.groups);
    const { set, belief } = each;
    return belief === undefined && groups.length === 1 ? [byItself(set, groups)] : [];
  });
  return [...alone, ...linked.flatMap((sets) => openAmong(sets, expansion))];
}

function openAmong(sets: readonly SymbolicLinked[], expansion: Expansion): AskedOf[] {
  const open = sets.filter(({ belief }) => belief === undefined);
  const leader = sets.find(({ belief }) => belief !== undefined);
  const beside = (set: DeclaredSet): DeclaredSet[] =>
    sets.map((each) => each.set).filter((other) => other !== set);
  if (leader)
    return open.map(({ set, ways }) => ({
      ...byItself(set, [dictatedBy(leader, { set, ways }, expansion)]),
      beside: beside(set),
    }));
  const selected = selections(sets);
  if (selected === undefined)
    throw new UntoldConsistency(
      `beliefs that are left open at more than ${MOST_KINDS} kinds of sets hang together`,
    );
  const shared = selected.map((each) => ({ at: groupsByWay(each) }));
  return open.map(({ set }) => ({
    ...{ set, beside: beside(set) },
    shared: shared.filter(({ at }) => entry(at, 0).set === set),
    whole: shared.filter(({ at }) => at.some((each) => each.set === set)),
  }));
}

/** That a mixture of groups at a set supports the behavior there, whatever is believed elsewhere. */
export function byItself(set: DeclaredSet, groups: readonly BelievedTogether[]): AskedOf {
  const shared = [{ at: [{ set, groups }] }];
  return { set, beside: [], shared, whole: shared };
}

/** The belief at a set to which the same ways lead as to one where a belief is stated. */
function dictatedBy(
  leader: SymbolicLinked,
  { set, ways }: Pick<SymbolicLinked, 'set' | 'ways'>,
  expansion: Expansion,
): BelievedTogether {
  const [stated, ...others] = casesOf(leader, expansion);
  if (stated === undefined || others.length > 0)
    throw new UntoldConsistency(
      `the belief of ${leader.set.mover} at "${leader.set.name}", put together in several ways, dictates that of ${set.mover} at "${set.name}"`,
    );
  const groups = new Map(leader.ways.map(({ key, group }) => [key, group]));
  const members = ways.flatMap(({ key, group }) => {
    const factor = leader.ways.reduce(
      (product, other) => (other.key === key ? product : product.times(likelihood(other.group))),
      weightOf(known(groups, key), stated.weights),
    );
    return group.members.map(({ place, probability }) => ({
      place,
      probability: probability.times(factor),
    }));
  });
  return { members };
}

import type { Restriction } from '../claim/parameter.js';
import { entry } from '../exact/entry.js';
import { type Bound, plainSign } from '../exact/plain-sign.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { movesBehind, NODE } from '../game/extensive-game.js';
import type { Values } from '../game/game.js';
import { type DictatedBelief, dictatedBeliefs, UntoldConsistency } from './dictated-beliefs.js';
import type { Expansion } from './expansion.js';
import { type AskedOf, freeBeliefs } from './free-beliefs.js';
import { boundsFrom } from './known-signs.js';
import { groupsOf } from './mistake-groups.js';
import { type CaseOfPlay, casesOfPlay, type IsPositive } from './play-cases.js';
import type { Hypothesis } from './question.js';
import type { SymbolicAssessment, SymbolicWalk } from './symbolic-walk.js';

/*
 * Whether stated beliefs are limits of Bayesian ones as mistakes become rare (Kreps and Wilson 1982),
 * for all parameters at once.
 *
 * Which actions are mistakes may depend on the parameters: then each case is looked at by itself
 * (`play-cases.ts`).
 *
 * Members of an unreached information set to which the same mistakes lead make up a group: what is
 * believed of one beside another the strategies and chance dictate, whatever the mistakes. A group to
 * which all the mistakes of another one lead, and more, is believed in by nobody, for it comes to be
 * infinitely less likely. The groups that are left are ways of coming to the set. Told is what may be
 * believed of them where ways can be as likely beside each other as one likes (`consistency/free-likelihoods.ts`):
 * at a set whose ways lead to no other one (`consistency/linked-sets.ts`) anything; where ways lead to several, what
 * is believed at one hangs together with what is believed at the others (`dictated-beliefs.ts`,
 * `free-beliefs.ts`).
 */

export type SymbolicConsistency =
  /** The beliefs that are stated are consistent exactly where all of these are 0. */
  | {
      readonly kind: 'told';
      readonly dictated: readonly DictatedBelief[];
      /**
       * By information set, what is asked of beliefs where one is left open, in each of the cases of
       * which actions are taken. A set that is missing may believe anything.
       */
      readonly free: ReadonlyMap<number, readonly FreeBelief[]>;
    }
  /** It is not told in symbols, for this reason. */
  | { readonly kind: 'open'; readonly because: string };

/** In a case of which actions are taken, what is asked of beliefs at a set: all of it. */
export interface FreeBelief extends Omit<AskedOf, 'set'> {
  readonly given: readonly Hypothesis[];
}

/**
 * What consistency comes to.
 * @param isLeftOpen whether it is left open what is believed at a set.
 * @param given what is presupposed besides the restrictions: conditions under which it is asked.
 */
export function symbolicConsistency(
  assessment: SymbolicAssessment,
  isLeftOpen: (set: DeclaredSet) => boolean,
  walk: SymbolicWalk,
  expansion: Expansion,
  restrictions: readonly Restriction[],
  given: readonly Hypothesis[] = [],
): SymbolicConsistency {
  const isPositive = positivity(expansion, restrictions, given);
  try {
    const idle = untoldChance(walk, isPositive);
    if (idle !== undefined) throw new UntoldConsistency(idle);
    const open = walk.tree.informationSets.filter((set) => {
      const { index, members } = set;
      if (members.length === 1) return false;
      if (assessment.beliefs[index] === undefined && !isLeftOpen(set)) return false;
      return !isPositive(Polynomial.sum(members.map((member) => walk.reach(member))));
    });
    const cases = casesOfPlay(open, walk, isPositive, expansion);
    if (cases === undefined)
      throw new UntoldConsistency(
        'which actions are ever taken depends on the parameters in too many ways',
      );
    const told = cases.map((play) => toldIn(play, open, assessment, walk, expansion));
    const free = new Map<number, readonly FreeBelief[]>();
    for (const { set, ...belief } of told.flatMap((each) => each.free))
      free.set(set.index, [...(free.get(set.index) ?? []), belief]);
    return { kind: 'told', dictated: told.flatMap(({ dictated }) => dictated), free };
  } catch (error) {
    if (error instanceof UntoldConsistency) return { kind: 'open', because: error.message };
    throw error;
  }
}

/** What beliefs have to be, and may be, in one case of which actions are taken. */
function toldIn(
  play: CaseOfPlay,
  open: readonly DeclaredSet[],
  assessment: SymbolicAssessment,
  walk: SymbolicWalk,
  expansion: Expansion,
): {
  readonly dictated: readonly DictatedBelief[];
  readonly free: readonly (FreeBelief & { readonly set: DeclaredSet })[];
} {
  const sets = open.flatMap((set) => {
    const belief = assessment.beliefs[set.index];
    const groups = groupsOf(set, walk, play);
    const reached = groups.some(({ mistakes }) => mistakes.size === 0);
    return reached ? [] : [{ set, belief, groups }];
  });
  return {
    dictated: dictatedBeliefs(sets, expansion)
      .filter(({ difference }) => !difference.isZero)
      .map((each) => ({ ...each, given: [...play.given, ...each.given] })),
    free: freeBeliefs(sets, expansion).map((each) => ({
      ...each,
      given: play.given.map(notPositive),
    })),
  };
}

/** That a probability is 0, as conditions say it: that it is not positive. */
function notPositive(each: Hypothesis): Hypothesis {
  return each.sense === '=' ? { ...each, polynomial: each.polynomial.negated(), sense: '≥' } : each;
}

/** Whether something is plainly positive by what is bounded; restrictions are then presupposed. */
export function positivity(
  expansion: Expansion,
  restrictions: readonly Restriction[],
  given: readonly Hypothesis[],
): IsPositive {
  const bounds = [
    ...boundsFrom(restrictions),
    ...given.flatMap(({ polynomial, sense }): Bound<undefined>[] =>
      sense === '>' || sense === '≥' ? [{ polynomial, sense, by: undefined }] : [],
    ),
  ];
  return (polynomial) => {
    const found = plainSign<Restriction | undefined>(expansion.cleared(polynomial), bounds);
    const positive = found !== undefined && found.sign > 0 && found.strict;
    if (positive) for (const by of found.by) if (by) expansion.presuppose(by);
    return positive;
  };
}

/**
 * Consistency is defined where chance leaves nothing out behind which somebody moves: no mistake leads
 * behind what it never draws.
 * @returns what keeps that from being told; nothing where chance leaves nothing out.
 */
export function untoldChance(walk: SymbolicWalk, isPositive: IsPositive): string | undefined {
  const { nodes, histories } = walk.tree;
  const moves = movesBehind(nodes);
  for (let node = 1; node < nodes.count; node++)
    if (
      moves[node] &&
      nodes.kind[entry(nodes.parent, node)] === NODE.chance &&
      !isPositive(walk.branch(node))
    )
      return `whether chance ever comes to ${historyText(entry(histories, node))} depends on the parameters`;
  return undefined;
}

/** `type = wimpish`. */
function historyText(history: Values): string {
  return Object.entries(history)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

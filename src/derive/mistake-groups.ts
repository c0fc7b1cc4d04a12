import {
  groupedByMistakes,
  type MistakeGroup,
  type WayToMember,
} from '../equilibrium/consistency/mistake-groups.js';
import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { setAt } from '../game/extensive-game.js';
import type { CaseOfPlay } from './play-cases.js';
import type { SymbolicWalk } from './symbolic-walk.js';

/** The members of a set by the mistakes that lead to them, in a case of which actions are taken. */
export function groupsOf(
  { members }: DeclaredSet,
  walk: SymbolicWalk,
  play: CaseOfPlay,
): MistakeGroup<Polynomial>[] {
  return groupedByMistakes(members.map((member) => descentTo(member, walk, play)));
}

/** The mistakes on the way to a node, and the probability of all else. */
function descentTo(node: number, walk: SymbolicWalk, play: CaseOfPlay): WayToMember<Polynomial> {
  const { nodes } = walk.tree;
  const mistakes = new Set<string>();
  let probability = Polynomial.one;
  for (let at = node; at !== 0; at = entry(nodes.parent, at)) {
    const before = setAt(walk.tree, entry(nodes.parent, at));
    if (before && play.isMistake(at)) mistakes.add(mistakeAt(before, entry(nodes.branch, at)));
    else probability = probability.times(walk.branch(at));
  }
  return { mistakes, probability };
}

function mistakeAt({ index }: DeclaredSet, action: number): string {
  return `${index} ${action}`;
}

export function weightOf(
  { members }: MistakeGroup<Polynomial>,
  weights: readonly Polynomial[],
): Polynomial {
  return Polynomial.sum(members.map(({ place }) => entry(weights, place)));
}

export function likelihood({ members }: MistakeGroup<Polynomial>): Polynomial {
  return Polynomial.sum(members.map(({ probability }) => probability));
}

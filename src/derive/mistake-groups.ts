import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { setAt } from '../game/extensive-game.js';
import type { CaseOfPlay } from './play-cases.js';
import type { SymbolicWalk } from './symbolic-walk.js';

/** Members of a set to which the same mistakes lead. */
export interface MistakeGroup {
  /** What is never done, and leads there: by information set and action. */
  readonly mistakes: ReadonlySet<string>;
  /** By member of the group, its place in the set, and what chance and strategies make of it. */
  readonly members: readonly { readonly place: number; readonly probability: Polynomial }[];
}

/** The members of a set by the mistakes that lead to them. */
export function groupsOf(set: DeclaredSet, walk: SymbolicWalk, play: CaseOfPlay): MistakeGroup[] {
  const found = new Map<
    string,
    { mistakes: ReadonlySet<string>; members: MistakeGroup['members'][number][] }
  >();
  for (const [place, member] of set.members.entries()) {
    const { mistakes, probability } = descentTo(member, walk, play);
    const key = [...mistakes].sort().join('; ');
    const known = found.get(key) ?? { mistakes, members: [] };
    known.members.push({ place, probability });
    found.set(key, known);
  }
  return [...found.values()];
}

/** The mistakes on the way to a node, and the probability of all else. */
function descentTo(node: number, walk: SymbolicWalk, play: CaseOfPlay) {
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

/** Whether all the mistakes of some other group lead to this one, and more. */
export function isFarther({ mistakes }: MistakeGroup, groups: readonly MistakeGroup[]): boolean {
  return groups.some(
    (other) =>
      other.mistakes.size < mistakes.size &&
      [...other.mistakes].every((each) => mistakes.has(each)),
  );
}

/** The groups that a belief may be in: all but those that are farther than others. */
export function leastMistaken(groups: readonly MistakeGroup[]): MistakeGroup[] {
  return groups.filter((group) => !isFarther(group, groups));
}

export function weightOf({ members }: MistakeGroup, weights: readonly Polynomial[]): Polynomial {
  return Polynomial.sum(members.map(({ place }) => entry(weights, place)));
}

export function likelihood({ members }: MistakeGroup): Polynomial {
  return Polynomial.sum(members.map(({ probability }) => probability));
}

import { entry } from '../../exact/entry.js';
import { ARRIVAL } from './arrival.js';
import { type Bounds, bounds } from './bounds.js';
import { type Choices, isSettled } from './choices.js';
import { BROKEN, KEPT, openOn, type Requirement, type Standing } from './requirement.js';
import type { Vantage, Viewer } from './vantage.js';

/**
 * That nobody gains by any plan of her own in the subtree from a node on: there the profile is a
 * Nash equilibrium. It counts as kept only once what happens there is settled.
 */
export function mutualBestReplies(viewers: readonly Viewer[], root: number): Requirement {
  const views = viewers.map((view) => view([root]));
  return (choices) => {
    let onPath: number | undefined;
    let undecided: Standing = KEPT;
    for (const view of views) {
      const found = bounds(view, choices);
      if (found.bestAtLeast > entry(found.most, 0)) return BROKEN;
      // Where play goes if all follow the choices, everybody sees alike.
      if (view === views[0]) onPath = unsettledOnPath(view, found, choices);
      if (undecided === KEPT && found.bestAtMost > entry(found.least, 0))
        undecided = openOn(unsettledThatMatters(view, found, choices));
    }
    return onPath === undefined ? undecided : openOn(onPath);
  };
}

function unsettledOnPath(
  { forks }: Vantage,
  { followed }: Bounds,
  choices: Choices,
): number | undefined {
  return forks.find(
    ({ node, set }) =>
      set !== undefined && followed[node] === ARRIVAL.certain && !isSettled(choices, set),
  )?.set;
}

/**
 * An information set whose action bears on what a player gets or could get: one that is arrived at
 * for certain. Where arrival is merely possible, such a set lies on the way.
 */
export function unsettledThatMatters(
  { player, forks }: Vantage,
  { followed, sought }: Pick<Bounds, 'followed' | 'sought'>,
  choices: Choices,
): number | undefined {
  return forks.find(
    ({ node, set, player: mover }) =>
      set !== undefined &&
      (mover === player ? followed : sought)[node] === ARRIVAL.certain &&
      !isSettled(choices, set),
  )?.set;
}

import type { Constraint } from './constraint.js';
import { undominatedActions } from './dominated-actions.js';
import { UNSETTLED } from './partial-profile.js';
import type { ScaledGame } from './scaled-game.js';
import { supportingBelief } from './supporting-beliefs.js';

/** What sequential rationality asks for by itself, whatever happens before an information set. */
export interface SequentialRationality {
  /** By information set, the actions that some belief may make optimal. */
  readonly actions: readonly (readonly number[])[];
  /** What is left to ask: that what is played from a set on be optimal under one belief. */
  readonly constraints: readonly Constraint[];
}

/**
 * Strikes out actions that are never sequentially rational. Where nobody decides after an
 * information set that answers the question for good, and nothing is left to ask.
 */
export function rationalActions(scaled: ScaledGame): SequentialRationality {
  const { informationSets } = scaled.game;
  const members: number[][] = informationSets.map(() => []);
  scaled.set.forEach((set, node) => {
    members[set]?.push(node);
  });
  const actions: (readonly number[])[] = undominatedActions(scaled);
  const profile = new Int32Array(informationSets.length).fill(UNSETTLED);
  const constraints: Constraint[] = [];
  members.forEach((nodes, set) => {
    const supported = supportingBelief(scaled, set, nodes);
    if (!nodes.every((node) => decidesLast(scaled, node))) {
      constraints.push(supported);
      return;
    }
    actions[set] = (actions[set] ?? []).filter((action) => {
      profile[set] = action;
      return supported(profile).kind === 'kept';
    });
    profile[set] = UNSETTLED;
  });
  return { actions, constraints: constraints.reverse() };
}

function decidesLast({ set, end }: ScaledGame, node: number): boolean {
  for (let below = node + 1; below < (end[node] ?? 0); below++)
    if ((set[below] ?? -1) >= 0) return false;
  return true;
}

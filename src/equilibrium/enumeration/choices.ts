import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';

/**
 * By information set, the positions of the actions that may be played there, in ascending order.
 *
 * That is what a search knows of a profile before it is complete, and the support of a mixed one:
 * where one action is left the set is settled.
 */
export type Choices = readonly (readonly number[])[];

/** Every action of every information set. */
export function allChoices({ informationSets }: ExtensiveGame): Choices {
  return informationSets.map(({ actions }) => [...actions.keys()]);
}

export function isSettled(choices: Choices, informationSet: number): boolean {
  return entry(choices, informationSet).length === 1;
}

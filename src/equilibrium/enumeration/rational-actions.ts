import { entry } from '../../exact/entry.js';
import type { Choices } from './choices.js';
import { undominatedActions } from './dominated-actions.js';
import type { Requirement } from './requirement.js';
import { supportedByBelief } from './supporting-beliefs.js';
import type { Valuation } from './valuation.js';
import type { Viewer } from './vantage.js';

/** What sequential rationality asks for by itself, whatever happens before an information set. */
export interface SequentialRationality {
  /** The actions that some belief may make optimal. */
  readonly choices: Choices;
  /** What is left to ask: that what is played from a set on be optimal under one belief. */
  readonly requirements: readonly Requirement[];
}

/**
 * Strikes out actions that are never sequentially rational. Where nobody decides after an
 * information set that answers the question for good, and nothing is left to ask.
 * @param viewers by player.
 */
export function rationalActions(
  valuation: Valuation,
  viewers: readonly Viewer[],
): SequentialRationality {
  const undominated = undominatedActions(valuation);
  const requirements: Requirement[] = [];
  const choices = undominated.map((actions, set) => {
    const { player, members } = entry(valuation.game.informationSets, set);
    const supported = supportedByBelief(entry(viewers, player), members);
    if (members.every((node) => decidesLast(valuation, node)))
      return actions.filter((action) => supported(undominated.with(set, [action])).kind === 'kept');
    requirements.push(supported);
    return actions;
  });
  return { choices, requirements: requirements.reverse() };
}

function decidesLast({ game, forks, forksBefore }: Valuation, node: number): boolean {
  const [from, to] = [node + 1, entry(game.nodes.end, node)];
  return forks
    .slice(entry(forksBefore, from), entry(forksBefore, to))
    .every(({ set }) => set === undefined);
}

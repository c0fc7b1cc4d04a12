import { entry } from '../../exact/entry.js';
import { visible } from '../../exact/message.js';
import { type ExtensiveGame, subgameRoots } from '../../game/extensive-game.js';
import { recallFailures } from '../../game/recall.js';
import type { Concept } from '../concept/verdict.js';
import { allChoices, type Choices, type EquilibriumFamily } from './family.js';
import { rationalActions } from './rational-actions.js';
import { mutualBestReplies, type Requirement } from './requirement.js';
import { type Valuation, valuation } from './valuation.js';
import { viewer } from './vantage.js';

/** The concepts that the search decides by itself. */
export type SearchedConcept = Extract<Concept, 'nash' | 'subgamePerfect' | 'weakPerfectBayesian'>;

/** Thrown where a player forgets: behavior strategies and beliefs then miss what she can do. */
export class ForgetfulPlayer extends Error {
  override readonly name = 'ForgetfulPlayer';
}

/**
 * All equilibria of a game in pure behavior strategies, as disjoint families.
 *
 * A search through information sets: those on the path first, then those that a deviation leads to.
 * For the choices that are left a player's payoff and her best reply are bounded over all completions,
 * exactly; where the least best reply beats the greatest payoff no completion is an equilibrium,
 * and where the bounds are in order for everybody all completions are. The strategic form is never
 * built. For weak perfect Bayesian equilibria, actions that are dominated given the information
 * set are struck out first, and a set needs a belief that supports what is played from there on.
 *
 * @throws {ForgetfulPlayer} naming the information sets where recall fails.
 */
export function* pureEquilibria(
  game: ExtensiveGame,
  concept: SearchedConcept,
): Generator<EquilibriumFamily> {
  refuseForgetfulness(game);
  const { choices, requirements } = demands(valuation(game), concept);
  yield* completions([...choices], requirements, 0);
}

/** @param kept how many requirements are kept by all completions of the choices. */
function* completions(
  choices: (readonly number[])[],
  requirements: readonly Requirement[],
  kept: number,
): Generator<EquilibriumFamily> {
  for (const [at, requirement] of requirements.entries()) {
    if (at < kept) continue;
    const standing = requirement(choices);
    if (standing.kind === 'broken') return;
    if (standing.kind === 'kept') continue;
    const actions = entry(choices, standing.on);
    for (const action of actions) {
      choices[standing.on] = [action];
      yield* completions(choices, requirements, at);
    }
    choices[standing.on] = actions;
    return;
  }
  yield { choices: [...choices] };
}

/** What a concept demands of a profile. */
interface Demands {
  /** The actions that come into question. */
  readonly choices: Choices;
  /** In the order in which they are looked at: one is kept before the next one counts. */
  readonly requirements: readonly Requirement[];
}

function demands(valued: Valuation, concept: SearchedConcept): Demands {
  const { game, forksBefore } = valued;
  const viewers = game.players.map((_, player) => viewer(valued, player));
  switch (concept) {
    case 'nash':
      return { choices: allChoices(game), requirements: [mutualBestReplies(viewers, 0)] };
    case 'subgamePerfect': {
      const decides = (root: number): boolean =>
        entry(forksBefore, root) < entry(forksBefore, root + 1);
      // A subgame comes before those that it is part of; where nobody decides nothing is asked.
      const roots = subgameRoots(game).filter((root) => root === 0 || decides(root));
      return {
        choices: allChoices(game),
        requirements: roots.reverse().map((root) => mutualBestReplies(viewers, root)),
      };
    }
    case 'weakPerfectBayesian': {
      const { choices, requirements } = rationalActions(valued, viewers);
      return { choices, requirements: [mutualBestReplies(viewers, 0), ...requirements] };
    }
  }
}

function refuseForgetfulness(game: ExtensiveGame): void {
  const failures = recallFailures(game);
  if (failures.length === 0) return;
  const names = failures.map(({ informationSet, kind }) => {
    const { player, name } = entry(game.informationSets, informationSet);
    const does =
      kind === 'forgets' ? 'forgets what she knew or did' : 'may pass it twice on one path';
    return visible(
      `${entry(game.players, player)} at information set ${informationSet + 1} "${name}" ${does}`,
    );
  });
  throw new ForgetfulPlayer(
    `equilibria are listed only where everybody recalls everything:\n${names.map((each) => `  - ${each}`).join('\n')}`,
  );
}

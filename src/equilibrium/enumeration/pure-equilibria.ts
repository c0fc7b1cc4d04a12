import { entry } from '../../exact/entry.js';
import { visible } from '../../exact/message.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { recallFailures } from '../../game/recall.js';
import { smallestSubgames } from '../../game/smallest-subgame.js';
import type { Concept } from '../concept/verdict.js';
import { byBackwardInduction } from './backward-induction.js';
import { allChoices, type Choices, type EquilibriumFamily } from './family.js';
import { nashDemands } from './nash-demands.js';
import { rationalActions } from './rational-actions.js';
import { type PlacedRequirement, type SearchStep, searchCompletions } from './search.js';
import { type Valuation, valuation } from './valuation.js';
import { viewersOf } from './vantage.js';

/** The concepts that the search decides by itself. */
export type SearchedConcept = Extract<Concept, 'nash' | 'subgamePerfect' | 'weakPerfectBayesian'>;

/** Thrown where a player forgets: behavior strategies and beliefs then miss what she can do. */
export class ForgetfulPlayer extends Error {
  override readonly name = 'ForgetfulPlayer';
}

/** All equilibria of a game in pure behavior strategies, as disjoint families. */
export function* pureEquilibria(
  game: ExtensiveGame,
  concept: SearchedConcept,
): Generator<EquilibriumFamily> {
  for (const found of pureSearch(game, concept)) if (found) yield found;
}

/**
 * The search for all equilibria of a game in pure behavior strategies, as disjoint families, step by
 * step, so that whoever runs it can end it.
 *
 * A search through information sets: those on the path first, then those that a deviation leads to.
 * What a concept asks is asked of one information set after another, so that what play surely comes
 * to is decided by itself. For the choices that are left a player's payoff and her best reply are
 * bounded over all completions, exactly; where the least best reply beats the greatest payoff no
 * completion is an equilibrium, and where the bounds are in order for everybody all completions are.
 * The strategic form is never built. Where everybody knows where she is, backward induction comes first. For weak perfect Bayesian equilibria, actions that are dominated
 * given the information set are struck out first, and a set needs a belief that supports what is
 * played from there on.
 *
 * @param within families of profiles, apart from each other, to which all equilibria are known to
 * belong; by default every profile.
 * @throws {ForgetfulPlayer} naming the information sets where recall fails.
 */
export function* pureSearch(
  game: ExtensiveGame,
  concept: SearchedConcept,
  within: Iterable<Choices> = [allChoices(game)],
): Generator<SearchStep> {
  refuseForgetfulness(game);
  const valued = valuation(game);
  const { choices, demands } = demandedBy(game, valued, concept);
  for (const each of within) {
    const both = choices.map((actions, set) =>
      actions.filter((action) => entry(each, set).includes(action)),
    );
    if (both.every((actions) => actions.length > 0))
      yield* searchCompletions(valued, both, demands);
  }
}

/** What may be played by a concept, and what that asks of it. */
function demandedBy(game: ExtensiveGame, valued: Valuation, concept: SearchedConcept): Demanded {
  const wholeGame = game.informationSets.map(() => 0);
  if (concept === 'nash')
    return {
      choices: allChoices(game),
      demands: nashDemands(valued, viewersOf(valued), wholeGame),
    };
  const induced = byBackwardInduction(valued);
  const viewers = viewersOf(induced.left);
  if (concept === 'subgamePerfect')
    return {
      choices: induced.choices,
      demands: nashDemands(induced.left, viewers, smallestSubgames(game)),
    };
  const { choices, demands } = rationalActions(induced, viewers);
  return { choices, demands: [...nashDemands(induced.left, viewers, wholeGame), ...demands] };
}

interface Demanded {
  readonly choices: Choices;
  readonly demands: readonly PlacedRequirement[];
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

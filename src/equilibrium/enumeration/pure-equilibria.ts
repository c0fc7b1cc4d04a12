import { entry } from '../../exact/entry.js';
import { visible } from '../../exact/message.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import {
  absentMinded,
  forgetfulPlayers,
  type RecallFailure,
  recallFailures,
} from '../../game/recall.js';
import { smallestSubgames } from '../../game/smallest-subgame.js';
import { type StrategiesFirst, strategiesFirst } from '../../game/strategies-first.js';
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
  yield* pureSearchIn(game, concept)(within);
}

/**
 * The same search, for whoever asks about one family after another: what is known of the game whatever is asked
 * is found once.
 * @throws {ForgetfulPlayer} naming the information sets where recall fails.
 */
export function pureSearchIn(
  game: ExtensiveGame,
  concept: SearchedConcept,
): (within: Iterable<Choices>) => Generator<SearchStep> {
  if (concept === 'nash' && recallFailures(game).length > 0)
    return (within) => searchedByStrategies(game, within);
  refuseForgetfulness(game, recallFailures(game));
  const valued = valuation(game);
  const { choices, demands } = demandedBy(game, valued, concept);
  return function* (within) {
    for (const each of within) {
      const both = common(choices, each);
      if (both.every((actions) => actions.length > 0))
        yield* searchCompletions(valued, both, demands);
    }
  };
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

/** So many nodes a game has at most in which those who forget choose their strategies first. */
const MOST_NODES = 1_000_000;

/**
 * Nash equilibria where somebody forgets: those of the same game in which she chooses her strategy first.
 * Who is absent-minded might do better by a mix at the set that she passes twice than by any strategy
 * (Piccione and Rubinstein 1997), so that such games are refused.
 */
function* searchedByStrategies(
  game: ExtensiveGame,
  within: Iterable<Choices>,
): Generator<SearchStep> {
  const failures = recallFailures(game);
  refuseForgetfulness(game, absentMinded(failures));
  const first = strategiesFirst(game, [...forgetfulPlayers(game)], MOST_NODES);
  if (first === undefined)
    throw new ForgetfulPlayer(
      `who forgets has too many strategies to go through one by one: the game has more than ${MOST_NODES} nodes if they are chosen first:\n${named(game, failures)}`,
    );
  const confined = [...within];
  for (const found of pureSearch(first.game, 'nash')) {
    yield undefined;
    if (found === undefined) continue;
    for (const choices of asPlayed(game, first, found.choices))
      for (const each of confined) {
        const both = common(choices, each);
        if (both.every((actions) => actions.length > 0)) yield { choices: both };
      }
  }
}

/** What choices of strategies are in the game itself: a family for each of them. */
function asPlayed(
  { informationSets }: ExtensiveGame,
  { choosers, places }: StrategiesFirst,
  choices: Choices,
): Choices[] {
  const others: Choices = informationSets.map(({ actions }, set) => {
    const place = places[set];
    return place === undefined ? [...actions.keys()] : entry(choices, place);
  });
  return choosers.reduce<Choices[]>(
    (families, { player, strategies }, chooser) =>
      families.flatMap((family) =>
        entry(choices, chooser).map((strategy) =>
          family.map((actions, set) => {
            const action = entry(entry(strategies, strategy), set);
            const hers = entry(informationSets, set).player === player;
            return hers && action >= 0 ? [action] : actions;
          }),
        ),
      ),
    [others],
  );
}

/** What two families have in common, by information set. */
function common(one: Choices, other: Choices): Choices {
  return one.map((actions, set) => actions.filter((each) => entry(other, set).includes(each)));
}

function refuseForgetfulness(game: ExtensiveGame, failures: readonly RecallFailure[]): void {
  if (failures.length === 0) return;
  throw new ForgetfulPlayer(
    `equilibria are listed only where everybody recalls everything; Nash equilibria also where nobody may pass an information set twice:\n${named(game, failures)}`,
  );
}

function named(game: ExtensiveGame, failures: readonly RecallFailure[]): string {
  const lines = failures.map(({ informationSet, kind }) => {
    const { player, name } = entry(game.informationSets, informationSet);
    const does =
      kind === 'forgets' ? 'forgets what she knew or did' : 'may pass it twice on one path';
    return visible(
      `${entry(game.players, player)} at information set ${informationSet + 1} "${name}" ${does}`,
    );
  });
  return lines.map((each) => `  - ${each}`).join('\n');
}

import { entry } from '../../exact/entry.js';
import { type InformationSet, subgameRoots } from '../../game/extensive-game.js';
import { forgetfulPlayers, type RecallFailure } from '../../game/recall.js';
import type { Finding } from './finding.js';
import type { Gain } from './gain.js';
import type { Play } from './play.js';
import type { PlayerJudgment, SubgameStrategy } from './player-judgment.js';
import type { Failure } from './verdict.js';

/** What verdicts rest on. */
export interface Facts<At extends InformationSet = InformationSet> {
  readonly play: Play;
  /** By player. */
  readonly players: readonly PlayerJudgment<At>[];
  /** In order of the game's information sets; those of which nothing can be said are missing. */
  readonly findings: readonly Finding<At>[];
  readonly recall: readonly RecallFailure[];
}

/** A failure, described when asked. */
export type Failing = () => Failure;

/** Gains from the root: by a strategy where her best one is known, by one change where it is not. */
export function nashFailures(facts: Facts): Iterable<Failing> {
  return chained(strategyFailures(wholeGame(facts)), oneSetFailures(facts));
}

/**
 * What those gain who forget, and whose best strategy is not known, by another mix at one information set
 * that no path passes twice: that is a deviation all the same, and play arrives there.
 */
export function oneSetFailures({ findings, players, play: { game } }: Facts): Iterable<Failing> {
  const forgetful = forgetfulPlayers(game);
  return actionFailures(
    findings.filter(
      ({ set: { player } }) => forgetful.has(player) && entry(players, player).regret === undefined,
    ),
  );
}

/** Those of them whose best strategy gains. */
export function ofTheForgetful(facts: Facts): SubgameStrategy[] {
  const forgetful = forgetfulPlayers(facts.play.game);
  return wholeGame(facts).filter(({ player }) => forgetful.has(player));
}

export function* chained<Each>(...lists: readonly Iterable<Each>[]): Generator<Each> {
  for (const list of lists) yield* list;
}

function wholeGame({ players }: Facts): SubgameStrategy[] {
  return players.flatMap(({ strategy }, player) =>
    strategy ? [{ player, root: 0, strategy }] : [],
  );
}

/** The smallest failing subgames, in preorder: larger ones around them may fail for these alone. */
export function failingSubgames(facts: Facts): SubgameStrategy[] {
  const { game, blank } = facts.play;
  const { end, count } = game.nodes;
  const proper = blank.length > 0 ? [] : subgameRoots(game).filter((root) => root !== 0);
  const failing = facts.players.flatMap((player) => player.failingSubgames(proper));
  const all = [...wholeGame(facts), ...failing].sort(
    (one, other) => one.root - other.root || one.player - other.player,
  );
  let next = count;
  const smallest = all.reverse().filter(({ root }) => {
    if (root !== next && entry(end, root) > next) return false;
    next = root;
    return true;
  });
  return smallest.reverse();
}

export function* strategyFailures(failing: readonly SubgameStrategy[]): Generator<Failing> {
  for (const { strategy, ...where } of failing)
    yield () => ({ kind: 'strategy', ...where, ...described(strategy) });
}

export function* actionFailures(findings: readonly Finding[]): Generator<Failing> {
  for (const { informationSet, action } of findings)
    if (action) yield () => ({ kind: 'action', informationSet, ...described(action) });
}

export function* beliefFailures(findings: readonly Finding[]): Generator<Failing> {
  for (const { informationSet, contradicted, plan } of findings) {
    if (contradicted) yield () => ({ kind: 'belief', informationSet });
    if (plan) yield () => ({ kind: 'plan', informationSet, ...described(plan) });
  }
}

export function* strictFailures(
  { profile }: Play,
  findings: readonly Finding[],
): Generator<Failing> {
  for (const { informationSet, reached } of findings) {
    const used = (profile[informationSet] ?? []).filter((probability) => !probability.isZero);
    if (reached && used.length > 1) yield () => ({ kind: 'mixed', informationSet });
  }
  yield* tieFailures(findings);
}

export function* tieFailures(findings: readonly Finding[]): Generator<Failing> {
  for (const { informationSet, unusedBest } of findings)
    if (unusedBest.length > 0) yield () => ({ kind: 'tie', informationSet, actions: unusedBest });
}

function described({ gain, moves }: Gain): Gain {
  return { gain, moves };
}

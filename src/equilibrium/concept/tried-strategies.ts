import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { type ReducedStrategy, reducedStrategies } from '../../game/strategies.js';
import { branchProbabilities, expectedPayoffs, payoffsByNode } from '../expected-payoff.js';
import { CERTAIN, type Gain, planGain } from './gain.js';
import { ownMoves } from './own-moves.js';
import { difference, type Play, VALUES, type Value } from './play.js';

/** The best that a player has from the start, found by going through all her strategies. */
export interface TriedStrategies {
  /** What it gains over the profile; undefined behind a blank set, or where strategies are too many. */
  readonly regret: Value;
  /** Where it deviates, if it gains. */
  readonly strategy: Gain | undefined;
  /** Whether there were too many to go through. */
  readonly tooMany: boolean;
}

/** So many nodes are looked at, all strategies together. */
const MOST_NODES = 2_000_000;

/**
 * Goes through every reduced strategy of a player who forgets, against what all others do: a mix of her
 * own at each set yields no more than the best of them, as long as no path passes a set twice.
 * @param prescribed what she expects from the start under the profile.
 */
export function tryStrategies(play: Play, player: number, prescribed: Value): TriedStrategies {
  const { game } = play;
  const payoffs = payoffsByNode<Value>(game, player, play.quantities, VALUES);
  const worthOf = (strategy: ReducedStrategy): Value => {
    const profile = game.informationSets.map(({ actions, player: mover }, set) =>
      actions.map((_, action) => {
        if (mover !== player) return play.mixes[set] && (play.mixes[set][action] ?? Quotient.zero);
        return strategy[set] === action ? Quotient.one : Quotient.zero;
      }),
    );
    const probabilities = branchProbabilities(game, play.quantities, profile, VALUES);
    return expectedPayoffs(game, probabilities, payoffs, VALUES)[0];
  };
  let room = MOST_NODES;
  let best: { readonly strategy: ReducedStrategy; readonly value: Quotient } | undefined;
  const unknown = { regret: undefined, strategy: undefined };
  for (const strategy of reducedStrategies(game, player)) {
    room -= game.nodes.count;
    if (room < 0) return { ...unknown, tooMany: true };
    const value = worthOf(strategy);
    if (value === undefined) return { ...unknown, tooMany: false };
    if (best === undefined || value.compare(best.value) > 0) best = { strategy, value };
  }
  const regret = difference(best?.value, prescribed);
  const plan = {
    play,
    own: entry(ownMoves(game), player).own,
    reply: (set: number) => entry(best?.strategy ?? [], set),
  };
  return { regret, strategy: planGain(regret, [0], CERTAIN, () => plan), tooMany: false };
}

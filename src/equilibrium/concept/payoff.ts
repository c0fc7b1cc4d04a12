import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { type ExtensiveGame, payoffsOf } from '../../game/extensive-game.js';
import type { Play } from './play.js';

/** A value that is unknown where it rests on a blank information set. */
export type Value = Quotient | undefined;

/** What one player gets at each node itself; payoffs add up along a path. */
export function payoffsAt(game: ExtensiveGame, player: number): Quotient[] {
  const payoffs = game.outcomes.map((_, outcome) =>
    Quotient.of(entry(payoffsOf(game, outcome), player)),
  );
  return Array.from(game.nodes.outcome, (outcome) =>
    outcome < 0 ? Quotient.zero : entry(payoffs, outcome),
  );
}

/**
 * What one player expects from each node on, the node's own payoff included, when everybody
 * follows the profile; undefined where that rests on a blank information set.
 */
export function continuationPayoffs(
  { game, probabilities }: Play,
  payoffs: readonly Quotient[],
): Value[] {
  const { count, parent } = game.nodes;
  const values: Value[] = [...payoffs];
  for (let node = count - 1; node > 0; node--) {
    const above = parent[node] ?? 0;
    const share = weighed(probabilities[node], values[node]);
    values[above] = added(values[above], share);
  }
  return values;
}

/** A probability times a value, where nothing times something unknown is nothing. */
export function weighed(probability: Value, value: Value): Value {
  if (probability?.isZero || value?.isZero) return Quotient.zero;
  return probability && value ? probability.times(value) : undefined;
}

/** A sum, which is unknown where one of its terms is. */
export function added(one: Value, other: Value): Value {
  return one && other ? one.plus(other) : undefined;
}

/** A difference, which is unknown where one of its terms is. */
export function difference(one: Value, other: Value): Value {
  return one && other ? one.minus(other) : undefined;
}

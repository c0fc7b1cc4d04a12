import type { Assessment } from '../../../src/equilibrium/assessment.js';
import { entry } from '../../../src/exact/entry.js';
import { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { corners, left, type Side } from './corners.js';
import { playedBy } from './drawn-signaling.js';
import type { SignalingTables } from './signaling-tables.js';

/*
 * Weak dominance from its definition: every pure strategy of the other player is run through.
 */

/** A strategy, by the table's names: what is done at a type, or about a message. */
type Strategy = Readonly<Record<string, Readonly<Record<string, Rational>>>>;

const { zero, one } = Rational;

/** What a pair of strategies pays a player. */
export function paid(
  { prior, pays }: SignalingTables,
  sender: Strategy,
  receiver: Strategy,
  player: 0 | 1,
): Rational {
  const terms = Object.entries(pays).flatMap(([type, messages]) =>
    Object.entries(messages).flatMap(([message, replies]) =>
      Object.entries(replies).map(([reply, pair]) =>
        Rational.of(prior[type] ?? 0)
          .times(sender[type]?.[message] ?? zero)
          .times(receiver[message]?.[reply] ?? zero)
          .times(Rational.of(pair[player])),
      ),
    ),
  );
  return Rational.sum(terms);
}

/** Every pure strategy over the same places and actions as a given one. */
export function pureStrategies(like: Strategy): Strategy[] {
  return Object.entries(like).reduce<Strategy[]>(
    (found, [place, actions]) =>
      found.flatMap((rest) =>
        Object.keys(actions).map((action) => ({ ...rest, [place]: { [action]: one } })),
      ),
    [{}],
  );
}

/** Whether some strategy weakly dominates the player's: the best that never loses gains somewhere. */
export function isDominated(
  tables: SignalingTables,
  game: ExtensiveGame,
  assessment: Assessment,
  player: 0 | 1,
): boolean {
  const { sender, receiver } = playedBy(game, assessment);
  const [mine, other] = player === 0 ? [sender, receiver] : [receiver, sender];
  const pay = (own: Strategy, against: Strategy) =>
    player === 0 ? paid(tables, own, against, 0) : paid(tables, against, own, 1);
  const actions = Object.entries(mine).flatMap(([place, row]) =>
    Object.keys(row).map((action) => ({ place, action })),
  );
  const sides = pureStrategies(other).map(
    (against): Side => ({
      coefficients: actions.map(({ place, action }) =>
        pay({ [place]: { [action]: one } }, against),
      ),
      right: pay(mine, against),
    }),
  );
  const sums = Object.keys(mine).map(
    (at): Side => ({
      coefficients: actions.map(({ place }) => (place === at ? one : zero)),
      right: one,
    }),
  );
  const signs = actions.map(
    (_, k): Side => ({
      coefficients: actions.map((_, c) => (c === k ? one : zero)),
      right: zero,
    }),
  );
  return corners(actions.length, sums, [...signs, ...sides]).some((corner) =>
    sides.some((side) => entry([side.right], 0).lessThan(left(side, corner))),
  );
}

import { entry } from '../../../exact/entry.js';
import { addTo } from '../../../exact/linear-system.js';
import { Rational } from '../../../exact/rational.js';
import {
  type ExtensiveGame,
  NODE,
  payoffsOf,
  probabilitiesOf,
  setAt,
} from '../../../game/extensive-game.js';
import type { Choices } from '../family.js';

/** An information set as its mover's sequences meet it. */
export interface OwnSet {
  /** Its place in the game. */
  readonly informationSet: number;
  /** The sequence that leads to it; by perfect recall there is only one. */
  readonly after: number;
  /** The sequence that each action makes of it; `undefined` where the action may not be played. */
  readonly by: readonly (number | undefined)[];
}

/**
 * What one player may have done: her own moves, in order. A sequence is known by its number; 0 is
 * that she has not moved. What comes earlier in play stands earlier in either list.
 */
export interface OwnSequences {
  /** By sequence, how many moves it has. */
  readonly lengths: readonly number[];
  readonly sets: readonly OwnSet[];
  /** By node, the sequence that leads there; −1 behind an action that may not be played. */
  readonly at: Int32Array;
}

/** A player's sequences in a game in which she recalls everything, as far as these choices allow. */
export function ownSequences(game: ExtensiveGame, player: number, choices: Choices): OwnSequences {
  const { count, parent, branch } = game.nodes;
  const at = new Int32Array(count);
  const lengths = [0];
  const sets: OwnSet[] = [];
  const bySet = new Map<number, OwnSet>();
  for (let node = 0; node < count; node++) {
    const above = entry(parent, node);
    const moved = above < 0 ? undefined : setAt(game, above);
    const before = above < 0 ? 0 : entry(at, above);
    at[node] =
      before >= 0 && moved?.player === player
        ? (bySet.get(moved.index)?.by[entry(branch, node)] ?? -1)
        : before;
    const set = setAt(game, node);
    const after = entry(at, node);
    if (set?.player !== player || after < 0 || bySet.has(set.index)) continue;
    const allowed = entry(choices, set.index);
    const by = set.actions.map((_, action) =>
      allowed.includes(action) ? lengths.push(entry(lengths, after) + 1) - 1 : undefined,
    );
    const own = { informationSet: set.index, after, by };
    bySet.set(set.index, own);
    sets.push(own);
  }
  return { lengths, sets, at };
}

/**
 * What a player gets, by the sequences of the other and of herself: payoffs times what chance draws,
 * added up over all nodes that two sequences lead to (von Stengel 1996).
 */
export function payoffsBySequence(
  game: ExtensiveGame,
  player: number,
  own: OwnSequences,
  other: OwnSequences,
): readonly ReadonlyMap<number, Rational>[] {
  const { count, kind, parent, branch, move, outcome } = game.nodes;
  const chance = new Array<Rational>(count).fill(Rational.one);
  const payoffs = other.lengths.map(() => new Map<number, Rational>());
  for (let node = 0; node < count; node++) {
    const above = entry(parent, node);
    if (above >= 0) {
      const drawn =
        kind[above] === NODE.chance
          ? entry(probabilitiesOf(game, entry(move, above)), entry(branch, node))
          : Rational.one;
      chance[node] = entry(chance, above).times(drawn);
    }
    const [row, column, paid] = [other.at, own.at, outcome].map((each) => entry(each, node)) as [
      number,
      number,
      number,
    ];
    if (row < 0 || column < 0 || paid < 0) continue;
    const worth = entry(payoffsOf(game, paid), player).times(entry(chance, node));
    addTo(entry(payoffs, row), column, worth);
  }
  return payoffs;
}

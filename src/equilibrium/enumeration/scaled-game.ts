import { Rational } from '../../exact/rational.js';
import { leastCommonMultiple, product, sum, type Whole, whole } from '../../exact/whole.js';
import { type ExtensiveGame, NODE, payoffsOf, probabilitiesOf } from '../../game/extensive-game.js';

/** What `ScaledGame.set` holds where nobody decides. */
export const NOBODY = { leaf: -1, chance: -2 } as const;

/**
 * A game in whole numbers: probabilities and payoffs over common denominators.
 *
 * Subtrees without a decision are leaves, worth what is expected there, so that the nodes are those
 * that a search over strategies has to look at. They are numbered in preorder, as in the game.
 */
export interface ScaledGame {
  readonly game: ExtensiveGame;
  readonly count: number;
  /** Position in the game's information sets; else one of `NOBODY`. */
  readonly set: Int32Array;
  /** One more than the last node of the subtree. */
  readonly end: Int32Array;
  /** The node of the game. */
  readonly node: Int32Array;
  /** What the branch that leads here is weighed with: at a draw its probability, else 1. */
  readonly probabilities: readonly Whole[];
  /** By player and node; at a leaf what is expected there, elsewhere 0. */
  readonly worth: readonly (readonly Whole[])[];
  /** By player: the worth of the root is the expected payoff times this. */
  readonly scale: readonly Rational[];
}

/** The game over common denominators. Linear in its size. */
export function scaledGame(game: ExtensiveGame): ScaledGame {
  const { nodes, chanceMoves, outcomes, players } = game;
  const { count, kind, parent, branch, move, end } = nodes;
  const denominators = chanceMoves.map((_, draw) => common(probabilitiesOf(game, draw)));
  const draws = chanceMoves.map((_, at) =>
    probabilitiesOf(game, at).map((each) => over(each, denominators[at] ?? 1n)),
  );
  const payoffDenominators = players.map((_, player) =>
    common(outcomes.flatMap((_, outcome) => payoffsOf(game, outcome)[player] ?? [])),
  );
  const payoffs = players.map((_, player) =>
    outcomes.map((_, outcome) =>
      over(payoffsOf(game, outcome)[player] ?? Rational.zero, payoffDenominators[player] ?? 1n),
    ),
  );

  // By node: the product of the denominators of all draws before.
  const divisor = new Array<bigint>(count).fill(1n);
  const probabilities = new Array<Whole>(count).fill(1);
  let all = 1n;
  for (let node = 1; node < count; node++) {
    const above = parent[node] ?? 0;
    const drawn = kind[above] === NODE.chance ? (move[above] ?? -1) : -1;
    divisor[node] = (divisor[above] ?? 1n) * (denominators[drawn] ?? 1n);
    probabilities[node] = draws[drawn]?.[branch[node] ?? -1] ?? 1;
    if (kind[node] === NODE.terminal) all = leastCommonMultiple(all, divisor[node] ?? 1n);
  }

  const decides = new Uint8Array(count);
  for (let node = count - 1; node >= 0; node--) {
    if (kind[node] === NODE.decision) decides[node] = 1;
    const above = parent[node] ?? -1;
    if (decides[node] === 1 && above >= 0) decides[above] = 1;
  }

  const expected = payoffs.map((own) => {
    const earned = new Array<Whole>(count).fill(0);
    for (let node = 0; node < count; node++) {
      const before = node === 0 ? 0 : (earned[parent[node] ?? 0] ?? 0);
      earned[node] = sum(before, own[nodes.outcome[node] ?? -1] ?? 0);
    }
    const value = earned.map((total, node) =>
      kind[node] === NODE.terminal ? product(total, whole(all / (divisor[node] ?? 1n))) : 0,
    );
    for (let node = count - 1; node > 0; node--) {
      const above = parent[node] ?? 0;
      if (decides[above] === 1) continue;
      value[above] = sum(value[above] ?? 0, product(probabilities[node] ?? 1, value[node] ?? 0));
    }
    return value;
  });

  const kept: number[] = [];
  const place = new Int32Array(count + 1);
  for (let node = 0; node < count; ) {
    place[node] = kept.length;
    kept.push(node);
    const next = decides[node] === 1 ? node + 1 : (end[node] ?? count);
    for (let skipped = node + 1; skipped <= next; skipped++) place[skipped] = kept.length;
    node = next;
  }
  return {
    game,
    count: kept.length,
    set: Int32Array.from(kept, (node) =>
      decides[node] !== 1
        ? NOBODY.leaf
        : kind[node] === NODE.decision
          ? (move[node] ?? NOBODY.leaf)
          : NOBODY.chance,
    ),
    end: Int32Array.from(kept, (node) => place[end[node] ?? count] ?? kept.length),
    node: Int32Array.from(kept),
    probabilities: kept.map((node) => probabilities[node] ?? 1),
    worth: expected.map((value) =>
      kept.map((node) => (decides[node] === 1 ? 0 : (value[node] ?? 0))),
    ),
    scale: payoffDenominators.map((denominator) => Rational.of(denominator * all)),
  };
}

function common(numbers: readonly Rational[]): bigint {
  return numbers.reduce((multiple, each) => leastCommonMultiple(multiple, each.denominator), 1n);
}

function over(number: Rational, denominator: bigint): Whole {
  return whole(number.numerator * (denominator / number.denominator));
}

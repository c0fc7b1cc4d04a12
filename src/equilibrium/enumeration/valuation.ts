import { entry } from '../../exact/entry.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import { product, sum, type Whole, whole } from '../../exact/whole.js';
import {
  childrenOf,
  type ExtensiveGame,
  NODE,
  payoffsOf,
  probabilitiesOf,
} from '../../game/extensive-game.js';

/** A node with a decision at it or below it. */
export interface Fork {
  readonly node: number;
  /** The information set that it is a member of; none where nature draws. */
  readonly set: number | undefined;
  /** Who decides here. */
  readonly player: number | undefined;
  /** The nodes that its actions or draws lead to. */
  readonly children: readonly number[];
}

/**
 * What a game is worth to its players, in whole numbers: payoffs and probabilities over common
 * denominators, by node.
 *
 * Where nobody decides any more there is nothing to search: a node without a decision below has its
 * expected payoff for worth. That is weighed with the draws on the way from the root, so that what
 * follows a draw adds up. Draws of probability 0 are left out of the weight, since what follows
 * them matters to those who think themselves there; whoever adds up skips them.
 */
export interface Valuation {
  readonly game: ExtensiveGame;
  /** In preorder. */
  readonly forks: readonly Fork[];
  /** By node, how many forks come before it. */
  readonly forksBefore: Int32Array;
  /** By node, 1 where a draw of probability 0 leads there. */
  readonly never: Uint8Array;
  /** By player and node; 0 at a fork. */
  readonly worth: readonly (readonly Whole[])[];
  /** By player: worth is payoff times this. */
  readonly scale: readonly Rational[];
}

/** Values a game. Linear in its size. */
export function valuation(game: ExtensiveGame): Valuation {
  const { count } = game.nodes;
  const forks = forksOf(game);
  const forksBefore = new Int32Array(count + 1);
  for (const { node } of forks) forksBefore[node + 1] = 1;
  for (let node = 1; node <= count; node++)
    forksBefore[node] = entry(forksBefore, node) + entry(forksBefore, node - 1);
  const draws = drawsOf(game);
  const payoffs = game.players.map((_, player) =>
    inWholeNumbers(game.outcomes.map((__, at) => entry(payoffsOf(game, at), player))),
  );
  return {
    game,
    forks,
    forksBefore,
    never: Uint8Array.from(draws.probability, (probability) => (probability === 0 ? 1 : 0)),
    worth: payoffs.map(({ numbers }) => worthOf(game, forksBefore, draws, numbers)),
    scale: payoffs.map(({ denominator }) => Rational.of(denominator * draws.denominator)),
  };
}

function forksOf(game: ExtensiveGame): Fork[] {
  const { count, kind, parent, move } = game.nodes;
  const decides = new Uint8Array(count);
  for (let node = count - 1; node >= 0; node--) {
    if (kind[node] === NODE.decision) decides[node] = 1;
    if (decides[node] === 1 && node > 0) decides[entry(parent, node)] = 1;
  }
  const forks: Fork[] = [];
  for (let node = 0; node < count; node++) {
    if (decides[node] !== 1) continue;
    const set = kind[node] === NODE.decision ? entry(move, node) : undefined;
    const player = set === undefined ? undefined : entry(game.informationSets, set).player;
    forks.push({ node, set, player, children: childrenOf(game.nodes, node) });
  }
  return forks;
}

/** Numbers over a common denominator. */
export function inWholeNumbers(numbers: readonly Rational[]): {
  numbers: Whole[];
  denominator: bigint;
} {
  const denominator = numbers.reduce((so, each) => leastCommonMultiple(so, each.denominator), 1n);
  return {
    numbers: numbers.map((each) => whole(each.numerator * (denominator / each.denominator))),
    denominator,
  };
}

interface Draws {
  /** By node, the probability of the branch that leads there, over the denominator of its draw; 1 where none leads there. */
  readonly probability: readonly Whole[];
  /** By node, the product of the denominators of all draws before. */
  readonly divisor: readonly bigint[];
  /** What every divisor divides. */
  readonly denominator: bigint;
}

function drawsOf(game: ExtensiveGame): Draws {
  const { count, kind, parent, branch, move } = game.nodes;
  const moves = game.chanceMoves.map((_, at) => inWholeNumbers(probabilitiesOf(game, at)));
  const divisor: bigint[] = [1n];
  const probability: Whole[] = [1];
  let denominator = 1n;
  for (let node = 1; node < count; node++) {
    const above = entry(parent, node);
    const drawn = kind[above] === NODE.chance ? entry(moves, entry(move, above)) : undefined;
    divisor.push(drawn ? entry(divisor, above) * drawn.denominator : entry(divisor, above));
    probability.push(drawn ? entry(drawn.numbers, entry(branch, node)) : 1);
    if (kind[node] === NODE.terminal)
      denominator = leastCommonMultiple(denominator, entry(divisor, node));
  }
  return { probability, divisor, denominator };
}

/** One player's worth of each node. */
function worthOf(
  { nodes: { count, kind, parent, outcome } }: ExtensiveGame,
  forksBefore: Int32Array,
  { probability, divisor, denominator }: Draws,
  payoffs: readonly Whole[],
): Whole[] {
  const isFork = (node: number): boolean => entry(forksBefore, node + 1) > entry(forksBefore, node);
  // Payoffs add up along a path; a node without an outcome adds nothing.
  const earned: Whole[] = [];
  const weight: Whole[] = [];
  const value: Whole[] = [];
  for (let node = 0; node < count; node++) {
    const here = payoffs[entry(outcome, node)] ?? 0;
    const above = entry(parent, node);
    earned.push(node === 0 ? here : sum(entry(earned, above), here));
    const drawn = entry(probability, node);
    weight.push(
      node === 0 ? 1 : drawn === 0 ? entry(weight, above) : product(entry(weight, above), drawn),
    );
    value.push(
      kind[node] === NODE.terminal
        ? product(entry(earned, node), whole(denominator / entry(divisor, node)))
        : 0,
    );
  }
  for (let node = count - 1; node > 0; node--) {
    const above = entry(parent, node);
    if (isFork(above))
      value[node] = isFork(node) ? 0 : product(entry(weight, node), entry(value, node));
    else
      value[above] = sum(
        entry(value, above),
        product(entry(probability, node), entry(value, node)),
      );
  }
  return value;
}

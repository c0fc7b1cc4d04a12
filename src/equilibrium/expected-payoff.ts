import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import { type GameForm, NODE, type Nodes } from '../game/extensive-game.js';
import { twinsOf } from '../game/symmetry.js';

/*
 * Realization probabilities and expected payoffs: a product on the way down, a sum on the way up.
 * The numbers may be quotients at a point, polynomials for all points at once, or unknown in part.
 */

/** The arithmetic of the numbers that a profile and a game are written in. */
export interface Arithmetic<Value> {
  readonly zero: Value;
  readonly one: Value;
  plus(one: Value, other: Value): Value;
  times(probability: Value, value: Value): Value;
  isZero(value: Value): boolean;
}

export const POLYNOMIALS: Arithmetic<Polynomial> = {
  zero: Polynomial.zero,
  one: Polynomial.one,
  plus: (one, other) => one.plus(other),
  times: (one, other) => one.times(other),
  isZero: (polynomial) => polynomial.isZero,
};

/**
 * By node, the probability of the branch that leads there once its parent is reached; 1 at the root.
 * @param quantities the game's, as numbers.
 * @param profile by information set and action.
 */
export function branchProbabilities<Value>(
  { nodes, chanceMoves }: GameForm,
  quantities: readonly Value[],
  profile: readonly (readonly Value[])[],
  { one }: Arithmetic<Value>,
): Value[] {
  const { count, kind, parent, branch, move } = nodes;
  const draws = chanceMoves.map(({ probabilities }) =>
    probabilities.map((quantity) => entry(quantities, quantity)),
  );
  const probabilities = new Array<Value>(count).fill(one);
  for (let node = 1; node < count; node++) {
    const above = entry(parent, node);
    const mix = entry(kind[above] === NODE.chance ? draws : profile, entry(move, above));
    probabilities[node] = entry(mix, entry(branch, node));
  }
  return probabilities;
}

/** By node, the probability that play comes there. */
export function reachProbabilities<Value>(
  { count, parent }: Nodes,
  probabilities: readonly Value[],
  { one, times }: Arithmetic<Value>,
): Value[] {
  const reach = new Array<Value>(count).fill(one);
  for (let node = 1; node < count; node++)
    reach[node] = times(entry(reach, entry(parent, node)), entry(probabilities, node));
  return reach;
}

/** By node, what one player gets at the node itself; payoffs add up along a path. */
export function payoffsByNode<Value>(
  { nodes, outcomes }: GameForm,
  player: number,
  quantities: readonly Value[],
  { zero }: Arithmetic<Value>,
): Value[] {
  const payoffs = outcomes.map((outcome) => entry(quantities, entry(outcome.payoffs, player)));
  const paid = new Array<Value>(nodes.count).fill(zero);
  for (let node = 0; node < nodes.count; node++) {
    const outcome = entry(nodes.outcome, node);
    if (outcome >= 0) paid[node] = entry(payoffs, outcome);
  }
  return paid;
}

/** By node, what is expected from there on, the node's own payoff included. */
export function expectedPayoffs<Value>(
  form: GameForm,
  probabilities: readonly Value[],
  payoffs: readonly Value[],
  { plus, times, isZero }: Arithmetic<Value>,
): Value[] {
  const { count, parent } = form.nodes;
  const twins = twinsOf(form);
  const expected = [...payoffs];
  for (let node = count - 1; node > 0; node--) {
    const above = entry(parent, node);
    if (twins[node] !== node) expected[node] = entry(expected, entry(twins, node));
    const probability = entry(probabilities, node);
    if (twins[above] !== above || isZero(probability)) continue;
    expected[above] = plus(entry(expected, above), times(probability, entry(expected, node)));
  }
  if (count > 0 && twins[0] !== 0) expected[0] = entry(expected, entry(twins, 0));
  return expected;
}

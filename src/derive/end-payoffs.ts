import { rootsOfClaim, rootsOfGame } from '../claim/roots-behind.js';
import type { Specification } from '../claim/specification.js';
import { productOf, total } from '../exact/composition.js';
import type { Formula } from '../exact/formula.js';
import { childrenOf, NODE } from '../game/extensive-game.js';
import type { Game } from '../game/game.js';
import { unplayedWalk } from './unplayed-walk.js';

/**
 * What each player expects at a node of a game behind which nobody moves, over the draws that are
 * left, in the names that the specification has for it.
 * @returns `undefined` for a game or claims that rest on roots, which no polynomial names.
 */
export function endPayoffs(
  spec: Specification,
  game: Game,
): ((node: number) => readonly Formula[]) | undefined {
  if ([...rootsOfGame(game), ...spec.claims.flatMap(rootsOfClaim)].length > 0) return undefined;
  const { tree, walk, naming } = unplayedWalk(spec, game);
  const written = (node: number, player: number): Formula => {
    const payoff = walk.payoff(node, player);
    const children = childrenOf(tree.nodes, node);
    // An expectation over ends has a name, if any has; one over later draws is a sum of theirs.
    if (children.every((child) => tree.nodes.kind[child] === NODE.terminal))
      return naming.formula(payoff);
    if (children.every((child) => walk.payoff(child, player).equals(payoff)))
      return written(node + 1, player);
    return total(
      children.map((child) =>
        productOf([naming.formula(walk.branch(child)), written(child, player)]),
      ),
    );
  };
  return (node) => tree.players.map((_, player) => written(node, player));
}

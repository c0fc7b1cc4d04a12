import { rootsOfClaim, rootsOfGame } from '../claim/roots-behind.js';
import type { Specification } from '../claim/specification.js';
import { productOf, total } from '../exact/composition.js';
import type { Formula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import { childrenOf, NODE } from '../game/extensive-game.js';
import type { Game } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import { Expansion } from './expansion.js';
import { TermNaming } from './naming.js';
import { SymbolicWalk } from './symbolic-walk.js';
import { vocabularyOf } from './vocabulary.js';

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
  const tree = formOf(game);
  const expansion = new Expansion(spec);
  const own = spec.claims.filter((claim) => claim.game === game);
  const others = spec.claims.filter((claim) => claim.game !== game);
  const naming = new TermNaming(vocabularyOf(spec, [...own, ...others], expansion));
  // No strategy matters where nobody moves afterwards.
  const nobody = tree.informationSets.map(({ actions }) => actions.map(() => Polynomial.zero));
  const walk = new SymbolicWalk(tree, nobody, expansion);
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

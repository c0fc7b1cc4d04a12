import { rootsOfGame } from '../claim/roots-behind.js';
import type { Specification } from '../claim/specification.js';
import { gameNamed } from '../claim/specification.js';
import { refuseRoots } from '../claim/with-roots.js';
import { entry } from '../exact/entry.js';
import type { Formula } from '../exact/formula.js';
import type { Polynomial } from '../exact/polynomial.js';
import { type DeclaredForm, type DeclaredSet, inOrderOfPlay } from '../game/declared-form.js';
import { childBy, setAt } from '../game/extensive-game.js';
import { type Game, keyOf } from '../game/game.js';
import type { TermNaming } from './naming.js';
import type { SymbolicWalk } from './symbolic-walk.js';
import { unplayedWalk } from './unplayed-walk.js';

/**
 * What an action gains over another at information sets after which nobody moves: there it depends
 * on no strategy, and rationality is a matter of the belief alone.
 */
export interface LastMove {
  readonly player: string;
  /** The sets at which it is so. */
  readonly sets: readonly DeclaredSet[];
  readonly action: string;
  readonly insteadOf: string;
  /** The variables, unseen by the mover, on which the gain depends. */
  readonly variables: readonly string[];
  /** By their values. */
  readonly gains: ReadonlyMap<string, Formula>;
}

/**
 * What actions gain over others at the information sets of a game after which nobody moves: there
 * it depends on no strategy.
 * @param game the game, or its id.
 * @throws {Unusable} for an id that is no game's.
 * @example
 * ```js
 * import { deriveLastMoves } from 'casus';
 * import paper from './entry.js';
 * deriveLastMoves(paper, 'entry').map(({ action, insteadOf }) => [action, insteadOf]); // [['stay', 'enter']]
 * ```
 */
export function deriveLastMoves(spec: Specification, game: string | Game): readonly LastMove[] {
  const named = gameNamed(spec, game);
  refuseRoots(`the last moves of ${named.id}`, rootsOfGame(named));
  return lastMoves(spec, named);
}

/** The last moves of a game, in order of play. */
export function lastMoves(spec: Specification, game: Game): LastMove[] {
  const { tree, walk, naming } = unplayedWalk(spec, game);
  const found = new Map<string, LastMove & { readonly sets: DeclaredSet[] }>();
  for (const set of inOrderOfPlay(tree, lastSets(tree), (each) => each))
    for (const [index, action] of set.actions.entries()) {
      const insteadOf = set.actions[0];
      if (index === 0 || insteadOf === undefined) continue;
      const move = { ...moveAt(set, index, tree, walk, naming), action, insteadOf };
      const { player, variables, gains } = move;
      const key = `${[player, action, insteadOf, ...variables]} ${[...gains.keys()]} ${move.text}`;
      const known = found.get(key);
      if (known) known.sets.push(set);
      else found.set(key, { player, sets: [set], action, insteadOf, variables, gains });
    }
  return [...found.values()];
}

/** What an action gains over the first one, by the variables that matter. */
function moveAt(
  set: DeclaredSet,
  action: number,
  tree: DeclaredForm,
  walk: SymbolicWalk,
  naming: TermNaming,
) {
  const { player, histories } = set;
  const gains = set.members.map((member) => {
    const after = (chosen: number): Polynomial =>
      walk.payoff(childBy(tree.nodes, member, chosen), player);
    return after(action).minus(after(0));
  });
  const settles = (variables: readonly string[]): boolean => {
    const known = new Map<string, Polynomial>();
    return histories.every((history, index) => {
      const gain = entry(gains, index);
      const before = known.get(keyOf(variables, history)) ?? gain;
      known.set(keyOf(variables, history), before);
      return before.equals(gain);
    });
  };
  let variables = set.unseen;
  for (const variable of set.unseen) {
    const others = variables.filter((each) => each !== variable);
    if (settles(others)) variables = others;
  }
  return {
    player: set.mover,
    variables,
    gains: new Map(
      histories.map((history, index) => [
        keyOf(variables, history),
        naming.formula(entry(gains, index)),
      ]),
    ),
    text: gains.join('; '),
  };
}

/** The information sets after which nobody moves. */
function lastSets(tree: DeclaredForm): DeclaredSet[] {
  const { count, end } = tree.nodes;
  // By node, how many decisions there are before it in preorder.
  const decisions = new Int32Array(count + 1);
  for (let node = 0; node < count; node++)
    decisions[node + 1] = entry(decisions, node) + (setAt(tree, node) ? 1 : 0);
  return tree.informationSets.filter(({ members }) =>
    members.every((member) => decisions[member + 1] === decisions[entry(end, member)]),
  );
}

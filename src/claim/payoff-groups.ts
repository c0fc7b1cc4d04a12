import type { Formula } from '../exact/formula.js';
import type { Relation } from '../exact/relation.js';
import type { Game } from '../game/game.js';
import { UNPLAYED } from '../game/key.js';
import type { Node } from '../game/tree.js';
import { treeOf } from '../game/unfold.js';

/** Complete histories that differ in one variable alone. */
interface PayoffGroup {
  /** What a player gets in them; payoffs that are one formula are listed once. */
  readonly payoffs: ReadonlySet<Formula>;
  /** The values that the variable has among them. */
  readonly met: ReadonlySet<string>;
}

/** The complete histories of a game, in groups that differ in one variable alone. */
function groupsDifferingIn(game: Game, player: string, variable: string): PayoffGroup[] {
  const tree = treeOf(game);
  const index = tree.players.indexOf(player);
  const groups = new Map<string, { payoffs: Set<Formula>; met: Set<string> }>();
  const visit = (node: Node): void => {
    if (node.kind === 'chance') for (const branch of node.branches) visit(branch.node);
    else if (node.kind === 'decision') node.children.forEach(visit);
    else {
      const rest = Object.entries(node.history).filter(([name]) => name !== variable);
      const key = JSON.stringify(rest);
      const group = groups.get(key) ?? { payoffs: new Set(), met: new Set() };
      const payoff = tree.quantities[node.payoffs[index] ?? -1];
      if (payoff) group.payoffs.add(payoff);
      group.met.add(node.history[variable] ?? UNPLAYED);
      groups.set(key, group);
    }
  };
  visit(tree.root);
  return [...groups.values()];
}

/**
 * That a player's payoffs do not change with a variable: equations between what histories pay that
 * differ in nothing else, each once. A payoff equals itself only where it has a value.
 */
export function payoffsCompared(game: Game, player: string, variable: string): Relation[] {
  const compared = new Map<Formula, Set<Formula>>();
  for (const { payoffs } of groupsDifferingIn(game, player, variable)) {
    const [first] = payoffs;
    if (first === undefined) continue;
    const others = compared.get(first) ?? new Set();
    for (const payoff of payoffs) others.add(payoff);
    compared.set(first, others);
  }
  return [...compared].flatMap(([left, others]) =>
    [...others].map((right): Relation => ({ left, sign: '=', right })),
  );
}

/**
 * How many complete histories there are, and whether for each there are others that differ from it
 * in one variable alone, by every value. Where the variable decides what happens next there are
 * none, and comparing payoffs shows nothing.
 */
export function comparableHistories(
  game: Game,
  player: string,
  variable: string,
): { readonly histories: number; readonly complete: boolean } {
  const values = game.stages.find(({ name }) => name === variable)?.values ?? [];
  const groups = groupsDifferingIn(game, player, variable);
  return {
    histories: groups.reduce((sum, { met }) => sum + met.size, 0),
    complete: groups.every(
      ({ met }) => met.has(UNPLAYED) || values.every((value) => met.has(value)),
    ),
  };
}

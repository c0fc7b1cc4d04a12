import { Rational, type RationalInput } from '../../src/exact/rational.js';
import { type ExtensiveGame, type InformationSet, NODE } from '../../src/game/extensive-game.js';
import { GrowingNodes, numberedGame, type WrittenGame } from '../../src/game/growing-form.js';

/** A game written as nested nodes: the readable counterpart of `ExtensiveGame`. */
export type ExtensiveTree =
  | { readonly payoffs: readonly RationalInput[] }
  | {
      /** Probabilities of each draw, and what follows it. */
      readonly chance: Readonly<Record<string, readonly [RationalInput, ExtensiveTree]>>;
    }
  | {
      readonly player: string;
      /** Nodes of a player with the same name here are one information set. */
      readonly knows: string;
      readonly actions: Readonly<Record<string, ExtensiveTree>>;
    };

/**
 * The compact form of a game written as nested nodes.
 * @throws {RangeError} where a player is unknown, a payoff is missing, or two nodes of an
 * information set offer different actions.
 */
export function extensiveGame(
  title: string,
  players: readonly string[],
  tree: ExtensiveTree,
): ExtensiveGame {
  const nodes = new GrowingNodes();
  const informationSets: (InformationSet & { readonly members: number[] })[] = [];
  const setOf = new Map<string, number>();
  const chanceMoves: WrittenGame['chanceMoves'][number][] = [];
  const outcomes: WrittenGame['outcomes'][number][] = [];

  const informationSet = (mover: string, name: string, actions: readonly string[]): number => {
    const key = JSON.stringify([mover, name]);
    const known = setOf.get(key);
    const found = known === undefined ? undefined : informationSets[known];
    if (known !== undefined && found) {
      if (found.actions.join('\n') !== actions.join('\n'))
        throw new RangeError(
          `${mover} at "${name}" can choose ${found.actions.join(', ')} at one node, ` +
            `${actions.join(', ')} at another`,
        );
      return known;
    }
    const player = players.indexOf(mover);
    if (player < 0) throw new RangeError(`"${mover}" is none of the players ${players.join(', ')}`);
    const index = informationSets.length;
    setOf.set(key, index);
    informationSets.push({ index, player, mover, name, actions, members: [] });
    return index;
  };

  const add = (node: ExtensiveTree, parent: number, branch: number): void => {
    const placed = { parent, branch, outcome: -1, label: '' };
    if ('payoffs' in node) {
      if (node.payoffs.length !== players.length)
        throw new RangeError(`${node.payoffs.length} payoffs for ${players.length} players`);
      nodes.add({ ...placed, kind: NODE.terminal, move: -1, outcome: outcomes.length });
      outcomes.push({ label: '', payoffs: node.payoffs.map(Rational.of) });
    } else if ('chance' in node) {
      const here = nodes.add({ ...placed, kind: NODE.chance, move: chanceMoves.length });
      const draws = Object.entries(node.chance);
      chanceMoves.push({
        label: '',
        actions: draws.map(([name]) => name),
        probabilities: draws.map(([, [probabilities]]) => Rational.of(probabilities)),
        members: [here],
      });
      draws.forEach(([, [, next]], index) => {
        add(next, here, index);
      });
    } else {
      const actions = Object.entries(node.actions);
      const set = informationSet(
        node.player,
        node.knows,
        actions.map(([name]) => name),
      );
      const here = nodes.add({ ...placed, kind: NODE.decision, move: set });
      informationSets[set]?.members.push(here);
      actions.forEach(([, next], index) => {
        add(next, here, index);
      });
    }
  };
  add(tree, -1, -1);

  return numberedGame({
    title,
    comment: '',
    players,
    nodes: nodes.finish(),
    informationSets,
    chanceMoves,
    outcomes,
  });
}

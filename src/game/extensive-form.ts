import { Rational } from '../exact/rational.js';
import { dictionary, extended } from './dictionary.js';
import {
  type ChanceMove,
  type ExtensiveGame,
  NODE,
  type NodeKind,
  type Outcome,
} from './extensive-game.js';
import type { Stage } from './game.js';
import { GrowingNodes } from './growing-nodes.js';
import { keyOf, type Values } from './key.js';
import type { ChanceNode, DecisionNode, Node, Quantity, TerminalNode } from './tree.js';
import type { TreeAtPoint } from './tree-at-point.js';

/**
 * A declared game at a parameter point, in the compact form.
 *
 * Players, information sets and nodes are those of the tree, in the tree's order: an information
 * set is found at its `index`, its histories in the same order, and so an assessment of the one
 * game is an assessment of the other. To keep it so, draws with probability 0 at the point stay, with
 * all that follows them; Gambit takes probabilities of 0, too.
 *
 * Nature's draw of a variable is one move wherever its probabilities depend on the same values; equal
 * payoffs are one outcome.
 */
export function extensiveForm(at: TreeAtPoint): ExtensiveGame {
  const { game, players, root, informationSets } = at.tree;
  const growth = new Growth(at, new Map(game.stages.map((stage) => [stage.name, givenOf(stage)])));
  growth.grow(root, { parent: -1, branch: -1, history: dictionary([]) });
  return {
    title: game.title,
    comment: '',
    players,
    nodes: growth.nodes.finish(),
    informationSets: informationSets.map(({ player, name, actions, index }) => ({
      player: players.indexOf(player),
      label: name,
      actions,
      members: growth.members[index] ?? [],
    })),
    chanceMoves: growth.chanceMoves,
    outcomes: growth.outcomes,
  };
}

/** The earlier variables on which the probabilities of a draw depend. */
function givenOf(stage: Stage): readonly string[] {
  return stage.kind === 'nature' ? stage.given : [];
}

/** Where a node hangs in the tree, and what has happened before it. */
interface Place {
  readonly parent: number;
  readonly branch: number;
  readonly history: Values;
}

class Growth {
  readonly nodes = new GrowingNodes();
  /** By index of the information set. */
  readonly members: readonly number[][];
  readonly chanceMoves: (ChanceMove & { readonly members: number[] })[] = [];
  readonly outcomes: Outcome[] = [];
  readonly #values: readonly Rational[];
  readonly #given: ReadonlyMap<string, readonly string[]>;
  readonly #drawOf = new Map<string, number>();
  readonly #outcomeOf = new Map<string, number>();

  constructor({ tree, values }: TreeAtPoint, given: ReadonlyMap<string, readonly string[]>) {
    this.members = tree.informationSets.map(() => []);
    this.#values = values;
    this.#given = given;
  }

  grow(node: Node, place: Place): void {
    switch (node.kind) {
      case 'terminal':
        this.#add(NODE.terminal, place, -1, this.#outcome(node));
        return;
      case 'chance':
        this.#chance(node, place);
        return;
      case 'decision':
        this.#decision(node, place);
    }
  }

  #decision({ informationSet, history, children }: DecisionNode, place: Place): void {
    const { index, variable, actions } = informationSet;
    const here = this.#add(NODE.decision, place, index, -1);
    this.members[index]?.push(here);
    children.forEach((child, branch) => {
      const next = extended(history, variable, actions[branch] ?? '');
      this.grow(child, { parent: here, branch, history: next });
    });
  }

  #chance(node: ChanceNode, place: Place): void {
    const move = this.#draw(node, place.history);
    const here = this.#add(NODE.chance, place, move, -1);
    this.chanceMoves[move]?.members.push(here);
    node.branches.forEach(({ value, node: next }, branch) => {
      const history = extended(place.history, node.variable, value);
      this.grow(next, { parent: here, branch, history });
    });
  }

  #add(kind: NodeKind, { parent, branch }: Place, move: number, outcome: number): number {
    return this.nodes.add({ kind, parent, branch, move, outcome, label: '' });
  }

  #draw({ variable, branches }: ChanceNode, history: Values): number {
    const given = this.#given.get(variable) ?? [];
    const label = given.length === 0 ? variable : `${variable}: ${keyOf(given, history)}`;
    const draw = JSON.stringify([variable, keyOf(given, history)]);
    const known = this.#drawOf.get(draw);
    if (known !== undefined) return known;
    this.#drawOf.set(draw, this.chanceMoves.length);
    this.chanceMoves.push({
      label,
      actions: branches.map(({ value }) => value),
      probabilities: branches.map(({ probability }) => this.#worth(probability)),
      members: [],
    });
    return this.chanceMoves.length - 1;
  }

  #outcome(node: TerminalNode): number {
    const payoffs = node.payoffs.map((payoff) => this.#worth(payoff));
    const key = payoffs.join(' ');
    const known = this.#outcomeOf.get(key);
    if (known !== undefined) return known;
    this.#outcomeOf.set(key, this.outcomes.length);
    this.outcomes.push({ label: '', payoffs });
    return this.outcomes.length - 1;
  }

  #worth(quantity: Quantity): Rational {
    return this.#values[quantity] ?? Rational.zero;
  }
}

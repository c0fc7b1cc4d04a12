import { type ExtensiveGame, NODE } from '../extensive-game.js';
import { GrowingNodes } from '../growing-nodes.js';
import { numberedGame } from '../numbered-game.js';
import { DescribedMoves, type ResolvedMove } from './described-moves.js';
import { DescribedOutcomes } from './described-outcomes.js';
import type { EfgProblems } from './invalid-efg.js';
import type { NodeEntry, Prologue } from './node-entry.js';

const KINDS = { chance: NODE.chance, decision: NODE.decision, terminal: NODE.terminal } as const;
const END: ResolvedMove = { move: -1, actions: 0 };

/** Puts the nodes of a text together: the next one follows the last action that has no node yet. */
export class Assembly {
  readonly #prologue: Prologue;
  readonly #problems: EfgProblems;
  readonly #nodes = new GrowingNodes();
  readonly #moves: DescribedMoves;
  readonly #outcomes: DescribedOutcomes;
  /** The nodes with actions that lack a node, deepest last: where they begin, what they have. */
  readonly #open: {
    readonly node: number;
    readonly at: number;
    readonly actions: number;
    taken: number;
  }[] = [];

  constructor(prologue: Prologue, problems: EfgProblems) {
    this.#prologue = prologue;
    this.#problems = problems;
    this.#moves = new DescribedMoves(prologue.players, problems);
    this.#outcomes = new DescribedOutcomes(prologue.players.length, problems);
  }

  /** Whether every action has its node. */
  get complete(): boolean {
    return this.#nodes.count > 0 && this.#open.length === 0;
  }

  /** @returns whether it is clear how many nodes must follow this one. */
  add(entry: NodeEntry): boolean {
    const node = this.#nodes.count;
    const resolved = this.#resolve(entry, node);
    const { move, actions } = resolved ?? END;
    const above = this.#open.at(-1);
    this.#nodes.add({
      kind: KINDS[entry.kind],
      parent: above?.node ?? -1,
      branch: above?.taken ?? -1,
      move,
      outcome: this.#outcomes.resolve(entry.outcome),
      label: entry.label,
    });
    if (above && ++above.taken === above.actions) this.#open.pop();
    if (actions > 0) this.#open.push({ node, at: entry.at, actions, taken: 0 });
    return resolved !== undefined;
  }

  /** A node could not be read: later ones may refer to what it described. */
  skip(): void {
    this.#moves.forgive();
    this.#outcomes.forgive();
  }

  /** @param at where the text ends. */
  refuseMissingNodes(at: number): void {
    const above = this.#open.at(-1);
    if (this.complete) return;
    const lacking = this.#open.reduce((sum, { actions, taken }) => sum + actions - taken, 0);
    const place = above
      ? `the node of action ${above.taken + 1} of the node on line ${this.#problems.lineOf(above.at)} ` +
        `(${lacking === 1 ? 'the only one that has none' : `${lacking} actions have none`})`
      : 'the node at the root';
    this.#problems.add(at, place, 'the end of the text');
  }

  game(): ExtensiveGame {
    const { title, comment, players } = this.#prologue;
    return numberedGame({
      title,
      comment,
      players,
      nodes: this.#nodes.finish(),
      informationSets: this.#moves.informationSets,
      chanceMoves: this.#moves.chanceMoves,
      outcomes: this.#outcomes.outcomes,
    });
  }

  #resolve(entry: NodeEntry, node: number): ResolvedMove | undefined {
    switch (entry.kind) {
      case 'chance':
        return this.#moves.chance(entry, node);
      case 'decision':
        return this.#moves.decision(entry, node);
      case 'terminal':
        return END;
    }
  }
}

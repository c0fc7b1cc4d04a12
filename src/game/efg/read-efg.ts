import { type ExtensiveGame, NODE } from '../extensive-game.js';
import { GrowingNodes, numberedGame } from '../growing-form.js';
import { DescribedMoves, DescribedOutcomes, type ResolvedMove } from './described.js';
import { EfgGrammar, UnexpectedToken } from './grammar.js';
import { EfgProblems, InvalidEfg } from './invalid-efg.js';
import { EfgLexer } from './lexer.js';
import type { NodeEntry, Prologue } from './node-entry.js';

/**
 * Reads a game in Gambit's extensive format (.efg, version 2).
 *
 * The text means what it means to Gambit 17, the format's description and src/games/file.cc of
 * gambitproject/gambit: later mentions of an information set or an outcome may leave out the
 * description, and must not contradict it; the numbers of information sets count for one player
 * each. Numbers are exact. Stricter than Gambit are: text after the last node is refused; whole
 * numbers must be written as such. More tolerant are: equal numbers may be written differently
 * (1/2, 0.5), and names may repeat and hold any character.
 *
 * @param name how messages call the text, a path say
 * @throws {InvalidEfg} listing what is wrong with the text, and where.
 * @example
 * ```js
 * import { readEfg } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * readEfg(text, 'choice').informationSets[0].actions; // ['left', 'right']
 * ```
 */
export function readEfg(text: string, name: string): ExtensiveGame {
  const problems = new EfgProblems(text);
  const game = read(text, problems);
  if (game === undefined) throw new InvalidEfg(name, problems.all());
  return game;
}

function read(text: string, problems: EfgProblems): ExtensiveGame | undefined {
  const lexer = new EfgLexer(text);
  const grammar = new EfgGrammar(lexer);
  const attempt = <Part>(part: () => Part): Part | undefined => {
    try {
      return part();
    } catch (error) {
      if (!(error instanceof UnexpectedToken)) throw error;
      problems.add(error.at, error.expected, error.found);
      lexer.skipToNode();
      return undefined;
    }
  };

  const prologue = attempt(() => grammar.prologue());
  const assembly = prologue && new Assembly(prologue, problems);
  // Once a node is unreadable, which node follows which is unknown; each by itself is still checked.
  let shapeIsKnown = assembly !== undefined;
  while (!lexer.is('end') && !problems.full) {
    if (shapeIsKnown && assembly?.complete) {
      problems.add(lexer.at, 'the end of the text, as every action has its node', lexer.described);
      break;
    }
    const entry = attempt(() => grammar.node());
    if (entry === undefined) assembly?.skip();
    shapeIsKnown = entry !== undefined && assembly?.add(entry) === true && shapeIsKnown;
  }
  if (shapeIsKnown) assembly?.refuseMissingNodes(lexer.at);
  return problems.any ? undefined : assembly?.game();
}

const KINDS = { chance: NODE.chance, decision: NODE.decision, terminal: NODE.terminal } as const;
const END: ResolvedMove = { move: -1, actions: 0 };

/** Puts the nodes of a text together: the next one follows the last action that has no node yet. */
class Assembly {
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

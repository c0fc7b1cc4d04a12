import { entry } from '../exact/entry.js';
import type { Rational } from '../exact/rational.js';

/**
 * A finite game in extensive form, before its probabilities and payoffs have numbers: they are
 * positions in a table of quantities.
 *
 * Compact, so that a million nodes fit in memory: nodes are numbered in preorder from the root, 0,
 * and what a node is stands in columns. A subtree is therefore an interval of nodes, a walk down
 * is a loop upward over numbers, and a walk up is the loop reversed.
 */
export interface GameForm {
  readonly title: string;
  readonly comment: string;
  readonly players: readonly string[];
  readonly nodes: Nodes;
  /** In order of first appearance in preorder; a chance move is none. */
  readonly informationSets: readonly InformationSet[];
  readonly chanceMoves: readonly ChanceMove[];
  readonly outcomes: readonly Outcome[];
}

/** A game whose quantities have numbers: what every solution concept is decided on. */
export interface ExtensiveGame extends GameForm {
  /** By quantity; probabilities of a draw sum to 1. */
  readonly values: readonly Rational[];
}

/** A position in the table of a game's quantities. */
export type QuantityIndex = number;

export type NodeKind = (typeof NODE)[keyof typeof NODE];

export const NODE = { terminal: 0, chance: 1, decision: 2 } as const;

/** One entry a node. */
export interface Nodes {
  readonly count: number;
  /** One of `NODE`. */
  readonly kind: Uint8Array;
  /** The node's parent; −1 at the root. */
  readonly parent: Int32Array;
  /** Which action or draw of the parent leads here, from 0; −1 at the root. */
  readonly branch: Int32Array;
  /** One more than the last node of the subtree: the first child of `n` is `n + 1`, and the next sibling of `n` is `end[n]`. */
  readonly end: Int32Array;
  /** Position in `informationSets` of a decision, in `chanceMoves` of a chance node; −1 at a terminal. */
  readonly move: Int32Array;
  /** Position in `outcomes`, or −1. Payoffs add up along the path to a terminal. */
  readonly outcome: Int32Array;
  /** As the file writes them; often all empty, and then the list may be empty too. */
  readonly labels: readonly string[];
}

/** The decision nodes that a player cannot tell apart. */
export interface InformationSet {
  /** Its place in `informationSets`. */
  readonly index: number;
  /** Position in `players`. */
  readonly player: number;
  /** The player's name. */
  readonly mover: string;
  /** How files and reports call it; two may be called alike. */
  readonly name: string;
  readonly actions: readonly string[];
  /** In preorder. */
  readonly members: readonly number[];
}

/** A draw of nature, possibly the same at several nodes. */
export interface ChanceMove {
  readonly label: string;
  readonly actions: readonly string[];
  /** One an action. */
  readonly probabilities: readonly QuantityIndex[];
  readonly members: readonly number[];
}

/** What every player gets at a node, in units of payoff. */
export interface Outcome {
  readonly label: string;
  /** One a player. */
  readonly payoffs: readonly QuantityIndex[];
}

/** The probabilities of a draw, one an action. */
export function probabilitiesOf(game: ExtensiveGame, chanceMove: number): readonly Rational[] {
  return entry(game.chanceMoves, chanceMove).probabilities.map((each) => entry(game.values, each));
}

/** What an outcome pays, one a player. */
export function payoffsOf(game: ExtensiveGame, outcome: number): readonly Rational[] {
  return entry(game.outcomes, outcome).payoffs.map((each) => entry(game.values, each));
}

/** The nodes that a node's actions or draws lead to, in order. */
export function childrenOf({ end }: Nodes, node: number): number[] {
  const children: number[] = [];
  for (let child = node + 1; child < entry(end, node); child = entry(end, child))
    children.push(child);
  return children;
}

/** The node that an action or a draw leads to. */
export function childBy({ end }: Nodes, node: number, branch: number): number {
  let child = node + 1;
  for (let skipped = 0; skipped < branch; skipped++) child = entry(end, child);
  return child;
}

/** Where a player decides at a node; `undefined` at a draw or an end. */
export function setAt<Set extends InformationSet>(
  { nodes, informationSets }: { readonly nodes: Nodes; readonly informationSets: readonly Set[] },
  node: number,
): Set | undefined {
  return entry(nodes.kind, node) === NODE.decision
    ? entry(informationSets, entry(nodes.move, node))
    : undefined;
}

/** What is drawn at a node; `undefined` where a player decides, or at an end. */
export function drawAt<Draw extends ChanceMove>(
  { nodes, chanceMoves }: { readonly nodes: Nodes; readonly chanceMoves: readonly Draw[] },
  node: number,
): Draw | undefined {
  return entry(nodes.kind, node) === NODE.chance
    ? entry(chanceMoves, entry(nodes.move, node))
    : undefined;
}

/** By node, whether somebody moves there or later. */
export function movesBehind({ count, kind, parent }: Nodes): readonly boolean[] {
  const moves = new Array<boolean>(count).fill(false);
  for (let node = count - 1; node >= 0; node--) {
    if (kind[node] === NODE.decision) moves[node] = true;
    const above = entry(parent, node);
    if (moves[node] && above >= 0) moves[above] = true;
  }
  return moves;
}

/**
 * A fact that rests on a game's form alone, computed once, however many numbers the game is given.
 * A game at a point shares its form with all others; where a part of it is another, so is the fact.
 */
export function ofStructure<Form extends GameForm, Fact>(
  compute: (form: Form) => Fact,
): (form: Form) => Fact {
  const facts = new WeakMap<Nodes, { readonly of: GameForm; readonly fact: Fact }>();
  return (form) => {
    const found = facts.get(form.nodes);
    if (found && isSame(found.of, form)) return found.fact;
    const fact = compute(form);
    const { title, comment, players, nodes, informationSets, chanceMoves, outcomes } = form;
    const of = { title, comment, players, nodes, informationSets, chanceMoves, outcomes };
    facts.set(form.nodes, { of, fact });
    return fact;
  };
}

function isSame(one: GameForm, other: GameForm): boolean {
  return (
    one.players === other.players &&
    one.informationSets === other.informationSets &&
    one.chanceMoves === other.chanceMoves &&
    one.outcomes === other.outcomes
  );
}

/**
 * Which nodes root a closed subtree: one that holds every member of each information set met in it.
 *
 * With all information sets counted, these are the roots of subgames (Selten 1965); a terminal is a
 * trivial one. With one player's information sets counted only, what that player does best inside
 * does not depend on the probability of getting there.
 * @returns 1 at the roots of closed subtrees, 0 elsewhere.
 */
export function closedSubtrees(form: GameForm, player?: number): Uint8Array {
  const { count, parent, end } = form.nodes;
  // The first and the last node of the information sets that are met in a subtree.
  const first = new Int32Array(count).fill(count);
  const last = new Int32Array(count).fill(-1);
  const closed = new Uint8Array(count);
  for (let node = count - 1; node >= 0; node--) {
    const set = setAt(form, node);
    if (set && (player === undefined || set.player === player)) {
      first[node] = Math.min(entry(first, node), entry(set.members, 0));
      last[node] = Math.max(entry(last, node), entry(set.members, set.members.length - 1));
    }
    const [from, to] = [entry(first, node), entry(last, node)];
    if (from >= node && to < entry(end, node)) closed[node] = 1;
    if (node === 0) break;
    const above = entry(parent, node);
    if (from < entry(first, above)) first[above] = from;
    if (to > entry(last, above)) last[above] = to;
  }
  return closed;
}

/** The roots of subgames that hold a decision, in preorder; the whole game is one. */
export const subgameRoots: (form: GameForm) => readonly number[] = ofStructure((form: GameForm) => {
  const closed = closedSubtrees(form);
  const roots: number[] = [];
  form.nodes.kind.forEach((kind, node) => {
    if (closed[node] === 1 && (kind !== NODE.terminal || node === 0)) roots.push(node);
  });
  return roots;
});

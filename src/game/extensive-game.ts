import { entry } from '../exact/entry.js';
import type { Rational } from '../exact/rational.js';

/**
 * A finite game in extensive form with numbers for probabilities and payoffs.
 *
 * Compact, so that a million nodes fit in memory: nodes are numbered in preorder from the root, 0,
 * and what a node is stands in columns. A subtree is therefore an interval of nodes, a walk down
 * is a loop upward over numbers, and a walk up is the loop reversed.
 */
export interface ExtensiveGame {
  readonly title: string;
  readonly comment: string;
  readonly players: readonly string[];
  readonly nodes: Nodes;
  /** In order of first appearance in preorder; a chance move is none. */
  readonly informationSets: readonly DecisionSet[];
  readonly chanceMoves: readonly ChanceMove[];
  readonly outcomes: readonly Outcome[];
}

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
export interface DecisionSet {
  /** Position in `players`. */
  readonly player: number;
  readonly label: string;
  readonly actions: readonly string[];
  /** In preorder. */
  readonly members: readonly number[];
}

/** A draw of nature, possibly the same at several nodes. */
export interface ChanceMove {
  readonly label: string;
  readonly actions: readonly string[];
  /** One probability an action; they sum to 1. */
  readonly probabilities: readonly Rational[];
  readonly members: readonly number[];
}

/** What every player gets at a node, in units of payoff. */
export interface Outcome {
  readonly label: string;
  /** One a player. */
  readonly payoffs: readonly Rational[];
}

/** The probabilities of a draw, one an action. */
export function probabilitiesOf(game: ExtensiveGame, chanceMove: number): readonly Rational[] {
  return entry(game.chanceMoves, chanceMove).probabilities;
}

/** What an outcome pays, one a player. */
export function payoffsOf(game: ExtensiveGame, outcome: number): readonly Rational[] {
  return entry(game.outcomes, outcome).payoffs;
}

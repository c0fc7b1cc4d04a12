import type { Rational } from '../../exact/rational.js';

/** What stands before the nodes. */
export interface Prologue {
  readonly title: string;
  readonly players: readonly string[];
  readonly comment: string;
}

interface Entry {
  /** Where it begins: an offset in the text, as is each `…At`. */
  readonly at: number;
  readonly label: string;
  readonly outcome: OutcomeEntry;
}

interface MoveEntry extends Entry {
  /** The information set's number, which means something among those of the same mover only. */
  readonly set: number;
  readonly setAt: number;
  /** May be left out where the text has given it before. */
  readonly description: MoveDescription | undefined;
}

export interface ChanceEntry extends MoveEntry {
  readonly kind: 'chance';
}

export interface DecisionEntry extends MoveEntry {
  readonly kind: 'decision';
  /** From 1. */
  readonly player: number;
  readonly playerAt: number;
}

export interface TerminalEntry extends Entry {
  readonly kind: 'terminal';
}

/** A node as the text writes it, by itself. */
export type NodeEntry = ChanceEntry | DecisionEntry | TerminalEntry;

export interface MoveDescription {
  readonly at: number;
  readonly label: string;
  readonly actions: readonly string[];
  /** Of a chance move, one an action; otherwise empty. */
  readonly probabilities: readonly Rational[];
}

export interface OutcomeEntry {
  readonly at: number;
  /** 0 where nothing is paid at the node. */
  readonly number: number;
  /** May be left out where the text has given it before. */
  readonly description:
    | { readonly label: string; readonly payoffs: readonly Rational[] }
    | undefined;
}

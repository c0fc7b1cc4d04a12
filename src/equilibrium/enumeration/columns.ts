import { ImpossibleIndex } from '../../exact/entry.js';
import type { Whole } from '../../exact/quotient.js';
import type { Fork } from './valuation.js';

/**
 * What a look at a game finds out, by node. A player's columns serve all her looks, one after the
 * other: each writes what it reads, and leaves the worth of nodes that are no forks alone.
 */
export interface Columns {
  readonly followed: Uint8Array;
  readonly sought: Uint8Array;
  readonly least: Whole[];
  readonly most: Whole[];
  readonly best: Whole[];
}

/*
 * These two are `entry` for one kind of list each. They are asked in the innermost loops of the
 * search, where a function that is given lists of all kinds takes twice the time of all the rest.
 */

/** The value of a node in a column. */
export function valueIn(column: readonly Whole[], node: number): Whole {
  const value = column[node];
  if (value === undefined) throw new ImpossibleIndex(`a column has no value at node ${node}`);
  return value;
}

/** The node that an action leads to. */
export function childAt({ node, children }: Fork, action: number): number {
  const child = children[action];
  if (child === undefined) throw new ImpossibleIndex(`node ${node} has no action ${action}`);
  return child;
}

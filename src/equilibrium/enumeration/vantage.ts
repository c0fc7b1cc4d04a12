import { entry, ImpossibleIndex } from '../../exact/entry.js';
import type { Whole } from '../../exact/whole.js';
import type { Choices } from './family.js';
import type { Fork, Valuation } from './valuation.js';

/** What a player looks at when she compares plans: the forks from some starts on. */
export interface Vantage {
  readonly player: number;
  readonly valuation: Valuation;
  /** In preorder; none lies below another. */
  readonly starts: readonly number[];
  /** In preorder. */
  readonly forks: readonly Fork[];
  /** The same, the other way round: what follows a fork comes before it. */
  readonly upward: readonly Fork[];
  /** The forks by how many of her moves came before, the most first. */
  readonly layers: readonly Layer[];
  readonly columns: Columns;
}

interface Layer {
  /** Where others decide, or nature draws; from the last one up. */
  readonly others: readonly Fork[];
  /** Her information sets, with their members. */
  readonly sets: readonly (readonly Fork[])[];
}

/** What is seen from some starts, when it is asked for. */
export type Look = () => Vantage;

/** A player's looks at a game. */
export type Viewer = (starts: readonly number[]) => Look;

/**
 * So many forks all looks of a player may keep together, beside once the whole game; what more there
 * is is made again each time it is asked for. A player's thousands of moves in a row, looked at from
 * each of them, would take the square of their number.
 */
const KEPT_FORKS = 200_000;

export function viewer(valuation: Valuation, player: number): Viewer {
  const { game, forks, forksBefore, worth } = valuation;
  const { count, end } = game.nodes;
  const columns = {
    followed: new Uint8Array(count),
    sought: new Uint8Array(count),
    least: [...entry(worth, player)],
    most: [...entry(worth, player)],
    best: [...entry(worth, player)],
  };
  const depths = new Int32Array(count);
  for (const { node, children, player: mover } of forks)
    for (const child of children) depths[child] = entry(depths, node) + (mover === player ? 1 : 0);
  let room = KEPT_FORKS + forks.length;
  const seenFrom = (starts: readonly number[]): Vantage => {
    const seen = starts.flatMap((start) =>
      forks.slice(entry(forksBefore, start), entry(forksBefore, entry(end, start))),
    );
    const upward = seen.toReversed();
    const layers = layersOf(upward, player, depths);
    return { player, valuation, starts, forks: seen, upward, layers, columns };
  };
  return (starts) => {
    let kept: Vantage | undefined;
    return () => {
      if (kept !== undefined) return kept;
      const made = seenFrom(starts);
      if (made.forks.length <= room) {
        room -= made.forks.length;
        kept = made;
      }
      return made;
    };
  };
}

/** Every player's looks at a game. */
export function viewersOf(valuation: Valuation): Viewer[] {
  return valuation.game.players.map((_, player) => viewer(valuation, player));
}

/** How everybody looks at the whole game. */
export function viewsFromRoot(valuation: Valuation): Vantage[] {
  return viewersOf(valuation).map((view) => view([0])());
}

function layersOf(forks: readonly Fork[], player: number, depths: Int32Array): Layer[] {
  const layers = new Map<number, { others: Fork[]; sets: Map<number, Fork[]> }>();
  for (const fork of forks) {
    const depth = entry(depths, fork.node);
    const layer = layers.get(depth) ?? { others: [], sets: new Map<number, Fork[]>() };
    layers.set(depth, layer);
    if (fork.set === undefined || fork.player !== player) layer.others.push(fork);
    else {
      const members = layer.sets.get(fork.set);
      if (members) members.push(fork);
      else layer.sets.set(fork.set, [fork]);
    }
  }
  return [...layers]
    .sort(([one], [other]) => other - one)
    .map(([, { others, sets }]) => ({ others, sets: [...sets.values()] }));
}

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
 * These are `entry` for one kind of list each. They are asked in the innermost loops of the
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

/** The actions that choices leave at an information set. */
export function allowedAt(choices: Choices, set: number): readonly number[] {
  const allowed = choices[set];
  if (allowed === undefined) throw new ImpossibleIndex(`nothing is chosen at set ${set}`);
  return allowed;
}

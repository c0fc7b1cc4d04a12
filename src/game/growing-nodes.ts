import { entry } from '../exact/entry.js';
import type { NodeKind, Nodes } from './extensive-game.js';

/** What is known of a node when it is added. */
export interface AddedNode {
  readonly kind: NodeKind;
  /** The node that it follows; −1 for the root. */
  readonly parent: number;
  readonly branch: number;
  readonly move: number;
  readonly outcome: number;
  readonly label: string;
}

/** The nodes of a game while it is being built: each is added after its parent, in preorder. */
export class GrowingNodes {
  readonly #kind: number[] = [];
  readonly #parent: number[] = [];
  readonly #branch: number[] = [];
  readonly #move: number[] = [];
  readonly #outcome: number[] = [];
  readonly #labels: string[] = [];
  #labelled = false;

  get count(): number {
    return this.#kind.length;
  }

  /** The new node's number. */
  add({ kind, parent, branch, move, outcome, label }: AddedNode): number {
    this.#kind.push(kind);
    this.#parent.push(parent);
    this.#branch.push(branch);
    this.#move.push(move);
    this.#outcome.push(outcome);
    this.#labels.push(label);
    if (label !== '') this.#labelled = true;
    return this.#kind.length - 1;
  }

  finish(): Nodes {
    const parent = new Int32Array(this.#parent);
    return {
      count: this.count,
      kind: new Uint8Array(this.#kind),
      parent,
      branch: new Int32Array(this.#branch),
      end: ends(parent),
      move: new Int32Array(this.#move),
      outcome: new Int32Array(this.#outcome),
      labels: this.#labelled ? this.#labels : [],
    };
  }
}

/** A subtree ends where that of its last child does. */
function ends(parent: Int32Array): Int32Array {
  const end = new Int32Array(parent.length);
  for (let node = parent.length - 1; node >= 0; node--) {
    const own = Math.max(entry(end, node), node + 1);
    const above = entry(parent, node);
    end[node] = own;
    if (above >= 0) end[above] = Math.max(entry(end, above), own);
  }
  return end;
}

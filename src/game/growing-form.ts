import { entry } from '../exact/entry.js';
import type { Rational } from '../exact/rational.js';
import type {
  ChanceMove,
  ExtensiveGame,
  GameForm,
  NodeKind,
  Nodes,
  Outcome,
} from './extensive-game.js';

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

/** Things in the order in which they are first met, each once. */
export class Gathered<Item> {
  readonly items: Item[] = [];
  readonly #positions = new Map<string, number>();

  /** The place of the thing with this key, which is made where it is new. */
  place(key: string, make: (place: number) => Item): number {
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const place = this.items.length;
    this.items.push(make(place));
    this.#positions.set(key, place);
    return place;
  }

  at(place: number): Item {
    return entry(this.items, place);
  }
}

/** A game whose draws and outcomes hold their numbers themselves. */
export interface WrittenGame extends Omit<GameForm, 'chanceMoves' | 'outcomes'> {
  readonly chanceMoves: readonly (Omit<ChanceMove, 'probabilities'> & {
    readonly probabilities: readonly Rational[];
  })[];
  readonly outcomes: readonly (Omit<Outcome, 'payoffs'> & {
    readonly payoffs: readonly Rational[];
  })[];
}

/** The same game with its numbers in a table, each once. */
export function numberedGame({ chanceMoves, outcomes, ...form }: WrittenGame): ExtensiveGame {
  const table = new Gathered<Rational>();
  const placed = (numbers: readonly Rational[]): number[] =>
    numbers.map((number) => table.place(`${number}`, () => number));
  return {
    ...form,
    chanceMoves: chanceMoves.map((move) => ({
      ...move,
      probabilities: placed(move.probabilities),
    })),
    outcomes: outcomes.map((outcome) => ({ ...outcome, payoffs: placed(outcome.payoffs) })),
    values: table.items,
  };
}

import fc from 'fast-check';
import type { Rational } from '../../src/exact/rational.js';
import { efgText } from '../../src/game/efg/efg-text.js';
import { type ExtensiveGame, type InformationSet, NODE } from '../../src/game/extensive-game.js';
import { GrowingNodes, numberedGame, type WrittenGame } from '../../src/game/growing-form.js';
import { labels } from './label.js';
import { positiveDistributions, rationals, smallRationals } from './rational.js';

export interface ExtensiveGameSize {
  /** Players remember what they knew and did; `true` unless said otherwise. */
  readonly perfectRecall?: boolean;
  /** The number of players is drawn from these. */
  readonly players?: readonly number[];
  /** The longest path, in moves. */
  readonly depth?: number;
  readonly chance?: boolean;
  /** Payoffs before the end, ends without payoffs, and outcomes shared by several nodes. */
  readonly scatteredPayoffs?: boolean;
  /** Labels empty, repeated, or full of quotes and line ends; numbers of many digits. */
  readonly odd?: boolean;
}

/** A node as drawn, before nodes are gathered into information sets. */
interface Sketch {
  /** Whose move: a player's, or nature's where it exceeds the players; modulo their number. */
  readonly mover: number;
  /** Nodes of one mover with equal numbers here are alike, as far as recall allows. */
  readonly alike: number;
  readonly outcome: number;
  readonly children: readonly Sketch[];
}

/** What the moves and outcomes of a game are made of, in order of appearance. */
interface Stuff {
  readonly names: readonly string[];
  readonly probabilities: readonly (readonly Rational[])[];
  readonly payoffs: readonly (readonly Rational[])[];
}

const MOST_ACTIONS = 3;
const OUTCOMES = 8;

/**
 * Finite games, small enough to be searched through: several players, draws of nature, information
 * sets with several nodes. Moves and outcomes are numbered in order of appearance.
 */
export function extensiveGames(size: ExtensiveGameSize = {}): fc.Arbitrary<ExtensiveGame> {
  const number = size.odd ? rationals() : smallRationals();
  const name = size.odd ? labels() : fc.constant('');
  return fc
    .record({
      players: fc.constantFrom(...(size.players ?? [1, 2, 3])),
      root: sketches(size.depth ?? 4),
      title: name,
      comment: name,
      names: fc.array(name, { minLength: 12, maxLength: 12 }),
      probabilities: fc.tuple(...probabilitiesFor(MOST_ACTIONS)),
      payoffs: fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), {
        minLength: OUTCOMES,
        maxLength: OUTCOMES,
      }),
    })
    .map(({ players, root, title, comment, ...stuff }) => {
      const named = Array.from({ length: players }, (_, player) => `P${player + 1}`);
      const growth = new Growth(named, stuff, size);
      growth.grow(
        root,
        -1,
        -1,
        named.map(() => ''),
      );
      return legible(numberedGame({ title, comment, ...growth.game() }));
    });
}

/** A failed property shows the game as a file. */
function legible(game: ExtensiveGame): ExtensiveGame {
  return Object.defineProperty(game, fc.toStringMethod, { value: () => `\n${efgText(game)}` });
}

/** Probabilities of a draw among as many values as asked for, and of each smaller draw. */
function probabilitiesFor(most: number): fc.Arbitrary<readonly Rational[]>[] {
  return Array.from({ length: most }, (_, index) => positiveDistributions(index + 1));
}

function sketches(depth: number): fc.Arbitrary<Sketch> {
  const leaf = fc.record({
    mover: fc.constant(0),
    alike: fc.constant(0),
    outcome: fc.nat(OUTCOMES),
    children: fc.constant([]),
  });
  let tree: fc.Arbitrary<Sketch> = leaf;
  for (let level = 1; level <= depth; level++) {
    const inner = fc.record({
      mover: fc.nat(3),
      alike: fc.nat(1),
      outcome: fc.nat(OUTCOMES),
      children: fc.array(tree, { minLength: 1, maxLength: MOST_ACTIONS }),
    });
    tree =
      level === depth
        ? inner
        : fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 3, arbitrary: inner });
  }
  return tree;
}

class Growth {
  readonly #players: readonly string[];
  readonly #stuff: Stuff;
  readonly #size: ExtensiveGameSize;
  readonly #nodes = new GrowingNodes();
  readonly #sets = new Map<string, { set: InformationSet; members: number[]; index: number }>();
  readonly #draws = new Map<
    string,
    { move: WrittenGame['chanceMoves'][number]; members: number[]; index: number }
  >();
  readonly #outcomes = new Map<
    number,
    { outcome: WrittenGame['outcomes'][number]; index: number }
  >();

  constructor(players: readonly string[], stuff: Stuff, size: ExtensiveGameSize) {
    this.#players = players;
    this.#stuff = stuff;
    this.#size = size;
  }

  /** @param lived what each player has known and done so far. */
  grow(sketch: Sketch, parent: number, branch: number, lived: readonly string[]): void {
    const here = this.#nodes.count;
    const terminal = sketch.children.length === 0;
    const movers = this.#players.length + (this.#size.chance === false ? 0 : 1);
    const player = sketch.mover % movers;
    const chance = !terminal && player === this.#players.length;
    const kind = terminal ? NODE.terminal : chance ? NODE.chance : NODE.decision;
    const move = terminal
      ? -1
      : chance
        ? this.#draw(sketch, here)
        : this.#informationSet(sketch, player, lived[player] ?? '', here);
    const outcome = this.#outcome(sketch, terminal);
    const label = this.#size.odd ? this.#name(here) : '';
    this.#nodes.add({ kind, parent, branch, move, outcome, label });
    sketch.children.forEach((child, action) => {
      const next = lived.map((before, each) =>
        kind === NODE.decision && each === player ? `${before} ${move}.${action}` : before,
      );
      this.grow(child, here, action, next);
    });
  }

  game(): Omit<WrittenGame, 'title' | 'comment'> {
    return {
      players: this.#players,
      nodes: this.#nodes.finish(),
      informationSets: [...this.#sets.values()].map(({ set, members }) => ({ ...set, members })),
      chanceMoves: [...this.#draws.values()].map(({ move, members }) => ({ ...move, members })),
      outcomes: [...this.#outcomes.values()].map(({ outcome }) => outcome),
    };
  }

  #informationSet({ alike, children }: Sketch, player: number, lived: string, node: number) {
    const remembered = this.#size.perfectRecall === false ? '' : lived;
    const key = `${player}:${alike}:${children.length}:${remembered}`;
    const index = this.#sets.get(key)?.index ?? this.#sets.size;
    const members = this.#sets.get(key)?.members ?? [];
    members.push(node);
    const name = this.#name(index, `s${index + 1}`);
    const mover = this.#players[player] ?? '';
    const set = { index, player, mover, name, actions: this.#actions(children, index), members };
    this.#sets.set(key, { set, members, index });
    return index;
  }

  #draw({ alike, children }: Sketch, node: number): number {
    const key = `${alike}:${children.length}`;
    const index = this.#draws.get(key)?.index ?? this.#draws.size;
    const members = this.#draws.get(key)?.members ?? [];
    members.push(node);
    const probabilities = this.#stuff.probabilities[children.length - 1] ?? [];
    const label = this.#name(index, `n${index + 1}`);
    const move = { label, actions: this.#actions(children, index), probabilities, members };
    this.#draws.set(key, { move, members, index });
    return index;
  }

  #outcome({ outcome: drawn }: Sketch, terminal: boolean): number {
    const absent = terminal ? drawn === OUTCOMES : drawn % 4 !== 0;
    if (absent && this.#size.scatteredPayoffs === true) return -1;
    if (!terminal && this.#size.scatteredPayoffs !== true) return -1;
    const key = this.#size.scatteredPayoffs === true ? drawn : this.#nodes.count;
    const known = this.#outcomes.get(key);
    if (known) return known.index;
    const index = this.#outcomes.size;
    const payoffs = this.#stuff.payoffs[drawn % OUTCOMES] ?? [];
    const outcome = {
      label: this.#name(index),
      payoffs: payoffs.slice(0, this.#players.length),
    };
    this.#outcomes.set(key, { outcome, index });
    return index;
  }

  #actions(children: readonly Sketch[], move: number): string[] {
    return children.map((_, action) => this.#name(move + action, 'abc'[action] ?? ''));
  }

  #name(index: number, plain = ''): string {
    return this.#size.odd ? (this.#stuff.names[index % this.#stuff.names.length] ?? '') : plain;
  }
}

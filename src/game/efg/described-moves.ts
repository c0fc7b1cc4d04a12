import { Rational } from '../../exact/rational.js';
import type { ChanceMove, DecisionSet } from '../extensive-game.js';
import type { EfgProblems } from './invalid-efg.js';
import type { ChanceEntry, DecisionEntry, MoveDescription } from './node-entry.js';

/** A node's move: its position among those of its kind, and how many nodes follow. */
export interface ResolvedMove {
  readonly move: number;
  readonly actions: number;
}

interface Described extends MoveDescription {
  readonly position: number;
  readonly player: number;
  readonly members: number[];
}

/** The information sets and draws of a text: the first mention describes, later ones refer. */
export class DescribedMoves {
  readonly #players: number;
  readonly #problems: EfgProblems;
  /** By the number in the text; for nature first, then for each player. */
  readonly #numbered = new Map<number, Map<number, Described>>();
  readonly #sets: Described[] = [];
  readonly #draws: Described[] = [];

  #forgiving = false;

  constructor(players: number, problems: EfgProblems) {
    this.#players = players;
    this.#problems = problems;
  }

  /** From now on, what nothing describes may be referred to. */
  forgive(): void {
    this.#forgiving = true;
  }

  /** `undefined` after a problem that leaves open what follows the node. */
  decision(entry: DecisionEntry, node: number): ResolvedMove | undefined {
    const { player, playerAt } = entry;
    if (player < 1 || player > this.#players) {
      const expected =
        this.#players === 0
          ? 'a chance or a terminal node, as the game has no players'
          : `the number of a player, from 1 to ${this.#players}`;
      this.#problems.add(playerAt, expected, `${player}`);
      return entry.description && { move: -1, actions: entry.description.actions.length };
    }
    return this.#resolve(entry, node, player, this.#sets);
  }

  chance(entry: ChanceEntry, node: number): ResolvedMove | undefined {
    const odds = entry.description?.odds ?? [];
    const known = this.#numbered.get(0)?.get(entry.set);
    if (known === undefined && entry.description) this.#refuseImproper(odds, entry.description.at);
    return this.#resolve(entry, node, 0, this.#draws);
  }

  informationSets(): DecisionSet[] {
    return this.#sets.map(({ player, label, actions, members }) => ({
      ...{ player: player - 1, label, actions, members },
    }));
  }

  chanceMoves(): ChanceMove[] {
    return this.#draws.map(({ label, actions, odds, members }) => ({
      ...{ label, actions, odds, members },
    }));
  }

  #resolve(
    { set, setAt, description }: ChanceEntry | DecisionEntry,
    node: number,
    player: number,
    described: Described[],
  ): ResolvedMove | undefined {
    const known = this.#numbered.get(player)?.get(set);
    if (known) {
      known.members.push(node);
      const agrees = description === undefined || this.#agrees(description, known, set);
      return agrees ? { move: known.position, actions: known.actions.length } : undefined;
    }
    if (description === undefined) {
      if (this.#forgiving) return undefined;
      const what = player === 0 ? 'name, actions and probabilities' : 'name and actions';
      this.#problems.add(
        setAt,
        `the ${what} of ${nameOf(player, set)}, which no node before describes`,
        `the number ${set} alone`,
      );
      return undefined;
    }
    const first = { ...description, position: described.length, player, members: [node] };
    described.push(first);
    const numbered = this.#numbered.get(player) ?? new Map<number, Described>();
    this.#numbered.set(player, numbered.set(set, first));
    return { move: first.position, actions: description.actions.length };
  }

  /** Whether a repeated description has as many actions as the first; where it differs, a problem. */
  #agrees(again: MoveDescription, first: Described, set: number): boolean {
    const differs = (what: string, one: readonly unknown[], other: readonly unknown[]): void => {
      const where = `${nameOf(first.player, set)}, as on line ${this.#problems.lineOf(first.at)}`;
      this.#problems.add(again.at, `the ${what} ${one.join(' ')} of ${where}`, other.join(' '));
    };
    if (again.label !== first.label) differs('name', quoted([first.label]), quoted([again.label]));
    if (!same(again.actions, first.actions, (one, other) => one === other))
      differs('actions', quoted(first.actions), quoted(again.actions));
    else if (!same(again.odds, first.odds, (one, other) => one === other || one.equals(other)))
      differs('probabilities', first.odds, again.odds);
    return again.actions.length === first.actions.length;
  }

  #refuseImproper(odds: readonly Rational[], at: number): void {
    const negative = odds.find(({ sign }) => sign < 0);
    if (negative) this.#problems.add(at, 'probabilities from 0 on', `${negative}`);
    const sum = Rational.sum(odds);
    if (!sum.equals(Rational.one))
      this.#problems.add(
        at,
        'probabilities that sum to 1',
        `${odds.join(', ')}, which sum to ${sum}`,
      );
  }
}

function nameOf(player: number, set: number): string {
  return player === 0
    ? `the chance information set ${set}`
    : `the information set ${set} of player ${player}`;
}

function quoted(names: readonly string[]): string[] {
  return names.map((name) => JSON.stringify(name));
}

function same<Item>(
  one: readonly Item[],
  other: readonly Item[],
  alike: (one: Item, other: Item) => boolean,
): boolean {
  if (one.length !== other.length) return false;
  for (const [index, item] of one.entries()) {
    const counterpart = other[index];
    if (counterpart === undefined || !alike(item, counterpart)) return false;
  }
  return true;
}

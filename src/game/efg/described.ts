import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { InformationSet } from '../extensive-game.js';
import type { WrittenGame } from '../growing-form.js';
import type { EfgProblems } from './invalid-efg.js';
import type { ChanceEntry, DecisionEntry, MoveDescription, OutcomeEntry } from './node-entry.js';

/** A node's move: its position among those of its kind, and how many nodes follow. */
export interface ResolvedMove {
  readonly move: number;
  readonly actions: number;
}

type WrittenDraw = WrittenGame['chanceMoves'][number];

/** Still gaining members. */
type Growing<Move> = Move & { readonly members: number[] };

/** The information sets of the players, or the draws of nature, each with its first description. */
class Described<Move> {
  readonly moves: Growing<Move>[] = [];
  readonly descriptions: MoveDescription[] = [];
}

/** The information sets and draws of a text: the first mention describes, later ones refer. */
export class DescribedMoves {
  readonly #players: readonly string[];
  readonly #problems: EfgProblems;
  /** Positions by the number in the text: those of nature first, then those of each player. */
  readonly #positions: readonly Map<number, number>[];
  readonly #sets = new Described<InformationSet>();
  readonly #draws = new Described<WrittenDraw>();
  #forgiving = false;

  constructor(players: readonly string[], problems: EfgProblems) {
    this.#players = players;
    this.#problems = problems;
    this.#positions = Array.from({ length: players.length + 1 }, () => new Map());
  }

  get informationSets(): readonly InformationSet[] {
    return this.#sets.moves;
  }

  get chanceMoves(): readonly WrittenDraw[] {
    return this.#draws.moves;
  }

  /** From now on, what nothing describes may be referred to. */
  forgive(): void {
    this.#forgiving = true;
  }

  /** `undefined` after a problem that leaves open what follows the node. */
  decision(written: DecisionEntry, node: number): ResolvedMove | undefined {
    const { player, playerAt, description } = written;
    const players = this.#players.length;
    const mover = this.#players[player - 1];
    if (mover !== undefined)
      return this.#resolve(written, node, player, this.#sets, ({ label, actions }, index) => {
        return { index, player: player - 1, mover, name: label, actions, members: [node] };
      });
    const expected =
      players === 0
        ? 'a chance or a terminal node, as the game has no players'
        : `the number of a player, from 1 to ${players}`;
    this.#problems.add(playerAt, expected, `${player}`);
    return description && { move: -1, actions: description.actions.length };
  }

  /** `undefined` after a problem that leaves open what follows the node. */
  chance(written: ChanceEntry, node: number): ResolvedMove | undefined {
    return this.#resolve(written, node, 0, this.#draws, ({ at, label, actions, probabilities }) => {
      this.#refuseImproper(probabilities, at);
      return { label, actions, probabilities, members: [node] };
    });
  }

  #resolve<Move extends InformationSet | WrittenDraw>(
    { set, setAt, description }: ChanceEntry | DecisionEntry,
    node: number,
    player: number,
    { moves, descriptions }: Described<Move>,
    describe: (description: MoveDescription, index: number) => Growing<Move>,
  ): ResolvedMove | undefined {
    const positions = entry(this.#positions, player);
    const position = positions.get(set) ?? moves.length;
    const known = moves[position];
    if (known) {
      known.members.push(node);
      if (description) this.#compare(description, entry(descriptions, position), set, player);
      const actions = known.actions.length;
      const clear = description === undefined || description.actions.length === actions;
      return clear ? { move: position, actions } : undefined;
    }
    if (description) {
      moves.push(describe(description, position));
      descriptions.push(description);
      positions.set(set, position);
      return { move: position, actions: description.actions.length };
    }
    const what = player === 0 ? 'name, actions and probabilities' : 'name and actions';
    if (!this.#forgiving)
      this.#problems.add(
        setAt,
        `the ${what} of ${nameOf(player, set)}, which no node before describes`,
        `the number ${set} alone`,
      );
    return undefined;
  }

  /** Reports where a repeated description differs from the first. */
  #compare(again: MoveDescription, first: MoveDescription, set: number, player: number): void {
    const differs = (what: string, one: readonly unknown[], other: readonly unknown[]): void => {
      const where = `${nameOf(player, set)}, as on line ${this.#problems.lineOf(first.at)}`;
      this.#problems.add(again.at, `the ${what} ${one.join(' ')} of ${where}`, other.join(' '));
    };
    if (again.label !== first.label) differs('name', quoted([first.label]), quoted([again.label]));
    if (!same(again.actions, first.actions, (one, other) => one === other))
      differs('actions', quoted(first.actions), quoted(again.actions));
    else if (!same(again.probabilities, first.probabilities, (one, other) => one.equals(other)))
      differs('probabilities', first.probabilities, again.probabilities);
  }

  #refuseImproper(probabilities: readonly Rational[], at: number): void {
    const negative = probabilities.find(({ sign }) => sign < 0);
    if (negative) this.#problems.add(at, 'probabilities from 0 on', `${negative}`);
    const sum = Rational.sum(probabilities);
    if (!sum.equals(Rational.one))
      this.#problems.add(
        at,
        'probabilities that sum to 1',
        `${probabilities.join(', ')}, which sum to ${sum}`,
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
  for (let index = 0; index < one.length; index++) {
    const [item, counterpart] = [one[index], other[index]];
    if (item === undefined || counterpart === undefined) return false;
    if (item !== counterpart && !alike(item, counterpart)) return false;
  }
  return true;
}

type WrittenOutcome = WrittenGame['outcomes'][number];

/** The outcomes of a text: the first mention describes, later ones refer. */
export class DescribedOutcomes {
  readonly #players: number;
  readonly #problems: EfgProblems;
  readonly #numbered = new Map<number, { outcome: WrittenOutcome; position: number; at: number }>();
  readonly outcomes: WrittenOutcome[] = [];

  #forgiving = false;

  constructor(players: number, problems: EfgProblems) {
    this.#players = players;
    this.#problems = problems;
  }

  /** From now on, what nothing describes may be referred to. */
  forgive(): void {
    this.#forgiving = true;
  }

  /** The outcome's position among all, or −1 where nothing is paid. */
  resolve({ at, number, description }: OutcomeEntry): number {
    if (number === 0) {
      if (description)
        this.#problems.add(
          at,
          'outcome 0, which pays nothing, without name and payoffs',
          JSON.stringify(description.label),
        );
      return -1;
    }
    if (description && description.payoffs.length !== this.#players)
      this.#problems.add(
        at,
        `${this.#players} payoffs, one for each player`,
        `${description.payoffs.length}`,
      );
    const known = this.#numbered.get(number);
    if (known) {
      if (description) this.#compare(description, known.outcome, { at, number, first: known.at });
      return known.position;
    }
    if (description === undefined) {
      if (this.#forgiving) return -1;
      const expected = `the name and payoffs of outcome ${number}, which no node before describes`;
      this.#problems.add(at, expected, `the number ${number} alone`);
      return -1;
    }
    const position = this.outcomes.length;
    this.outcomes.push(description);
    this.#numbered.set(number, { outcome: description, position, at });
    return position;
  }

  #compare(
    again: WrittenOutcome,
    outcome: WrittenOutcome,
    { at, number, first }: { at: number; number: number; first: number },
  ): void {
    const where = (): string => `of outcome ${number}, as on line ${this.#problems.lineOf(first)}`;
    if (again.label !== outcome.label) {
      const [one, other] = [JSON.stringify(outcome.label), JSON.stringify(again.label)];
      this.#problems.add(at, `the name ${one} ${where()}`, other);
    }
    const same = again.payoffs.every((payoff, player) => {
      const before = outcome.payoffs[player];
      return before === undefined || payoff.equals(before);
    });
    if (!same)
      this.#problems.add(
        at,
        `the payoffs ${outcome.payoffs.join(', ')} ${where()}`,
        again.payoffs.join(', '),
      );
  }
}

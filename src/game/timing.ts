import type { FormulaInput } from '../exact/formula.js';
import type { Relation } from '../exact/relation.js';
import {
  type DeclaredOpening,
  moveStage,
  natureStage,
  payoffFunction,
  readOpening,
} from './declared-stages.js';
import type { Game, MoveShape, Reading, Source, Stage, UNPLAYED, Variables } from './game.js';
import type { KeyIn, Met, Spelled, SureKeyIn, Unseen, Whens } from './knowledge.js';
import { markAs, marked } from './maker.js';
import type { Earlier, Fresh, PlayerOf, Possible, Spelt, When } from './names.js';
import { formOf } from './unfold.js';

/** The opening of a declaration: who plays, and where the game comes from. */
export interface Opening<Players extends readonly string[]> {
  /** The name under which commands know the game, such as `entry`. */
  readonly id: string;
  readonly title: string;
  readonly players: Players;
  readonly source?: Source;
  /** What the declaration assumes as a whole where the source is silent. */
  readonly readings?: readonly Reading[];
  /** Equations between parameters without which probabilities would not sum to 1. */
  readonly assuming?: readonly Relation[];
}

/**
 * Starts the declaration of a game: stages follow in the order of play, then the payoffs.
 *
 * Each step's type carries the players and the variables drawn so far, so that a misspelt player,
 * an unknown value or a mover who sees what has not happened yet does not compile.
 * @example
 * ```js
 * import { timing } from 'casus';
 * const entry = timing({ id: 'entry', title: 'Entry', players: ['E'] })
 *   .nature('market', { from: ['rich', 'poor'], probabilities: { rich: '1/3', poor: '2/3' } })
 *   .move('move', { by: 'E', knows: ['market'], chooses: ['enter', 'stay'] })
 *   .payoffs({ E: ({ market, move }) => (move === 'stay' ? 0 : market === 'rich' ? 1 : -1) });
 * entry.players; // ['E']
 * ```
 */
export function timing<const Players extends readonly string[]>(
  opening: Opening<Players> & { readonly players: Spelt<Players> },
): Timing<Players[number], Nothing, Nothing, [], Nothing> {
  return new Timing<Players[number], Nothing, Nothing, [], Nothing>(readOpening(opening), []);
}

/** A table before its first entry. */
type Nothing = Record<never, never>;

type Probabilities<Value extends string> = { readonly [K in Value]: FormulaInput };

/** A fixed table where the draw depends on nothing, else a function of what it depends on. */
type ProbabilitiesGiven<
  Value extends string,
  Given extends readonly string[],
  V extends Variables,
> = Given extends readonly []
  ? Probabilities<Value> | ((given: NothingGiven) => Probabilities<Value>)
  : (given: { readonly [N in Given[number]]: V[N] }) => Probabilities<Value>;

/** What probabilities may read where `given` is left out. */
interface NothingGiven {
  readonly nothing?: never;
}

/** A table with one more entry, written out so that messages show the table and not its making. */
type Extended<Table, Name extends string, Entry> = {
  readonly [N in keyof Table | Name]: N extends keyof Table ? Table[N] : Entry;
} extends infer Written
  ? { readonly [N in keyof Written]: Written[N] }
  : never;

/** A stage that does not always take place leaves its variable unplayed in some histories. */
type Played<Value extends string, Required> = undefined extends Required
  ? Value
  : Value | typeof UNPLAYED;

/** The stages that do not always take place, with one more where it depends on circumstances. */
type Dependent<Depends, Name extends string, Required> = undefined extends Required
  ? Depends
  : Extended<Depends, Name, Spelled<Required>>;

interface Remarks {
  readonly meaning?: string;
  readonly source?: Source;
  readonly reading?: Reading;
}

/** A game under declaration; see {@link timing}. */
export class Timing<
  Players extends string,
  V extends Variables,
  Moves extends Readonly<Record<string, MoveShape>>,
  Order extends readonly string[],
  Depends extends Whens,
> {
  readonly #opening: DeclaredOpening;
  readonly #stages: readonly Stage[];

  constructor(opening: DeclaredOpening, stages: readonly Stage[]) {
    this.#opening = opening;
    this.#stages = stages;
    Object.assign(this, markAs('timing'));
  }

  /**
   * A chance move. Probabilities are formulas; they must sum to 1 identically.
   * A branch whose probability is identically 0 is no part of the game tree.
   */
  nature<
    const Name extends string,
    const From extends readonly string[],
    const Given extends readonly string[] = readonly [],
    const Required extends When = undefined,
  >(
    name: Fresh<Name, V>,
    draw: Remarks & {
      readonly from: Spelt<From>;
      readonly given?: Earlier<Given, V, Name>;
      readonly when?: Possible<Required, V, Name>;
      readonly probabilities: ProbabilitiesGiven<From[number], Given, V>;
    },
  ): Timing<
    Players,
    Extended<V, Name, Played<From[number], Required>>,
    Moves,
    [...Order, Name],
    Dependent<Depends, Name, Required>
  > {
    const stage = natureStage(this.#opening.id, name, draw);
    return new Timing(this.#opening, [...this.#stages, stage]);
  }

  /** A player's move; what the mover `knows` is the information set, and keys the strategy table. */
  move<
    const Name extends string,
    const By extends string,
    const Knows extends readonly string[],
    const Actions extends readonly string[],
    const Required extends When = undefined,
  >(
    name: Fresh<Name, V>,
    choice: Remarks & {
      readonly by: PlayerOf<By, Players>;
      readonly knows: Earlier<Knows, V, Name>;
      readonly when?: Possible<Required, V, Name>;
      readonly chooses: Spelt<Actions>;
    },
  ): Timing<
    Players,
    Extended<V, Name, Played<Actions[number], Required>>,
    Extended<
      Moves,
      Name,
      // Written out: under a name of its own, the compiler would compare it without end.
      {
        readonly by: By;
        readonly sees: KeyIn<Met<Required, Order, Depends>, Knows, V, Depends>;
        readonly surely: SureKeyIn<Met<Required, Order, Depends>, Knows, V, Depends>;
        readonly unseen: KeyIn<Met<Required, Order, Depends>, Unseen<Order, Knows>, V, Depends>;
        readonly actions: Actions[number];
      }
    >,
    [...Order, Name],
    Dependent<Depends, Name, Required>
  > {
    const stage = moveStage(this.#opening.id, name, choice);
    return new Timing(this.#opening, [...this.#stages, stage]);
  }

  /**
   * Ends the declaration: what each player gets after each complete history.
   * @throws {InvalidGame} for what is no game with perfect recall.
   */
  payoffs(
    payoffs: {
      readonly [P in Players]: (history: V) => FormulaInput;
    },
  ): Game<{ players: Players; variables: V; moves: Moves }> {
    const { id, title, players, source, assuming = [], readings = [] } = this.#opening;
    const game: Game<{ players: Players; variables: V; moves: Moves }> = marked('game', {
      ...{ id, title, source, assuming, readings, players: players as readonly Players[] },
      stages: this.#stages,
      payoffs: payoffFunction(id, players, payoffs),
    });
    formOf(game as Game);
    return game;
  }
}

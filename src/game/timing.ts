import { type FormulaInput, toFormula } from '../exact/formula.js';
import type { Relation } from '../exact/relation.js';
import type { Circumstance, Game, MoveShape, Stage } from './game.js';
import type { Key, UNPLAYED, Values, Variables } from './key.js';
import type { Reading, Source } from './source.js';

/** The opening of a declaration: who plays, and where the game comes from. */
export interface Opening<Players extends readonly string[]> {
  /** The name under which commands know the game, such as `private-message`. */
  readonly id: string;
  readonly title: string;
  readonly players: Players;
  readonly source?: Source;
  /** Equations between parameters without which odds would not sum to 1. */
  readonly assuming?: readonly Relation[];
}

/**
 * Starts the declaration of a game: stages follow in the order of play, then the payoffs.
 *
 * Each step's type carries the players and the variables drawn so far, so that a misspelt player,
 * an unknown value or a mover who sees what has not happened yet does not compile.
 */
export function timing<const Players extends readonly string[]>(
  opening: Opening<Players>,
): Timing<Players[number], Record<never, never>, Record<never, never>, []> {
  return new Timing(opening, []);
}

/** A new variable's name, or the reason why it cannot be had. */
type Fresh<Name extends string, V extends Variables> = Name extends keyof V
  ? `the name ${Name} is already taken by an earlier stage`
  : Name;

/** Each name an earlier variable, or the reason why it cannot be seen. */
type Earlier<Names extends readonly string[], V extends Variables, Name extends string> = {
  readonly [I in keyof Names]: Names[I] extends keyof V
    ? Names[I]
    : `${Names[I]} is not drawn or chosen before ${Name}`;
};

type PlayerOf<By extends string, Players extends string> = By extends Players
  ? By
  : `${By} is not a player of this game`;

/** Required values of earlier variables. */
type Circumstances<V extends Variables> = { readonly [N in keyof V]?: V[N] | readonly V[N][] };

type Odds<Value extends string> = { readonly [K in Value]: FormulaInput };

/** A fixed table where the draw depends on nothing, else a function of what it depends on. */
type OddsGiven<
  Value extends string,
  Given extends readonly string[],
  V extends Variables,
> = Given extends readonly []
  ? Odds<Value>
  : (given: { readonly [N in Given[number]]: V[N] }) => Odds<Value>;

type Extended<V extends Variables, Name extends string, Value extends string> = {
  readonly [N in keyof V | Name]: N extends keyof V ? V[N] : Value;
};

/** A stage that does not always take place leaves its variable unplayed in some histories. */
type Possible<Value extends string, When> = undefined extends When
  ? Value
  : Value | typeof UNPLAYED;

/** The variables drawn so far that the mover does not know, in order of play. */
type Unseen<
  Order extends readonly string[],
  Knows extends readonly string[],
> = Order extends readonly [infer First extends string, ...infer Rest extends readonly string[]]
  ? First extends Knows[number]
    ? Unseen<Rest, Knows>
    : [First, ...Unseen<Rest, Knows>]
  : [];

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
> {
  readonly #opening: Opening<readonly Players[]>;
  readonly #stages: readonly Stage[];

  constructor(opening: Opening<readonly Players[]>, stages: readonly Stage[]) {
    this.#opening = opening;
    this.#stages = stages;
  }

  /**
   * A chance move. Odds are probabilities as formulas; they must sum to 1 identically.
   * A branch whose odds are identically 0 is no part of the game tree.
   */
  nature<
    const Name extends string,
    const From extends readonly string[],
    const Given extends readonly string[] = readonly [],
    const When extends Circumstances<V> | readonly Circumstances<V>[] | undefined = undefined,
  >(
    name: Fresh<Name, V>,
    draw: Remarks & {
      readonly from: From;
      readonly given?: Earlier<Given, V, Name>;
      readonly when?: When;
      readonly odds: OddsGiven<From[number], Given, V>;
    },
  ): Timing<Players, Extended<V, Name, Possible<From[number], When>>, Moves, [...Order, Name]> {
    const odds = draw.odds as Odds<string> | ((given: Values) => Odds<string>);
    return new Timing(this.#opening, [
      ...this.#stages,
      {
        kind: 'nature',
        name,
        values: draw.from,
        given: draw.given ?? [],
        ...remarks(draw),
        when: circumstances(draw.when),
        odds: (given) => formulas(typeof odds === 'function' ? odds(given) : odds),
      },
    ]);
  }

  /** A player's move; what the mover `knows` is the information set, and keys the strategy table. */
  move<
    const Name extends string,
    const By extends string,
    const Knows extends readonly string[],
    const Actions extends readonly string[],
    const When extends Circumstances<V> | readonly Circumstances<V>[] | undefined = undefined,
  >(
    name: Fresh<Name, V>,
    choice: Remarks & {
      readonly by: PlayerOf<By, Players>;
      readonly knows: Earlier<Knows, V, Name>;
      readonly when?: When;
      readonly chooses: Actions;
    },
  ): Timing<
    Players,
    Extended<V, Name, Possible<Actions[number], When>>,
    Moves & {
      readonly [N in Name]: {
        readonly by: By;
        readonly sees: Key<Knows, V>;
        readonly unseen: Key<Unseen<Order, Knows>, V>;
        readonly actions: Actions[number];
      };
    },
    [...Order, Name]
  > {
    return new Timing(this.#opening, [
      ...this.#stages,
      {
        kind: 'move',
        name,
        by: choice.by,
        knows: choice.knows,
        values: choice.chooses,
        ...remarks(choice),
        when: circumstances(choice.when),
      },
    ]);
  }

  /** Ends the declaration: what each player gets after each complete history. */
  payoffs(
    payoffs: {
      readonly [P in Players]: (history: V) => FormulaInput;
    },
  ): Game<{ players: Players; variables: V; moves: Moves }> {
    const { id, title, players, source, assuming = [] } = this.#opening;
    return {
      id,
      title,
      source,
      players,
      assuming,
      stages: this.#stages,
      payoffs: (history) =>
        formulas(
          Object.fromEntries(players.map((player) => [player, payoffs[player](history as V)])),
        ),
    };
  }
}

function formulas(table: Readonly<Record<string, FormulaInput>>) {
  return Object.fromEntries(
    Object.entries(table).map(([key, input]) => [key, toFormula(input)] as const),
  );
}

function remarks({ meaning, source, reading }: Remarks) {
  return { meaning, source, reading };
}

type LooseCircumstance = { readonly [name: string]: string | readonly string[] | undefined };

function circumstances(
  when: LooseCircumstance | readonly LooseCircumstance[] | undefined,
): Circumstance[] {
  const listed = when === undefined ? [] : isList(when) ? when : [when];
  return listed.map((circumstance) =>
    Object.fromEntries(
      Object.entries(circumstance).map(([name, values]) => [
        name,
        values === undefined ? [] : typeof values === 'string' ? [values] : values,
      ]),
    ),
  );
}

function isList(
  when: LooseCircumstance | readonly LooseCircumstance[],
): when is readonly LooseCircumstance[] {
  return Array.isArray(when);
}

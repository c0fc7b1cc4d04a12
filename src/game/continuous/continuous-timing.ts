import type { Formula, FormulaInput } from '../../exact/formula.js';
import type { Source, UNPLAYED } from '../game.js';
import { markAs, marked } from '../maker.js';
import type { Earlier, Fresh, PlayerOf, Possible, Spelt, When } from '../names.js';
import type { PayoffInput } from './case-payoff.js';
import type { ContinuousGame, ContinuousStage, ContinuousVariables } from './continuous-game.js';
import { continuousProblems } from './continuous-refusal.js';
import {
  type DeclaredInterval,
  drawnStage,
  movedStage,
  openedContinuous,
  paidFunction,
  refusedGame,
} from './continuous-stages.js';

type Nothing = Record<never, never>;
type With<Table, Name extends string, Entry> = Table & { readonly [N in Name]: Entry };

/** The words of each variable; none of a number from an interval, on which nothing rests that takes place. */
type WordsIn<V> = { readonly [N in keyof V & string]: Extract<V[N], string> };

/** A stage that does not always take place leaves its variable unplayed in some histories. */
type Met<Value, Required> = undefined extends Required ? Value : Value | typeof UNPLAYED;

interface ContinuousOpening<Players extends readonly string[]> {
  /** The name under which commands know the game. */
  readonly id: string;
  readonly title: string;
  readonly players: Players;
  readonly source?: Source;
}

/**
 * A draw from finitely many values, whose probabilities may rest on what came before, or from an interval with a
 * uniform or a polynomial density, which may rest on earlier words.
 */
type Draw<From extends readonly string[], Given extends readonly string[], V> =
  | {
      readonly from: Spelt<From>;
      readonly probabilities: { readonly [K in From[number]]: FormulaInput };
    }
  | {
      readonly from: Spelt<From>;
      readonly given: Given;
      readonly probabilities: (at: { readonly [N in Given[number] & keyof V]: V[N] }) => {
        readonly [K in From[number]]: FormulaInput;
      };
    }
  | { readonly uniform: readonly [FormulaInput, FormulaInput] }
  | {
      readonly density: (
        value: Formula,
        at: { readonly [N in Given[number] & keyof V]: V[N] },
      ) => FormulaInput;
      readonly given?: Given;
      readonly between: readonly [FormulaInput, FormulaInput];
    };

/**
 * The numbers from one to another, both included: what a mover of a continuous game chooses from.
 * @example
 * ```js
 * import { between, continuousTiming, math } from 'casus';
 * const game = continuousTiming({ id: 'one', title: 'One chooses', players: ['P'] })
 *   .move('x', { by: 'P', knows: [], chooses: between(0, 1) })
 *   .payoffs({ P: ({ x }) => math`${x} − ${x}^2` });
 * game.players; // ['P']
 * ```
 */
export function between(low: FormulaInput, high: FormulaInput): DeclaredInterval {
  return { between: [low, high] };
}

/**
 * Starts the declaration of a game in which types are drawn, or actions chosen, from intervals.
 * Payoffs, densities and probabilities are polynomials in types; types of one game are independent of each other.
 * @example
 * ```js
 * import { continuousTiming, math } from 'casus';
 * const game = continuousTiming({ id: 'fight', title: 'To fight', players: ['S'] })
 *   .nature('cost', { uniform: [0, 1] })
 *   .move('answer', { by: 'S', knows: ['cost'], chooses: ['fight', 'yield'] })
 *   .payoffs({ S: ({ cost, answer }) => (answer === 'fight' ? math`1/2 − ${cost}` : 0) });
 * game.stages.length; // 2
 * ```
 */
export function continuousTiming<const Players extends readonly string[]>(
  opening: ContinuousOpening<Players> & { readonly players: Spelt<Players> },
): ContinuousTiming<Players[number], Nothing, Nothing> {
  return new ContinuousTiming<Players[number], Nothing, Nothing>(openedContinuous(opening), []);
}

/** A game with continuous variables under declaration; see {@link continuousTiming}. */
export class ContinuousTiming<
  Players extends string,
  V extends ContinuousVariables,
  Moves extends Readonly<Record<string, string | number>>,
> {
  readonly #opening: ReturnType<typeof openedContinuous>;
  readonly #stages: readonly ContinuousStage[];

  constructor(opening: ReturnType<typeof openedContinuous>, stages: readonly ContinuousStage[]) {
    this.#opening = opening;
    this.#stages = stages;
    Object.assign(this, markAs('timing'));
  }

  /**
   * A chance move, independent of what came before except for what is `given`: words, and, for the probabilities of
   * words, numbers that are always drawn or chosen, as formulas.
   */
  nature<
    const Name extends string,
    const From extends readonly string[] = readonly [],
    const Given extends readonly (keyof V & string)[] = readonly [],
  >(
    name: Fresh<Name, Record<keyof V & string, string>>,
    draw: Draw<From, Given, V>,
  ): ContinuousTiming<
    Players,
    With<V, Name, From extends readonly [] ? Formula : From[number]>,
    Moves
  > {
    const stage = drawnStage(this.#opening.id, this.#stages, name, draw);
    return new ContinuousTiming(this.#opening, [...this.#stages, stage]);
  }

  /** A player's move; of the types from intervals a mover knows at most one, her own. */
  move<
    const Name extends string,
    const By extends string,
    const Knows extends readonly string[],
    const Actions extends readonly string[] | DeclaredInterval,
    const Required extends Exclude<When, readonly unknown[]> = undefined,
  >(
    name: Fresh<Name, Record<keyof V & string, string>>,
    choice: {
      readonly by: PlayerOf<By, Players>;
      readonly knows: Earlier<Knows, Record<keyof V & string, string>, Name>;
      readonly when?: Possible<Required, WordsIn<V>, Name>;
      readonly chooses: Actions;
    },
  ): ContinuousTiming<
    Players,
    With<V, Name, Met<Actions extends readonly string[] ? Actions[number] : Formula, Required>>,
    With<Moves, Name, Actions extends readonly string[] ? Actions[number] : number>
  > {
    const stage = movedStage(this.#opening.id, name, choice);
    return new ContinuousTiming(this.#opening, [...this.#stages, stage]);
  }

  /**
   * Ends the declaration: what each player gets after each complete history. A variable from an
   * interval is a formula there, and a word where its stage did not take place: `-`. A payoff may divide by chosen
   * numbers, and rest on how they compare: `{ where, pays, else }`.
   * @throws {InvalidGame}
   */
  payoffs(payoffs: { readonly [P in Players]: (history: V) => PayoffInput }): ContinuousGame<{
    players: Players;
    moves: Moves;
    variables: V;
  }> {
    const { id, title, players, source } = this.#opening;
    const game: ContinuousGame = {
      ...{ id, title, source, players, stages: this.#stages },
      payoffs: paidFunction(id, players, payoffs),
    };
    const problems = continuousProblems(game);
    if (problems.length > 0) throw refusedGame(id, problems);
    return marked('continuous game', game) as ContinuousGame<{
      players: Players;
      moves: Moves;
      variables: V;
    }>;
  }
}

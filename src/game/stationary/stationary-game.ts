import { type Formula, type FormulaInput, isFormula } from '../../exact/formula.js';
import { Rational } from '../../exact/rational.js';
import { type Dictionary, dictionary } from '../dictionary.js';
import type { GameShape, Reading, Source } from '../game.js';
import { InvalidGame, refusalOf } from '../invalid.js';
import { frozen, marked } from '../maker.js';
import * as schema from '../schema.js';
import type { OfferShape, WrittenOffer } from './offer-state.js';
import { type END, playersIn, type StateOfPlay, type WrittenState } from './state-of-play.js';
import { stateProblems } from './state-refusal.js';

/** The types of what is played, by the state in which it is. */
export type StageShapes = Readonly<Record<string, GameShape | OfferShape>>;

/** The states as a declaration lists them. */
type Written = Readonly<
  Record<string, WrittenState<GameShape, string> | WrittenOffer<string, string>>
>;

/**
 * A game without end that is in one of finitely many states, which all players know: in each its
 * stage game is played, its payoffs are had at once, and what was played there tells the next state.
 */
export interface StationaryGame<Stages extends StageShapes = StageShapes> {
  readonly id: string;
  readonly title: string;
  readonly source: Source | undefined;
  readonly players: readonly string[];
  readonly readings: readonly Reading[];
  /** By player, what a payoff of the next period is worth now; at least 0 and below 1. */
  readonly discount: Dictionary<Formula>;
  /** The state in which play begins. */
  readonly starts: string;
  readonly states: Dictionary<StateOfPlay>;
  /** Carried for the compiler alone. */
  readonly stages?: Stages;
}

/** Each state as it is written, or why what follows it is no state. */
type Followed<States extends Written> = {
  readonly [S in keyof States]: [Exclude<NextOf<States[S]>, keyof States | typeof END>] extends [
    never,
  ]
    ? States[S]
    : `${Exclude<NextOf<States[S]>, keyof States | typeof END>} is no state of this game`;
};

type NextOf<State extends Written[string]> = NonNullable<State['remembered']>['next'];

type ShapesOf<States extends Written> = {
  readonly [S in keyof States]: NonNullable<States[S]['remembered']>['shape'];
};

type PlayerIn<States extends Written> = ShapesOf<States>[keyof States]['players'];

/** What the declaration of a stationary game says. */
interface Declared<States extends Written> {
  readonly id: string;
  readonly title: string;
  readonly source?: Source;
  readonly readings?: readonly Reading[];
  /** One discount factor, or one for each player. */
  readonly discount: FormulaInput | { readonly [P in PlayerIn<States>]: FormulaInput };
  readonly starts: keyof States & string;
}

/** One for all, or a table by player. */
const discounts = schema.choice<(players: readonly string[]) => Dictionary<Formula>>((written) =>
  isTable(written)
    ? schema
        .table(schema.formula, 'a formula, or a table { player: formula, … }')
        .transform((table) => () => table)
    : schema.formula.transform(
        (formula) => (players) => dictionary(players.map((player) => [player, formula])),
      ),
);

function isTable(written: unknown): boolean {
  if (typeof written !== 'object' || written === null || isFormula(written)) return false;
  return !(written instanceof Rational || Array.isArray(written));
}

const opening = schema.record({
  id: schema.name,
  title: schema.name,
  source: schema.source.optional(),
  readings: schema.list(schema.reading, 'readings').default([]),
  discount: discounts,
  starts: schema.name,
  states: schema.table(
    schema.made<StateOfPlay>('stage', 'stage(…) or offer(…)'),
    'a table { state: stage(game, next), … }',
  ),
});

/**
 * Declares a stationary game: repeated games, alternating offers, and other games with states.
 * Whoever keeps to the path, or has left it, is told by states: a grim trigger has two, in which the
 * same stage game is played.
 * @throws {InvalidGame} for states that are none, or in which play never is, players who are not in
 * every stage game, and discount factors that are missing or no numbers from 0 to below 1.
 * @example
 * ```js
 * import { stage, stationary, timing } from 'casus';
 * const working = timing({ id: 'work', title: 'Work', players: ['A'] })
 *   .move('work', { by: 'A', knows: [], chooses: ['hard', 'little'] })
 *   .payoffs({ A: ({ work }) => (work === 'hard' ? -1 : 0) });
 * const job = stationary({
 *   id: 'job', title: 'A job', discount: '9/10', starts: 'hired',
 *   states: {
 *     hired: stage(working, ({ work }) => (work === 'hard' ? 'hired' : 'end')),
 *   },
 * });
 * job.players; // ['A']
 * ```
 */
export function stationary<const States extends Written>(
  declared: Declared<States> & { readonly states: States & Followed<States> },
): StationaryGame<ShapesOf<States>> {
  const refusal = refusalOf('the stationary game', declared, InvalidGame);
  const { discount, states, ...said } = schema.parsed(opening, declared, refusal);
  const [first] = Object.values(states);
  const players = first ? playersIn(first) : [];
  const factors = frozen(discount(players));
  const game = { ...said, source: said.source, players, states, discount: factors };
  const problems = stateProblems(game);
  if (problems.length > 0) throw refusal(problems);
  return marked('stationary', game);
}

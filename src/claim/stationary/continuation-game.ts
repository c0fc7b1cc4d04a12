import { productOf, total } from '../../exact/composition.js';
import { known } from '../../exact/entry.js';
import { divisorsIn, type Formula } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { math } from '../../exact/math.js';
import { type Dictionary, dictionary, mapped } from '../../game/dictionary.js';
import type { Circumstance, Game, Reading, Stage, Values } from '../../game/game.js';
import { marked } from '../../game/maker.js';
import { END, type StageState } from '../../game/stationary/state-of-play.js';
import type { StationaryGame } from '../../game/stationary/stationary-game.js';
import { formOf } from '../../game/unfold.js';
import type { PlayedState, Presumption } from './played-state.js';

/** The variable that tells in which state a period begins. */
const STATE = 'state';

/** A variable of the stage game of a state. */
export function inState(variable: string, state: string): string {
  return `${variable} in ${state}`;
}

/**
 * The finite game to which a profile reduces a stationary game: one period that may begin in any state,
 * and after it what the profile is worth from the next state on.
 *
 * A profile is subgame perfect in the stationary game exactly if it is in this one, for payoffs are
 * bounded and discounted: what no deviation in a single period improves, none does (Blackwell 1965,
 * Discounted Dynamic Programming; Fudenberg and Tirole 1991, Game Theory, theorem 4.2). Where players do not see all that others did,
 * but all know the state, these are the perfect public equilibria (Fudenberg, Levine and Maskin 1994).
 * @param values by state and player, from the profile.
 */
export function continuationGame(
  id: string,
  stationary: StationaryGame,
  played: ReadonlyMap<string, PlayedState>,
  values: Continuation['values'],
): Game {
  const { title, source, players, readings, discount } = stationary;
  const games = [...played.values()].map(({ state }) => state.game);
  const made: Game = marked('continuation', {
    ...{ id: `${stationary.id} as in ${id}`, title, source, players },
    readings: [...readings, ...games.flatMap((game) => game.readings), READING],
    assuming: games.flatMap((game) => game.assuming),
    stages: [
      beginning([...played.keys()]),
      ...[...played].flatMap(([name, { state }]) => stagesIn(state, name)),
    ],
    payoffs: (history: Values) => paidAfter(discount, played, values, history),
  });
  formOf(made);
  behind.set(made, {
    ...{ stationary, values },
    presumes: [
      ...discounting(stationary),
      ...[...played.values()].flatMap((each) => each.presumes),
      ...dividing(played, values),
    ],
  });
  return made;
}

/** The stationary game behind a continuation game, and what its profile is worth by state and player. */
export interface Continuation {
  readonly stationary: StationaryGame;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, Formula>>;
  readonly presumes: readonly Presumption[];
}

function discounting({ discount }: StationaryGame): Presumption[] {
  return [...new Set(Object.values(discount))].flatMap((factor): Presumption[] => [
    { says: 'the discount factor is not negative', formula: factor, sense: '≥' },
    { says: 'the discount factor is below 1', formula: math`1 − ${factor}`, sense: '>' },
  ]);
}

const behind = new WeakMap<Game, Continuation>();

/** What a game continues; `undefined` for all but continuation games. */
export function continuationOf(game: Game): Continuation | undefined {
  return behind.get(game);
}

/** What an infinite game is reduced to, so that a referee can object. */
const READING: Reading = {
  name: 'one period at a time',
  silent: 'The game has no end.',
  read: 'Each state is looked at as if play began there, and deviations last one period, after which play follows the strategies again. Payoffs are bounded and discounted: where no such deviation gains, none does.',
};

/**
 * Where mixes are no probabilities, what they would be worth may divide by 0: there are then no such
 * strategies, and nothing is said of them, but there would be no game either.
 */
function dividing(
  played: ReadonlyMap<string, PlayedState>,
  values: Continuation['values'],
): Presumption[] {
  const mixes = [...played.values()].flatMap(({ strategies }) =>
    Object.values(strategies).flatMap((rows) =>
      Object.values(rows).flatMap(Object.values<Formula>),
    ),
  );
  const says = 'what the mixing strategies are worth is not divided by 0';
  return mixes.every((mix) => functionOf(mix).polynomial?.constantValue)
    ? []
    : [...values.values()]
        .flatMap((each) => [...each.values()].flatMap((value) => [...divisorsIn(value)]))
        .map((formula) => ({ says, formula, sense: '>' }));
}

function beginning(names: readonly string[]): Stage {
  return {
    ...{ kind: 'nature', name: STATE, values: names, given: [], when: [] },
    meaning:
      'the state in which a period begins; each is looked at, and how often it comes is of no matter',
    ...{ source: undefined, reading: undefined },
    probabilities: () => dictionary(names.map((name) => [name, math`1/${names.length}`])),
  };
}

function stagesIn({ game }: StageState, state: string): Stage[] {
  const renamed = (names: readonly string[]): string[] => names.map((each) => inState(each, state));
  return game.stages.map((stage): Stage => {
    const common = { name: inState(stage.name, state), when: whenIn(stage.when, state) };
    return stage.kind === 'move'
      ? { ...stage, ...common, knows: renamed(stage.knows) }
      : {
          ...{ ...stage, ...common, given: renamed(stage.given) },
          probabilities: (given) => stage.probabilities(historyIn(game, given, state)),
        };
  });
}

function whenIn(when: readonly Circumstance[], state: string): Circumstance[] {
  const here = [STATE, [state]] as const;
  return when.length === 0
    ? [dictionary([here])]
    : when.map((circumstance) =>
        dictionary([
          here,
          ...Object.entries(circumstance).map(
            ([name, values]) => [inState(name, state), values] as const,
          ),
        ]),
      );
}

/** What the stage game of a state knows of a history, by its own names. */
function historyIn(game: Game, history: Values, state: string): Values {
  return dictionary(
    game.stages.flatMap(({ name }) => {
      const value = history[inState(name, state)];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** This period's payoffs, and the discounted values of the next state. */
function paidAfter(
  discount: StationaryGame['discount'],
  played: ReadonlyMap<string, PlayedState>,
  values: ReadonlyMap<string, ReadonlyMap<string, Formula>>,
  history: Values,
): Dictionary<Formula> {
  const state = history[STATE] ?? '';
  const { game, next } = known(played, state).state;
  const own = historyIn(game, history, state);
  const following = next(own);
  return mapped(game.payoffs(own), (now, player) =>
    following === END
      ? now
      : total([
          now,
          productOf([
            known(new Map(Object.entries(discount)), player),
            known(known(values, following), player),
          ]),
        ]),
  );
}

import { z } from 'zod';
import { entry } from '../../exact/entry.js';
import { NODE } from '../extensive-game.js';
import type { Game, GameShape, Values } from '../game.js';
import { InvalidGame } from '../invalid.js';
import { marked } from '../maker.js';
import * as schema from '../schema.js';
import { formOf } from '../unfold.js';
import { type OfferState, playersOf } from './offer-state.js';

/** What follows where play is over: nothing, and nothing is paid any more. */
export const END = 'end';

/** A state of a stationary game: what is played in it, and where that leads. */
export type StateOfPlay = StageState | OfferState;

/** A state with a finite stage game, and where each of its histories leads. */
export interface StageState {
  readonly kind: 'stage';
  readonly game: Game;
  /** The next state after a complete history of the stage game, or `end`. */
  readonly next: (history: Values) => string;
}

/** A state as it is written, with what the compiler remembers of it. */
export interface WrittenState<Shape extends GameShape, Next extends string> extends StageState {
  readonly remembered?: { readonly shape: Shape; readonly next: Next };
}

const declared = schema.record({
  game: schema.unchanged<Game>('game', 'timing(…) … .payoffs(…)'),
  next: z.custom<StageState['next']>(
    (value) => typeof value === 'function',
    schema.expected("a function of the history that returns the next state, or 'end'"),
  ),
});

/**
 * A state of a stationary game: the stage game that is played, with what it pays in this period, and
 * the state that follows each of its histories; `'end'`, where play is over. Chance decides on the
 * next state by a move of nature in the stage game.
 * @throws {InvalidGame} for what is no game, and no function.
 * @example
 * ```js
 * import { stage } from 'casus';
 * import paper from './entry.js';
 * const [entry] = paper.games;
 * const once = stage(entry, ({ move }) => (move === 'enter' ? 'end' : 'waiting'));
 * once.game.id; // 'entry'
 * ```
 */
export function stage<Shape extends GameShape, const Next extends string>(
  game: Game<Shape>,
  next: (history: Shape['variables']) => Next,
): WrittenState<Shape, Next> {
  const refusal = (problems: readonly string[]) => new InvalidGame('a stage', problems);
  return marked('stage', { kind: 'stage', ...schema.parsed(declared, { game, next }, refusal) });
}

/** The complete histories of a stage game, in the order of its tree. */
export function completeHistories(game: Game): Values[] {
  const { nodes, histories } = formOf(game);
  return histories.filter((_, node) => entry(nodes.kind, node) === NODE.terminal);
}

/** Who plays in a state. */
export function playersIn(state: StateOfPlay): readonly string[] {
  return state.kind === 'stage' ? state.game.players : playersOf(state);
}

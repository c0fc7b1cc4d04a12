import type { Rational } from '../exact/rational.js';
import type { ChanceMove, ExtensiveGame, GameForm, Outcome } from './extensive-game.js';
import { Gathered } from './gathered.js';

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

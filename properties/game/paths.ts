import { functionOf } from '../../src/exact/formula-value.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import type { Game, Stage, Values } from '../../src/game/game.js';

/** One decision on a path of play: nature's, where no player makes it. */
export interface Step {
  readonly variable: string;
  readonly value: string;
  readonly by: string | undefined;
  /** What the mover knows, as in `z: m, hostile`; of nature, the variable. */
  readonly place: string;
  readonly probability: Rational;
}

/** A complete play of a game. */
export interface Path {
  readonly history: Values;
  readonly steps: readonly Step[];
  readonly probability: Rational;
  readonly payoffs: Readonly<Record<string, Rational>>;
}

/** The probability that a strategy gives an action, by the place of the move. */
export type Strategy = (place: string, action: string) => Rational;

/**
 * Every path of play, by going through the declaration stage by stage: no tree, no recursion.
 * Paths of probability 0 are among them.
 */
export function pathsOf(game: Game, point: Point, strategy: Strategy): Path[] {
  let partial: { history: Values; steps: Step[] }[] = [{ history: {}, steps: [] }];
  for (const stage of game.stages)
    partial = partial.flatMap(({ history, steps }) => {
      if (!happens(stage, history)) return [{ history: { ...history, [stage.name]: '-' }, steps }];
      return stage.values.map((value) => ({
        history: { ...history, [stage.name]: value },
        steps: [...steps, stepOf(stage, history, value, point, strategy)],
      }));
    });
  return partial.map(({ history, steps }) => ({
    ...{ history, steps },
    probability: product(steps),
    payoffs: Object.fromEntries(
      Object.entries(game.payoffs(history)).map(([player, payoff]) => [
        player,
        functionOf(payoff).evaluate(point),
      ]),
    ),
  }));
}

function product(steps: readonly Step[]): Rational {
  return steps.reduce((total, { probability }) => total.times(probability), Rational.one);
}

function happens({ when }: Stage, history: Values): boolean {
  return (
    when.length === 0 ||
    when.some((required) =>
      Object.keys(required).every((name) => required[name]?.includes(history[name] ?? '')),
    )
  );
}

function stepOf(
  stage: Stage,
  history: Values,
  value: string,
  point: Point,
  strategy: Strategy,
): Step {
  const variable = stage.name;
  if (stage.kind === 'nature') {
    const probabilities = stage.probabilities(
      Object.fromEntries(stage.given.map((name) => [name, history[name] ?? '-'])),
    );
    const formula = probabilities[value];
    const probability = formula ? functionOf(formula).evaluate(point) : Rational.zero;
    return { variable, value, by: undefined, place: variable, probability };
  }
  const known = stage.knows.map((name) => history[name]).join(', ');
  const place = `${variable}: ${known === '' ? 'nothing' : known}`;
  return { variable, value, by: stage.by, place, probability: strategy(place, value) };
}

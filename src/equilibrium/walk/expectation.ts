import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Profile } from '../assessment.js';
import { branchesAt } from './walk.js';

/** The end of a play of positive probability. */
export interface PlayedOut {
  readonly node: number;
  readonly probability: Rational;
}

/** Every end that a profile reaches, with its probability. */
export function playsOf(game: ExtensiveGame, profile: Profile): PlayedOut[] {
  const found: PlayedOut[] = [];
  const visit = (node: number, probability: Rational): void => {
    if (probability.isZero) return;
    const branches = branchesAt(game, profile, node);
    if (branches.length === 0) found.push({ node, probability });
    for (const { probability: share, next } of branches) visit(next, probability.times(share));
  };
  visit(0, Rational.one);
  return found;
}

/**
 * The expectation of a value over the ends of plays, given an event.
 * @returns `undefined` where the event has probability 0.
 */
export function expectation(
  plays: readonly PlayedOut[],
  given: (node: number) => boolean,
  value: (node: number) => Rational,
): Rational | undefined {
  let [total, weight] = [Rational.zero, Rational.zero];
  for (const { node, probability } of plays) {
    if (!given(node)) continue;
    weight = weight.plus(probability);
    total = total.plus(probability.times(value(node)));
  }
  return weight.isZero ? undefined : total.over(weight);
}

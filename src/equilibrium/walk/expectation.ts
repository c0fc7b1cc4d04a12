import { entry } from '../../exact/entry.js';
import {
  eachTimes,
  type Fractions,
  fractionsOf,
  mixed,
  nth,
  ONE,
  together,
} from '../../exact/fractions.js';
import { Rational } from '../../exact/rational.js';
import { sum, type Whole } from '../../exact/whole.js';
import { childrenOf, type ExtensiveGame } from '../../game/extensive-game.js';
import type { Profile } from '../assessment.js';
import { walk } from './walk.js';

/** The end of a play of positive probability. */
export interface PlayedOut {
  readonly node: number;
  readonly probability: Fractions;
}

/** Every end that a profile reaches, with its probability. */
export function playsOf(game: ExtensiveGame, profile: Profile): PlayedOut[] {
  const found: PlayedOut[] = [];
  const { shares } = walk(game, profile);
  const visit = (node: number, probability: Fractions): void => {
    if (probability.over[0] === 0) return;
    const children = childrenOf(game.nodes, node);
    if (children.length === 0) found.push({ node, probability });
    for (const [branch, next] of children.entries())
      visit(next, eachTimes(probability, nth(shares(node), branch)));
  };
  visit(0, ONE);
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
  const those = plays.filter(({ node }) => given(node));
  if (those.length === 0) return undefined;
  const { over } = together(those.map(({ probability }) => probability));
  const weights = { over, under: over.reduce<Whole>(sum, 0) };
  const { over: sums, under } = mixed(
    weights,
    those.map(({ node }) => fractionsOf([value(node)])),
  );
  return Rational.ofWhole(entry(sums, 0), under);
}

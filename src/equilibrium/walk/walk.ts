import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Profile } from '../assessment.js';
import { branchesAt, paidAt } from './branches.js';

/** What one walk over a game learns about a complete profile. */
export interface Walk {
  /** By node, the probability of reaching it, chance and all players included. */
  readonly reach: readonly Rational[];
  /** By node, what each player expects from there on. */
  readonly payoffs: readonly (readonly Rational[])[];
}

/**
 * Walks a game once, as a reader would: reach probability on the way down, expected payoffs on the
 * way up. Everything else that is said of reach and payoffs is held against this.
 */
export function walk(game: ExtensiveGame, profile: Profile): Walk {
  const reach: Rational[] = [];
  const payoffs: (readonly Rational[])[] = [];
  const visit = (node: number, probability: Rational): readonly Rational[] => {
    reach[node] = probability;
    let expected = paidAt(game, node);
    for (const { probability: share, next } of branchesAt(game, profile, node)) {
      const below = visit(next, probability.times(share));
      expected = expected.map((sum, player) => sum.plus(share.times(entry(below, player))));
    }
    payoffs[node] = expected;
    return expected;
  };
  visit(0, Rational.one);
  return { reach, payoffs };
}

import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import {
  childrenOf,
  type ExtensiveGame,
  type InformationSet,
  payoffsOf,
  probabilitiesOf,
  setAt,
} from '../../game/extensive-game.js';
import { type Belief, normalized, type Profile } from '../assessment.js';

/** What one walk over a game learns about a complete profile. */
export interface Walk {
  readonly game: ExtensiveGame;
  readonly profile: Profile;
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
  return { game, profile, reach, payoffs };
}

/** A way on from a node. */
interface Branch {
  readonly probability: Rational;
  readonly next: number;
}

/** Where play may go from a node, and how likely; nowhere from an end. */
export function branchesAt(game: ExtensiveGame, profile: Profile, node: number): Branch[] {
  const children = childrenOf(game.nodes, node);
  if (children.length === 0) return [];
  const set = setAt(game, node);
  const mix = set ? entry(profile, set.index) : probabilitiesOf(game, entry(game.nodes.move, node));
  return children.map((next, branch) => ({ probability: entry(mix, branch), next }));
}

/** What each player gets at a node itself. */
export function paidAt(game: ExtensiveGame, node: number): readonly Rational[] {
  const outcome = entry(game.nodes.outcome, node);
  return outcome < 0 ? game.players.map(() => Rational.zero) : payoffsOf(game, outcome);
}

/** The belief that Bayes' rule dictates; `undefined` at a set that the profile does not reach. */
export function bayesianBelief({ members }: InformationSet, { reach }: Walk): Belief | undefined {
  return normalized(members.map((member) => entry(reach, member)));
}

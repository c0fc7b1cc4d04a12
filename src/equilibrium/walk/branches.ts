import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import {
  childrenOf,
  type ExtensiveGame,
  payoffsOf,
  probabilitiesOf,
  setAt,
} from '../../game/extensive-game.js';
import type { Profile } from '../assessment.js';

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

import { entry } from '../../exact/entry.js';
import { NODE } from '../../game/extensive-game.js';
import { isLeft } from './backward-induction.js';
import { bestReplyWhereReached } from './requirement.js';
import type { PlacedRequirement } from './search.js';
import type { Valuation } from './valuation.js';
import type { Viewer } from './vantage.js';

/**
 * That nobody gains by any plan of her own in some subgames, asked of one information set after
 * another.
 *
 * What her best plan gains from a root on is the sum of what it gains from the information sets at
 * which she moves first, for with perfect recall no plan joins two of them. It is asked of later
 * sets, too, where that is redundant: of those from which no more than half is seen of what was seen
 * from the last one, so that a part of the game is decided by itself, and all looks together are
 * hardly more than the game.
 *
 * @param roots by information set, the root of the subgame in which it is asked: 0, or that of the
 * smallest one, where what is asked of smaller subgames need not be asked again of larger ones.
 */
export function nashDemands(
  valuation: Valuation,
  viewers: readonly Viewer[],
  roots: readonly number[],
): PlacedRequirement[] {
  const { informationSets } = valuation.game;
  const seen = informationSets.map(({ members }) => forksBelow(valuation, members));
  /** By information set, how much is seen from the last one of the mover's at which it is asked. */
  const last: number[] = [];
  const demands: PlacedRequirement[] = [];
  for (const { index, player, members } of informationSets) {
    if (!isLeft(valuation, index)) continue;
    const root = entry(roots, index);
    const before = ownMoveBefore(valuation, entry(members, 0), player, root);
    const least = before === undefined ? Number.POSITIVE_INFINITY : entry(last, before) / 2;
    const asked = entry(seen, index) <= least;
    last[index] = asked || before === undefined ? entry(seen, index) : entry(last, before);
    if (!asked) continue;
    const look = entry(viewers, player)(members);
    demands.push({ requirement: bestReplyWhereReached(look, root), at: index, root });
  }
  return demands.sort((one, other) => other.root - one.root);
}

function forksBelow({ game, forksBefore }: Valuation, members: readonly number[]): number {
  return members.reduce(
    (total, node) =>
      total + entry(forksBefore, entry(game.nodes.end, node)) - entry(forksBefore, node),
    0,
  );
}

/** A player's last information set on the way from a root to a node; none where there is none. */
function ownMoveBefore(
  { game: { nodes, informationSets } }: Valuation,
  node: number,
  player: number,
  root: number,
): number | undefined {
  for (let below = node; below > root; ) {
    below = entry(nodes.parent, below);
    if (entry(nodes.kind, below) !== NODE.decision) continue;
    const set = entry(nodes.move, below);
    if (entry(informationSets, set).player === player) return set;
  }
  return undefined;
}

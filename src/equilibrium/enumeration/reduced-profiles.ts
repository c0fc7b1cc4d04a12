import { entry } from '../../exact/entry.js';
import { type ExtensiveGame, NODE } from '../../game/extensive-game.js';
import type { EquilibriumFamily } from './pure-equilibria.js';

/**
 * How many profiles of reduced strategies a family of Nash equilibria holds.
 *
 * A reduced strategy says nothing about information sets that its own earlier choices exclude, so
 * that it stands for several behavior strategies; Gambit's `enumpure` lists reduced profiles.
 * Families of Nash equilibria stay apart when they are reduced, since nothing depends on choices
 * that their own player excludes. Perfect recall is taken for granted.
 */
export function reducedProfiles(game: ExtensiveGame, { choices }: EquilibriumFamily): bigint {
  const followers = ownFollowers(game);
  const count = (set: number): bigint =>
    entry(choices, set).reduce(
      (total, action) =>
        total +
        entry(entry(followers.after, set), action).reduce((so, next) => so * count(next), 1n),
      0n,
    );
  return followers.first.reduce((product, set) => product * count(set), 1n);
}

interface OwnFollowers {
  /** Information sets at which a player moves first. */
  readonly first: readonly number[];
  /** By information set and action, where the same player may move next. */
  readonly after: readonly (readonly (readonly number[])[])[];
}

function ownFollowers({ nodes, informationSets }: ExtensiveGame): OwnFollowers {
  const first: number[] = [];
  const after = informationSets.map(({ actions }) => actions.map((): number[] => []));
  informationSets.forEach(({ player, members }, set) => {
    for (let node = entry(members, 0); node > 0; ) {
      const above = entry(nodes.parent, node);
      const mover = nodes.kind[above] === NODE.decision ? entry(nodes.move, above) : undefined;
      if (mover !== undefined && entry(informationSets, mover).player === player) {
        entry(entry(after, mover), entry(nodes.branch, node)).push(set);
        return;
      }
      node = above;
    }
    first.push(set);
  });
  return { first, after };
}

import type { Profile } from '../../../src/equilibrium/assessment.js';
import { Rational } from '../../../src/exact/rational.js';
import {
  type ExtensiveGame,
  NODE,
  payoffsOf,
  probabilitiesOf,
} from '../../../src/game/extensive-game.js';

/*
 * Concepts decided by trying everything: every pure strategy against the profile, by recursion over
 * the tree. Obviously right, and useless for all but tiny games.
 */

/** What a player expects from a node on: payoffs of the node and of what follows. */
export function expected(
  game: ExtensiveGame,
  profile: Profile,
  player: number,
  node = 0,
): Rational {
  const { nodes } = game;
  const paid = nodes.outcome[node] ?? -1;
  const here = (paid < 0 ? undefined : payoffsOf(game, paid)[player]) ?? Rational.zero;
  if (nodes.kind[node] === NODE.terminal) return here;
  const probabilities =
    nodes.kind[node] === NODE.chance
      ? probabilitiesOf(game, nodes.move[node] ?? -1)
      : profile[nodes.move[node] ?? -1];
  return here.plus(
    Rational.sum(
      childrenOf(game, node).map((child, action) =>
        (probabilities?.[action] ?? Rational.zero).times(expected(game, profile, player, child)),
      ),
    ),
  );
}

function childrenOf({ nodes }: ExtensiveGame, node: number): number[] {
  const children: number[] = [];
  for (let child = node + 1; child < (nodes.end[node] ?? 0); child = nodes.end[child] ?? 0)
    children.push(child);
  return children;
}

/** The profile with every choice of actions at some information sets in the place of its mixes. */
export function variants(
  game: ExtensiveGame,
  profile: Profile,
  sets: readonly number[],
): Profile[] {
  return sets.reduce<Profile[]>(
    (before, set) =>
      before.flatMap((each) =>
        (game.informationSets[set]?.actions ?? []).map((_, chosen) =>
          each.map((mix, index) =>
            index === set
              ? (game.informationSets[set]?.actions ?? []).map((_action, action) =>
                  action === chosen ? Rational.one : Rational.zero,
                )
              : mix,
          ),
        ),
      ),
    [profile],
  );
}

/** The information sets of a player that have a member in the subtree of a node. */
export function ownSets(game: ExtensiveGame, player: number, root = 0): number[] {
  const end = game.nodes.end[root] ?? 0;
  return game.informationSets.flatMap((set, index) =>
    set.player === player && set.members.some((member) => member >= root && member < end)
      ? [index]
      : [],
  );
}

/** How much the best pure strategy of a player gains over the profile from a node on. */
export function regret(game: ExtensiveGame, profile: Profile, player: number, root = 0): Rational {
  const payoffs = variants(game, profile, ownSets(game, player, root)).map((variant) =>
    expected(game, variant, player, root),
  );
  return highest(payoffs).minus(expected(game, profile, player, root));
}

/** The probability that play arrives at a node under a profile. */
export function reach(game: ExtensiveGame, profile: Profile, node: number): Rational {
  const { nodes } = game;
  const above = nodes.parent[node] ?? -1;
  if (above < 0) return Rational.one;
  const source =
    nodes.kind[above] === NODE.chance
      ? game.chanceMoves.map((_, draw) => probabilitiesOf(game, draw))
      : profile;
  const probability = source[nodes.move[above] ?? -1]?.[nodes.branch[node] ?? -1] ?? Rational.zero;
  return probability.times(reach(game, profile, above));
}

/** Roots of subgames, by the definition: every information set lies wholly inside or outside. */
export function subgames(game: ExtensiveGame): number[] {
  return Array.from({ length: game.nodes.count }, (_, node) => node).filter((root) => {
    const inside = (node: number): boolean => node >= root && node < (game.nodes.end[root] ?? 0);
    return game.informationSets.every(
      ({ members }) => members.every(inside) || !members.some(inside),
    );
  });
}

/**
 * By plan of the mover from an information set on, and by member: how much more than the profile
 * the plan yields from the member on.
 */
export function planGains(game: ExtensiveGame, profile: Profile, set: number): Rational[][] {
  const { player = -1, members = [] } = game.informationSets[set] ?? {};
  const later = new Set(members.flatMap((member) => ownSets(game, player, member)));
  return variants(game, profile, [...later]).map((variant) =>
    members.map((member) =>
      expected(game, variant, player, member).minus(expected(game, profile, player, member)),
    ),
  );
}

export function highest(numbers: readonly Rational[]): Rational {
  return numbers.reduce((most, next) => (most.lessThan(next) ? next : most));
}

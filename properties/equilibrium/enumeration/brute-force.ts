import { minimax } from '../../../src/exact/matrix-game.js';
import { Rational } from '../../../src/exact/rational.js';
import {
  type ExtensiveGame,
  NODE,
  payoffsOf,
  probabilitiesOf,
} from '../../../src/game/extensive-game.js';

/*
 * The slow road, written from the definitions: every pure profile, every plan, sums of fractions
 * down the tree. It shares no code with the search.
 */

type Pure = readonly number[];

/** Every pure behavior-strategy profile. */
export function* allProfiles({ informationSets }: ExtensiveGame): Generator<Pure> {
  const total = informationSets.reduce((product, { actions }) => product * actions.length, 1);
  for (let number = 0; number < total; number++) {
    let rest = number;
    yield informationSets.map(({ actions }) => {
      const choice = rest % actions.length;
      rest = (rest - choice) / actions.length;
      return choice;
    });
  }
}

/** What everybody expects from a node on. */
export function expectationFrom(game: ExtensiveGame, node: number, profile: Pure): Rational[] {
  const { nodes } = game;
  const paid = nodes.outcome[node] ?? -1;
  const here = paid < 0 ? game.players.map(() => Rational.zero) : payoffsOf(game, paid);
  const at = nodes.move[node] ?? -1;
  const children: number[] = [];
  for (let child = node + 1; child < (nodes.end[node] ?? 0); child = nodes.end[child] ?? 0)
    children.push(child);
  const shares = children.map((_, branch) =>
    nodes.kind[node] === NODE.chance
      ? (probabilitiesOf(game, at)[branch] ?? Rational.zero)
      : profile[at] === branch
        ? Rational.one
        : Rational.zero,
  );
  return children.reduce<Rational[]>(
    (total, child, branch) => {
      const share = shares[branch] ?? Rational.zero;
      if (share.isZero) return total;
      const below = expectationFrom(game, child, profile);
      return total.map((sum, player) => sum.plus(share.times(below[player] ?? sum)));
    },
    [...here],
  );
}

/** A profile with each of a player's plans in the place of her strategy. */
export function* deviations(game: ExtensiveGame, profile: Pure, player: number): Generator<Pure> {
  const own = game.informationSets.flatMap((set, at) => (set.player === player ? [at] : []));
  const choose = function* (next: number, plan: number[]): Generator<Pure> {
    const at = own[next];
    if (at === undefined) {
      yield [...plan];
      return;
    }
    for (let action = 0; action < (game.informationSets[at]?.actions.length ?? 0); action++) {
      plan[at] = action;
      yield* choose(next + 1, plan);
    }
  };
  yield* choose(0, [...profile]);
}

function isNashFrom(game: ExtensiveGame, root: number, profile: Pure): boolean {
  const value = expectationFrom(game, root, profile);
  return game.players.every((_, player) => {
    for (const other of deviations(game, profile, player)) {
      const gain = expectationFrom(game, root, other)[player];
      if (gain && value[player]?.lessThan(gain)) return false;
    }
    return true;
  });
}

function subgames({ nodes, informationSets }: ExtensiveGame): number[] {
  return Array.from({ length: nodes.count }, (_, node) => node).filter((node) => {
    const inside = (each: number): boolean => each >= node && each < (nodes.end[node] ?? 0);
    return informationSets.every(({ members }) => members.every(inside) || !members.some(inside));
  });
}

function isSupported(game: ExtensiveGame, set: number, profile: Pure): boolean {
  const { members = [], player = 0 } = game.informationSets[set] ?? {};
  const values = members.map((node) => expectationFrom(game, node, profile)[player]);
  const gains = [...deviations(game, profile, player)].map((plan) =>
    members.map((node, index) => {
      const gain = expectationFrom(game, node, plan)[player] ?? Rational.zero;
      return gain.minus(values[index] ?? Rational.zero);
    }),
  );
  return minimax(gains).value.sign <= 0;
}

export const isEquilibrium = {
  nash: (game: ExtensiveGame, profile: Pure) => isNashFrom(game, 0, profile),
  subgamePerfect: (game: ExtensiveGame, profile: Pure) =>
    subgames(game).every((root) => isNashFrom(game, root, profile)),
  weakPerfectBayesian: (game: ExtensiveGame, profile: Pure) =>
    isNashFrom(game, 0, profile) &&
    game.informationSets.every((_, set) => isSupported(game, set, profile)),
} as const;

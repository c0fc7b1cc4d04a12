import { product, sum, type Whole } from '../../exact/whole.js';
import { NOBODY, type ScaledGame } from './scaled-game.js';

/**
 * The actions that may be sequentially rational, by information set: those left when actions are
 * struck out, again and again, that yield less than another at every member whatever anybody does
 * afterwards. Neither a belief nor a continuation makes such an action a best reply.
 *
 * At least one is left everywhere. At sets that no profile of what is left reaches, too, the
 * actions struck out are irrational, so that no weak perfect Bayesian equilibrium is lost.
 */
export function undominatedActions(scaled: ScaledGame): number[][] {
  const { informationSets, players } = scaled.game;
  const members: number[][] = informationSets.map(() => []);
  scaled.set.forEach((set, node) => {
    members[set]?.push(node);
  });
  const left = informationSets.map(({ actions }) => actions.map((_, action) => action));
  for (let struck = true; struck; ) {
    struck = false;
    const ranges = players.map((_, player) => continuationRanges(scaled, player, left));
    informationSets.forEach(({ player }, set) => {
      const actions = left[set] ?? [];
      const range = ranges[player];
      if (actions.length < 2 || !range) return;
      const children = (members[set] ?? []).map((member) => childrenOf(scaled, member));
      const rational = actions.filter(
        (action) =>
          !actions.some((other) =>
            children.every(
              (child) =>
                (range.most[child[action] ?? 0] ?? 0) < (range.least[child[other] ?? 0] ?? 0),
            ),
          ),
      );
      if (rational.length < actions.length && rational.length > 0) {
        left[set] = rational;
        struck = true;
      }
    });
  }
  return left;
}

/** The least and the most that a player may get from each node on. */
function continuationRanges(
  scaled: ScaledGame,
  player: number,
  left: readonly (readonly number[])[],
): { readonly least: readonly Whole[]; readonly most: readonly Whole[] } {
  const { count, set, probabilities, worth } = scaled;
  const least = [...(worth[player] ?? [])];
  const most = [...least];
  for (let node = count - 1; node >= 0; node--) {
    const at = set[node] ?? NOBODY.leaf;
    if (at === NOBODY.leaf) continue;
    const children = childrenOf(scaled, node);
    if (at === NOBODY.chance) {
      least[node] = weighed(children, probabilities, least);
      most[node] = weighed(children, probabilities, most);
      continue;
    }
    const possible = (left[at] ?? []).map((action) => children[action] ?? 0);
    const [first = 0, ...others] = possible;
    let [low, high] = [least[first] ?? 0, most[first] ?? 0];
    for (const child of others) {
      if ((least[child] ?? 0) < low) low = least[child] ?? 0;
      if ((most[child] ?? 0) > high) high = most[child] ?? 0;
    }
    least[node] = low;
    most[node] = high;
  }
  return { least, most };
}

function weighed(
  children: readonly number[],
  probabilities: readonly Whole[],
  values: readonly Whole[],
): Whole {
  return children.reduce<Whole>(
    (total, child) => sum(total, product(probabilities[child] ?? 1, values[child] ?? 0)),
    0,
  );
}

function childrenOf({ end }: ScaledGame, node: number): number[] {
  const children: number[] = [];
  for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? 0)
    children.push(child);
  return children;
}

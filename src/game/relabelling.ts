import { messageSets } from './costless-move.js';
import { type ExtensiveGame, NODE } from './extensive-game.js';

/** Two messages of a player trade places everywhere; the game stays what it is. */
export interface Relabelling {
  readonly player: number;
  /** The labels of the two messages. */
  readonly messages: readonly [string, string];
  /** Where the player chooses among them. */
  readonly at: ReadonlySet<number>;
  /** By information set, the one that takes its place. */
  readonly image: readonly number[];
  /** The position that an action of an information set has in its image. */
  readonly action: (set: number, action: number) => number;
}

/**
 * The exchanges of two messages that change nothing but names: each player's choices among the
 * same messages are relabelled together.
 */
export function relabellings(game: ExtensiveGame): Relabelling[] {
  const together = new Map<string, number[]>();
  for (const set of messageSets(game)) {
    const { player, actions } = game.informationSets[set] ?? { player: -1, actions: [] };
    const key = JSON.stringify([player, actions]);
    together.set(key, [...(together.get(key) ?? []), set]);
  }
  return [...together.values()].flatMap((sets) => {
    const { player = -1, actions = [] } = game.informationSets[sets[0] ?? -1] ?? {};
    const at = new Set(sets);
    return actions.flatMap((one, first) =>
      actions.slice(first + 1).flatMap((other, offset): Relabelling[] => {
        const second = first + 1 + offset;
        const action = (set: number, chosen: number): number =>
          !at.has(set) ? chosen : chosen === first ? second : chosen === second ? first : chosen;
        const image = imageOf(game, action);
        return image ? [{ player, messages: [one, other], at, image, action }] : [];
      }),
    );
  });
}

/** Where each information set goes if actions trade places; `undefined` where one is torn apart. */
function imageOf(
  { nodes, informationSets }: ExtensiveGame,
  action: (set: number, chosen: number) => number,
): number[] | undefined {
  const { kind, move, end } = nodes;
  const image = new Array<number>(informationSets.length).fill(-1);
  const children = (node: number): number[] => {
    const found: number[] = [];
    for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? 0) found.push(child);
    return found;
  };
  const carry = (node: number, to: number): boolean => {
    if (kind[node] === NODE.terminal) return true;
    const set = kind[node] === NODE.decision ? (move[node] ?? -1) : -1;
    if (set >= 0) {
      const target = move[to] ?? -1;
      if (image[set] !== -1 && image[set] !== target) return false;
      image[set] = target;
    }
    const targets = children(to);
    return children(node).every((child, chosen) =>
      carry(child, targets[set >= 0 ? action(set, chosen) : chosen] ?? -1),
    );
  };
  return carry(0, 0) && new Set(image).size === image.length ? image : undefined;
}

import { entry } from '../exact/entry.js';
import { messageSets } from './costless-move.js';
import { childrenOf, type ExtensiveGame, type GameForm, NODE, setAt } from './extensive-game.js';

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
    const { player, actions } = entry(game.informationSets, set);
    const key = JSON.stringify([player, actions]);
    together.set(key, [...(together.get(key) ?? []), set]);
  }
  return [...together.values()].flatMap((sets) => {
    const { player, actions } = entry(game.informationSets, entry(sets, 0));
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
  form: GameForm,
  action: (set: number, chosen: number) => number,
): number[] | undefined {
  const { nodes, informationSets } = form;
  const image = new Array<number>(informationSets.length).fill(-1);
  const carry = (node: number, to: number): boolean => {
    if (entry(nodes.kind, node) === NODE.terminal) return true;
    const set = setAt(form, node)?.index;
    if (set !== undefined) {
      const target = entry(nodes.move, to);
      if (image[set] !== -1 && image[set] !== target) return false;
      image[set] = target;
    }
    const targets = childrenOf(nodes, to);
    return childrenOf(nodes, node).every((child, chosen) =>
      carry(child, entry(targets, set === undefined ? chosen : action(set, chosen))),
    );
  };
  return carry(0, 0) && new Set(image).size === image.length ? image : undefined;
}

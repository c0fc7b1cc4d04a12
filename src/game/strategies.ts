import { entry } from '../exact/entry.js';
import { childBy, childrenOf, type GameForm, NODE } from './extensive-game.js';

/**
 * A reduced pure strategy: by information set the position of an action; −1 at the sets of others,
 * and at those of her own that her strategy keeps play away from.
 */
export type ReducedStrategy = readonly number[];

/**
 * Every reduced pure strategy of a player, whether she recalls what she did or not. No two of them
 * are followed alike, whatever the others do and nature draws.
 */
export function* reducedStrategies(
  form: GameForm,
  player: number,
): Generator<ReducedStrategy, undefined> {
  const chosen = form.informationSets.map(() => -1);
  yield* completions();

  function* completions(): Generator<ReducedStrategy, undefined> {
    const set = firstUnsettled(form, player, chosen);
    if (set === undefined) {
      yield [...chosen];
      return;
    }
    for (const action of entry(form.informationSets, set).actions.keys()) {
      chosen[set] = action;
      yield* completions();
    }
    chosen[set] = -1;
  }
}

/** The first of her information sets, in preorder, that play may come to and that has no action yet. */
function firstUnsettled(
  { nodes, informationSets }: GameForm,
  player: number,
  chosen: ReducedStrategy,
): number | undefined {
  const waiting = [0];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (entry(nodes.kind, node) === NODE.terminal) continue;
    const set = entry(nodes.move, node);
    const own =
      entry(nodes.kind, node) === NODE.decision && entry(informationSets, set).player === player;
    if (!own) waiting.push(...childrenOf(nodes, node).reverse());
    else if (entry(chosen, set) < 0) return set;
    else waiting.push(childBy(nodes, node, entry(chosen, set)));
  }
  return undefined;
}

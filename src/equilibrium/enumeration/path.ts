import { entry } from '../../exact/entry.js';
import { NODE } from '../../game/extensive-game.js';
import { ARRIVAL, type Arrival } from './bounds.js';
import { type Choices, isSettled } from './family.js';
import type { Valuation } from './valuation.js';

/** How sure it is to arrive at a node from a root above it, if all follow the choices. */
export function arrivalAt(
  { game: { nodes }, never }: Valuation,
  root: number,
  node: number,
  choices: Choices,
): Arrival {
  let sure: Arrival = ARRIVAL.certain;
  for (let below = node; below > root; ) {
    const above = entry(nodes.parent, below);
    if (entry(nodes.kind, above) === NODE.decision) {
      const set = entry(nodes.move, above);
      if (!entry(choices, set).includes(entry(nodes.branch, below))) return ARRIVAL.excluded;
      if (!isSettled(choices, set)) sure = ARRIVAL.possible;
    } else if (never[below] === 1) return ARRIVAL.excluded;
    below = above;
  }
  return sure;
}

/**
 * The information sets on the path of play from a node on, in preorder, whose action is not settled:
 * play comes to each whatever is chosen there. None, where the whole path is settled.
 */
export function* unsettledOnPath(
  { forks, forksBefore, never }: Valuation,
  root: number,
  choices: Choices,
): Generator<number> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const at = entry(forksBefore, node);
    if (at === entry(forksBefore, node + 1)) continue;
    const { set, children } = entry(forks, at);
    if (set === undefined)
      waiting.push(...children.filter((child) => never[child] !== 1).reverse());
    else if (isSettled(choices, set)) waiting.push(entry(children, entry(entry(choices, set), 0)));
    else yield set;
  }
}

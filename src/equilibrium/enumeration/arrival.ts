import { entry } from '../../exact/entry.js';
import type { Choices } from './choices.js';
import { childAt } from './columns.js';
import type { Vantage } from './vantage.js';

/** How sure it is that play arrives at a node. */
export const ARRIVAL = { excluded: 0, possible: 1, certain: 2 } as const;

/**
 * How sure it is to arrive at each node from the starts if all follow the choices; `sought`, if all
 * but the player do, and she heads for the node.
 */
export function arrivals(
  { valuation, player, starts, forks, columns }: Vantage,
  choices: Choices,
  who: 'followed' | 'sought',
): Uint8Array {
  const arrival = columns[who];
  const { end } = valuation.game.nodes;
  for (const start of starts) {
    arrival.fill(ARRIVAL.excluded, start, entry(end, start));
    arrival[start] = ARRIVAL.certain;
  }
  for (const fork of forks) {
    const { node, set, player: mover, children } = fork;
    if (arrival[node] === ARRIVAL.excluded) continue;
    const here = arrival[node] === ARRIVAL.certain ? ARRIVAL.certain : ARRIVAL.possible;
    if (set === undefined) {
      for (const child of children) if (valuation.never[child] !== 1) arrival[child] = here;
    } else if (who === 'sought' && mover === player) {
      for (const child of children) arrival[child] = here;
    } else {
      const allowed = entry(choices, set);
      const next = allowed.length === 1 ? here : ARRIVAL.possible;
      for (const action of allowed) arrival[childAt(fork, action)] = next;
    }
  }
  return arrival;
}

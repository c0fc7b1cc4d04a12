import { sum, type Whole } from '../../../exact/whole.js';
import { ARRIVAL } from '../arrival.js';
import { NOBODY } from '../scaled-game.js';
import type { Vantage } from '../vantage.js';

/** By information set, the actions that have, or may have, positive probability. */
export type Supports = readonly (readonly number[])[];

/** What supports say of a player's payoffs: arrival at nodes, and the range of what follows. */
export interface SupportRanges {
  readonly arrival: Uint8Array;
  readonly least: readonly Whole[];
  readonly most: readonly Whole[];
}

/** The ranges over all probabilities with these supports, from the start of the game on. */
export function supportRanges(from: Vantage, supports: Supports): SupportRanges {
  const { count, set, end, never, worth } = from;
  const arrival = new Uint8Array(count);
  arrival[0] = ARRIVAL.certain;
  for (let node = 0; node < count; node++) {
    const here = arrival[node] ?? ARRIVAL.excluded;
    const at = set[node] ?? NOBODY.leaf;
    if (here === ARRIVAL.excluded || at === NOBODY.leaf) continue;
    const used = supports[at];
    const next = used === undefined || used.length === 1 ? here : ARRIVAL.possible;
    let action = 0;
    for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? count) {
      if (never[child] !== 1 && (used?.includes(action) ?? true)) arrival[child] = next;
      action++;
    }
  }
  const least = [...worth];
  const most = [...worth];
  for (let node = count - 1; node >= 0; node--) {
    const at = set[node] ?? NOBODY.leaf;
    if (at === NOBODY.leaf) continue;
    const used = supports[at];
    let [low, high]: [Whole | undefined, Whole | undefined] = [undefined, undefined];
    let action = 0;
    for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? count) {
      const [small = 0, large = 0] = [least[child], most[child]];
      if (used === undefined) [low, high] = [sum(low ?? 0, small), sum(high ?? 0, large)];
      else if (used.includes(action)) {
        if (low === undefined || small < low) low = small;
        if (high === undefined || large > high) high = large;
      }
      action++;
    }
    least[node] = low ?? 0;
    most[node] = high ?? 0;
  }
  return { arrival, least, most };
}

import { type PartialProfile, UNSETTLED } from './partial-profile.js';
import { NOBODY } from './scaled-game.js';
import type { Vantage } from './vantage.js';

/** How sure it is that play arrives at a node. */
export const ARRIVAL = { excluded: 0, possible: 1, certain: 2 } as const;

/** How sure it is to arrive at each node from the starts; with `free`, if the player heads for it. */
export function arrivals(from: Vantage, profile: PartialProfile, free: boolean): Uint8Array {
  const { count, set, end, own, never, starts } = from;
  const arrival = new Uint8Array(count);
  for (const start of starts) arrival[start] = ARRIVAL.certain;
  for (let node = 0; node < count; node++) {
    const here = arrival[node] ?? 0;
    const at = set[node] ?? NOBODY.leaf;
    if (here === ARRIVAL.excluded || at === NOBODY.leaf) continue;
    const any = at === NOBODY.chance || (free && own[node] === 1);
    const settled = any ? UNSETTLED : (profile[at] ?? UNSETTLED);
    const next = any || settled !== UNSETTLED ? here : ARRIVAL.possible;
    let action = 0;
    for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? count) {
      if (never[child] !== 1 && (settled === UNSETTLED || settled === action))
        arrival[child] = next;
      action++;
    }
  }
  return arrival;
}

import { entry } from '../../exact/entry.js';
import { opposed, sum, type Whole } from '../../exact/whole.js';
import { ARRIVAL, type Arrival, arrivals, bestPlanValues, ranges } from './bounds.js';
import type { Choices } from './family.js';
import type { Vantage } from './vantage.js';

/** What the best plan gains over what choices prescribe, over all their completions. */
export interface GainBounds {
  readonly least: Whole;
  readonly most: Whole;
}

/**
 * Bounds what a player's best plan gains from the starts of a vantage on, each weighed by the draws
 * on the way there. A start that play may or may not come to counts where that makes the bound wider.
 * @param begun how sure it is to arrive at each start.
 */
export function gainBounds(from: Vantage, choices: Choices, begun: readonly Arrival[]): GainBounds {
  const followed = arrivals(from, choices, 'followed', begun);
  const sought = arrivals(from, choices, 'sought', begun);
  const { least, most } = ranges(from, choices, followed);
  const atLeast = bestPlanValues(from, choices, sought, 'least');
  const found: { least: Whole; most: Whole } = { least: 0, most: 0 };
  for (const [k, start] of from.starts.entries()) {
    const gain = difference(entry(atLeast, k), entry(most, start));
    if (counts(begun, k, gain < 0)) found.least = sum(found.least, gain);
  }
  const atMost = bestPlanValues(from, choices, sought, 'most');
  for (const [k, start] of from.starts.entries()) {
    const gain = difference(entry(atMost, k), entry(least, start));
    if (counts(begun, k, gain > 0)) found.most = sum(found.most, gain);
  }
  return found;
}

function counts(begun: readonly Arrival[], start: number, widens: boolean): boolean {
  const arrival = entry(begun, start);
  return arrival === ARRIVAL.certain || (arrival === ARRIVAL.possible && widens);
}

function difference(one: Whole, other: Whole): Whole {
  return sum(one, opposed(other));
}

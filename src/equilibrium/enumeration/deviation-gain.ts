import { entry } from '../../exact/entry.js';
import { opposed, sum, type Whole } from '../../exact/whole.js';
import {
  ARRIVAL,
  type Arrival,
  arrivals,
  bestPlanValues,
  payoffBound,
  type RangeEnd,
} from './bounds.js';
import type { Choices } from './family.js';
import type { Vantage } from './vantage.js';

/** Where play may come from the starts of a vantage on. */
export interface Arrivals {
  readonly followed: Uint8Array;
  readonly sought: Uint8Array;
}

/**
 * How sure it is to arrive at each node if all follow the choices, and if a player heads for it; until
 * she looks again.
 * @param begun how sure it is to arrive at each start.
 */
export function arrivalsOf(from: Vantage, choices: Choices, begun: readonly Arrival[]): Arrivals {
  return {
    followed: arrivals(from, choices, 'followed', begun),
    sought: arrivals(from, choices, 'sought', begun),
  };
}

/**
 * What a player's best plan gains at least, or at most, from the starts of a vantage on over what choices
 * prescribe, over all their completions; each start weighed by the draws on the way there. One that play
 * may or may not come to counts where that makes the bound wider.
 */
export function gainBound(
  from: Vantage,
  choices: Choices,
  bound: RangeEnd,
  begun: readonly Arrival[],
  { followed, sought }: Arrivals,
): Whole {
  const prescribed = payoffBound(from, choices, bound === 'least' ? 'most' : 'least', followed);
  const planned = bestPlanValues(from, choices, sought, bound);
  let total: Whole = 0;
  for (const [k, start] of from.starts.entries()) {
    const gain = sum(entry(planned, k), opposed(entry(prescribed, start)));
    if (counts(entry(begun, k), bound === 'least' ? gain < 0 : gain > 0)) total = sum(total, gain);
  }
  return total;
}

function counts(arrival: Arrival, widens: boolean): boolean {
  return arrival === ARRIVAL.certain || (arrival === ARRIVAL.possible && widens);
}

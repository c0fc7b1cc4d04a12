import { entry } from '../../exact/entry.js';
import { sum, type Whole } from '../../exact/quotient.js';
import { arrivals } from './arrival.js';
import { bestPlanValues } from './best-plan.js';
import type { Choices } from './choices.js';
import { ranges } from './ranges.js';
import type { Vantage } from './vantage.js';

/** What choices leave open of a player's payoff, over all their completions. */
export interface Bounds {
  /** Arrival at each node if all follow the choices; until she looks again. */
  readonly followed: Uint8Array;
  /** Arrival at each node if all but the player follow them, and she heads for the node. */
  readonly sought: Uint8Array;
  /** What the choices yield her at least and at most, by start. */
  readonly least: readonly Whole[];
  readonly most: readonly Whole[];
  /** What the best plan yields her, summed over the starts: at least, and at most. */
  readonly bestAtLeast: Whole;
  readonly bestAtMost: Whole;
}

/** Bounds a player's payoffs from a vantage; exact where the choices settle all that matters. */
export function bounds(from: Vantage, choices: Choices): Bounds {
  const followed = arrivals(from, choices, 'followed');
  const sought = arrivals(from, choices, 'sought');
  const { least, most } = ranges(from, choices, followed);
  return {
    followed,
    sought,
    least: from.starts.map((start) => entry(least, start)),
    most: from.starts.map((start) => entry(most, start)),
    bestAtLeast: total(bestPlanValues(from, choices, sought, 'least')),
    bestAtMost: total(bestPlanValues(from, choices, sought, 'most')),
  };
}

function total(values: readonly Whole[]): Whole {
  return values.reduce<Whole>(sum, 0);
}

import { sum, type Whole } from '../../exact/whole.js';
import { ARRIVAL, arrivals } from './arrival.js';
import { bestPlan } from './best-plan.js';
import { decisionValue, drawValue } from './node-value.js';
import { type PartialProfile, UNSETTLED } from './partial-profile.js';
import { NOBODY } from './scaled-game.js';
import type { Vantage } from './vantage.js';

/** What a partial profile leaves open of a player's payoff, over all its completions. */
export interface Bounds {
  /** Arrival at each node if all follow the profile. */
  readonly followed: Uint8Array;
  /** Arrival at each node if all but the player follow it, and she heads for the node. */
  readonly sought: Uint8Array;
  /** What the profile yields her at least and at most, by start. */
  readonly least: readonly Whole[];
  readonly most: readonly Whole[];
  /** What the best plan yields her, summed over the starts: at least, and at most. */
  readonly bestAtLeast: Whole;
  readonly bestAtMost: Whole;
}

/** Bounds a player's payoffs from a vantage; exact where the profile settles all that matters. */
export function bounds(from: Vantage, profile: PartialProfile): Bounds {
  const followed = arrivals(from, profile, false);
  const sought = arrivals(from, profile, true);
  const least = valuesOf(from, profile, followed, false);
  const most = valuesOf(from, profile, followed, true);
  return {
    followed,
    sought,
    least: from.starts.map((start) => least[start] ?? 0),
    most: from.starts.map((start) => most[start] ?? 0),
    bestAtLeast: total(bestPlan(from, profile, sought, 'least')),
    bestAtMost: total(bestPlan(from, profile, sought, 'most')),
  };
}

/** What the profile yields from each node on, unsettled choices being made for or against her. */
function valuesOf(
  { count, set, end, worth }: Vantage,
  profile: PartialProfile,
  arrival: Uint8Array,
  atMost: boolean,
): Whole[] {
  const values = [...worth];
  for (let node = count - 1; node >= 0; node--) {
    const at = set[node] ?? NOBODY.leaf;
    if (arrival[node] === ARRIVAL.excluded || at === NOBODY.leaf) continue;
    values[node] =
      at === NOBODY.chance
        ? drawValue(node, end, arrival, values)
        : decisionValue(node, end, profile[at] ?? UNSETTLED, values, atMost);
  }
  return values;
}

function total(values: readonly Whole[]): Whole {
  return values.reduce<Whole>((one, other) => sum(one, other), 0);
}

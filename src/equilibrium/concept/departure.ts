import { NODE } from '../../game/extensive-game.js';
import type { Play } from './play.js';
import { childBy } from './settle.js';

/** A move of a deviation: an action that the profile does not prescribe for sure. */
export interface Departure {
  readonly informationSet: number;
  readonly action: number;
}

/** A referee reads no plan longer than this; the gain is that of the whole plan all the same. */
const MOST_DEPARTURES = 8;
const MOST_NODES = 400;

/**
 * Where a plan departs from the profile, in the order in which play arrives there.
 *
 * Only the first few departures are listed, so that listing the violations of a game of a million
 * nodes takes no longer than finding them.
 * @param starts nodes at which play may be when the plan begins.
 * @param replies the planned action at an information set of the deviator, −1 at everybody else's.
 */
export function departures(
  play: Play,
  starts: readonly number[],
  replies: (informationSet: number) => number,
): Departure[] {
  const { game, profile, odds } = play;
  const { kind, move, end } = game.nodes;
  const found = new Map<number, Departure>();
  const waiting = starts.slice(0, MOST_NODES).reverse();
  for (let looked = 0; looked < MOST_NODES && found.size < MOST_DEPARTURES; looked++) {
    const node = waiting.pop();
    if (node === undefined) break;
    if (kind[node] === NODE.terminal) continue;
    const informationSet = kind[node] === NODE.decision ? (move[node] ?? -1) : -1;
    const action = replies(informationSet);
    if (action >= 0) {
      const sure = profile[informationSet]?.[action];
      if (sure?.numerator !== 1n || sure.denominator !== 1n)
        found.set(informationSet, { informationSet, action });
      waiting.push(childBy(play, node, action));
      continue;
    }
    const children: number[] = [];
    for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? 0)
      if (children.length < MOST_NODES && odds[child]?.isZero === false) children.push(child);
    waiting.push(...children.reverse());
  }
  return [...found.values()];
}

import { sum, type Whole } from '../../../exact/whole.js';
import { ARRIVAL } from '../arrival.js';
import type { ScaledGame } from '../scaled-game.js';
import { type Vantage, vantage } from '../vantage.js';
import { type SupportRanges, type Supports, supportRanges } from './support-ranges.js';

/**
 * The supports that an equilibrium may have, as far as ranges of payoffs tell: an action is left
 * out where another is better at a reached information set whatever the probabilities, and actions
 * are mixed only where each may be as good as the other. Sets are settled in the order of play.
 * Mixing is not looked for at information sets that are not reached.
 * @param rational by information set, the actions that come into question.
 * @param mixing at how many information sets actions may be mixed.
 */
export function* possibleSupports(
  scaled: ScaledGame,
  rational: Supports,
  mixing: number,
): Generator<Supports> {
  const views = scaled.game.players.map((_, player) => vantage(scaled, player, [0]));
  const supports = rational.map((actions) => [...actions]);
  const order = inOrderOfPlay(scaled);
  yield* settle(0, mixing);

  function* settle(next: number, left: number): Generator<Supports> {
    const set = order[next];
    if (set === undefined) {
      yield supports.map((used) => [...used]);
      return;
    }
    const open = supports[set] ?? [];
    for (const used of nonemptySubsets(open)) {
      const mixes = used.length > 1 ? 1 : 0;
      if (mixes > left) break;
      supports[set] = used;
      if (areOptimal(order.slice(0, next + 1))) yield* settle(next + 1, left - mixes);
    }
    supports[set] = open;
  }

  function areOptimal(settled: readonly number[]): boolean {
    return views.every((view, player) => {
      const own = settled.filter((set) => scaled.game.informationSets[set]?.player === player);
      if (own.length === 0) return true;
      const ranges = supportRanges(view, supports);
      return own.every((set) => isPossible(view, ranges, set, supports, scaled));
    });
  }
}

function isPossible(
  view: Vantage,
  ranges: SupportRanges,
  set: number,
  supports: Supports,
  { game }: ScaledGame,
): boolean {
  const used = supports[set] ?? [];
  const members: number[] = [];
  view.set.forEach((at, node) => {
    if (at === set && ranges.arrival[node] !== ARRIVAL.excluded) members.push(node);
  });
  if (members.length === 0) return used.length === 1;
  const actions = game.informationSets[set]?.actions.length ?? 0;
  for (const action of used)
    for (let other = 0; other < actions; other++)
      if (other !== action && isSurelyBetter(view, ranges, members, other, action, used.length > 1))
        return false;
  return true;
}

/** Whether one action is better than the other for all probabilities with which the set is reached. */
function isSurelyBetter(
  { end }: Vantage,
  { arrival, least, most }: SupportRanges,
  members: readonly number[],
  better: number,
  worse: number,
  reached: boolean,
): boolean {
  let certain = false;
  let everywhere = true;
  let total: Whole = 0;
  for (const member of members) {
    const [good, bad] = [childBy(end, member, better), childBy(end, member, worse)];
    const low = least[good] ?? 0;
    const high = most[bad] ?? 0;
    const gain =
      typeof low === 'number' && typeof high === 'number' ? sum(low, -high) : whole(low, high);
    if (gain <= 0) everywhere = false;
    if (arrival[member] === ARRIVAL.certain) certain = true;
    if (arrival[member] === ARRIVAL.certain || gain < 0) total = sum(total, gain);
  }
  return (certain && total > 0) || (everywhere && (reached || certain));
}

function whole(one: Whole, other: Whole): Whole {
  return BigInt(one) - BigInt(other);
}

function childBy(end: Int32Array, node: number, action: number): number {
  let child = node + 1;
  for (let skipped = 0; skipped < action; skipped++) child = end[child] ?? child;
  return child;
}

function inOrderOfPlay({ game }: ScaledGame): number[] {
  const depth = new Int32Array(game.nodes.count);
  for (let node = 1; node < game.nodes.count; node++)
    depth[node] = (depth[game.nodes.parent[node] ?? 0] ?? 0) + 1;
  const first = (set: number): number => depth[game.informationSets[set]?.members[0] ?? 0] ?? 0;
  return game.informationSets.map((_, set) => set).sort((a, b) => first(a) - first(b) || a - b);
}

/** Single actions first. */
function nonemptySubsets(actions: readonly number[]): number[][] {
  const subsets: number[][] = [];
  for (let mask = 1; mask < 2 ** actions.length; mask++)
    subsets.push(actions.filter((_, bit) => (mask >> bit) % 2 === 1));
  return subsets.sort((one, other) => one.length - other.length);
}

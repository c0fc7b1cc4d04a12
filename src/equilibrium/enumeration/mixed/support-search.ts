import { entry } from '../../../exact/entry.js';
import { sum, type Whole } from '../../../exact/whole.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import { ARRIVAL, arrivals, type Ranges, ranges } from '../bounds.js';
import type { Choices } from '../family.js';
import type { Fork } from '../valuation.js';
import type { Vantage } from '../vantage.js';

/**
 * The supports that an equilibrium may have, as far as ranges of payoffs tell: an action is left
 * out where another is better at a reached information set whatever the probabilities, and actions
 * are mixed only where each may be as good as the other. Sets are settled in the order of play.
 * Mixing is not looked for at information sets that are not reached. A step that finds none gives nothing.
 * @param views of the whole game, by player.
 * @param rational the actions that come into question.
 * @param mixing at how many information sets actions may be mixed.
 */
export function* possibleSupports(
  game: ExtensiveGame,
  views: readonly Vantage[],
  rational: Choices,
  mixing: number,
): Generator<Choices | undefined> {
  const supports = [...rational];
  const order = inOrderOfPlay(game);
  yield* settle(0, mixing);

  function* settle(next: number, left: number): Generator<Choices | undefined> {
    if (next === order.length) {
      yield [...supports];
      return;
    }
    const set = entry(order, next);
    const open = entry(supports, set);
    for (const used of nonemptySubsets(open)) {
      const mixes = used.length > 1 ? 1 : 0;
      if (mixes > left) break;
      supports[set] = used;
      yield undefined;
      if (areOptimal(order.slice(0, next + 1))) yield* settle(next + 1, left - mixes);
    }
    supports[set] = open;
  }

  function areOptimal(settled: readonly number[]): boolean {
    return views.every((view, player) => {
      const own = settled.filter((set) => entry(game.informationSets, set).player === player);
      if (own.length === 0) return true;
      const arrival = arrivals(view, supports, 'followed');
      const found = ranges(view, supports);
      return own.every((set) => isPossible(view, arrival, found, set, entry(supports, set)));
    });
  }
}

function isPossible(
  view: Vantage,
  arrival: Uint8Array,
  found: Ranges,
  set: number,
  used: readonly number[],
): boolean {
  const members = view.forks.filter(
    (fork) => fork.set === set && arrival[fork.node] !== ARRIVAL.excluded,
  );
  const [some] = members;
  if (some === undefined) return used.length === 1;
  const isBeaten = (action: number): boolean =>
    some.children.some(
      (_, other) =>
        other !== action && isSurelyBetter(arrival, found, members, other, action, used.length > 1),
    );
  return !used.some(isBeaten);
}

/** Whether one action is better than the other for all probabilities with which the set is reached. */
function isSurelyBetter(
  arrival: Uint8Array,
  { least, most }: Ranges,
  members: readonly Fork[],
  better: number,
  worse: number,
  reached: boolean,
): boolean {
  let certain = false;
  let everywhere = true;
  let total: Whole = 0;
  for (const { node, children } of members) {
    const low = entry(least, entry(children, better));
    const high = entry(most, entry(children, worse));
    const gain = difference(low, high);
    if (gain <= 0) everywhere = false;
    if (arrival[node] === ARRIVAL.certain) certain = true;
    if (arrival[node] === ARRIVAL.certain || gain < 0) total = sum(total, gain);
  }
  return (certain && total > 0) || (everywhere && (reached || certain));
}

function difference(one: Whole, other: Whole): Whole {
  return typeof other === 'number' ? sum(one, -other) : BigInt(one) - other;
}

function inOrderOfPlay({ nodes, informationSets }: ExtensiveGame): number[] {
  const depth = new Int32Array(nodes.count);
  for (let node = 1; node < nodes.count; node++)
    depth[node] = entry(depth, entry(nodes.parent, node)) + 1;
  const first = informationSets.map(({ members }) => entry(depth, entry(members, 0)));
  return [...first.keys()].sort((a, b) => entry(first, a) - entry(first, b) || a - b);
}

/** Single actions first. */
function nonemptySubsets(actions: readonly number[]): number[][] {
  const subsets: number[][] = [];
  for (let mask = 1; mask < 2 ** actions.length; mask++)
    subsets.push(actions.filter((_, bit) => (mask >> bit) % 2 === 1));
  return subsets.sort((one, other) => one.length - other.length);
}

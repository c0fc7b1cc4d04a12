import { entry } from '../../exact/entry.js';
import type { Rational } from '../../exact/rational.js';
import type { OutcomeClass } from './outcome-class.js';

/** The positions of outcomes that are better for somebody and worse for nobody, outcome by outcome. */
export type ParetoOrder = (outcome: number) => number[];

/**
 * Which outcomes Pareto dominate which. Outcomes that pay the same are one, and payoffs are compared by
 * their rank among all that a player may get, so that many thousands of outcomes can be ordered.
 */
export function paretoOrder(classes: readonly OutcomeClass[]): ParetoOrder {
  const players = classes[0]?.payoffs.length ?? 0;
  const ranks = Array.from({ length: players }, (_, player) =>
    ranksOf(classes.map(({ payoffs }) => entry(payoffs, player))),
  );
  const alike = new Map<
    string,
    { readonly payoffs: readonly number[]; readonly outcomes: number[] }
  >();
  for (const outcome of classes.keys()) {
    const payoffs = ranks.map((column) => entry(column, outcome));
    const key = payoffs.join();
    const found = alike.get(key) ?? { payoffs, outcomes: [] };
    found.outcomes.push(outcome);
    alike.set(key, found);
  }
  const distinct = [...alike.values()];
  return (outcome) => {
    const own = ranks.map((column) => entry(column, outcome));
    return distinct
      .filter(({ payoffs }) => dominates(payoffs, own))
      .flatMap(({ outcomes }) => outcomes)
      .sort((one, other) => one - other);
  };
}

function dominates(one: readonly number[], other: readonly number[]): boolean {
  let gains = false;
  for (const [player, payoff] of one.entries()) {
    const rival = entry(other, player);
    if (payoff < rival) return false;
    if (payoff > rival) gains = true;
  }
  return gains;
}

/** The place of each number among them all, from the least; equal ones share theirs. */
function ranksOf(numbers: readonly Rational[]): number[] {
  const sorted = [...numbers.keys()].sort((one, other) =>
    entry(numbers, one).compare(entry(numbers, other)),
  );
  const ranks = new Array<number>(numbers.length).fill(0);
  let rank = 0;
  for (const [place, at] of sorted.entries()) {
    const before = sorted[place - 1];
    if (before !== undefined && !entry(numbers, before).equals(entry(numbers, at))) rank++;
    ranks[at] = rank;
  }
  return ranks;
}

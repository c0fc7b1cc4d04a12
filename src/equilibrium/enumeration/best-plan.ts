import { entry } from '../../exact/entry.js';
import { product, sum, type Whole } from '../../exact/quotient.js';
import { ARRIVAL } from './arrival.js';
import type { Choices } from './choices.js';
import { childAt, valueIn } from './columns.js';
import { drawn, extreme } from './ranges.js';
import type { Fork } from './valuation.js';
import type { Vantage } from './vantage.js';

/**
 * What the best plan yields. A plan is fixed backwards, own information sets with the most own
 * moves before them first, and held against the worst completion: no best plan yields less. For
 * the upper bound, a set whose members are not certain to be arrived at is broken up into nodes.
 * @param sought arrival if she heads for a node.
 * @param weights of the starts in choosing the plan; all alike unless given.
 * @returns by start what the plan yields from there.
 */
export function bestPlanValues(
  { valuation, starts, layers, columns: { best } }: Vantage,
  choices: Choices,
  sought: Uint8Array,
  bound: 'least' | 'most',
  weights?: readonly Whole[],
): Whole[] {
  const weightOf = weights && ((node: number) => entry(weights, startOf(starts, node)));
  for (const { sets, others } of layers) {
    for (const members of sets) {
      const arrived = members.filter(({ node }) => sought[node] !== ARRIVAL.excluded);
      const [some] = arrived;
      if (some === undefined) continue;
      const broken =
        bound === 'most' && arrived.some(({ node }) => sought[node] !== ARRIVAL.certain);
      if (broken)
        for (const member of arrived)
          best[member.node] = extreme(member, [...member.children.keys()], best, 'most');
      else {
        const chosen = bestAction(arrived, some.children.length, best, weightOf);
        for (const member of arrived) best[member.node] = valueIn(best, childAt(member, chosen));
      }
    }
    for (const fork of others) {
      if (sought[fork.node] === ARRIVAL.excluded) continue;
      best[fork.node] =
        fork.set === undefined
          ? drawn(fork, best, valuation.never)
          : extreme(fork, entry(choices, fork.set), best, bound);
    }
  }
  return starts.map((start) => entry(best, start));
}

/** The position of the start that a node lies below. */
function startOf(starts: readonly number[], node: number): number {
  return starts.findLastIndex((start) => start <= node);
}

function bestAction(
  members: readonly Fork[],
  actions: number,
  values: readonly Whole[],
  weightOf: ((node: number) => Whole) | undefined,
): number {
  let most: Whole | undefined;
  let chosen = 0;
  for (let action = 0; action < actions; action++) {
    let total: Whole = 0;
    for (const member of members) {
      const value = valueIn(values, childAt(member, action));
      total = sum(total, weightOf ? product(weightOf(member.node), value) : value);
    }
    if (most === undefined || total > most) [most, chosen] = [total, action];
  }
  return chosen;
}

import { product, sum, type Whole } from '../../exact/whole.js';
import { ARRIVAL } from './arrival.js';
import { decisionValue, drawValue } from './node-value.js';
import { type PartialProfile, UNSETTLED } from './partial-profile.js';
import { NOBODY } from './scaled-game.js';
import type { Vantage } from './vantage.js';

/**
 * What the best plan yields. A plan is fixed backwards, own information sets with the most own
 * moves before them first, and held against the worst completion: no best plan yields less. For
 * the upper bound, a set whose members are not certain to be arrived at is broken up into nodes.
 * @param weights of the starts in choosing the plan; all alike unless given.
 * @returns by start what the plan yields from there.
 */
export function bestPlan(
  from: Vantage,
  profile: PartialProfile,
  sought: Uint8Array,
  bound: 'least' | 'most',
  weights?: readonly Whole[],
): Whole[] {
  const atMost = bound === 'most';
  const { set, end, own, worth, layers, starts, startOf } = from;
  const weightOf = (member: number): Whole => weights?.[startOf[member] ?? -1] ?? 1;
  const values = [...worth];
  for (const layer of layers) {
    for (const { members, actions } of layer.sets) {
      const arrived = members.filter((member) => sought[member] !== ARRIVAL.excluded);
      const broken = atMost && arrived.some((member) => sought[member] !== ARRIVAL.certain);
      const together = broken ? UNSETTLED : bestAction(arrived, actions, end, values, weightOf);
      for (const member of arrived)
        values[member] = decisionValue(member, end, together, values, true);
    }
    for (let index = layer.nodes.length - 1; index >= 0; index--) {
      const node = layer.nodes[index] ?? 0;
      const at = set[node] ?? NOBODY.leaf;
      if (sought[node] === ARRIVAL.excluded || at === NOBODY.leaf || own[node] === 1) continue;
      values[node] =
        at === NOBODY.chance
          ? drawValue(node, end, sought, values)
          : decisionValue(node, end, profile[at] ?? UNSETTLED, values, atMost);
    }
  }
  return starts.map((start) => values[start] ?? 0);
}

function bestAction(
  members: readonly number[],
  actions: number,
  end: Int32Array,
  values: readonly Whole[],
  weightOf: (member: number) => Whole,
): number {
  let most: Whole | undefined;
  let chosen = 0;
  const children = members.map((member) => member + 1);
  for (let action = 0; action < actions; action++) {
    let value: Whole = 0;
    children.forEach((child, index) => {
      value = sum(value, product(weightOf(members[index] ?? 0), values[child] ?? 0));
      children[index] = end[child] ?? child;
    });
    if (most === undefined || value > most) [most, chosen] = [value, action];
  }
  return chosen;
}

import { entry, ImpossibleIndex } from '../../exact/entry.js';
import { product, sum, type Whole } from '../../exact/whole.js';
import type { Choices } from './family.js';
import type { Fork } from './valuation.js';
import { allowedAt, childAt, type Vantage, valueIn } from './vantage.js';

/** How sure it is that play arrives at a node. */
export const ARRIVAL = { excluded: 0, possible: 1, certain: 2 } as const;

export type Arrival = (typeof ARRIVAL)[keyof typeof ARRIVAL];

/**
 * How sure it is to arrive at each node from the starts if all follow the choices; `sought`, if all
 * but the player do, and she heads for the node.
 * @param begun how sure it is to arrive at each start; certain unless given.
 */
export function arrivals(
  { valuation, player, starts, forks, columns }: Vantage,
  choices: Choices,
  who: 'followed' | 'sought',
  begun?: readonly Arrival[],
): Uint8Array {
  const arrival = columns[who];
  const { end } = valuation.game.nodes;
  for (const [k, start] of starts.entries()) {
    arrival.fill(ARRIVAL.excluded, start, entry(end, start));
    arrival[start] = begun ? entry(begun, k) : ARRIVAL.certain;
  }
  for (const fork of forks) {
    const { node, set, player: mover, children } = fork;
    if (arrival[node] === ARRIVAL.excluded) continue;
    const here = arrival[node] === ARRIVAL.certain ? ARRIVAL.certain : ARRIVAL.possible;
    if (set === undefined) {
      for (const child of children) if (valuation.never[child] !== 1) arrival[child] = here;
    } else if (who === 'sought' && mover === player) {
      for (const child of children) arrival[child] = here;
    } else {
      const allowed = allowedAt(choices, set);
      const next = allowed.length === 1 ? here : ARRIVAL.possible;
      for (const action of allowed) arrival[childAt(fork, action)] = next;
    }
  }
  return arrival;
}

/** An end of the range that is left open. */
export type RangeEnd = 'least' | 'most';

/**
 * The least, or the most, that a player may get from each node on over all completions of the choices, and
 * so over all mixes of them. Exact where all that matters is settled.
 * @param arrival nodes that it excludes are passed over.
 */
export function payoffBound(
  { valuation, upward, columns }: Vantage,
  choices: Choices,
  bound: RangeEnd,
  arrival?: Uint8Array,
): readonly Whole[] {
  const values = columns[bound];
  for (const fork of upward) {
    const { node, set } = fork;
    if (arrival && arrival[node] === ARRIVAL.excluded) continue;
    values[node] =
      set === undefined
        ? drawn(fork, values, valuation.never)
        : extreme(fork, allowedAt(choices, set), values, bound);
  }
  return values;
}

/** The least and the most that a player may get from each node on, by node. */
export interface Ranges {
  readonly least: readonly Whole[];
  readonly most: readonly Whole[];
}

/** Both ends of it, wherever play arrives. */
export function ranges(from: Vantage, choices: Choices): Ranges {
  return {
    least: payoffBound(from, choices, 'least'),
    most: payoffBound(from, choices, 'most'),
  };
}

/** The value of a draw: the sum of all that it may lead to, since worth is weighed with probabilities. */
function drawn({ children }: Fork, values: readonly Whole[], never: Uint8Array): Whole {
  let total: Whole = 0;
  for (const child of children) if (never[child] !== 1) total = sum(total, valueIn(values, child));
  return total;
}

/** The least or the most that the actions allowed lead to. */
function extreme(
  fork: Fork,
  allowed: readonly number[],
  values: readonly Whole[],
  which: RangeEnd,
): Whole {
  let result: Whole | undefined;
  for (const action of allowed) {
    const value = valueIn(values, childAt(fork, action));
    if (result === undefined || (which === 'most' ? value > result : value < result))
      result = value;
  }
  if (result === undefined) throw new ImpossibleIndex(`no action is allowed at node ${fork.node}`);
  return result;
}

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
  bound: RangeEnd,
  weights?: readonly Whole[],
): Whole[] {
  const weightOf = weights && ((node: number) => entry(weights, startOf(starts, node)));
  for (const { sets, others } of layers) {
    for (const members of sets) {
      const arrived = arrivedAt(members, sought);
      const [some] = arrived;
      if (some === undefined) continue;
      const broken =
        bound === 'most' && arrived.some(({ node }) => sought[node] !== ARRIVAL.certain);
      if (broken) for (const member of arrived) best[member.node] = greatest(member, best);
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
          : extreme(fork, allowedAt(choices, fork.set), best, bound);
    }
  }
  return starts.map((start) => entry(best, start));
}

/** The members of an information set at which play may arrive: mostly all, and then the same list. */
function arrivedAt(members: readonly Fork[], arrival: Uint8Array): readonly Fork[] {
  const mayArrive = ({ node }: Fork): boolean => arrival[node] !== ARRIVAL.excluded;
  return members.every(mayArrive) ? members : members.filter(mayArrive);
}

/** The most that any action leads to. */
function greatest({ node, children }: Fork, values: readonly Whole[]): Whole {
  let most: Whole | undefined;
  for (const child of children) {
    const value = valueIn(values, child);
    if (most === undefined || value > most) most = value;
  }
  if (most === undefined) throw new ImpossibleIndex(`there is no action at node ${node}`);
  return most;
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

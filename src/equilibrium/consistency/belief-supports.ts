import type { Belief } from '../assessment.js';
import { ordersOfMistakes, type Support } from './belief-orders.js';
import { type Descent, MistakeNumbers } from './descent.js';
import { localSupport } from './local-support.js';
import type { Surplus } from './surplus.js';

/** An information set at which not every belief will do: some deviation gains, or one is stated. */
export interface CriticalSet {
  readonly informationSet: number;
  /** Members that some profile reaches. */
  readonly members: readonly number[];
  /** By position in `members`. */
  readonly stated: Belief | undefined;
  /** By action and by position in `members`; empty where a belief is stated. */
  readonly surplus: Surplus;
}

/**
 * Every choice of supports at critical sets that some orders of mistakes bring about, and that some
 * belief at each set makes rational there; the small supports first.
 *
 * Members are taken in or left out one after another, and a choice is given up as soon as linear
 * programs refuse it, so that the work grows with the number of choices found, and not with all
 * that can be written down.
 * @param budget how many partial choices may still be looked at; the search stops at 0
 */
export function* beliefSupports(
  critical: readonly CriticalSet[],
  toNode: readonly (Descent | undefined)[],
  budget: { left: number },
): Generator<readonly Support[]> {
  function* choose(before: readonly Support[]): Generator<readonly Support[]> {
    const next = critical[before.length];
    if (next === undefined) {
      yield before;
      return;
    }
    const { members, stated } = next;
    if (stated) {
      const believed = members.filter((_, k) => stated[k]?.sign === 1);
      const rest = members.filter((_, k) => stated[k]?.sign !== 1);
      for (const support of supportsAt(next, before, believed, rest, []))
        yield* choose([...before, support]);
    } else
      for (const support of supportsAt(next, before, [], [], next.members))
        yield* choose([...before, support]);
  }

  function* supportsAt(
    set: CriticalSet,
    before: readonly Support[],
    believed: readonly number[],
    disbelieved: readonly number[],
    open: readonly number[],
  ): Generator<Support> {
    if (budget.left <= 0 || (believed.length === 0 && open.length === 0)) return;
    budget.left -= 1;
    const support = { informationSet: set.informationSet, believed, disbelieved, open };
    if (!set.stated && !isRational(set, believed, open)) return;
    if (believed.length > 0 && !isPossible([...before, support])) return;
    const [member, ...rest] = open;
    if (member === undefined) {
      yield support;
      return;
    }
    yield* supportsAt(set, before, believed, [...disbelieved, member], rest);
    yield* supportsAt(set, before, [...believed, member], disbelieved, rest);
  }

  const isPossible = (supports: readonly Support[]): boolean =>
    ordersOfMistakes(supports, toNode, new MistakeNumbers()).kind === 'possible';

  const isRational = (
    { members, surplus }: CriticalSet,
    believed: readonly number[],
    open: readonly number[],
  ): boolean => {
    const positions = (nodes: readonly number[]): number[] =>
      nodes.map((node) => members.indexOf(node));
    return localSupport(surplus, positions(believed), positions(open)).kind === 'some';
  };

  yield* choose([]);
}

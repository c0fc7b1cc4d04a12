import { entry } from '../exact/entry.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { OwnAction, OwnDecision } from './own-decision.js';

/** An action at each of one player's information sets, in place of what the profile prescribes. */
export type DeviationPlan = ReadonlyMap<DeclaredSet, number>;

/** A plan, and what it gains, weighed. */
export interface PlanGains {
  readonly deviation: DeviationPlan;
  readonly gains: readonly Polynomial[];
}

/** How many plans begin with an action: for each next move, any of the plans from there. */
export function plansAfter({ next }: OwnAction): number {
  return next.reduce((product, move) => product * plansFrom(move), 1);
}

function plansFrom({ actions }: OwnDecision): number {
  return actions.reduce((sum, action) => sum + plansAfter(action), 0);
}

/** Every plan from an information set on: an action here, and one at each set that it comes to. */
export function plansIn(first: OwnDecision): PlanGains[] {
  let plans: PlanGains[] = [{ deviation: new Map(), gains: [] }];
  for (const { move, after, weight } of inOrder(first))
    plans = plans.flatMap((plan) =>
      after === undefined || plan.deviation.get(after.set) === after.action
        ? move.actions.map(({ action, gain }) => ({
            deviation: new Map([...plan.deviation, [move.set, action]]),
            gains: [...plan.gains, gain.times(weight)],
          }))
        : [plan],
    );
  return plans;
}

/** A move with what leads to it, and the weight of its gains in those of the first move. */
interface Placed {
  readonly move: OwnDecision;
  readonly after: { readonly set: DeclaredSet; readonly action: number } | undefined;
  readonly weight: Polynomial;
}

/** A move and those that may follow it, in the order of play. */
function inOrder(first: OwnDecision): Placed[] {
  const placed: Placed[] = [];
  const place = (each: Placed): void => {
    placed.push(each);
    const { set, actions } = each.move;
    for (const { action, next } of actions)
      for (const move of next)
        place({ move, after: { set, action }, weight: each.weight.times(move.weight) });
  };
  place({ move: first, after: undefined, weight: first.weight });
  return placed.sort(
    (one, other) =>
      depthOf(one.move.set) - depthOf(other.move.set) || one.move.set.index - other.move.set.index,
  );
}

function depthOf({ histories }: DeclaredSet): number {
  return Object.keys(entry(histories, 0)).length;
}

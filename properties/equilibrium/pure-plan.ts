import { Rational } from '../../src/exact/rational.js';
import type { Step } from '../game/paths.js';
import type { Prospect } from './play.js';

/** An action at each place where the plan may lead; elsewhere the player follows her strategy. */
export type PurePlan = ReadonlyMap<string, string>;

/** A player's expected payoff from her prospects when she follows a plan. */
export function payoffUnder(plan: PurePlan, prospects: readonly Prospect[]): Rational {
  return Rational.sum(
    prospects.map(({ own, worth }) =>
      own.reduce((total, { place, value, probability }) => {
        const planned = plan.get(place);
        if (planned === undefined) return total.times(probability);
        return planned === value ? total : Rational.zero;
      }, worth),
    ),
  );
}

/** Every pure plan: an action wherever the player moves first, and plans for what may follow. */
export function purePlans(moves: readonly (readonly Step[])[]): PurePlan[] {
  return [...grouped(moves, ({ place }) => place)].reduce<PurePlan[]>(
    (plans, [place, here]) =>
      plans.flatMap((plan) => plansAt(place, here).map((next) => new Map([...plan, ...next]))),
    [new Map()],
  );
}

function plansAt(place: string, moves: readonly (readonly Step[])[]): PurePlan[] {
  return [...grouped(moves, ({ value }) => value)].flatMap(([action, here]) =>
    purePlans(here.map(([, ...later]) => later)).map((plan) => new Map([...plan, [place, action]])),
  );
}

/** Sequences of moves by a property of the first one; those without a move are left out. */
function grouped(moves: readonly (readonly Step[])[], by: (first: Step) => string) {
  const groups = new Map<string, (readonly Step[])[]>();
  for (const sequence of moves) {
    const [first] = sequence;
    if (first) groups.set(by(first), [...(groups.get(by(first)) ?? []), sequence]);
  }
  return groups;
}

export function greatest(numbers: readonly Rational[]): Rational {
  return numbers.reduce((most, next) => (most.lessThan(next) ? next : most));
}

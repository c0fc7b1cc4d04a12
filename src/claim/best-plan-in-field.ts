import { expectedPayoffs, payoffsByNode } from '../equilibrium/expected-payoff.js';
import { entry, known } from '../exact/entry.js';
import type { Field } from '../exact/field.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import { childrenOf, setAt } from '../game/extensive-game.js';
import { sumIn } from './assessment-in-field.js';

/** A game in a field, and how likely each branch is, once play is at its parent. */
export interface PlayTable<Value> {
  readonly tree: DeclaredForm;
  readonly field: Field<Value>;
  readonly shares: readonly Value[];
  readonly quantities: readonly Value[];
}

/** By member of an information set, what the best plan under a belief gains over the profile. */
export type BestPlans<Value> = (belief: readonly Value[]) => readonly Value[];

/**
 * The best plans for what a mover does at a set and later, belief by belief. A later set of hers is
 * weighed by the belief here and by what chance and the others do in between; perfect recall makes that
 * well defined. The last of her sets are settled first.
 */
export function bestPlans<Value>(
  set: DeclaredSet,
  { tree, field, shares, quantities }: PlayTable<Value>,
): BestPlans<Value> {
  const paid = payoffsByNode(tree, set.player, quantities, field);
  const prescribed = expectedPayoffs(tree, shares, paid, field);
  const isOwn = (node: number): boolean => setAt(tree, node)?.player === set.player;
  const value = (node: number, choose: (own: DeclaredSet) => number): Value => {
    const children = childrenOf(tree.nodes, node);
    const own = setAt(tree, node);
    const after =
      own?.player === set.player
        ? value(entry(children, choose(own)), choose)
        : sumIn(
            children.map((child) => field.times(entry(shares, child), value(child, choose))),
            field,
          );
    return field.plus(entry(paid, node), after);
  };
  return (belief) => {
    const weights = new Map<number, Value>();
    const weigh = (node: number, weight: Value): void => {
      weights.set(node, weight);
      for (const next of childrenOf(tree.nodes, node))
        weigh(next, isOwn(node) ? weight : field.times(weight, entry(shares, next)));
    };
    set.members.forEach((member, k) => {
      weigh(member, entry(belief, k));
    });
    const choices = new Map<number, number>();
    const choice = (own: DeclaredSet): number => {
      const settled = choices.get(own.index);
      if (settled !== undefined) return settled;
      const worth = own.actions.map((_, action) =>
        sumIn(
          own.members.map((member) =>
            field.times(
              known(weights, member),
              value(member, (each) => (each.index === own.index ? action : choice(each))),
            ),
          ),
          field,
        ),
      );
      const best = worth.reduce(
        (most, each, action) =>
          field.sign(field.minus(each, entry(worth, most))) > 0 ? action : most,
        0,
      );
      choices.set(own.index, best);
      return best;
    };
    return set.members.map((member) =>
      field.minus(value(member, choice), entry(prescribed, member)),
    );
  };
}

/** What a plan gains under a belief. */
export function whatItGains<Value>(
  gains: readonly Value[],
  belief: readonly Value[],
  field: Field<Value>,
): Value {
  return sumIn(
    gains.map((gain, k) => field.times(entry(belief, k), gain)),
    field,
  );
}

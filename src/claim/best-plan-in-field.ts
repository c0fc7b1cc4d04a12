import { expectedPayoffs, payoffsByNode } from '../equilibrium/expected-payoff.js';
import { entry, known } from '../exact/entry.js';
import type { Field } from '../exact/field.js';
import { minimaxIn } from '../exact/matrix-game.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import { childrenOf, setAt } from '../game/extensive-game.js';
import { sharesIn, sumIn } from './assessment-in-field.js';

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

/** Members of a set in proportion to which something is believed. */
export interface BelievedIn<Value> {
  readonly members: readonly { readonly place: number; readonly probability: Value }[];
}

/**
 * A belief that leaves no plan a gain, a mixture of what groups of members make of it; `undefined` where
 * there is none. The belief plays a matrix game against the plans, which are those that answer it best,
 * until none gains under it, or a mix of them gains whatever is believed (Pearce 1984, Lemma 3). There
 * are finitely many plans, and no plan answers twice.
 */
export function supportingBeliefIn<Value>(
  plans: BestPlans<Value>,
  { members }: DeclaredSet,
  groups: readonly BelievedIn<Value>[],
  field: Field<Value>,
): readonly Value[] | undefined {
  let weights = groups.map((_, k) => (k === 0 ? field.one : field.zero));
  const answers: (readonly Value[])[] = [];
  for (;;) {
    const belief = mixture(members.length, groups, weights, field);
    const answer = plans(belief);
    if (field.sign(whatItGains(answer, belief, field)) <= 0) return belief;
    answers.push(
      groups.map(({ members: alike }) =>
        sumIn(
          alike.map(({ place, probability }) => field.times(probability, entry(answer, place))),
          field,
        ),
      ),
    );
    const { value, columns } = minimaxIn(answers, field);
    if (field.sign(value) > 0) return undefined;
    weights = [...columns];
  }
}

/** What is believed by member where groups have these weights, each member's beside those of its group. */
function mixture<Value>(
  count: number,
  groups: readonly BelievedIn<Value>[],
  weights: readonly Value[],
  field: Field<Value>,
): readonly Value[] {
  const belief = new Array<Value>(count).fill(field.zero);
  for (const [k, { members }] of groups.entries())
    for (const { place, probability } of members)
      belief[place] = field.times(entry(weights, k), probability);
  const shares = sharesIn(belief, field);
  if (shares === undefined) throw new RangeError('a belief has no weight');
  return shares;
}

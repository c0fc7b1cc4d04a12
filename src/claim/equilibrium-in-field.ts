import {
  branchProbabilities,
  expectedPayoffs,
  payoffsByNode,
  reachProbabilities,
} from '../equilibrium/expected-payoff.js';
import { entry, known } from '../exact/entry.js';
import type { Field } from '../exact/field.js';
import type { Environment } from '../exact/formula-in-field.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import { childrenOf, setAt } from '../game/extensive-game.js';
import { smallestSubgames } from '../game/smallest-subgame.js';
import { properPlayIn, sharesIn, statedBeliefsIn, sumIn } from './assessment-in-field.js';
import type { Claim } from './claim.js';
import { hangsTogether } from './claimed-concept.js';

/**
 * Whether a claimed assessment is an equilibrium by the concept of its claim, whatever its conditions
 * say, in an ordered field: so, for all values of a parameter that are large, or close, enough at once.
 *
 * As a textbook has it: at every information set where the concept asks for it, the best plan for
 * what the mover does there and later gains nothing, under the belief that Bayes' rule dictates where
 * play arrives, and under the stated one elsewhere. Optimality of plans is by backward induction.
 * @returns `undefined` where that rests on beliefs being limits of Bayesian ones, which is not looked at.
 */
export function equilibriumIn<Value>(claim: Claim, here: Environment<Value>): boolean | undefined {
  const play = properPlayIn(claim, here);
  const stated = play && statedBeliefsIn(claim, play.tree, here);
  if (play === undefined || stated === undefined) return false;
  const { field } = here;
  const { tree, quantities, profile } = play;
  const shares = branchProbabilities(tree, quantities, profile, field);
  const table: Table<Value> = { tree, field, shares, quantities };
  const reach = reachProbabilities(tree.nodes, shares, field);
  const rational = tree.informationSets.every((set) => {
    const weights = weightsAt(claim, set, table, reach);
    const posterior = weights && sharesIn(weights, field);
    const said = entry(stated, set.index);
    if (posterior === undefined) {
      if (claim.concept === 'Nash' || claim.concept === 'subgame perfect') return true;
      if (set.members.length === 1) return gainsNothing(set, [field.one], table);
      return said !== 'none' && gainsNothing(set, said, table);
    }
    const follows =
      said === 'none' ||
      said.every((each, k) => field.sign(field.minus(each, entry(posterior, k))) === 0);
    return follows && gainsNothing(set, posterior, table);
  });
  return rational && hangsTogether(claim.concept) ? undefined : rational;
}

/** A game in a field, and how likely each branch is, once play is at its parent. */
interface Table<Value> {
  readonly tree: DeclaredForm;
  readonly field: Field<Value>;
  readonly shares: readonly Value[];
  readonly quantities: readonly Value[];
}

/** How likely play comes to each member: from the root, or from where the smallest subgame begins. */
function weightsAt<Value>(
  { concept }: Claim,
  { index, members }: DeclaredSet,
  { tree, field, shares }: Table<Value>,
  reach: readonly Value[],
): readonly Value[] {
  if (concept !== 'subgame perfect') return members.map((member) => entry(reach, member));
  const root = entry(smallestSubgames(tree), index);
  return members.map((member) => {
    let weight = field.one;
    for (let at = member; at !== root; at = entry(tree.nodes.parent, at))
      weight = field.times(entry(shares, at), weight);
    return weight;
  });
}

/** Whether no plan of the mover gains under a belief over the profile. */
function gainsNothing<Value>(
  set: DeclaredSet,
  belief: readonly Value[],
  table: Table<Value>,
): boolean {
  const { tree, field, shares, quantities } = table;
  const paid = payoffsByNode(tree, set.player, quantities, field);
  const prescribed = expectedPayoffs(tree, shares, paid, field);
  const best = mostUnder(set, belief, table, paid);
  const gain = field.minus(best, expectation(set.members, belief, prescribed, field));
  return field.sign(gain) <= 0;
}

function expectation<Value>(
  members: readonly number[],
  belief: readonly Value[],
  worth: readonly Value[],
  field: Field<Value>,
): Value {
  return sumIn(
    members.map((member, k) => field.times(entry(belief, k), entry(worth, member))),
    field,
  );
}

/**
 * The most that the mover expects by any plan for what she does at a set and later. A later set of
 * hers is weighed by the belief here and by what chance and the others do in between; perfect recall
 * makes that well defined. The last of her sets are settled first.
 */
function mostUnder<Value>(
  set: DeclaredSet,
  belief: readonly Value[],
  { tree, field, shares }: Table<Value>,
  paid: readonly Value[],
): Value {
  const weights = new Map<number, Value>();
  const isOwn = (node: number): boolean => setAt(tree, node)?.player === set.player;
  const weigh = (node: number, weight: Value): void => {
    weights.set(node, weight);
    for (const next of childrenOf(tree.nodes, node))
      weigh(next, isOwn(node) ? weight : field.times(weight, entry(shares, next)));
  };
  set.members.forEach((member, k) => {
    weigh(member, entry(belief, k));
  });
  const choices = new Map<number, number>();
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
  return sumIn(
    set.members.map((member, k) => field.times(entry(belief, k), value(member, choice))),
    field,
  );
}

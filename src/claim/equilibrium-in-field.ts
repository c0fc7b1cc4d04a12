import { match } from 'ts-pattern';
import {
  believable,
  descentsOf,
  isConsistentIn,
} from '../equilibrium/consistency/consistency-in-field.js';
import { branchProbabilities, reachProbabilities } from '../equilibrium/expected-payoff.js';
import { isReasonableIn } from '../equilibrium/reasonable-in-field.js';
import { entry } from '../exact/entry.js';
import type { Field } from '../exact/field.js';
import type { Environment } from '../exact/formula-in-field.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { smallestSubgames } from '../game/smallest-subgame.js';
import { properPlayIn, sharesIn, statedBeliefsIn } from './assessment-in-field.js';
import { bestPlans, type PlayTable, whatItGains } from './best-plan-in-field.js';
import { type Claim, isSomeBelief } from './claim.js';
import {
  areSupportedTogether,
  type BelievedIn,
  supportingBeliefIn,
} from './supporting-beliefs-in-field.js';

/**
 * Whether a claimed assessment is an equilibrium by the concept of its claim, whatever its conditions
 * say, in an ordered field: so, for all values of a parameter that are large, or close, enough at once.
 *
 * As a textbook has it: at every information set where the concept asks for it, the best plan for
 * what the mover does there and later gains nothing, under the belief that Bayes' rule dictates where
 * play arrives, and under the stated one elsewhere, or some belief where that is left open; and beliefs
 * hang together as the concept has it. Optimality of plans is by backward induction.
 * @returns `undefined` where the beliefs that support the behavior best at each set do not fit others, and it
 * is not told whether some do; and where the concept is not defined.
 */
export function equilibriumIn<Value>(claim: Claim, here: Environment<Value>): boolean | undefined {
  const play = properPlayIn(claim, here);
  const stated = play && statedBeliefsIn(claim, play.tree, here);
  if (play === undefined || stated === undefined) return false;
  const { field } = here;
  const { tree, quantities, profile } = play;
  const shares = branchProbabilities(tree, quantities, profile, field);
  const table: PlayTable<Value> = { tree, field, shares, quantities };
  const reach = reachProbabilities(tree.nodes, shares, field);
  const toNode =
    claim.concept === 'sequential' ? descentsOf({ form: tree, shares, field }) : undefined;
  const isConsistent = (held: readonly (readonly Value[] | undefined)[]): boolean =>
    toNode !== undefined && isConsistentIn({ form: tree, field }, toNode, held);
  const chosen = new Set<number>();
  const beliefs: (readonly Value[] | undefined)[] = [];
  const rational = tree.informationSets.every((set) => {
    const weights = weightsAt(claim, set, table, reach);
    const posterior = weights && sharesIn(weights, field);
    const said = entry(stated, set.index);
    const gainsNothing = (belief: readonly Value[]): boolean => {
      beliefs[set.index] = belief;
      return field.sign(whatItGains(bestPlans(set, table)(belief), belief, field)) <= 0;
    };
    if (posterior === undefined) {
      if (claim.concept === 'Nash' || claim.concept === 'subgame perfect') return true;
      if (set.members.length === 1) return gainsNothing([field.one]);
      if (isSomeBelief(claim, set)) {
        chosen.add(set.index);
        const groups = toNode ? believable(set.members, toNode) : eachByItself(set, field);
        const belief = supportingBeliefIn({ set, groups }, table);
        beliefs[set.index] = belief;
        return belief !== undefined;
      }
      return said !== 'none' && gainsNothing(said);
    }
    const follows =
      said === 'none' ||
      said.every((each, k) => field.sign(field.minus(each, entry(posterior, k))) === 0);
    return follows && gainsNothing(posterior);
  });
  if (!rational) return false;
  const fitting = match(claim.concept)
    .with('Nash', 'subgame perfect', 'weak perfect Bayesian', () => true)
    .with('perfect Bayesian', () => isReasonableIn(tree, shares, beliefs, field))
    .with('sequential', () => toNode && isConsistent(beliefs))
    .exhaustive();
  if (fitting !== false || chosen.size === 0) return fitting;
  // Another belief might fit where one was chosen, but not if those that are stated do not fit each other.
  const kept = beliefs.map((belief, index) => (chosen.has(index) ? undefined : belief));
  if (claim.concept !== 'sequential' || toNode === undefined) return undefined;
  return isConsistent(kept) ? areSupportedTogether(kept, toNode, table) : false;
}

function eachByItself<Value>({ members }: DeclaredSet, { one }: Field<Value>): BelievedIn<Value>[] {
  return members.map((_, place) => ({ members: [{ place, probability: one }] }));
}

/** How likely play comes to each member: from the root, or from where the smallest subgame begins. */
function weightsAt<Value>(
  { concept }: Claim,
  { index, members }: DeclaredSet,
  { tree, field, shares }: PlayTable<Value>,
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

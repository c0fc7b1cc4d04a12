import { branchProbabilities, reachProbabilities } from '../equilibrium/expected-payoff.js';
import { entry } from '../exact/entry.js';
import type { Environment } from '../exact/formula-in-field.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { smallestSubgames } from '../game/smallest-subgame.js';
import { properPlayIn, sharesIn, statedBeliefsIn } from './assessment-in-field.js';
import { bestPlans, isSupported, type PlayTable, whatItGains } from './best-plan-in-field.js';
import { type Claim, isSomeBelief } from './claim.js';
import { hangsTogether } from './claimed-concept.js';

/**
 * Whether a claimed assessment is an equilibrium by the concept of its claim, whatever its conditions
 * say, in an ordered field: so, for all values of a parameter that are large, or close, enough at once.
 *
 * As a textbook has it: at every information set where the concept asks for it, the best plan for
 * what the mover does there and later gains nothing, under the belief that Bayes' rule dictates where
 * play arrives, and under the stated one elsewhere, or some belief where that is left open. Optimality of plans is by backward induction.
 * @returns `undefined` where that rests on beliefs being limits of Bayesian ones, which is not looked at.
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
  const rational = tree.informationSets.every((set) => {
    const weights = weightsAt(claim, set, table, reach);
    const posterior = weights && sharesIn(weights, field);
    const said = entry(stated, set.index);
    const gainsNothing = (belief: readonly Value[]): boolean =>
      field.sign(whatItGains(bestPlans(set, table)(belief), belief, field)) <= 0;
    if (posterior === undefined) {
      if (claim.concept === 'Nash' || claim.concept === 'subgame perfect') return true;
      if (set.members.length === 1) return gainsNothing([field.one]);
      if (isSomeBelief(claim, set)) return isSupported(bestPlans(set, table), set, field);
      return said !== 'none' && gainsNothing(said);
    }
    const follows =
      said === 'none' ||
      said.every((each, k) => field.sign(field.minus(each, entry(posterior, k))) === 0);
    return follows && gainsNothing(posterior);
  });
  return rational && hangsTogether(claim.concept) ? undefined : rational;
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

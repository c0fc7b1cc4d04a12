import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment, Belief } from '../assessment.js';
import { ordersOfMistakes, type Support } from './belief-orders.js';
import { beliefSupports, type CriticalSet } from './belief-supports.js';
import { consistency } from './consistency.js';
import { descents, isReached, MistakeNumbers, posterior } from './descent.js';
import type { Inconsistency } from './inconsistency.js';
import { localSupport } from './local-support.js';
import { type ProportionCondition, proportionConditions } from './proportion-condition.js';
import { searchWeights } from './proportion-search.js';
import type { Deviation } from './sequential-equilibrium.js';
import { bestDeviation, surpluses } from './surplus.js';
import { limitBeliefs, type Trembles, tremblesOf } from './trembles.js';

export type SequentialSupport =
  | {
      readonly kind: 'yes';
      /** The proof that the beliefs are consistent; see `checkTrembles`. */
      readonly trembles: Trembles;
      /**
       * The beliefs that the trembles tend to. `undefined` where they are irrational, and at sets
       * that only draws of probability 0 lead to and where any belief will do.
       */
      readonly beliefs: readonly (Belief | undefined)[];
    }
  | { readonly kind: 'no'; readonly reason: Unsupported }
  | { readonly kind: 'undecided'; readonly limit: Limit };

/** Why no consistent beliefs make a profile sequentially rational. */
export type Unsupported =
  /** These deviations gain under beliefs that Bayes' rule dictates or that are stated. */
  | { readonly kind: 'deviations'; readonly deviations: readonly Deviation[] }
  /** The stated beliefs are inconsistent by themselves. */
  | { readonly kind: 'stated'; readonly inconsistencies: readonly Inconsistency[] }
  /**
   * At each of these sets that the profile does not reach, a mix of deviations gains whatever the
   * belief: a nonnegative multiple for each action.
   */
  | {
      readonly kind: 'any-belief';
      readonly sets: readonly {
        readonly informationSet: number;
        readonly deviations: readonly Rational[];
      }[];
    }
  /**
   * Each of these sets has beliefs that make it rational, but no trembles make all of them rational
   * at once. So many choices of supports were refuted by the proportions that trembles force;
   * all others, by the orders of mistakes.
   */
  | {
      readonly kind: 'trembles';
      readonly informationSets: readonly number[];
      readonly refuted: number;
    };

export type Limit =
  /** More choices of supports than were to be tried. */
  | { readonly kind: 'supports'; readonly tried: number }
  /**
   * Polynomial conditions on positive weights of mistakes that were neither met nor refuted; or,
   * where `irrational`, that can be met, but only by weights that are no roots of rationals: then
   * beliefs do exist, and only a certificate of them is missing.
   */
  | {
      readonly kind: 'weights';
      readonly irrational: boolean;
      readonly supports: readonly Support[];
      readonly conditions: readonly ProportionCondition[];
    };

/**
 * Whether consistent beliefs exist that make a profile sequentially rational: whether it is the
 * profile of a sequential equilibrium (Kreps and Wilson 1982). Beliefs that are stated are kept.
 *
 * Payoffs after an action are settled by the profile, so that only beliefs at critical sets matter:
 * those not reached at which some member would rather deviate. What can be believed there is run
 * through by supports; given supports, beliefs are proportions of monomials in the weights of
 * mistakes, and "no action gains" is a system of polynomial inequalities in them.
 * One-shot deviations suffice, as in `sequentialEquilibrium`. The game is to have perfect recall.
 * @param effort how many partial choices of supports to look at before giving up; a choice whose
 * proportions can be neither met nor refuted counts for fifty
 */
export function sequentialSupport(
  game: ExtensiveGame,
  assessment: Assessment,
  effort = 4_000,
): SequentialSupport {
  const { profile, beliefs } = assessment;
  if (beliefs.some((belief) => belief !== undefined)) {
    const stated = consistency(game, assessment);
    if (stated.kind === 'inconsistent')
      return { kind: 'no', reason: { kind: 'stated', inconsistencies: stated.reasons } };
  }
  const toNode = descents(game, profile);
  const surplus = surpluses(game, profile);
  const deviations: Deviation[] = [];
  const hopeless: { informationSet: number; deviations: readonly Rational[] }[] = [];
  const critical: CriticalSet[] = [];
  const chosen: (Belief | undefined)[] = [];

  game.informationSets.forEach(({ members }, informationSet) => {
    const gaps = surplus[informationSet] ?? [];
    const reached = members.some((member) => isReached(toNode[member]));
    const belief = reached ? posterior(members, toNode) : beliefs[informationSet];
    const best = belief && bestDeviation(gaps, belief);
    if (belief && best) deviations.push({ informationSet, belief, ...best });
    if (reached) return;
    // Trembles do not lead behind draws of probability 0: a set with nothing else is bound by none.
    const reachable = members.flatMap((member, k) => (toNode[member] ? [k] : []));
    const possible = reachable.length > 0 ? reachable : members.map((_, k) => k);
    if (belief) {
      chosen[informationSet] = belief;
      if (reachable.length > 0)
        critical.push({
          informationSet,
          members: possible.map((k) => members[k] ?? -1),
          stated: possible.map((k) => belief[k] ?? Rational.zero),
          surplus: [],
        });
      return;
    }
    if (gaps.every((byMember) => possible.every((k) => (byMember[k]?.sign ?? 0) >= 0))) return;
    const local = localSupport(gaps, [], possible);
    if (local.kind === 'none') hopeless.push({ informationSet, deviations: local.deviations });
    else if (reachable.length === 0) {
      const total = Rational.sum(local.proportions);
      chosen[informationSet] = local.proportions.map((each) => each.over(total));
    } else
      critical.push({
        informationSet,
        members: possible.map((k) => members[k] ?? -1),
        stated: undefined,
        surplus: gaps.map((byMember) => possible.map((k) => byMember[k] ?? Rational.zero)),
      });
  });
  if (deviations.length > 0) return { kind: 'no', reason: { kind: 'deviations', deviations } };
  if (hopeless.length > 0) return { kind: 'no', reason: { kind: 'any-belief', sets: hopeless } };

  critical.sort((one, other) => one.members.length - other.members.length);
  const budget = { left: effort };
  let refuted = 0;
  let limit: Limit | undefined;
  for (const supports of beliefSupports(critical, toNode, budget)) {
    const numbers = new MistakeNumbers();
    const orders = ordersOfMistakes(supports, toNode, numbers);
    if (orders.kind === 'impossible') continue;
    const conditions = proportionConditions(critical, supports, toNode, numbers);
    const found = searchWeights(conditions, numbers.mistakes.length);
    if (found.kind === 'none') refuted += 1;
    else if (found.kind === 'unsettled') {
      budget.left -= 50;
      limit ??= { ...found, kind: 'weights', supports };
    } else {
      const { mistakes } = numbers;
      const trembles = tremblesOf(game, profile, mistakes, orders.exponents, found.weights);
      const tended = limitBeliefs(game, profile, trembles);
      return { kind: 'yes', trembles, beliefs: tended.map((each, at) => each ?? chosen[at]) };
    }
  }
  if (budget.left <= 0) limit = { kind: 'supports', tried: effort };
  if (limit) return { kind: 'undecided', limit };
  const informationSets = critical
    .map(({ informationSet }) => informationSet)
    .sort((a, b) => a - b);
  return { kind: 'no', reason: { kind: 'trembles', informationSets, refuted } };
}

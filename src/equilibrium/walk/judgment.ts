import { Rational } from '../../exact/rational.js';
import { type InformationSet, inOrderOfPlay } from '../../game/tree.js';
import type { TreeAtPoint } from '../../game/tree-at-point.js';
import { type Assessment, assertDistributions, type Belief, type Mix } from '../assessment.js';
import { posterior } from './bayes.js';
import { bestPlan, movesAgain } from './continuation.js';
import { mostSupportiveBelief } from './supporting-belief.js';
import { type Walk, walk } from './walk.js';

/**
 * Where a belief comes from: Bayes' rule at a reached set; at an unreached one the author's word,
 * or, where the author is silent, the belief most favorable to the profile.
 */
export type BeliefOrigin = 'Bayes' | 'declared' | 'supporting';

/** How an action compares with the prescribed behavior, under the belief. */
export interface ActionValue {
  readonly action: string;
  /** The probability that the profile gives it. */
  readonly probability: Rational;
  /** The mover's expected payoff from it, then following the profile. */
  readonly payoff: Rational;
  readonly against: 'better' | 'indifferent' | 'worse';
}

/** A plan that beats the prescribed behavior at an information set. */
export interface Deviation {
  /** The action at the information set itself. */
  readonly action: string;
  /** Actions at the mover's later information sets, where the plan deviates from the profile. */
  readonly later: readonly { readonly set: InformationSet; readonly action: string }[];
  /** The rise in the mover's expected payoff given the information set; positive. */
  readonly gain: Rational;
}

/** What holds at one information set. */
export interface Finding {
  readonly set: InformationSet;
  readonly onPath: boolean;
  readonly belief: Belief;
  readonly origin: BeliefOrigin;
  /** The author's belief, where it contradicts Bayes' rule. */
  readonly contradicted: Belief | undefined;
  readonly prescribed: Mix;
  readonly actions: readonly ActionValue[];
  /**
   * `strict`: one action, better than all others; `weak`: one action, tied with another;
   * `mixed`: several actions, all best; `violated`: a deviation pays.
   */
  readonly optimality: 'strict' | 'weak' | 'mixed' | 'violated';
  readonly deviation: Deviation | undefined;
}

/** The verdict on an assessment at a parameter point. */
export interface Judgment {
  /** In order of play. */
  readonly findings: readonly Finding[];
  /** Sets where a deviation pays: sequential rationality fails there. */
  readonly violations: readonly (Finding & { readonly deviation: Deviation })[];
  /** Reached sets where the stated belief is not the posterior: Bayesian consistency fails. */
  readonly inconsistencies: readonly Finding[];
  /** Sequentially rational and consistent with Bayes' rule: a weak perfect Bayesian equilibrium. */
  readonly equilibrium: boolean;
}

/**
 * Judges an assessment by walking the tree.
 *
 * Rationality is asked of every information set, reached or not, and of whole continuation plans;
 * gains are taken under the posterior at reached sets, and under the stated belief elsewhere.
 * @throws {NotADistribution} when a strategy or belief is no probability distribution.
 */
export function judge(at: TreeAtPoint, assessment: Assessment): Judgment {
  assertDistributions(at.tree, assessment);
  const walked = walk(at, assessment.profile);
  const findings = inOrderOfPlay(
    at.tree,
    at.tree.informationSets.map((set) => finding(set, at, assessment, walked)),
    ({ set }) => set,
  );
  const violations = findings.filter(hasDeviation);
  const inconsistencies = findings.filter(({ contradicted }) => contradicted !== undefined);
  return {
    findings,
    violations,
    inconsistencies,
    equilibrium: violations.length === 0 && inconsistencies.length === 0,
  };
}

function hasDeviation(found: Finding): found is Finding & { readonly deviation: Deviation } {
  return found.deviation !== undefined;
}

function finding(
  set: InformationSet,
  at: TreeAtPoint,
  { profile, beliefs }: Assessment,
  walked: Walk,
): Finding {
  const stated = beliefs[set.index];
  const dictated = posterior(set, walked);
  const belief = dictated ?? stated ?? mostSupportiveBelief(set, at, profile, walked);
  const origin = dictated ? 'Bayes' : stated ? 'declared' : 'supporting';
  const prescribed = profile[set.index] ?? [];
  const payoffs = actionPayoffs(set, belief, at, walked);
  const payoff = Rational.sum(
    payoffs.map((each, action) => each.times(prescribed[action] ?? Rational.zero)),
  );
  const actions = set.actions.map((action, index): ActionValue => {
    const own = payoffs[index] ?? Rational.zero;
    const order = own.compare(payoff);
    return {
      action,
      probability: prescribed[index] ?? Rational.zero,
      payoff: own,
      against: order > 0 ? 'better' : order < 0 ? 'worse' : 'indifferent',
    };
  });
  const deviation = movesAgain(set)
    ? bestPlanAgainst(payoff, set, belief, at, profile)
    : bestActionAgainst(payoff, actions);
  return {
    set,
    onPath: dictated !== undefined,
    belief,
    origin,
    contradicted: dictated && stated && !equalBeliefs(dictated, stated) ? stated : undefined,
    prescribed,
    actions,
    optimality: deviation ? 'violated' : unviolatedOptimality(actions),
    deviation,
  };
}

/** What each action yields the mover, following the profile afterwards. */
function actionPayoffs(
  set: InformationSet,
  belief: Belief,
  { tree }: TreeAtPoint,
  { payoffs }: Walk,
): Rational[] {
  const player = tree.players.indexOf(set.player);
  return set.actions.map((_, action) =>
    Rational.sum(
      set.members.map((member, index) => {
        const child = member.children[action];
        const payoff = child && payoffs.get(child)?.[player];
        return payoff && belief[index] ? belief[index].times(payoff) : Rational.zero;
      }),
    ),
  );
}

function bestActionAgainst(
  payoff: Rational,
  actions: readonly ActionValue[],
): Deviation | undefined {
  const best = actions.reduce((a, b) => (a.payoff.lessThan(b.payoff) ? b : a));
  return payoff.lessThan(best.payoff)
    ? { action: best.action, later: [], gain: best.payoff.minus(payoff) }
    : undefined;
}

function bestPlanAgainst(
  payoff: Rational,
  set: InformationSet,
  belief: Belief,
  at: TreeAtPoint,
  profile: Assessment['profile'],
): Deviation | undefined {
  const plan = bestPlan(set, belief, at, profile);
  if (plan.payoff.atMost(payoff)) return undefined;
  const later = [...plan.choices]
    .filter(
      ([at_, choice]) => at_ !== set && profile[at_.index]?.[choice]?.equals(Rational.one) !== true,
    )
    .map(([at_, choice]) => ({ set: at_, action: at_.actions[choice] ?? '' }));
  const action = set.actions[plan.choices.get(set) ?? 0] ?? '';
  return { action, later, gain: plan.payoff.minus(payoff) };
}

function unviolatedOptimality(actions: readonly ActionValue[]): 'strict' | 'weak' | 'mixed' {
  if (actions.filter(({ probability }) => !probability.isZero).length > 1) return 'mixed';
  return actions.filter(({ against }) => against === 'indifferent').length > 1 ? 'weak' : 'strict';
}

function equalBeliefs(one: Belief, other: Belief): boolean {
  return one.every((probability, index) => probability.equals(other[index] ?? Rational.zero));
}

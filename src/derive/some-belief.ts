import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import { plainTruth } from '../exact/sign-condition.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { keyOf } from '../game/game.js';
import type { Expansion } from './expansion.js';
import { type DeviationContext, isPrescribed, TooManyPlans } from './incentive.js';
import type { PlainlyAtLeastZero } from './later-gain.js';
import { type DeviationPlan, ownDecision, plansAfter, plansIn } from './own-decision.js';
import { deviationWords } from './proposition/deviation-words.js';
import type { Hypothesis } from './question.js';

/*
 * Beliefs that need not be stated: where play does not arrive, behavior is rational for some belief
 * or for none.
 *
 * A belief weighs the members of the information set, and what a plan gains is linear in it. So none
 * supports the behavior exactly if a mix of plans gains at every member (Pearce 1984, Lemma 3: the
 * minimax theorem). Both sides are written as sign conditions: without any new symbols where there
 * is one plan, one member, or two members and few plans; else with symbols for the shares of the mix,
 * or for the belief.
 */

/** What a plan gains over the profile at each member of an information set. */
export interface MemberGains {
  readonly set: DeclaredSet;
  readonly deviation: DeviationPlan;
  /** Times `weight`, which is positive. */
  readonly gains: readonly Polynomial[];
  readonly weight: Polynomial;
}

/** Which behavior some belief supports, as ways in which it does, and in which none does. */
export interface SomeBelief {
  /** The plans that a belief is to leave without a gain. */
  readonly plans: readonly MemberGains[];
  /** Some belief supports the behavior exactly where all hypotheses of one of these hold. */
  readonly some: readonly (readonly Hypothesis[])[];
  /** No belief does exactly where all hypotheses of one of these hold. */
  readonly none: readonly (readonly Hypothesis[])[];
}

/**
 * Where some belief supports what the profile prescribes at an information set, if play does not
 * arrive there. Symbols that the hypotheses bring with them are unknowns of the context's expansion:
 * there is to be some value for each.
 * @throws {TooManyPlans}
 */
export function beliefSupportAt(set: DeclaredSet, context: DeviationContext): SomeBelief {
  const { expansion, isAtLeastZero } = context;
  const plans = memberGainsAt(set, context);
  const asked = withoutIdle(set, plans, isAtLeastZero);
  return {
    plans,
    some: possible(supportingWays(asked, expansion)),
    none: possible(dominatingWays(asked, expansion)),
  };
}

/**
 * What every plan gains, by member: none of what the profile prescribes for sure.
 * @throws {TooManyPlans}
 */
function memberGainsAt(set: DeclaredSet, context: DeviationContext): MemberGains[] {
  const { profile, walk, expansion, mostListed } = context;
  const weights = set.members.map(() => expansion.newSymbol('weight'));
  const move = ownDecision(set, weights.map(Polynomial.symbol), walk);
  if (move.actions.some((action) => plansAfter(action) > mostListed))
    throw new TooManyPlans(
      `${set.mover} has more than ${mostListed} plans that begin with one action at "${set.name}": ` +
        'too many to tell whether some belief supports what is prescribed there; state the belief, or ask at points',
    );
  return plansIn(move)
    .filter(({ deviation }) => !isPrescribed(deviation, profile))
    .map(({ deviation, gains }) => {
      const total = Polynomial.sum(gains);
      const byMember = weights.map((weight) => total.coefficientsIn(weight)[1] ?? Polynomial.zero);
      const [weight = Polynomial.one, ...cleared] = expansion.clearedTogether([
        Polynomial.one,
        ...byMember,
      ]);
      return { set, deviation, gains: cleared, weight };
    });
}

/** Of an information set, the members and the plans that matter. */
interface Asked {
  readonly place: string;
  /** In words, what the mover does not see. */
  readonly members: readonly string[];
  readonly plans: readonly AskedPlan[];
}

interface AskedPlan {
  readonly says: string;
  /** By member. */
  readonly gains: readonly Polynomial[];
}

/** More plans than these are not compared with each other. */
const MOST_COMPARED = 12;

/** The sign of a longer difference is seldom plain, and that takes long to see. */
const MOST_TERMS = 1;

/**
 * Without plans that plainly never gain more than another or than the profile, and without members at
 * which no plan plainly gains less than at another: a belief may as well be sure of that one.
 */
function withoutIdle(
  set: DeclaredSet,
  all: readonly MemberGains[],
  isAtLeastZero: PlainlyAtLeastZero,
): Asked {
  const isNoMore = (one: Polynomial, other: Polynomial): boolean => {
    const difference = other.minus(one);
    return difference.terms.length <= MOST_TERMS && isAtLeastZero(difference);
  };
  const worthwhile = all.filter(
    ({ gains }) => !gains.every((gain) => isNoMore(gain, Polynomial.zero)),
  );
  const compared = worthwhile.length <= MOST_COMPARED;
  const plans = compared
    ? undominated(worthwhile, (one, other) =>
        one.gains.every((gain, member) => isNoMore(gain, entry(other.gains, member))),
      )
    : worthwhile;
  const members = compared
    ? undominated([...set.members.keys()], (one, other) =>
        plans.every(({ gains }) => isNoMore(entry(gains, other), entry(gains, one))),
      )
    : [...set.members.keys()];
  return {
    place: `${set.mover} at "${set.name}"`,
    members: members.map((member) => `"${keyOf(set.unseen, entry(set.histories, member))}"`),
    plans: plans.map(({ deviation, gains }) => ({
      says: deviationWords({ set, deviation, later: [] }),
      gains: members.map((member) => entry(gains, member)),
    })),
  };
}

/** Without those to which another one is preferred; of two of which each is, the first stays. */
function undominated<Each>(
  all: readonly Each[],
  isNoBetter: (one: Each, other: Each) => boolean,
): readonly Each[] {
  let left = all;
  for (const each of [...all].reverse())
    if (left.some((other) => other !== each && isNoBetter(each, other)))
      left = left.filter((other) => other !== each);
  return left;
}

/** More plans than these are not paired where there are two members: symbols are fewer then. */
const MOST_PAIRED = 5;

/** Whether the ways are told without symbols that the parameters do not have. */
function isPlain({ members, plans }: Asked): boolean {
  return plans.length <= 1 || members.length === 1 || isPaired({ members, plans });
}

function isPaired({ members, plans }: Pick<Asked, 'members' | 'plans'>): boolean {
  return members.length === 2 && plans.length <= MOST_PAIRED;
}

/** The ways in which a mix of plans gains at every member. */
function dominatingWays(asked: Asked, expansion: Expansion): Hypothesis[][] {
  const { place, members, plans } = asked;
  if (!isPlain(asked)) return [dominatingMix(asked, expansion)];
  const alone = plans.map((plan) => members.map((_, member) => gains(asked, plan, member)));
  if (!isPaired(asked)) return alone;
  const pairs = plans.flatMap((one) =>
    plans
      .filter((other) => other !== one)
      .map((other): Hypothesis[] => [
        ...[gains(asked, one, 0), gainsNot(asked, one, 1)],
        ...[gainsNot(asked, other, 0), gains(asked, other, 1)],
        {
          polynomial: crossed(one, other),
          sense: '>',
          says: `a mix of ${one.says} and ${other.says} gains ${place} something whatever is unseen`,
        },
      ]),
  );
  return [...alone, ...pairs];
}

/** That a mix of plans gains at every member: its shares, up to a factor, are unknown. */
function dominatingMix({ place, members, plans }: Asked, expansion: Expansion): Hypothesis[] {
  const shares = plans.map(() => Polynomial.symbol(expansion.newUnknown('share')));
  const mixed = (member: number): Polynomial =>
    Polynomial.sum(plans.map((plan, k) => entry(plan.gains, member).times(entry(shares, k))));
  return [
    ...shares.map(
      (polynomial, k): Hypothesis => ({
        ...{ polynomial, sense: '≥' },
        says: `the share of ${entry(plans, k).says} in a mix`,
      }),
    ),
    ...members.map(
      (history, member): Hypothesis => ({
        ...{ polynomial: mixed(member), sense: '>' },
        says: `a mix gains ${place} something given ${history}`,
      }),
    ),
  ];
}

/**
 * The ways in which a belief leaves no plan a gain. Of two members, the belief with the least weight
 * on the first is sure of the second, or some plan that gains there gains just nothing under it.
 */
function supportingWays(asked: Asked, expansion: Expansion): Hypothesis[][] {
  const { place, members, plans } = asked;
  if (plans.length === 0) return [[]];
  if (!isPlain(asked)) return [supportingBelief(asked, expansion)];
  const sureOf = (member: number): Hypothesis[] =>
    plans.map((plan) => gainsNot(asked, plan, member));
  if (plans.length === 1 || !isPaired(asked)) return members.map((_, member) => sureOf(member));
  return [
    sureOf(1),
    ...plans.map((binding) => [
      gains(asked, binding, 1),
      gainsNot(asked, binding, 0),
      ...plans
        .filter((other) => other !== binding)
        .map(
          (other): Hypothesis => ({
            polynomial: crossed(binding, other),
            sense: '≥',
            says: `${other.says} gains ${place} nothing where ${binding.says} gains just nothing`,
          }),
        ),
    ]),
  ];
}

/** That a belief, which is unknown, leaves no plan a gain. */
function supportingBelief({ place, members, plans }: Asked, expansion: Expansion): Hypothesis[] {
  const weights = members.map(() => Polynomial.symbol(expansion.newUnknown('belief')));
  const gain = ({ gains: each }: AskedPlan): Polynomial =>
    Polynomial.sum(members.map((_, member) => entry(each, member).times(entry(weights, member))));
  const says = `some belief of ${place}`;
  return [
    ...weights.map((polynomial): Hypothesis => ({ polynomial, sense: '≥', says })),
    { polynomial: Polynomial.sum(weights).minus(Polynomial.one), sense: '=', says },
    ...plans.map(
      (plan): Hypothesis => ({
        ...{ polynomial: gain(plan).negated(), sense: '≥' },
        says: `${plan.says} gains ${place} nothing under some belief`,
      }),
    ),
  ];
}

/** What one plan gains at the first of two members times what another does at the second, less the reverse. */
function crossed({ gains: one }: AskedPlan, { gains: other }: AskedPlan): Polynomial {
  return entry(one, 0)
    .times(entry(other, 1))
    .minus(entry(one, 1).times(entry(other, 0)));
}

function gains(
  { place, members }: Asked,
  { says, gains: each }: AskedPlan,
  at: number,
): Hypothesis {
  return {
    ...{ polynomial: entry(each, at), sense: '>' },
    says: `${says} gains ${place} something given ${members[at]}`,
  };
}

function gainsNot(
  { place, members }: Asked,
  { says, gains: each }: AskedPlan,
  at: number,
): Hypothesis {
  return {
    ...{ polynomial: entry(each, at).negated(), sense: '≥' },
    says: `${says} gains ${place} nothing given ${members[at]}`,
  };
}

/** Ways that numbers alone do not rule out. */
function possible(ways: readonly (readonly Hypothesis[])[]): (readonly Hypothesis[])[] {
  return ways.filter((way) => !way.some((each) => plainTruth(each) === false));
}

import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { keyOf } from '../game/game.js';
import type { Expansion } from './expansion.js';
import { type BelievedTogether, byItself, type SharedBelief } from './free-beliefs.js';
import { type DeviationContext, isPrescribed, TooManyPlans } from './incentive.js';
import type { PlainlyAtLeastZero } from './later-gain.js';
import { type DeviationPlan, ownDecision, plansAfter, plansIn } from './own-decision.js';
import { deviationWords } from './proposition/deviation-words.js';
import type { Hypothesis } from './question.js';
import { type AskedSupport, dominatingWays, supportingWays } from './supporting-ways.js';
import type { FreeBelief } from './symbolic-consistency.js';
import { inEachCombination } from './symbolic-quantity.js';

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
  /** Other sets whose beliefs bear on this one, or it on them. */
  readonly beside: readonly DeclaredSet[];
  /**
   * Some belief supports the behavior exactly where all hypotheses of one of these hold; of what is
   * asked of several sets at once, each is asked at one of them.
   */
  readonly some: readonly (readonly Hypothesis[])[];
  /** The same, of all that is asked of this set and others at once. */
  readonly together: readonly (readonly Hypothesis[])[];
  /** No belief does exactly where all hypotheses of one of these hold, asked as in `some`. */
  readonly none: readonly (readonly Hypothesis[])[];
}

/**
 * Where some belief supports what the profile prescribes at an information set, if play does not
 * arrive there. Symbols that the hypotheses bring with them are unknowns of the context's expansion:
 * there is to be some value for each.
 * @param cases what is asked of beliefs, in cases one of which is met; unless it is said, that any
 * belief at the set supports the behavior there.
 * @throws {TooManyPlans}
 */
export function beliefSupportAt(
  set: DeclaredSet,
  context: DeviationContext,
  cases: readonly FreeBelief[] = [anything(set)],
): SomeBelief {
  const { expansion, isAtLeastZero, eliminating } = context;
  const plans = memberGainsAt(set, context);
  const unknowns = eliminating ? 'eliminated' : (kind: string) => expansion.newUnknown(kind);
  const askedIn = (shared: readonly SharedBelief[]): AskedSupport[] =>
    shared.map(({ at }) => {
      const planned = at.map((each) => ({
        ...each,
        plans: each.set === set ? plans : memberGainsAt(each.set, context),
      }));
      return withoutIdle(askedOf(planned, expansion), isAtLeastZero);
    });
  const supporting = (given: readonly Hypothesis[], asked: readonly AskedSupport[]) =>
    inEachCombination(asked.map((each) => supportingWays(each, unknowns))).map((way) => [
      ...given,
      ...way.flat(),
    ]);
  const all = cases.map(({ given, shared }) => {
    const asked = askedIn(shared);
    return {
      some: supporting(given, asked),
      none: asked.flatMap((each) =>
        dominatingWays(each, unknowns).map((way) => [...given, ...way]),
      ),
    };
  });
  const some = all.flatMap((each) => each.some);
  const beside = [...new Set(cases.flatMap((each) => each.beside))];
  return {
    ...{ plans, beside, some },
    none: all.flatMap(({ none }) => none),
    get together() {
      return beside.length === 0
        ? some
        : cases.flatMap(({ given, whole }) => supporting(given, askedIn(whole)));
    },
  };
}

function anything(set: DeclaredSet): FreeBelief {
  const groups = set.members.map((_, place) => ({
    members: [{ place, probability: Polynomial.one }],
  }));
  return { ...byItself(set, groups), given: [] };
}

/** A set, what may be believed there, and what plans gain. */
type PlannedAt = SharedBelief['at'][number] & { readonly plans: readonly MemberGains[] };

/**
 * What plans gain by way, at one set or at several at once. Of one set and a group of one history a
 * positive multiple serves as well; of several sets, weights are the same at all of them.
 */
function askedOf(at: readonly PlannedAt[], expansion: Expansion): AskedSupport {
  const gainIn = (gains: readonly Polynomial[], { members }: BelievedTogether): Polynomial => {
    const [first, ...others] = members;
    return first && others.length === 0 && at.length === 1
      ? entry(gains, first.place)
      : Polynomial.sum(
          members.map(({ place, probability }) => entry(gains, place).times(probability)),
        );
  };
  return {
    place: at.map(({ set }) => `${set.mover} at "${set.name}"`).join(' and '),
    members: entry(at, 0).groups.map((_, way) =>
      [...new Set(at.flatMap(({ set, groups }) => historiesOf(set, entry(groups, way))))].join(
        ' or ',
      ),
    ),
    plans: at.flatMap(({ set, groups, plans }) =>
      plans.map(({ deviation, gains }) => ({
        says: deviationWords({ set, deviation, later: [] }),
        gains: expansion.clearedTogether(groups.map((group) => gainIn(gains, group))),
      })),
    ),
  };
}

function historiesOf(set: DeclaredSet, { members }: BelievedTogether): string[] {
  return members.map(({ place }) => `"${keyOf(set.unseen, entry(set.histories, place))}"`);
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

/** More plans than these are not compared with each other. */
const MOST_COMPARED = 12;

/** The sign of a longer difference is seldom plain, and that takes long to see. */
const MOST_TERMS = 1;

/**
 * Without plans that plainly never gain more than another or than the profile, and without members at
 * which no plan plainly gains less than at another: a belief may as well be sure of that one.
 */
function withoutIdle(all: AskedSupport, isAtLeastZero: PlainlyAtLeastZero): AskedSupport {
  const isNoMore = (one: Polynomial, other: Polynomial): boolean => {
    const difference = other.minus(one);
    return difference.terms.length <= MOST_TERMS && isAtLeastZero(difference);
  };
  const worthwhile = all.plans.filter(
    ({ gains }) => !gains.every((gain) => isNoMore(gain, Polynomial.zero)),
  );
  const compared = worthwhile.length <= MOST_COMPARED;
  const plans = compared
    ? undominated(worthwhile, (one, other) =>
        one.gains.every((gain, member) => isNoMore(gain, entry(other.gains, member))),
      )
    : worthwhile;
  const members = compared
    ? undominated([...all.members.keys()], (one, other) =>
        plans.every(({ gains }) => isNoMore(entry(gains, other), entry(gains, one))),
      )
    : [...all.members.keys()];
  return {
    place: all.place,
    members: members.map((member) => entry(all.members, member)),
    plans: plans.map(({ says, gains }) => ({
      says,
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

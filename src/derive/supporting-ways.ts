import { entry } from '../exact/entry.js';
import { countOfCorners, denyingCorners, mixCorners } from '../exact/matrix-corners.js';
import { Polynomial } from '../exact/polynomial.js';
import { plainTruth } from '../exact/sign-condition.js';
import { TooManyPlans } from './incentive.js';
import type { Hypothesis } from './question.js';

/*
 * In which ways a belief may leave no plan a gain, and in which none does (Pearce 1984, Lemma 3): of
 * an information set whose plans gain so much at each member. What play is, and by what symbols, does
 * not matter here.
 */

/** Of an information set, the members and the plans that matter. */
export interface AskedSupport {
  readonly place: string;
  /** In words, what the mover does not see. */
  readonly members: readonly string[];
  readonly plans: readonly AskedPlan[];
}

export interface AskedPlan {
  readonly says: string;
  /** By member. */
  readonly gains: readonly Polynomial[];
}

/** A symbol for something that only has to have some value: a share, or a weight of a belief. */
type NewSymbol = (kind: 'share' | 'belief') => string;

/** Where these are not to be: by what belief a behavior is supported may change on a way. */
const ELIMINATED = 'eliminated';

/** By symbols of their own, or eliminated: of polytopes, corner by corner. */
type Unknowns = NewSymbol | typeof ELIMINATED;

/** More corners than these are not gone through. */
const MOST_CORNERS = 400;

/** More plans than these are not paired where there are two members: symbols are fewer then. */
const MOST_PAIRED = 5;

/** Whether the ways are told without symbols that the parameters do not have. */
export function hasPlainWays({ members, plans }: AskedSupport): boolean {
  return plans.length <= 1 || members.length === 1 || isPaired({ members, plans });
}

function isPaired({ members, plans }: Pick<AskedSupport, 'members' | 'plans'>): boolean {
  return members.length === 2 && plans.length <= MOST_PAIRED;
}

/** The ways in which a mix of plans gains at every member. */
export function dominatingWays(asked: AskedSupport, unknowns: Unknowns): (readonly Hypothesis[])[] {
  const { place, members, plans } = asked;
  if (!hasPlainWays(asked))
    return unknowns === ELIMINATED
      ? possible(dominatingCorners(asked))
      : [dominatingMix(asked, unknowns)];
  const alone = plans.map((plan) => members.map((_, member) => gains(asked, plan, member)));
  if (!isPaired(asked)) return possible(alone);
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
  return possible([...alone, ...pairs]);
}

/** That a mix of plans gains at every member: its shares, up to a factor, are unknown. */
function dominatingMix(
  { place, members, plans }: AskedSupport,
  newSymbol: NewSymbol,
): Hypothesis[] {
  const shares = plans.map(() => Polynomial.symbol(newSymbol('share')));
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
export function supportingWays(asked: AskedSupport, unknowns: Unknowns): (readonly Hypothesis[])[] {
  const { place, plans } = asked;
  if (plans.length === 0) return [[]];
  if (!hasPlainWays(asked))
    return unknowns === ELIMINATED
      ? possible(supportingCorners(asked))
      : [supportingBelief(asked, unknowns)];
  const sure = sureSupport(asked);
  if (plans.length === 1 || !isPaired(asked)) return possible(sure);
  return possible([
    entry(sure, 1),
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
  ]);
}

/** The corners of the beliefs that leave no plan a gain. */
function supportingCorners(asked: AskedSupport): Hypothesis[][] {
  const says = `some belief of ${asked.place}`;
  return mixCorners(losses(asked), asked.members.length).map(({ weights, left }) => [
    ...weights.map((polynomial): Hypothesis => ({ polynomial, sense: '>', says })),
    ...left.map(
      (polynomial): Hypothesis => ({
        ...{ polynomial, sense: '≥' },
        says: `no plan gains ${asked.place} anything under it`,
      }),
    ),
  ]);
}

/** The corners of the mixes of plans that gain at every member. */
function dominatingCorners(asked: AskedSupport): Hypothesis[][] {
  return denyingCorners(losses(asked), asked.members.length).map(({ weights, left }) => [
    ...weights.map(
      (polynomial): Hypothesis => ({ polynomial, sense: '>', says: 'a share in a mix' }),
    ),
    ...left.map(
      (polynomial): Hypothesis => ({
        ...{ polynomial: polynomial.negated(), sense: '>' },
        says: `a mix of plans gains ${asked.place} something whatever is unseen`,
      }),
    ),
  ]);
}

/**
 * What plans lose, by member: rows of a matrix that some belief makes at least 0, or none does.
 * @throws {TooManyPlans} where there are too many corners.
 */
function losses({ place, members, plans }: AskedSupport): Polynomial[][] {
  if (countOfCorners(plans.length, members.length) > MOST_CORNERS)
    throw new TooManyPlans(
      `${place} may gain by ${plans.length} plans, and not see ${members.length} things: too many to tell for all values at an end whether some belief supports what is prescribed there; state the belief, or ask at points`,
    );
  return plans.map((plan) => plan.gains.map((gain) => gain.negated()));
}

/** By member, that a belief that is sure of it leaves no plan a gain. */
export function sureSupport(asked: AskedSupport): Hypothesis[][] {
  return asked.members.map((_, member) => asked.plans.map((plan) => gainsNot(asked, plan, member)));
}

/** That a belief, which is unknown, leaves no plan a gain. */
function supportingBelief(
  { place, members, plans }: AskedSupport,
  newSymbol: NewSymbol,
): Hypothesis[] {
  const weights = members.map(() => Polynomial.symbol(newSymbol('belief')));
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
  { place, members }: AskedSupport,
  { says, gains: each }: AskedPlan,
  at: number,
): Hypothesis {
  return {
    ...{ polynomial: entry(each, at), sense: '>' },
    says: `${says} gains ${place} something given ${members[at]}`,
  };
}

function gainsNot(
  { place, members }: AskedSupport,
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

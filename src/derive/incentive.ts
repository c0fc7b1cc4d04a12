import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import { plainTruth } from '../exact/sign-condition.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Expansion } from './expansion.js';
import { greatestGain, type LaterGain, type PlainlyAtLeastZero, worthwhile } from './later-gain.js';
import {
  type DeviationPlan,
  type OwnAction,
  type OwnDecision,
  ownDecision,
  plansAfter,
  plansIn,
} from './own-decision.js';
import type { Hypothesis } from './question.js';
import type { SymbolicWalk } from './symbolic-walk.js';
import { certainBelief, type SymbolicAssessment, type SymbolicBelief } from './symbolic-walk.js';

/**
 * Under what parameters a belief holds at an information set. Bayes' rule settles it where the set
 * is reached; elsewhere the claim's weights do, or what it says for weights that are all 0, or it may
 * be any that supports the behavior. Where the claim says nothing there is no belief, and no deviation
 * to be weighed; of a concept without beliefs none is asked for.
 */
export interface Regime {
  readonly belief: 'Bayes' | 'stated' | 'otherwise' | 'some' | 'none';
  /** When it is so. Regimes of a set exclude each other and leave no parameters out. */
  readonly where: readonly Hypothesis[];
  /** The belief, unnormalized: a weight for each member; all 0 where it is some belief, or none. */
  readonly weights: readonly Polynomial[];
}

/** What a deviation gains at an information set, in symbols. */
export interface IncentiveConstraint {
  readonly set: DeclaredSet;
  readonly regime: Regime;
  readonly deviation: DeviationPlan;
  /** Where the deviation is an action and then whatever is best: what that gains, set by set. */
  readonly later: readonly LaterGain[];
  /** The gain given the set, times `weight`: of the gain's sign, and at most 0 where none pays. */
  readonly gain: Polynomial;
  /** The sum of the belief's weights; positive in this regime. */
  readonly weight: Polynomial;
}

/** What an equilibrium of some kind asks of behavior where play does not arrive. */
export interface Demands {
  /** The node from which it is told whether play arrives at a set. */
  readonly from: number;
  /** Whether behavior is to be rational there, given a belief. */
  readonly offPath: boolean;
  /** Whether it is to be rational there for some belief or other, where there are several. */
  readonly someBelief?: boolean;
}

/** The regimes of an information set under a claimed assessment. */
export function regimesAt(
  set: DeclaredSet,
  stated: SymbolicBelief | undefined,
  walk: SymbolicWalk,
  expansion: Expansion,
  { from, offPath, someBelief = false }: Demands,
): Regime[] {
  const reaches = set.members.map((member) => walk.reach(member, from));
  const reach = Polynomial.sum(reaches);
  const place = `${set.mover} at "${set.name}"`;
  const reached = positive(reach, `reached: ${place}`, expansion);
  const unreached = Polynomial.distinct(reaches.map((each) => expansion.cleared(each)))
    .filter((polynomial) => !polynomial.isZero)
    .map((polynomial): Hypothesis => ({ polynomial, sense: '=', says: `not reached: ${place}` }));
  const regimes: Regime[] = [{ belief: 'Bayes', where: [reached], weights: reaches }];
  const belief = offPath ? (stated ?? certainBelief(set)) : undefined;
  if (belief === undefined) {
    const weights = reaches.map(() => Polynomial.zero);
    const some = offPath && someBelief;
    regimes.push({ belief: some ? 'some' : 'none', where: unreached, weights });
  } else if (belief.otherwise === undefined) {
    regimes.push({ belief: 'stated', where: unreached, weights: belief.weights });
  } else {
    const total = Polynomial.sum(belief.weights);
    const says = `the weights of the belief of ${place}`;
    const opposite = belief.weights.map((weight) => weight.negated());
    regimes.push(
      {
        belief: 'stated',
        where: [...unreached, positive(total, `${says} sum to more than 0`, expansion)],
        weights: belief.weights,
      },
      {
        belief: 'stated',
        where: [...unreached, positive(total.negated(), `${says} sum to less than 0`, expansion)],
        weights: opposite,
      },
      {
        belief: 'otherwise',
        where: [
          ...unreached,
          { polynomial: expansion.cleared(total), sense: '=', says: `${says} sum to 0` },
        ],
        weights: belief.otherwise,
      },
    );
  }
  return regimes.filter(({ where }) => !where.some((each) => plainTruth(each) === false));
}

function positive(polynomial: Polynomial, says: string, expansion: Expansion): Hypothesis {
  return { polynomial: expansion.cleared(polynomial), sense: '>', says };
}

/** What the constraints of an information set are derived from. */
export interface DeviationContext {
  readonly profile: SymbolicAssessment['profile'];
  readonly walk: SymbolicWalk;
  readonly expansion: Expansion;
  readonly isAtLeastZero: PlainlyAtLeastZero;
  /** More plans than this, which is at least 1, that begin with one action are not listed. */
  readonly mostListed: number;
  /** A symbol that stands for nothing yet. */
  readonly newSymbol: () => string;
  /** Whether beliefs that are left open are to be told by parameters alone, without symbols for them. */
  readonly eliminating?: boolean;
}

/** How many plans that begin with one action are listed, where nothing else is asked for. */
export const MOST_LISTED = 64;

/**
 * The incentive constraints of an information set in a regime, one for each deviation; none without a
 * belief, or where it may be any.
 */
export function constraintsAt(
  set: DeclaredSet,
  regime: Regime,
  context: DeviationContext,
): IncentiveConstraint[] {
  if (regime.belief === 'none' || regime.belief === 'some') return [];
  const { profile, walk, expansion } = context;
  const total = Polynomial.sum(regime.weights);
  return deviationsFrom(ownDecision(set, regime.weights, walk), context)
    .filter(({ deviation, later }) => later.length > 0 || !isPrescribed(deviation, profile))
    .map(({ deviation, later, gain: uncleared }) => {
      const [gain = Polynomial.zero, weight = Polynomial.zero] = expansion.clearedTogether([
        uncleared,
        total,
      ]);
      return { set, regime, deviation, later, gain, weight };
    });
}

type Found = Pick<IncentiveConstraint, 'deviation' | 'later' | 'gain'>;

/**
 * Every plan of the mover, one by one where they are few; elsewhere each action, followed by
 * whatever is best.
 */
function deviationsFrom(move: OwnDecision, context: DeviationContext): Found[] {
  const { isAtLeastZero, mostListed } = context;
  const listed = (action: OwnAction): Found[] =>
    plansIn({ ...move, actions: [action] }).map(({ deviation, gains }) => ({
      deviation,
      later: [],
      gain: Polynomial.sum(gains),
    }));
  return move.actions.flatMap((action, index) => {
    if (plansAfter(action) <= mostListed) return listed(action);
    const fewer = worthwhile(move, isAtLeastZero).actions[index] ?? action;
    return plansAfter(fewer) <= mostListed
      ? listed(fewer)
      : [thenWhateverIsBest(move, fewer, context)];
  });
}

function thenWhateverIsBest(
  { set, weight }: OwnDecision,
  action: OwnAction,
  { expansion, newSymbol }: DeviationContext,
): Found {
  const { gain, later } = greatestGain(action, expansion, newSymbol);
  if (later.length > MOST_MAXIMA)
    throw new TooManyPlans(
      `${set.mover} has choices at more than ${MOST_MAXIMA} information sets after "${set.name}": ` +
        'too many for what deviations gain there to be written down; fewer periods or actions are not',
    );
  return {
    deviation: new Map([[set, action.action]]),
    later,
    gain: gain.times(weight),
  };
}

/** Thrown where a player's plans from an information set on are too many to be written down. */
export class TooManyPlans extends Error {
  override readonly name = 'TooManyPlans';
}

const MOST_MAXIMA = 100;

/** Whether a deviation does what the profile prescribes for sure. */
export function isPrescribed(
  deviation: DeviationPlan,
  profile: SymbolicAssessment['profile'],
): boolean {
  return [...deviation].every(
    ([{ index }, action]) => profile[index]?.[action]?.constantValue?.equals(Rational.one) ?? false,
  );
}

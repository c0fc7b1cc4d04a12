import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import { plainTruth } from '../exact/sign-condition.js';
import type { InformationSet, Node } from '../game/tree.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import {
  certainBelief,
  type SymbolicAssessment,
  type SymbolicBelief,
} from './symbolic-assessment.js';
import type { Departure, SymbolicWalk } from './symbolic-walk.js';

/**
 * Under what parameters a belief holds at an information set. Bayes' rule settles it where the set
 * is reached; elsewhere the claim's weights do, or what it says for weights that are all 0.
 */
export interface Regime {
  readonly belief: 'Bayes' | 'stated' | 'otherwise';
  /** When it is so. Regimes of a set exclude each other and leave no parameters out. */
  readonly where: readonly Hypothesis[];
  /** The belief, unnormalized: a weight for each member. */
  readonly weights: readonly Polynomial[];
}

/** What a departure gains at an information set, in symbols. */
export interface IncentiveConstraint {
  readonly set: InformationSet;
  readonly regime: Regime;
  readonly departure: Departure;
  /** The gain given the set, times `weight`: of the gain's sign, and at most 0 where none pays. */
  readonly gain: Polynomial;
  /** The sum of the belief's weights; positive in this regime. */
  readonly weight: Polynomial;
}

/** The regimes of an information set under a claimed assessment. */
export function regimesAt(
  set: InformationSet,
  stated: SymbolicBelief | undefined,
  walk: SymbolicWalk,
  expansion: Expansion,
): Regime[] {
  const reaches = set.members.map((member) => walk.reach(member));
  const reach = Polynomial.sum(reaches);
  const place = `${set.player} at "${set.name}"`;
  const reached = positive(reach, `reached: ${place}`, expansion);
  const unreached = distinct(reaches.map((each) => expansion.cleared(each)))
    .filter((polynomial) => !polynomial.isZero)
    .map((polynomial): Hypothesis => ({ polynomial, sense: '=', says: `not reached: ${place}` }));
  const regimes: Regime[] = [{ belief: 'Bayes', where: [reached], weights: reaches }];
  const belief = stated ?? certainBelief(set);
  if (belief?.otherwise === undefined) {
    if (belief) regimes.push({ belief: 'stated', where: unreached, weights: belief.weights });
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

function distinct(polynomials: readonly Polynomial[]): Polynomial[] {
  return [...new Map(polynomials.map((each) => [`${each}`, each])).values()];
}

function positive(polynomial: Polynomial, says: string, expansion: Expansion): Hypothesis {
  return { polynomial: expansion.cleared(polynomial), sense: '>', says };
}

/** The incentive constraints of an information set in a regime, one for each departure. */
export function constraintsAt(
  set: InformationSet,
  regime: Regime,
  profile: SymbolicAssessment['profile'],
  walk: SymbolicWalk,
  expansion: Expansion,
): IncentiveConstraint[] {
  const player = walk.tree.players.indexOf(set.player);
  return departuresFrom(set)
    .filter((departure) => !isPrescribed(departure, profile))
    .map((departure) => {
      const gains = set.members.map((member, index) =>
        (regime.weights[index] ?? Polynomial.zero).times(
          walk.payoffDeparting(member, player, departure).minus(walk.payoff(member, player)),
        ),
      );
      const [gain, weight] = expansion.clearedTogether([
        Polynomial.sum(gains),
        Polynomial.sum(regime.weights),
      ]);
      return {
        set,
        regime,
        departure,
        gain: gain ?? Polynomial.zero,
        weight: weight ?? Polynomial.zero,
      };
    });
}

/** Thrown where a player's plans from an information set on are too many to list. */
class TooManyPlans extends Error {
  override readonly name = 'TooManyPlans';
}

const MOST_PLANS = 4096;

/**
 * Every plan of the mover from an information set on: an action here, and one at each later set of
 * hers that the plan may come to.
 * @throws {TooManyPlans}
 */
function departuresFrom(set: InformationSet): Departure[] {
  let plans: Departure[] = [new Map()];
  for (const own of [set, ...laterSets(set)]) {
    plans = plans.flatMap((plan) =>
      own === set || comesTo(plan, set, own)
        ? own.actions.map((_, action) => new Map([...plan, [own, action]]))
        : [plan],
    );
    if (plans.length > MOST_PLANS)
      throw new TooManyPlans(
        `${set.player} has more than ${MOST_PLANS} plans from "${set.name}" on`,
      );
  }
  return plans;
}

/** The mover's later information sets, in the order of play. */
function laterSets(set: InformationSet): InformationSet[] {
  const found = new Set<InformationSet>();
  const visit = (node: Node): void => {
    if (node.kind === 'terminal') return;
    if (node.kind === 'decision' && node.informationSet.player === set.player)
      found.add(node.informationSet);
    for (const next of ways(node)) visit(next);
  };
  for (const member of set.members) member.children.forEach(visit);
  const depth = (each: InformationSet): number =>
    Object.keys(each.members[0]?.history ?? {}).length;
  return [...found].sort((one, other) => depth(one) - depth(other));
}

function comesTo(plan: Departure, from: InformationSet, to: InformationSet): boolean {
  const visit = (node: Node): boolean => {
    if (node.kind === 'terminal') return false;
    if (node.kind === 'decision' && node.informationSet === to) return true;
    const chosen = node.kind === 'decision' ? plan.get(node.informationSet) : undefined;
    const next = chosen === undefined ? undefined : ways(node)[chosen];
    return next ? visit(next) : ways(node).some(visit);
  };
  return from.members.some(visit);
}

function ways(node: Exclude<Node, { kind: 'terminal' }>): readonly Node[] {
  return node.kind === 'chance' ? node.branches.map((branch) => branch.node) : node.children;
}

/** Whether a departure does what the profile prescribes for sure. */
function isPrescribed(departure: Departure, profile: SymbolicAssessment['profile']): boolean {
  return [...departure].every(
    ([{ index }, action]) => profile[index]?.[action]?.constantValue?.equals(Rational.one) ?? false,
  );
}

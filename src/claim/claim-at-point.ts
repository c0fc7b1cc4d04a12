import {
  type Assessment,
  type Belief,
  distributionProblem,
  type Mix,
  NotADistribution,
} from '../equilibrium/assessment.js';
import { normalized } from '../equilibrium/bayes.js';
import { type Judgment, judge } from '../equilibrium/judgment.js';
import { type Formula, valueAt } from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { holdsAt, standardForm } from '../exact/relation.js';
import type { Dictionary } from '../game/dictionary.js';
import { keyOf } from '../game/key.js';
import type { InformationSet, Tree } from '../game/tree.js';
import { gameAt, ImproperGame } from '../game/tree-at-point.js';
import { treeOf } from '../game/unfold.js';
import type { BeliefFormulas, Claim } from './claim.js';
import { refuseClaim } from './claim-refusal.js';
import type { Condition } from './condition.js';

/** A condition at a point. */
export interface ConditionAtPoint {
  readonly condition: Condition;
  readonly holds: boolean;
  /** Left side minus right side; `undefined` where a side divides by zero. */
  readonly difference: Rational | undefined;
}

/** What a claim says at a point, beside what is so. */
export interface ClaimAtPoint {
  readonly claim: Claim;
  readonly point: Point;
  readonly conditions: readonly ConditionAtPoint[];
  readonly conditionsHold: boolean;
  /** Why there is no game here: a draw without probabilities, a payoff without a value. */
  readonly improper: string | undefined;
  /** Whether the claimed strategies exist here: their mixing probabilities are probabilities. */
  readonly exists: boolean;
  readonly judgment: Judgment;
  /**
   * Information sets where claim and judgment part: a deviation pays though its conditions hold,
   * or none pays though one of them fails.
   */
  readonly disagreements: readonly InformationSet[];
  /** Whether the point is a counterexample to the claim. */
  readonly refutes: boolean;
}

/**
 * Judges a claimed equilibrium at a parameter point.
 * @throws {InvalidGame|InvalidClaim|MissingValue} for an unusable declaration or point.
 */
export function claimAtPoint(claim: Claim, point: Point): ClaimAtPoint {
  const tree = treeOf(claim.game);
  const at = gameAt(tree, point);
  const assessment = at instanceof ImproperGame ? undefined : assessmentIfAny(claim, tree, point);
  const improper = at instanceof ImproperGame ? at.message : undefined;
  const exists = assessment !== undefined;
  const judgment =
    assessment && !(at instanceof ImproperGame) ? judge(at, assessment) : NO_SUCH_ASSESSMENT;
  const conditions = claim.conditions.map((condition): ConditionAtPoint => {
    const { relation } = condition;
    const [left, right] = [valueAt(relation.left, point), valueAt(relation.right, point)];
    return {
      condition,
      holds: holdsAt(standardForm(relation), point),
      difference: left && right && left.minus(right),
    };
  });
  const failing = new Set(conditions.filter(({ holds }) => !holds).map((each) => each.condition));
  const disagreements = exists ? disagreementsOf(claim, judgment, failing) : [];
  return {
    claim,
    point,
    conditions,
    conditionsHold: failing.size === 0,
    improper,
    exists,
    judgment,
    disagreements,
    refutes:
      improper !== undefined ||
      disagreements.length > 0 ||
      (exists && isInconsistent(claim, judgment, failing)) ||
      exists !== claim.where.every((condition) => !failing.has(condition)),
  };
}

/** Where a claimed assessment does not exist, nothing is judged, and nothing is an equilibrium. */
const NO_SUCH_ASSESSMENT: Judgment = {
  findings: [],
  violations: [],
  inconsistencies: [],
  equilibrium: false,
};

/** Declared beliefs that contradict Bayes' rule, where the claim says that they do not. */
function isInconsistent(
  { scope }: Claim,
  { inconsistencies }: Judgment,
  failing: ReadonlySet<Condition>,
): boolean {
  if (inconsistencies.length === 0) return false;
  return scope.kind === 'iff' || (scope.at === undefined && failing.size === 0);
}

function disagreementsOf(
  { scope }: Claim,
  { findings }: Judgment,
  failing: ReadonlySet<Condition>,
): InformationSet[] {
  const sets = (found: Judgment['findings']): InformationSet[] => found.map(({ set }) => set);
  if (scope.kind === 'if') {
    if (failing.size > 0) return [];
    const concerned = ({ variable, key }: InformationSet): boolean =>
      scope.at === undefined || (scope.at[variable]?.includes(key) ?? false);
    return sets(findings.filter(({ set, deviation }) => deviation && concerned(set)));
  }
  return sets(
    findings.filter(({ set, deviation }) => {
      const guard = scope.guards.find(
        ({ variable, key }) => variable === set.variable && key === set.key,
      );
      const permitted = guard?.conditions.every((condition) => !failing.has(condition)) ?? true;
      return permitted === (deviation !== undefined);
    }),
  );
}

/**
 * The claimed strategies and beliefs as numbers.
 * @throws {NotADistribution} where they are none: see `assessmentIfAny`.
 */
export function assessmentAt(claim: Claim, tree: Tree, point: Point): Assessment {
  const assessment = assessmentIfAny(claim, tree, point);
  if (assessment === undefined)
    throw new NotADistribution(`${claim.id} prescribes no probabilities at these parameters`);
  return assessment;
}

/**
 * The claimed strategies and beliefs as numbers.
 * @returns `undefined` where some mixing probability or belief is no probability, or divides by 0.
 * @throws {InvalidClaim} where the claim's tables do not fit its game.
 */
export function assessmentIfAny(claim: Claim, tree: Tree, point: Point): Assessment | undefined {
  refuseClaim(claim, tree);
  const value = (formula: Formula | undefined): Rational | undefined =>
    formula ? valueAt(formula, point) : Rational.zero;
  const profile: Mix[] = [];
  const beliefs: (Belief | undefined)[] = [];
  for (const set of tree.informationSets) {
    const behavior = claim.strategies[set.variable]?.[set.key];
    const mix = distribution(set.actions.map((action) => value(behavior?.[action])));
    const formulas = claim.beliefs[set.variable]?.[set.key];
    const belief = formulas && beliefAt(set, formulas, value);
    if (mix === undefined || (formulas && belief === undefined)) return undefined;
    profile.push(mix);
    beliefs.push(belief);
  }
  return { profile, beliefs };
}

function beliefAt(
  set: InformationSet,
  formulas: BeliefFormulas,
  value: (formula: Formula | undefined) => Rational | undefined,
): Belief | undefined {
  const over = (weights: Dictionary<Formula>): (Rational | undefined)[] =>
    set.members.map((member) => value(weights[keyOf(set.unseen, member.history)]));
  if (formulas.otherwise === undefined) return distribution(over(formulas.weights));
  const weights = over(formulas.weights).filter((weight) => weight !== undefined);
  if (weights.length < set.members.length) return undefined;
  return distribution(normalized(weights) ?? over(formulas.otherwise));
}

/** The numbers, where each is defined and together they are a probability distribution. */
function distribution(numbers: readonly (Rational | undefined)[]): readonly Rational[] | undefined {
  const defined = numbers.filter((number) => number !== undefined);
  return defined.length === numbers.length && distributionProblem(defined) === undefined
    ? defined
    : undefined;
}

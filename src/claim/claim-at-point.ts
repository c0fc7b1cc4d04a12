import type { Assessment, Belief } from '../equilibrium/assessment.js';
import { normalized } from '../equilibrium/bayes.js';
import { type Judgment, judge } from '../equilibrium/judgment.js';
import { type Formula, functionOf } from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { holdsAt, standardForm } from '../exact/relation.js';
import { keyOf } from '../game/key.js';
import type { InformationSet, Tree } from '../game/tree.js';
import { treeAtPoint } from '../game/tree-at-point.js';
import { treeOf } from '../game/unfold.js';
import type { BeliefFormulas, Claim } from './claim.js';
import { refuseClaim } from './claim-refusal.js';
import type { Condition } from './condition.js';

/** A condition at a point. */
export interface ConditionAtPoint {
  readonly condition: Condition;
  readonly holds: boolean;
  /** Left side minus right side. */
  readonly difference: Rational;
}

/** What a claim says at a point, beside what is so. */
export interface ClaimAtPoint {
  readonly claim: Claim;
  readonly point: Point;
  readonly conditions: readonly ConditionAtPoint[];
  readonly conditionsHold: boolean;
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
 * @throws {InvalidGame|InvalidClaim|ImproperOdds|MissingValue} for an unusable declaration or point.
 */
export function claimAtPoint(claim: Claim, point: Point): ClaimAtPoint {
  const tree = treeOf(claim.game);
  const judgment = judge(treeAtPoint(tree, point), assessmentAt(claim, tree, point));
  const conditions = claim.conditions.map((condition): ConditionAtPoint => {
    const { relation } = condition;
    const left = functionOf(relation.left).evaluate(point);
    return {
      condition,
      holds: holdsAt(standardForm(relation), point),
      difference: left.minus(functionOf(relation.right).evaluate(point)),
    };
  });
  const failing = new Set(conditions.filter(({ holds }) => !holds).map((each) => each.condition));
  const disagreements = disagreementsOf(claim, judgment, failing);
  const refutes =
    disagreements.length > 0 ||
    (failing.size === 0 && !judgment.equilibrium) ||
    (claim.scope.kind === 'iff' && judgment.inconsistencies.length > 0);
  return {
    claim,
    point,
    conditions,
    conditionsHold: failing.size === 0,
    judgment,
    disagreements,
    refutes,
  };
}

function disagreementsOf(
  { scope }: Claim,
  { findings }: Judgment,
  failing: ReadonlySet<Condition>,
): InformationSet[] {
  if (scope.kind === 'if')
    return failing.size > 0
      ? []
      : findings.filter(({ deviation }) => deviation).map(({ set }) => set);
  return findings
    .filter(({ set, deviation }) => {
      const guard = scope.guards.find(
        ({ variable, key }) => variable === set.variable && key === set.key,
      );
      const permitted = guard?.conditions.every((condition) => !failing.has(condition)) ?? true;
      return permitted === (deviation !== undefined);
    })
    .map(({ set }) => set);
}

/** The claimed strategies and beliefs as numbers. */
export function assessmentAt(claim: Claim, tree: Tree, point: Point): Assessment {
  refuseClaim(claim, tree);
  const value = (formula: Formula | undefined): Rational =>
    formula ? functionOf(formula).evaluate(point) : Rational.zero;
  return {
    profile: tree.informationSets.map((set) => {
      const behavior = claim.strategies[set.variable]?.[set.key] ?? {};
      return set.actions.map((action) => value(behavior[action]));
    }),
    beliefs: tree.informationSets.map((set) =>
      beliefAt(set, claim.beliefs[set.variable]?.[set.key], value),
    ),
  };
}

function beliefAt(
  set: InformationSet,
  formulas: BeliefFormulas | undefined,
  value: (formula: Formula | undefined) => Rational,
): Belief | undefined {
  if (formulas === undefined) return undefined;
  const over = (weights: Readonly<Record<string, Formula>>): Belief =>
    set.members.map((member) => value(weights[keyOf(set.unseen, member.history)]));
  if (formulas.otherwise === undefined) return over(formulas.weights);
  return normalized(over(formulas.weights)) ?? over(formulas.otherwise);
}

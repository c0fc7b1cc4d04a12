import { type Assessment, NotADistribution } from '../../equilibrium/assessment.js';
import {
  AssessmentJudgment,
  confirmedJudgment,
  type DeclaredFinding,
  judgeAssessment,
} from '../../equilibrium/assessment-judgment.js';
import { valueAt } from '../../exact/formula-value.js';
import { assertPoint, type Point } from '../../exact/point.js';
import type { Rational } from '../../exact/rational.js';
import { holdsAt, standardForm } from '../../exact/relation.js';
import type { DeclaredForm, DeclaredSet } from '../../game/declared-form.js';
import { gameAt, ImproperGame } from '../../game/declared-form.js';
import { formOf } from '../../game/unfold.js';
import { claimedAssessment } from '../assessment-at-point.js';
import {
  type Claim,
  guardAt,
  isConcerned,
  isSomeBelief,
  whereBelieved,
  whereConsistent,
} from '../claim.js';
import { JUDGED_AS } from '../claimed-concept.js';
import type { Condition } from '../condition.js';

/** A condition at a point. */
export interface ConditionAtPoint {
  readonly condition: Condition;
  readonly holds: boolean;
  /** Left side minus right side; `undefined` where a side divides by zero. */
  readonly difference: Rational | undefined;
}

/** What a claim says at a point, beside what is so. */
export interface ClaimAtPoint {
  readonly kind: 'equilibrium';
  readonly proposition: Claim;
  readonly point: Point;
  readonly conditions: readonly ConditionAtPoint[];
  readonly conditionsHold: boolean;
  /** Why there is no game here: a draw without probabilities, a payoff without a value. */
  readonly improper: string | undefined;
  /** Whether the claimed strategies exist here: their mixing probabilities are probabilities. */
  readonly exists: boolean;
  /** Why they do not: which set, what it holds, and what is wrong with that. */
  readonly problems: readonly string[];
  readonly judgment: AssessmentJudgment;
  /**
   * Information sets where claim and judgment part: a deviation pays though its conditions hold,
   * or none pays though one of them fails.
   */
  readonly disagreements: readonly DeclaredSet[];
  /** Stated beliefs that contradict Bayes' rule, where the claim says that they do not. */
  readonly contradictions: readonly DeclaredFinding[];
  /** Sets where play does not arrive and no belief is stated, where the claim needs one. */
  readonly lacking: readonly DeclaredFinding[];
  /**
   * Whether beliefs are no limits of Bayesian ones, where the claim says that they are: of a
   * sequential equilibrium.
   */
  readonly inconsistent: boolean;
  /**
   * Conditions that fail though the assessment is an equilibrium, where the claim says of the whole
   * that it is none then.
   */
  readonly unneeded: readonly Condition[];
  /** Nothing is shown by one point: a claim is about all of them. */
  readonly shows: false;
  /** Whether the point is a counterexample to the claim. */
  readonly refutes: boolean;
}

/**
 * Judges a claimed equilibrium at a parameter point.
 * @throws {MissingValue} for a point that lacks a parameter.
 */
export function claimAtPoint(
  claim: Claim,
  point: Point,
  judging: typeof judgeAssessment = judgeAssessment,
): ClaimAtPoint {
  const tree = formOf(claim.game);
  const at = gameAt(tree, point);
  const improper = at instanceof ImproperGame ? at.message : undefined;
  const claimed = claimedAssessment(claim, tree, point);
  const judgment =
    at instanceof ImproperGame || !claimed.exists
      ? NO_SUCH_ASSESSMENT
      : judging(at, claimed.assessment, {
          concept: JUDGED_AS[claim.concept],
          mustState: (set) => !isSomeBelief(claim, set),
        });
  const exists = improper === undefined && claimed.exists;
  const conditions = claim.conditions.map((condition): ConditionAtPoint => {
    const { relation } = condition;
    return {
      condition,
      holds: holdsAt(standardForm(relation), point),
      // Of many points that are looked at few are shown.
      get difference() {
        const [left, right] = [valueAt(relation.left, point), valueAt(relation.right, point)];
        return left && right && left.minus(right);
      },
    };
  });
  const failing = new Set(conditions.filter(({ holds }) => !holds).map((each) => each.condition));
  const disagreements = exists ? disagreementsOf(claim, judgment, failing) : [];
  const contradictions = contradictionsOf(claim, judgment, failing);
  const lacking = judgment.lacking.filter(({ set }) => holdAll(whereBelieved(claim, set), failing));
  const { limits } = judgment;
  const inconsistent =
    (limits?.kind === 'inconsistent' ||
      limits?.kind === 'unsupported' ||
      limits?.kind === 'signaling') &&
    holdAll(whereConsistent(claim), failing);
  const unneeded =
    claim.scope.kind === 'exactly' && judgment.equilibrium === true ? [...failing] : [];
  return {
    kind: 'equilibrium',
    proposition: claim,
    point,
    conditions,
    conditionsHold: failing.size === 0,
    improper,
    exists,
    problems: claimed.exists ? [] : claimed.problems,
    judgment,
    disagreements,
    contradictions,
    lacking,
    inconsistent,
    unneeded,
    shows: false,
    refutes:
      improper !== undefined ||
      disagreements.length > 0 ||
      contradictions.length > 0 ||
      lacking.length > 0 ||
      inconsistent ||
      unneeded.length > 0 ||
      exists !== claim.where.every((condition) => !failing.has(condition)),
  };
}

/** The same, confirmed by the walk: what a report shows of a point. */
export function confirmedAtPoint(claim: Claim, point: Point): ClaimAtPoint {
  return claimAtPoint(claim, point, confirmedJudgment);
}

/**
 * Whether a claimed assessment is an equilibrium at a point, by the claim's concept and whatever its
 * conditions say of that: the game is walked with exact numbers. Where the game or the strategies do
 * not exist, it is none; nor is it where that is not decided, as consistency behind what chance never
 * draws.
 * @throws {MissingValue} when the point gives no value to a parameter of it.
 * @example
 * ```js
 * import { isEquilibrium, Point } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * isEquilibrium(entering, Point.of({ c: 2 })); // true
 * ```
 */
export function isEquilibrium(claim: Claim, point: Point): boolean {
  assertPoint(point);
  return claimAtPoint(claim, point).judgment.equilibrium === true;
}

/** Where a claimed assessment does not exist, nothing is judged, and nothing is an equilibrium. */
const NO_SUCH_ASSESSMENT = new AssessmentJudgment();

/** Stated beliefs that contradict Bayes' rule, where the claim says that they do not. */
function contradictionsOf(
  claim: Claim,
  { inconsistencies }: AssessmentJudgment,
  failing: ReadonlySet<Condition>,
): readonly DeclaredFinding[] {
  return holdAll(whereConsistent(claim), failing) ? inconsistencies : [];
}

/** Whether some conditions hold; not, where the claim says nothing whatever holds. */
function holdAll(
  conditions: readonly Condition[] | undefined,
  failing: ReadonlySet<Condition>,
): boolean {
  return conditions?.every((condition) => !failing.has(condition)) ?? false;
}

function disagreementsOf(
  claim: Claim,
  { findings, lacking }: AssessmentJudgment,
  failing: ReadonlySet<Condition>,
): DeclaredSet[] {
  const bySet = claim.scope.kind === 'iff';
  // Of single sets nothing is said where a condition fails, be it one without which there are no
  // strategies.
  if (!bySet && failing.size > 0) return [];
  const unweighed = new Set(lacking.map(({ set }) => set));
  return findings
    .filter(({ set, plan }) => {
      if (unweighed.has(set)) return false;
      if (!bySet) return plan !== undefined && isConcerned(claim, set);
      const permitted = guardAt(claim, set).every((condition) => !failing.has(condition));
      return permitted === (plan !== undefined);
    })
    .map(({ set }) => set);
}

/**
 * The claimed strategies and beliefs as numbers.
 * @throws {NotADistribution} where they are none, saying why: see `claimedAssessment`.
 */
export function assessmentAt(claim: Claim, tree: DeclaredForm, point: Point): Assessment {
  const found = claimedAssessment(claim, tree, point);
  if (found.exists) return found.assessment;
  throw new NotADistribution(
    `${claim.id} prescribes no probabilities at these parameters: ${found.problems.join('; ')}`,
  );
}

/**
 * The claimed strategies and beliefs as numbers.
 * @returns `undefined` where some mixing probability or belief is no probability, or divides by 0.
 */
export function assessmentIfAny(
  claim: Claim,
  tree: DeclaredForm,
  point: Point,
): Assessment | undefined {
  const found = claimedAssessment(claim, tree, point);
  return found.exists ? found.assessment : undefined;
}

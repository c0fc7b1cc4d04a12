import { type DeclaredGame, type DeclaredSet, inOrderOfPlay } from '../game/declared-form.js';
import { type Assessment, assertDistributions } from './assessment.js';
import type { DeviatingPlan, Finding } from './concept/finding.js';
import { type Judgment, judgeProfile } from './concept/judgment.js';
import { confirmByWalk } from './walk/confirmed.js';

/** What holds at an information set of a declared game. */
export type DeclaredFinding = Finding<DeclaredSet>;

/** A finding where a deviation pays. */
export type Violation = DeclaredFinding & { readonly deviation: DeviatingPlan<DeclaredSet> };

/** The verdict on an assessment of a declared game, as a weak perfect Bayesian equilibrium. */
export class AssessmentJudgment {
  /** In order of play. */
  readonly findings: readonly DeclaredFinding[];
  /** Reached sets where the stated belief is not the posterior: Bayesian consistency fails. */
  readonly inconsistencies: readonly DeclaredFinding[];
  /** Sequentially rational and consistent with Bayes' rule. */
  readonly equilibrium: boolean;

  /** @param found in order of play; nothing where there is no such assessment, or no such game. */
  constructor(found?: readonly DeclaredFinding[]) {
    this.findings = found ?? [];
    this.inconsistencies = this.findings.filter(({ contradicted }) => contradicted !== undefined);
    this.equilibrium =
      found !== undefined &&
      this.inconsistencies.length === 0 &&
      found.every(({ plan }) => plan === undefined);
  }

  /** Sets where a deviation pays: sequential rationality fails there. */
  get violations(): readonly Violation[] {
    return this.findings.filter(isViolation);
  }
}

function isViolation(finding: DeclaredFinding): finding is Violation {
  return finding.plan !== undefined;
}

/**
 * Judges an assessment of a declared game.
 *
 * Rationality is asked of every information set, reached or not, and of whole continuation plans;
 * gains are taken under the posterior at reached sets, and under the stated belief elsewhere.
 * @throws {NotADistribution} when a strategy or belief is no probability distribution.
 */
export function judgeAssessment(at: DeclaredGame, assessment: Assessment): AssessmentJudgment {
  assertDistributions(at, assessment);
  const { findings }: Judgment<DeclaredSet> = judgeProfile(at, assessment);
  return new AssessmentJudgment(inOrderOfPlay(at, findings, ({ set }) => set));
}

/** The same, confirmed by the walk: what a report shows of a point. */
export function confirmedJudgment(at: DeclaredGame, assessment: Assessment): AssessmentJudgment {
  const judgment = judgeAssessment(at, assessment);
  confirmByWalk(at, assessment, judgment.findings);
  return judgment;
}

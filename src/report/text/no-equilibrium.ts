import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import type { AssessmentJudgment, DeclaredFinding } from '../../equilibrium/assessment-judgment.js';
import type { DeviatingPlan } from '../../equilibrium/concept/finding.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { beliefText, deviationText, dominatingMix, mixOfText, prescribedText } from './behavior.js';
import { inconsistencyText, signalingText, unsupportedText } from './failure.js';

/**
 * Why a claimed assessment is no equilibrium at a point, a sentence each: who gains, by which deviation
 * and by how much; which stated belief Bayes' rule contradicts; what is missing. None where it is one.
 */
export function reasonsAgainst(found: ClaimAtPoint): string[] {
  const { improper, exists, problems, judgment } = found;
  if (improper !== undefined) return [`there is no game: ${improper}`];
  if (!exists) return [`there is no such assessment: ${problems.join('; ')}`];
  if (judgment.equilibrium !== false) return [];
  const { violations, inconsistencies, lacking } = judgment;
  return [
    ...violations.map((each) => `${moverAtSet(each.set)} ${payingText(each, each.deviation)}`),
    ...inconsistencies.map((each) => `${moverAtSet(each.set)} ${untrueBeliefText(each)}`),
    ...lacking.map(({ set }) => `${moverAtSet(set)} is not reached, and no belief is stated`),
    ...limitReasons(found.judgment),
  ];
}

/** What beliefs lack that hold together at no single set. */
export function limitReasons({
  limits,
  game,
}: Pick<AssessmentJudgment, 'limits' | 'game'>): string[] {
  if (game === undefined) return [];
  if (limits?.kind === 'signaling') return [signalingText(game, limits.informationSets)];
  if (limits?.kind === 'unsupported')
    return [
      `no beliefs that are limits of Bayesian ones support it: ${unsupportedText(game, limits.reason)}`,
    ];
  if (limits?.kind !== 'inconsistent') return [];
  const because = limits.reasons.map((each) => inconsistencyText(game, each)).join('; ');
  return [`no Bayesian beliefs tend to the stated ones as mistakes become rare: ${because}`];
}

/** `is said to believe poor for sure, but play arrives here, and Bayes' rule gives rich for sure`. */
export function untrueBeliefText({ set, belief, contradicted = [] }: DeclaredFinding): string {
  return (
    `is said to believe ${beliefText(set, contradicted)}, but play arrives here, and Bayes' rule ` +
    `gives ${beliefText(set, belief)}`
  );
}

/** `is to play stay; enter gains 1/2, believing poor for sure`. */
export function payingText(
  finding: DeclaredFinding,
  deviation: DeviatingPlan<DeclaredSet>,
): string {
  const { set, belief } = finding;
  const believing = set.members.length > 1 ? `, believing ${beliefText(set, belief)}` : '';
  const mix = dominatingMix(finding);
  if (mix)
    return (
      `is to play ${prescribedText(finding)}, which no belief supports: whatever is unseen, ${mixOfText(mix)} gains; ` +
      `${deviationText(deviation)} gains ${deviation.gain} even${believing}`
    );
  return `is to play ${prescribedText(finding)}; ${deviationText(deviation)} gains ${deviation.gain}${believing}`;
}

/** `2 at "x"`. */
export function moverAtSet({ mover, name }: DeclaredSet): string {
  return `${mover} at "${name}"`;
}

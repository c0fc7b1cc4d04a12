import { match } from 'ts-pattern';
import { entry } from '../exact/entry.js';
import { type DeclaredGame, type DeclaredSet, inOrderOfPlay } from '../game/declared-form.js';
import { movesBehind, NODE } from '../game/extensive-game.js';
import { type Assessment, assertDistributions, type Belief } from './assessment.js';
import type { DeviatingPlan, Finding } from './concept/finding.js';
import { type Judgment, judgeProfile } from './concept/judgment.js';
import type { Play } from './concept/play.js';
import { subgameBeliefs } from './concept/subgame-belief.js';
import { checkedConsistency } from './consistency/checked-consistency.js';
import { sequentialSupport, UnprovedVerdict } from './consistency/checked-support.js';
import type { Consistency } from './consistency/consistency.js';
import type { Limit, Trembles, Unsupported } from './consistency/sequential-support.js';
import type { SolvedConcept } from './enumeration/solution.js';
import { type Reasonableness, reasonableness } from './reasonable-beliefs.js';
import { confirmByWalk, Unconfirmed } from './walk/confirmed.js';

/** What holds at an information set of a declared game. */
export type DeclaredFinding = Finding<DeclaredSet>;

/** A finding where a deviation pays. */
export type Violation = DeclaredFinding & { readonly deviation: DeviatingPlan<DeclaredSet> };

/**
 * Whether beliefs hang together as the concept has it: of a sequential equilibrium, whether they are
 * limits of Bayesian ones, `undefined` where that is not defined; of a perfect Bayesian one, whether
 * nobody signals what she does not know.
 */
export type BeliefLimits =
  | Consistency
  | { readonly kind: 'undefined' }
  /** Beliefs support the behavior where none is stated, but none that are limits beside the others. */
  | { readonly kind: 'unsupported'; readonly reason: Unsupported }
  /** Whether some such beliefs do was not found, or they are irrational. */
  | { readonly kind: 'not found'; readonly limit: Limit | 'irrational' }
  | Reasonableness;

/** By what an assessment is judged. */
export interface Judging {
  /** Weak perfect Bayesian equilibrium, where nothing else is said. */
  readonly concept?: SolvedConcept;
  /** Whether a belief at a set where play does not arrive is to be stated; else one is chosen. */
  readonly mustState?: (set: DeclaredSet) => boolean;
}

/** The verdict on an assessment of a declared game, as an equilibrium by some concept. */
export class AssessmentJudgment {
  readonly concept: SolvedConcept;
  /** In order of play. */
  readonly findings: readonly DeclaredFinding[];
  /** Reached sets where the stated belief is not the posterior: Bayesian consistency fails. */
  readonly inconsistencies: readonly DeclaredFinding[];
  /** Sets where play does not arrive, and no belief is stated though one is to be. */
  readonly lacking: readonly DeclaredFinding[];
  /** Of a sequential or perfect Bayesian equilibrium, whether beliefs hang together; else `undefined`. */
  readonly limits: BeliefLimits | undefined;
  /** The game at the point; `undefined` where there is none, or no such assessment. */
  readonly game: DeclaredGame | undefined;
  /** Rational wherever the concept asks for it, with beliefs as it has them; `undefined` is undecided. */
  readonly equilibrium: boolean | undefined;

  /** @param found in order of play; nothing where there is no such assessment, or no such game. */
  constructor(
    found?: readonly DeclaredFinding[],
    concept: SolvedConcept = 'weakPerfectBayesian',
    limits?: BeliefLimits,
    lacking: readonly DeclaredFinding[] = [],
    game?: DeclaredGame,
  ) {
    this.concept = concept;
    this.findings = found ?? [];
    this.limits = limits;
    this.lacking = lacking;
    this.game = game;
    this.inconsistencies = this.findings.filter(({ contradicted }) => contradicted !== undefined);
    const rational =
      found !== undefined &&
      this.inconsistencies.length === 0 &&
      lacking.length === 0 &&
      found.every(({ plan }) => plan === undefined);
    this.equilibrium = rational && hangTogether(limits);
  }

  /** Sets where a deviation pays: sequential rationality fails there. */
  get violations(): readonly Violation[] {
    return this.findings.filter(isViolation);
  }
}

/** Whether beliefs are as the concept has them at several sets at once; `undefined` where that is open. */
function hangTogether(limits: BeliefLimits | undefined): boolean | undefined {
  return match(limits?.kind)
    .with(undefined, 'consistent', 'reasonable', () => true)
    .with('inconsistent', 'unsupported', 'signaling', () => false)
    .with('undefined', 'not found', 'other game', 'untold', () => undefined)
    .exhaustive();
}

function isViolation(finding: DeclaredFinding): finding is Violation {
  return finding.plan !== undefined;
}

/**
 * Judges an assessment of a declared game.
 *
 * Rationality is asked of whole continuation plans: at every information set, reached or not, where
 * the concept has beliefs; else where play comes, of a subgame-perfect equilibrium in some subgame.
 * Gains are taken under the posterior at reached sets, and under the stated belief elsewhere.
 * @throws {NotADistribution} when a strategy or belief is no probability distribution.
 */
export function judgeAssessment(
  at: DeclaredGame,
  assessment: Assessment,
  judging: Judging = {},
): AssessmentJudgment {
  return judged(at, assessment, judging).judgment;
}

/** The same, confirmed by the walk: what a report shows of a point. */
export function confirmedJudgment(
  at: DeclaredGame,
  assessment: Assessment,
  judging: Judging = {},
): AssessmentJudgment {
  const { judgment, examined, whole } = judged(at, assessment, judging);
  const { concept } = judgment;
  const ordered = inOrderOfPlay(at, whole.findings, ({ set }) => set);
  confirmByWalk(at, examined, ordered);
  if (concept === 'nash' || concept === 'subgamePerfect') {
    // The second road to this verdict: best strategies, from the root of each subgame on.
    const { holds } = whole.verdicts[concept];
    if (holds !== undefined && holds !== judgment.equilibrium)
      throw new Unconfirmed(
        `set by set the profile is ${judgment.equilibrium ? 'an' : 'no'} equilibrium, and by strategies it is ${holds ? 'one' : 'none'}: a defect of casus, please report it`,
      );
  }
  return judgment;
}

interface Judged {
  readonly judgment: AssessmentJudgment;
  /** The assessment with the beliefs under which it was judged. */
  readonly examined: Assessment;
  readonly whole: Judgment<DeclaredSet>;
}

function judged(
  at: DeclaredGame,
  assessment: Assessment,
  { concept = 'weakPerfectBayesian', mustState = () => false }: Judging,
): Judged {
  assertDistributions(at, assessment);
  const asked = concept === 'nash' || concept === 'subgamePerfect' ? subgames(at, assessment) : [];
  const examined = asked.length > 0 ? { ...assessment, beliefs: asked } : assessment;
  const whole: Judgment<DeclaredSet> = judgeProfile(at, examined);
  const demanded = inOrderOfPlay(at, whole.findings, ({ set }) => set).map((each) =>
    demandedBy(concept, each, asked),
  );
  const lacking = demanded.filter(
    ({ demanded: is, origin, set }) =>
      is && origin === 'supporting' && set.members.length > 1 && mustState(set),
  );
  // Without a belief no deviation is weighed.
  const findings = demanded.map((each) => (lacking.includes(each) ? each.undemanded() : each));
  const open = findings.filter(
    (each) =>
      each.origin === 'supporting' && each.set.members.length > 1 && !lacking.includes(each),
  );
  const rational = open.length > 0 && !findings.some((each) => each.plan ?? each.contradicted);
  const sought =
    concept === 'sequential' && rational && lacking.length === 0 && !leavesOut(whole.play)
      ? consistentlySupported(at, assessment, open)
      : undefined;
  if (sought?.kind === 'held') {
    const { held, trembles } = sought;
    const again = judged(at, held, { concept });
    if (again.judgment.equilibrium !== true)
      throw new UnprovedVerdict(
        `the beliefs that were found for "${at.title}" do not make a sequential equilibrium: a defect of casus, please report it`,
      );
    const found = again.judgment.findings.map((each) =>
      open.some(({ set }) => set === each.set) ? each.supporting() : each,
    );
    const limits: BeliefLimits = { kind: 'consistent', trembles };
    return { ...again, judgment: new AssessmentJudgment(found, concept, limits, [], at) };
  }
  const limits = match(concept)
    .with('sequential', () => sought ?? limitsOf(whole.play, assessment))
    .with('perfectBayesian', () => reasonableness(at, assessment, beliefsIn(open)))
    .with('nash', 'subgamePerfect', 'weakPerfectBayesian', () => undefined)
    .exhaustive();
  return {
    judgment: new AssessmentJudgment(findings, concept, limits, lacking, at),
    examined,
    whole,
  };
}

/** By information set, what is believed. */
function beliefsIn(findings: readonly DeclaredFinding[]): (Belief | undefined)[] {
  const beliefs: (Belief | undefined)[] = [];
  for (const { set, belief } of findings) beliefs[set.index] = belief;
  return beliefs;
}

/** Consistent beliefs that support a profile where none is stated, or why there are none. */
function consistentlySupported(
  at: DeclaredGame,
  assessment: Assessment,
  open: readonly DeclaredFinding[],
):
  | { readonly kind: 'held'; readonly held: Assessment; readonly trembles: Trembles }
  | Extract<BeliefLimits, { kind: 'unsupported' | 'not found' }> {
  const found = sequentialSupport(at, assessment);
  if (found.kind === 'no') return { kind: 'unsupported', reason: found.reason };
  if (found.kind === 'undecided') return { kind: 'not found', limit: found.limit };
  const beliefs = [...assessment.beliefs];
  for (const { set } of open) {
    const belief = found.beliefs[set.index];
    if (belief === undefined) return { kind: 'not found', limit: 'irrational' };
    beliefs[set.index] = belief;
  }
  return { kind: 'held', held: { ...assessment, beliefs }, trembles: found.trembles };
}

/** What Bayes' rule gives in the smallest subgames: the beliefs of whoever needs to state none. */
function subgames(at: DeclaredGame, { profile }: Assessment): readonly (Belief | undefined)[] {
  return subgameBeliefs(judgeProfile(at, { profile, beliefs: [] }).play);
}

/** A finding as a concept has it: where it asks for nothing, nothing fails. */
function demandedBy(
  concept: SolvedConcept,
  finding: DeclaredFinding,
  beliefs: readonly (Belief | undefined)[],
): DeclaredFinding {
  if (concept !== 'nash' && concept !== 'subgamePerfect') return finding;
  if (finding.reached) return finding;
  const arrives = concept === 'subgamePerfect' && beliefs[finding.set.index] !== undefined;
  return arrives ? finding.byBayes() : finding.undemanded();
}

/**
 * Sequential equilibria are defined where chance leaves nothing out (Kreps and Wilson 1982): no
 * tremble leads behind a draw of probability 0. Draws behind which nobody moves are part of what is
 * paid, and do not matter.
 */
function limitsOf(play: Play, assessment: Assessment): BeliefLimits {
  return leavesOut(play) ? { kind: 'undefined' } : checkedConsistency(play.game, assessment);
}

/** Whether somebody would move behind what chance never draws, such as a type of probability 0. */
export function leavesOut({ game: { nodes }, probabilities }: Play): boolean {
  return movesBehind(nodes).some(
    (moves, node) =>
      moves && nodes.kind[entry(nodes.parent, node)] === NODE.chance && probabilities[node]?.isZero,
  );
}

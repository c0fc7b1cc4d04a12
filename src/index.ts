/*
 * The public library: the words in which a paper is declared, and functions that decide it.
 *
 *   declare    specification and what it lists: parameter, restriction, timing, claim, everywhere …
 *   decide     verify, conditions, implications: for all parameters; check, solve: at a point;
 *              judge, solve: a game of numbers, such as `readEfg` reads; derive: in symbols
 *   report     what was decided as text or as the JSON of the command line: verifyText, verifyJson …
 *
 * Numbers are exact: a rational is written as a string such as "3/40", or as a whole number. What
 * cannot be used is refused by an error of this file whose message lists every problem.
 */

// Declare

export { type Case, casePath } from './claim/case.js';
export type { Claim } from './claim/claim.js';
export type { ClaimedConcept } from './claim/claimed-concept.js';
export type { ClaimedEquilibrium } from './claim/claimed-equilibrium.js';
export { type Comparison, compare, decreasing, increasing } from './claim/comparison.js';
export {
  absolute,
  derivative,
  limit,
  maximum,
  minimum,
  over,
  times,
} from './claim/composed-quantity.js';
export { added, type Condition, stated } from './claim/condition.js';
export type { ContinuousClaim } from './claim/continuous/continuous-claim.js';
export { continuousClaim } from './claim/continuous/continuous-declaration.js';
export { always, assessment, claim, deviating } from './claim/declaration.js';
export { type Parameter, parameter, type Restriction, restriction } from './claim/parameter.js';
export { payoff, probability } from './claim/profile-quantity.js';
export type { Assertion } from './claim/proposition/assertion.js';
export {
  forLarge,
  forSmall,
  near,
  neverForLarge,
  neverForSmall,
  neverNear,
} from './claim/proposition/eventually.js';
export { everywhere } from './claim/proposition/everywhere.js';
export { nowhere } from './claim/proposition/nowhere.js';
export type { Proposition, Statement } from './claim/proposition/proposition.js';
export { exists, only, unique } from './claim/proposition/pure-claim.js';
export type { PureClaim } from './claim/proposition/pure-count.js';
export { regardless } from './claim/proposition/regardless.js';
export { somewhere } from './claim/proposition/somewhere.js';
export { minus, type Quantity } from './claim/quantity.js';
export { InvalidRoot, type Root, root } from './claim/root.js';
export { type Specification, specification } from './claim/specification.js';
export { stationaryClaim } from './claim/stationary/stationary-claim.js';
export { value } from './claim/stationary/value.js';
export { type Survival, survives } from './claim/survival.js';
export { type Formula, type FormulaInput, term } from './exact/formula.js';
export { inLowestTerms } from './exact/lowest-terms.js';
export { math, relation } from './exact/math.js';
export { Rational, type RationalInput } from './exact/rational.js';
export type { Relation } from './exact/relation.js';
export type { ContinuousGame } from './game/continuous/continuous-game.js';
export { between, continuousTiming } from './game/continuous/continuous-timing.js';
export type { Game, Publication, Reading, Source } from './game/game.js';
export { type Alternatives, alternatives, type ReadingChoice, readAs } from './game/reading.js';
export { offer } from './game/stationary/offer-state.js';
export { stage } from './game/stationary/state-of-play.js';
export { type StationaryGame, stationary } from './game/stationary/stationary-game.js';
export { timing } from './game/timing.js';

// Refuse

export { InvalidCase } from './claim/case.js';
export { InvalidClaim } from './claim/claim-refusal.js';
export { InvalidCondition } from './claim/condition.js';
export { InvalidParameter, InvalidRestriction } from './claim/parameter.js';
export { InvalidStatement } from './claim/proposition/statement.js';
export { InvalidQuantity } from './claim/quantity.js';
export { MisreadQuestion } from './claim/question/misread.js';
export { InvalidSpecification } from './claim/specification.js';
export { InvalidSurvival } from './claim/survival.js';
export { TooManyPlans } from './derive/incentive.js';
export { NotADistribution } from './equilibrium/assessment.js';
export { ForgetfulPlayer } from './equilibrium/enumeration/pure-equilibria.js';
export { MisusedOperator } from './exact/formula.js';
export { FormulaSyntax } from './exact/math.js';
export { Unusable } from './exact/message.js';
export { MissingValue } from './exact/point.js';
export { NotRational } from './exact/rational.js';
export { ImproperGame } from './game/declared-form.js';
export { InvalidEfg } from './game/efg/invalid-efg.js';
export { InvalidDeclaration, InvalidGame } from './game/invalid.js';
export { OtherCopy } from './game/maker.js';
export { InvalidReading } from './game/reading.js';
export { NoPointFound } from './sample/claim-points.js';

// Decide, for all parameters

export type { AskedQuestion, QuestionOptions } from './claim/question/question.js';
export { underReadings } from './claim/readings.js';
export { leanProject } from './prove/lean/lean-project.js';
export { type CertifiedClaim, type RocqProject, rocqProject } from './prove/rocq/rocq-project.js';
export {
  type StatementProject,
  statementProject,
} from './prove/rocq/statement/statement-project.js';
export { type Answer, type AskOptions, ask } from './verify/ask.js';
export { type Certification, type CertifyOptions, certify } from './verify/certify.js';
export {
  type Characterization,
  type PureEquilibrium,
  predictedAt,
} from './verify/characterize/characterization.js';
export { type CharacterizeOptions, characterize } from './verify/characterize/characterize.js';
export { type TheoremDocument, theoremDocument } from './verify/characterize/theorem-document.js';
export { compareOutcomes, type OutcomeComparison } from './verify/comparison/compare-outcomes.js';
export type { Preference, Together } from './verify/comparison/outcome-pair.js';
export { type ClaimNeeds, type ConditionsOptions, conditions } from './verify/conditions.js';
export { type CutoffRoles, cutoffConditions } from './verify/cutoff-conditions.js';
export { type FoundConditions, findConditions } from './verify/found/find-conditions.js';
export type { Implications } from './verify/implications.js';
export { type ImplicationsOptions, implications } from './verify/implications.js';
export { characterizeMixed, type MixedOptions } from './verify/mixed/characterize-mixed.js';
export {
  isMixedPredicted,
  type MixedCharacterization,
  type MixedFamily,
} from './verify/mixed/mixed-characterization.js';
export {
  type MappedGame,
  type OutcomeMap,
  type OutcomeMapOptions,
  type OutcomeStrip,
  outcomeMap,
  outcomeStrip,
} from './verify/outcome-map/outcome-map.js';
export type { MappedOutcome } from './verify/outcome-map/outcome-rules.js';
export type { ProofOptions } from './verify/proof-means.js';
export {
  type DecidedUnder,
  type DecidingUnder,
  isAllDecided,
  type ReadingTable,
  readingTable,
} from './verify/reading-table.js';
export { type Rechecked, recheck } from './verify/recheck.js';
export { type Repairs, type RepairsOptions, repairs } from './verify/repairs.js';
export { mergeSamples } from './verify/sampling/merge-samples.js';
export type { Shard } from './verify/sampling/run-identity.js';
export { type SampleOptions, type SampleProgress, sample } from './verify/sampling/sample.js';
export {
  type Sampled,
  type SampledAtPlace,
  type SampledDecision,
  type SampledProposition,
  sampledAsExpected,
  type Tightness,
} from './verify/sampling/sampled.js';
export { asExpected, type Decision, type Verdict } from './verify/verdict.js';
export { type VerifyOptions, type VerifyProgress, verify } from './verify/verify.js';

// Decide, at a parameter point

export { admissiblePoint, type PointInput } from './claim/admissible-point.js';
export { type ClaimAtPoint, isEquilibrium } from './claim/proposition/equilibrium.js';
export type { PropositionAtPoint } from './claim/proposition/proposition.js';
export { quantityAt } from './claim/quantity-at-point.js';
export { refinementAtPoint } from './claim/refinement-at-point.js';
export { Point } from './exact/point.js';
export { holdsAt } from './exact/relation.js';
export { type BriefCheck, type BriefVerdict, briefCheck } from './verify/brief-check.js';
export { check, standsThere } from './verify/check.js';
export { checkAtRoots, type FoundAtRoot, standsAtRoot } from './verify/check-at-roots.js';

// Decide, of a game of numbers

export type { AssessmentJudgment } from './equilibrium/assessment-judgment.js';
export type { Judgment } from './equilibrium/concept/judgment.js';
export type { Concept } from './equilibrium/concept/verdict.js';
export type { Solution, SolvedConcept } from './equilibrium/enumeration/solution.js';
export type { Refinement, RefinementVerdict } from './equilibrium/refinement/refinement-verdict.js';
export type { ProfileTables } from './equilibrium/stated-profile.js';
export { efgText } from './game/efg/efg-text.js';
export { readEfg } from './game/efg/read-efg.js';
export { readGambit } from './game/efg/read-gambit.js';
export { readNfg } from './game/efg/read-nfg.js';
export type { ExtensiveGame } from './game/extensive-game.js';
export { checkProfile } from './verify/check.js';
export { judge, type ProfileInput } from './verify/judge.js';
export { refinementOf } from './verify/refinement-of.js';
export { type Solved, type SolveOptions, solve } from './verify/solve.js';
export { gameAtPoint, solveAt } from './verify/solve-declared.js';

// Derive, in symbols

export type { Derivation } from './derive/derivation.js';
export { derive } from './derive/derivation.js';
export type { LastMove } from './derive/last-moves.js';
export { deriveLastMoves } from './derive/last-moves.js';

// Map, as one parameter moves or two

export type { MapOptions, MappedClaim } from './sample/map/map-subject.js';
export { type ParameterMap, parameterMap } from './sample/map/parameter-map.js';
export { type ParameterStrip, parameterStrip } from './sample/map/parameter-strip.js';

// Report

export type { ReportFigure, ReportFindings } from './report/document/findings.js';
export type { ReportFile } from './report/exchange/checksums.js';
export { type KeptRun, readRun } from './report/exchange/kept-run.js';
export { type ReportCall, reportFiles } from './report/exchange/report-files.js';
export { compareRuns, type RunDifference } from './report/exchange/run-difference.js';
export { type ExploreOptions, explorePage } from './report/explorer/explore-page.js';
export { type GameTreeOptions, gameTree } from './report/figures/game-tree.js';
export { parameterMapSvg } from './report/figures/map-figure.js';
export { outcomeMapSvg, outcomeStripSvg } from './report/figures/outcome-figure.js';
export { parameterStripSvg } from './report/figures/strip-figure.js';
export { catalogJson } from './report/json/catalog.js';
export { type CertificateFile, certificateFile } from './report/json/certificates.js';
export { characterizationJson } from './report/json/characterization.js';
export { propositionAtPointJson } from './report/json/check.js';
export { comparisonJson } from './report/json/comparison.js';
export { conditionRolesJson } from './report/json/conditions.js';
export { cutoffRolesJson } from './report/json/cutoff-conditions.js';
export { derivationJson } from './report/json/derivation.js';
export { explanationJson } from './report/json/explanation.js';
export { foundConditionsJson } from './report/json/found-conditions.js';
export { implicationsJson } from './report/json/implications.js';
export { parameterMapJson, parameterStripJson } from './report/json/map.js';
export { mixedCharacterizationJson } from './report/json/mixed-characterization.js';
export { outcomeMapJson, outcomeStripJson } from './report/json/outcome-map.js';
export { profileJudgmentJson } from './report/json/profile-judgment.js';
export { answerJson } from './report/json/question.js';
export { readingTableJson } from './report/json/reading-table.js';
export { refinementJson } from './report/json/refinement.js';
export { repairsJson } from './report/json/repairs.js';
export { sampleJson } from './report/json/sample.js';
export { solutionJson } from './report/json/solution.js';
export { verifyJson } from './report/json/verify.js';
export { APPENDIX_PREAMBLE, appendixDocument, appendixLatex } from './report/latex/appendix.js';
export { derivationLatex } from './report/latex/derivation.js';
export { explanationText } from './report/terminal/explanation.js';
export { catalogText } from './report/text/catalog.js';
export { characterizationText } from './report/text/characterization.js';
export { propositionAtPointText } from './report/text/check.js';
export { comparedText } from './report/text/comparison.js';
export { conditionRolesText } from './report/text/conditions.js';
export { cutoffRolesText } from './report/text/cutoff-conditions.js';
export { derivationText } from './report/text/derivation.js';
export { foundConditionsText } from './report/text/found-conditions.js';
export { implicationsText } from './report/text/implications.js';
export { parameterMapText, parameterStripText } from './report/text/map.js';
export { mixedCharacterizationText } from './report/text/mixed-characterization.js';
export { outcomeMapText, outcomeStripText } from './report/text/outcome-map.js';
export { profileJudgmentText } from './report/text/profile-judgment.js';
export { answerText } from './report/text/question.js';
export { readingTableText } from './report/text/reading-table.js';
export { refinementText } from './report/text/refinement.js';
export { repairsText } from './report/text/repairs.js';
export { runDifferenceText } from './report/text/run-difference.js';
export { sampleText } from './report/text/sample.js';
export { solutionText } from './report/text/solution.js';
export { verifyText } from './report/text/verify.js';

// Draw, for properties of one's own

export { admissiblePoints, pointsInside, pointsWhere } from './sample/claim-points.js';
export { pointsJustOutside, pointsOnBoundary } from './sample/condition-points.js';
export { effectiveSampleSize } from './sample/kernel/effective-sample-size.js';
export { type PointStream, type StreamSettings, streamWhere } from './sample/point-stream.js';

import { match } from 'ts-pattern';
import { cutoffEquilibriaIn } from '../claim/proposition/assertion.js';
import {
  type AnyClaim,
  equilibriaAsserted,
  isClaimedExactly,
} from '../claim/proposition/claimed-conditions.js';
import type { Proposition } from '../claim/proposition/proposition.js';
import type { Somewhere } from '../claim/proposition/somewhere.js';
import type { Specification } from '../claim/specification.js';
import { isProved, type PropositionProof } from '../prove/proposition-proof.js';
import type { Prover } from '../prove/prover.js';
import type { SmtSolver } from '../prove/smt/smt-solver.js';
import { decide, pointWith } from '../prove/smt/solver-decision.js';
import type { EquilibriumSurvey } from '../sample/proposition/equilibrium.js';
import type { SurveyOf, SurveySettings } from '../sample/proposition/search.js';
import { decidedAt, type Survey, survey, unsurveyed } from '../sample/proposition/survey.js';
import { countedForAll, firstLook } from './decide-by-profiles.js';
import type { ImplicationStanding } from './declared-implications.js';
import { notOnlyThere, proofOfNever } from './only-there.js';
import {
  type AskedQuestions,
  askOpenQuestions,
  believedThroughout,
  premisesOf,
} from './open-questions.js';
import type { CountingOf } from './pure-claims/count.js';
import type { Surveying } from './surveying/surveying.js';
import {
  type Decision,
  decisionByDraws,
  type Verdict,
  verdictByDraws,
  verdictFrom,
} from './verdict.js';

/** By what propositions are decided. */
export interface Means {
  readonly settings: SurveySettings;
  /** `undefined` where nothing is to be proved, and no solver asked. */
  readonly proving: Proving | undefined;
  /** How propositions are drawn for, where that is remembered, or done by other threads; else here. */
  readonly surveying?: Surveying | undefined;
}

/** By what they are decided where something is to be proved. */
type ProvingMeans = Means & { readonly proving: Proving };

export interface Proving {
  readonly prover: Pick<Prover, 'prove'>;
  readonly proofOf: (proposition: Proposition) => Promise<PropositionProof>;
  /** By cheap proofs alone: what no such proof was found for is open, and may be true or false. */
  readonly briefProofOf: (proposition: Proposition) => Promise<PropositionProof>;
  readonly solver: () => Promise<SmtSolver>;
  /** The same, which soon gives up. */
  readonly briefSolver: () => Promise<SmtSolver>;
  /** By all profiles of a game, for all parameters. */
  readonly countingOf: CountingOf;
  /** What is known of the implications that a claim declares. */
  readonly standingsOf: (found: EquilibriumSurvey) => Promise<readonly ImplicationStanding[]>;
}

/**
 * The verdict on a proposition: by draws; by certificates for what survives them; by a solver for
 * what has none. What one proposition cannot be asked ends as `undecided`, for it alone.
 */
export async function verdictOn(
  spec: Specification,
  proposition: Proposition,
  { settings, proving, surveying }: Means,
): Promise<Verdict> {
  let drawn: Survey | undefined;
  try {
    const looking = proving ? firstLook(proposition, settings) : settings;
    drawn = await surveyed(spec, proposition, looking, surveying);
    return proving === undefined
      ? verdictByDraws(drawn)
      : await proven(spec, drawn, { settings, proving, surveying });
  } catch (error) {
    // What draws decided stays decided, whatever becomes of the proof.
    if (drawn && drawn.result.kind !== 'survived' && drawn.result.kind !== 'unmet')
      return verdictByDraws(drawn);
    const message = error instanceof Error ? error.message : String(error);
    const because = `it could not be decided: ${message}`;
    return verdictFrom(drawn ?? unsurveyed(proposition), { kind: 'undecided', because });
  }
}

/** Draws for a proposition, or tells what was drawn for it earlier where that is remembered. */
export function surveyed(
  spec: Specification,
  proposition: Proposition,
  settings: SurveySettings,
  surveying: Surveying | undefined,
): Promise<Survey> {
  return surveying?.(proposition, settings) ?? survey(spec, proposition, settings);
}

async function proven(spec: Specification, drawn: Survey, means: ProvingMeans): Promise<Verdict> {
  const { proposition } = drawn;
  const { settings, proving, surveying } = means;
  const { found, decision, irrational, contradictory } = await met(spec, drawn, means);
  if (decision) return verdictFrom(found, decision);
  if (found.kind === 'pure equilibria') {
    const counted = await countedForAll(spec, found, proving.countingOf, () =>
      surveyed(spec, proposition, settings, surveying),
    );
    return { ...verdictFrom(counted.found, counted.decision), irrational };
  }
  const whole = await match(found)
    .with({ kind: 'somewhere' }, (each) => possible(spec, each, means))
    .with(
      { kind: 'equilibrium' },
      { kind: 'everywhere' },
      { kind: 'nowhere' },
      { kind: 'eventually' },
      { kind: 'regardless' },
      { kind: 'continuous equilibrium' },
      (each) => forAllParameters(spec, each, means),
    )
    .exhaustive();
  // As claimed set by set, and yet nowhere an equilibrium.
  const vacuous = whole.kind === 'proved' ? contradictory : undefined;
  const verdict = { ...verdictFrom(found, vacuous ?? whole), irrational };
  return found.kind === 'equilibrium'
    ? { ...verdict, implied: await proving.standingsOf(found) }
    : verdict;
}

interface Met {
  readonly found: Survey;
  readonly decision?: Decision;
  readonly irrational?: Verdict['irrational'];
  /** Of an `iff` whose conditions never hold together, which may be false for all that. */
  readonly contradictory?: Decision;
}

/** Where no point to draw from was found: drawn again from a solver's, or why there is none. */
async function met(
  spec: Specification,
  found: Survey,
  { settings, proving: { prover, solver }, surveying }: ProvingMeans,
): Promise<Met> {
  if (found.result.kind !== 'unmet') return { found };
  const { proposition } = found;
  const premises = await premisesOf(spec, proposition, prover, solver);
  // It speaks of something, though of nothing that can be drawn.
  const undrawn: Survey = { ...found, result: { kind: 'survived' } };
  switch (premises.kind) {
    case 'met': {
      const start = premises.at;
      const again = await surveyed(spec, proposition, { ...settings, start }, surveying);
      // A solver is not taken at its word: of what speaks of nothing everything can be proved.
      return again.result.kind === 'unmet'
        ? { found: again, decision: decisionByDraws(again) }
        : { found: again };
    }
    case 'met at roots':
      return { found: undrawn, irrational: { solver: premises.solver } };
    case 'contradictory': {
      const vacuous: Decision = { kind: 'vacuous', solver: premises.solver };
      return isOfAnEquilibrium(proposition) && isClaimedExactly(proposition)
        ? { found: undrawn, contradictory: vacuous }
        : { found, decision: vacuous };
    }
    case 'unknown':
      return { found, decision: { kind: 'undecided', because: premises.because } };
  }
}

function isOfAnEquilibrium(proposition: Proposition): proposition is AnyClaim {
  return proposition.kind === 'equilibrium' || proposition.kind === 'continuous equilibrium';
}

/** Proves what the draws did not refute; what has no certificate is left to a solver. */
async function forAllParameters(
  spec: Specification,
  found: Survey,
  means: ProvingMeans,
): Promise<Decision> {
  const { proposition, result } = found;
  const { proofOf, briefProofOf, solver } = means.proving;
  if (result.kind === 'proved' || result.kind === 'undecided') return result;
  const refutationOf = async (proof: PropositionProof): Promise<AskedQuestions> =>
    askOpenQuestions(spec, proof, await solver(), (point) => decidedAt(spec, proposition, point));
  if (proposition.expected === 'fails') {
    // What is expected to fail and does is not sent down the other road as well.
    if (result.kind !== 'survived') return decisionByDraws(found);
    // A counterexample is had sooner than a long search for a proof comes to nothing.
    const searched = await decidedBySearch(spec, proposition, means);
    if (searched) return searched;
    const { refutation } = await refutationOf(await briefProofOf(proposition));
    if (refutation) return refutation;
  }
  const proof = await proofOf(proposition);
  if (result.kind === 'refuted')
    return isProved(proof)
      ? {
          kind: 'undecided',
          because: 'it is both proved and refuted: a defect of casus, please report it',
        }
      : result;
  if (isProved(proof)) return { kind: 'proved', by: 'proof', proof };
  if (proposition.expected === 'holds') {
    // What has no certificate mostly holds all the same, and a solver is quick to say so.
    const believed = await believedThroughout(proof, means.proving.briefSolver);
    if (believed) return { kind: 'proved', by: 'proof', proof: believed };
    const searched = await decidedBySearch(spec, proposition, means);
    if (searched) return searched;
  }
  const asked = await refutationOf(proof);
  if (asked.refutation) return asked.refutation;
  return isProved(asked.proof)
    ? { kind: 'proved', by: 'proof', proof: asked.proof }
    : { kind: 'undecided', by: 'open questions', proof: asked.proof };
}

/** What draws did not decide may be decided where these seldom come: few more, after a search. */
async function decidedBySearch(
  spec: Specification,
  proposition: Proposition,
  { settings, surveying }: ProvingMeans,
): Promise<Decision | undefined> {
  const sought = { ...settings, runs: 8, searching: true };
  const { result } = await surveyed(spec, proposition, sought, surveying);
  return result.kind === 'refuted' || (result.kind === 'proved' && result.by === 'a witness')
    ? result
    : undefined;
}

/** A witness that draws did not find, or a proof that there is none. */
async function possible(
  spec: Specification,
  { proposition, result }: SurveyOf<Somewhere>,
  means: ProvingMeans,
): Promise<Decision> {
  const { proofOf, solver } = means.proving;
  if (result.kind !== 'undecided') return decisionByDraws({ result });
  const never = await proofOfNever(proposition, proofOf);
  if (never && isProved(never))
    return { kind: 'refuted', by: 'impossibility', proof: never, solver: undefined };
  const proof = await proofOf(proposition);
  const equilibria = equilibriaAsserted(proposition.asserts);
  const unsure = await notOnlyThere(proposition, proofOf);
  const impossible = (believed: string | undefined): Decision =>
    unsure === undefined
      ? { kind: 'refuted', by: 'impossibility', proof, solver: believed }
      : { kind: 'undecided', because: unsure };
  if (isProved(proof)) return impossible(undefined);
  const witnessed = await decidedBySearch(spec, proposition, means);
  if (witnessed) return witnessed;
  const asked = await solver();
  if (never && cutoffEquilibriaIn(proposition.asserts).length > 0) {
    // What would refute that it is so nowhere has the constraints of the equilibria, too.
    const { refutation } = await askOpenQuestions(spec, never, asked, (point) =>
      decidedAt(spec, proposition, point),
    );
    if (refutation?.kind === 'proved') return refutation;
  }
  let believed: string | undefined;
  for (const question of proof.questions) {
    const decision = await decide(question, asked);
    switch (decision.kind) {
      case 'holds':
        believed = asked.name;
        break;
      case 'solved': {
        const witnessed = decidedAt(spec, proposition, pointWith(spec, decision.values));
        return witnessed ? { ...witnessed, solver: asked.name } : result;
      }
      case 'solved by a root':
        // Of equilibria, kinks and what is not told the walk has the last word, which knows no roots.
        return equilibria.length > 0 || question.needsWalk || question.open !== undefined
          ? result
          : { kind: 'proved', by: 'a root', at: decision.at, solver: asked.name };
      case 'solved irrationally':
      case 'undecided':
        return {
          kind: 'undecided',
          because: `${result.because} (${asked.name}: ${decision.because})`,
        };
    }
  }
  return impossible(believed);
}

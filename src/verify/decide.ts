import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import { Point } from '../exact/point.js';
import type { ImplicationStanding } from '../prove/declared-implications.js';
import { askOpenQuestions } from '../prove/open-questions.js';
import { isProved, type PropositionProof } from '../prove/proposition-proof.js';
import type { Prover } from '../prove/prover.js';
import type { SmtSolver } from '../prove/smt-solver.js';
import { decide, pointWith } from '../prove/solver-decision.js';
import {
  type StatementSurvey,
  statementDecidedAt,
  surveyStatement,
} from '../sample/statement-survey.js';
import { refutedAt, type Survey, type SurveySettings, survey } from '../sample/survey.js';
import { premisesOf } from './premises.js';
import type { Settled, Verdict } from './verdict.js';

/** By what claims and statements are decided. */
export interface Means {
  readonly settings: SurveySettings;
  /** `undefined` where nothing is to be proved, and no solver asked. */
  readonly proving: Proving | undefined;
}

export interface Proving {
  readonly prover: Pick<Prover, 'prove'>;
  readonly proofOf: (proposition: Claim | Statement) => Promise<PropositionProof>;
  readonly solver: () => Promise<SmtSolver>;
  /** What is known of the implications that a claim declares. */
  readonly standingsOf: (found: Survey) => Promise<readonly ImplicationStanding[]>;
}

/**
 * The verdict on a claim or statement: by draws; by certificates for what survives them; by a
 * solver for what has none. What one claim cannot be asked ends as `undecided`, for it alone.
 */
export async function verdictOn(
  spec: Specification,
  proposition: Claim | Statement,
  means: Means,
): Promise<Verdict> {
  try {
    const { found, settled, irrational } = await surveyed(spec, proposition, means);
    if (settled) return { ...found, settled };
    if (means.proving === undefined) return found;
    if ('statement' in found && found.statement.form.kind === 'somewhere')
      return await possible(spec, found, means.proving);
    const verdict = await forAllParameters(spec, found, means.proving);
    const implied = 'claim' in found ? await means.proving.standingsOf(found) : undefined;
    return { ...verdict, irrational, implied };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return undecided(unsurveyed(proposition), `it could not be decided: ${message}`);
  }
}

type Found = Survey | StatementSurvey;

interface Surveyed {
  readonly found: Found;
  readonly settled?: Settled;
  readonly irrational?: Verdict['irrational'];
}

/** What draws make of it; where no point to draw from was found, with the point of a solver. */
async function surveyed(
  spec: Specification,
  proposition: Claim | Statement,
  { settings, proving }: Means,
): Promise<Surveyed> {
  const found = drawn(spec, proposition, settings);
  if (found.verdict.kind !== 'unmet' || proving === undefined) return { found };
  const premises = await premisesOf(spec, proposition, proving.prover, proving.solver);
  switch (premises.kind) {
    case 'met': {
      const again = drawn(spec, proposition, { ...settings, start: premises.at });
      return { found: again };
    }
    case 'met at roots':
      // It speaks of something, though of nothing that can be drawn.
      return {
        found: { ...found, verdict: { kind: 'survived' } },
        irrational: { solver: premises.solver },
      };
    case 'contradictory':
      return { found, settled: { kind: 'vacuous', solver: premises.solver } };
    case 'unknown':
      return { found, settled: { kind: 'undecided', because: premises.because } };
  }
}

function drawn(
  spec: Specification,
  proposition: Claim | Statement,
  settings: SurveySettings,
): Found {
  return 'form' in proposition
    ? surveyStatement(spec, proposition, settings)
    : survey(spec, proposition, settings);
}

/** Proves what the draws did not refute; what has no certificate is left to a solver. */
async function forAllParameters(
  spec: Specification,
  found: Found,
  { proofOf, solver }: Proving,
): Promise<Verdict> {
  const proposition = 'statement' in found ? found.statement : found.claim;
  const { kind } = found.verdict;
  if (kind === 'proved' || kind === 'undecided') return found;
  // What is expected to fail and does is not sent down the other road as well.
  if (kind !== 'survived' && proposition.expected === 'fails') return found;
  const proof = await proofOf(proposition);
  if (kind === 'refuted')
    return isProved(proof)
      ? undecided(found, 'it is both proved and refuted: a defect of casus, please report it')
      : { ...found, proof };
  if (isProved(proof)) return { ...found, proof };
  return leftToSolver(spec, found, proof, await solver());
}

async function leftToSolver(
  spec: Specification,
  found: Found,
  proof: PropositionProof,
  solver: SmtSolver,
): Promise<Verdict> {
  const refuted = (point: Point): Found | undefined =>
    'statement' in found ? statementDecidedAt(spec, found, point) : refutedAt(spec, found, point);
  const { proof: more, counterexample } = await askOpenQuestions(
    spec,
    proof,
    solver,
    (point) => refuted(point) !== undefined,
  );
  if (counterexample === undefined) return { ...found, proof: more };
  if (counterexample instanceof Point)
    return { ...(refuted(counterexample) ?? found), proof: more, foundBy: solver.name };
  const settled: Settled = { kind: 'refuted', by: 'a root', at: counterexample };
  return { ...found, proof: more, foundBy: solver.name, settled };
}

/** A witness that draws did not find, or a proof that there is none. */
async function possible(
  spec: Specification,
  found: StatementSurvey,
  { proofOf, solver }: Proving,
): Promise<Verdict> {
  if (found.verdict.kind !== 'undecided') return found;
  const { form } = found.statement;
  const proof = await proofOf(found.statement);
  if (isProved(proof))
    return { ...found, proof, settled: { kind: 'refuted', by: 'impossible', solver: undefined } };
  const asked = await solver();
  const believed = new Set<string>();
  for (const question of proof.questions) {
    const decision = await decide(question, asked);
    if (decision.kind === 'undecided' || decision.kind === 'solved irrationally')
      return undecided(found, `${found.verdict.because} (${asked.name}: ${decision.because})`);
    if (decision.kind === 'holds') believed.add(asked.name);
    if (decision.kind === 'solved') {
      const witnessed = statementDecidedAt(spec, found, pointWith(spec, decision.values));
      return witnessed ? { ...witnessed, foundBy: asked.name } : found;
    }
    if (decision.kind === 'solved by a root') {
      // Whether an assessment is an equilibrium is for the walk to say, which knows no roots.
      if (form.kind !== 'somewhere' || form.equilibria.length > 0) return found;
      const settled: Settled = { kind: 'proved', by: 'a root', at: decision.at };
      return { ...found, foundBy: asked.name, settled };
    }
  }
  const [name] = believed;
  return { ...found, settled: { kind: 'refuted', by: 'impossible', solver: name } };
}

function undecided(found: Found, because: string): Verdict {
  return { ...found, settled: { kind: 'undecided', because } };
}

/** What is reported of a proposition that could not even be drawn for. */
function unsurveyed(proposition: Claim | Statement): Found {
  const nothing = { verdict: { kind: 'unmet' }, draws: 0 } as const;
  return 'form' in proposition
    ? { ...nothing, statement: proposition, limits: [] }
    : {
        ...nothing,
        claim: proposition,
        strata: [],
        neverAlone: [],
        falselyImplied: [],
        warnings: [],
      };
}

import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import { Point } from '../exact/point.js';
import { isProved, type PropositionProof } from '../prove/proposition-proof.js';
import type { Prover } from '../prove/prover.js';
import type { SmtSolver } from '../prove/smt/smt-solver.js';
import { decide, pointWith } from '../prove/smt/solver-decision.js';
import {
  type StatementSurvey,
  statementDecidedAt,
  surveyStatement,
} from '../sample/statement-survey.js';
import { refutedAt, type Survey, type SurveySettings, survey } from '../sample/survey.js';
import type { ImplicationStanding } from './declared-implications.js';
import { askOpenQuestions } from './open-questions.js';
import { premisesOf } from './premises.js';
import { decisionOf, type Settled, type Verdict } from './verdict.js';

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
  let found: Found | undefined;
  try {
    found = drawn(spec, proposition, means.settings);
    return means.proving === undefined ? found : await proven(spec, found, means.proving, means);
  } catch (error) {
    // What draws decided stays decided, whatever becomes of the proof.
    if (found && found.verdict.kind !== 'survived' && found.verdict.kind !== 'unmet') return found;
    const message = error instanceof Error ? error.message : String(error);
    return undecided(found ?? unsurveyed(proposition), `it could not be decided: ${message}`);
  }
}

async function proven(
  spec: Specification,
  drawn: Found,
  proving: Proving,
  means: Means,
): Promise<Verdict> {
  const { found, settled, irrational, contradictory } = await met(spec, drawn, proving, means);
  if (settled) return { ...found, settled };
  if ('statement' in found && found.statement.form.kind === 'somewhere')
    return possible(spec, found, proving);
  const verdict = await forAllParameters(spec, found, proving);
  const implied = 'claim' in found ? await proving.standingsOf(found) : undefined;
  // As claimed set by set, and yet nowhere an equilibrium.
  const vacuous = contradictory && decisionOf(verdict) === 'proved' ? contradictory : undefined;
  return { ...verdict, irrational, implied, ...(vacuous ? { settled: vacuous } : {}) };
}

type Found = Survey | StatementSurvey;

interface Surveyed {
  readonly found: Found;
  readonly settled?: Settled;
  readonly irrational?: Verdict['irrational'];
  /** Of an `iff` whose conditions never hold together, which may be false for all that. */
  readonly contradictory?: Settled;
}

/** Where no point to draw from was found: drawn again from a solver's, or why there is none. */
async function met(
  spec: Specification,
  found: Found,
  proving: Proving,
  { settings }: Means,
): Promise<Surveyed> {
  if (found.verdict.kind !== 'unmet') return { found };
  const proposition = 'statement' in found ? found.statement : found.claim;
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
    case 'contradictory': {
      const settled: Settled = { kind: 'vacuous', solver: premises.solver };
      return 'claim' in found && found.claim.scope.kind === 'iff'
        ? { found: { ...found, verdict: { kind: 'survived' } }, contradictory: settled }
        : { found, settled };
    }
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
  const equilibria = form.kind === 'somewhere' ? form.equilibria : [];
  const unsure = await notOnlyThere(equilibria, proofOf);
  const impossible = (solver: string | undefined): Verdict =>
    unsure === undefined
      ? { ...found, proof, settled: { kind: 'refuted', by: 'impossible', solver } }
      : undecided(found, unsure);
  if (isProved(proof)) return impossible(undefined);
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
      if (equilibria.length > 0) return found;
      const settled: Settled = { kind: 'proved', by: 'a root', at: decision.at };
      return { ...found, foundBy: asked.name, settled };
    }
  }
  const [name] = believed;
  return impossible(name);
}

/**
 * Why claimed equilibria may exist where their conditions fail; `undefined` where it is proved that
 * they do not. The conditions of an `if` are sufficient, and no more.
 */
async function notOnlyThere(
  equilibria: readonly Claim[],
  proofOf: Proving['proofOf'],
): Promise<string | undefined> {
  for (const claim of equilibria) {
    if (claim.scope.kind === 'if')
      return `its conditions never hold together, but those of ${claim.id} only suffice: the assessment may be an equilibrium elsewhere`;
    if (!isProved(await proofOf(claim)))
      return `its conditions never hold together, but it is not proved that ${claim.id} is an equilibrium only where its own do`;
  }
  return undefined;
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

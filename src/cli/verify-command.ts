import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import type { Point } from '../exact/point.js';
import { jsonText, visible, visibleLines } from '../exact/visible.js';
import { askOpenQuestions } from '../prove/open-questions.js';
import { folderStore, storeFolder } from '../prove/proof-store.js';
import { isProved, type PropositionProof, proveProposition } from '../prove/proposition-proof.js';
import { threadedProver } from '../prove/prover.js';
import { z3 } from '../prove/smt-solver.js';
import { asExpected, type Verdict } from '../report/verdict.js';
import { verifyJson, verifyText } from '../report/verify.js';
import {
  type StatementSurvey,
  statementRefutedAt,
  surveyStatement,
} from '../sample/statement-survey.js';
import { refutedAt, type Survey, type SurveySettings, survey } from '../sample/survey.js';
import { print } from './print.js';
import { progressBar } from './progress-bar.js';
import { loadSpecification, propositionNamed } from './specification-module.js';
import { makeFolders, reportFiles, smtFiles, writeReports } from './verify-files.js';
import { seedNumber, wholeNumber } from './whole-number.js';

export interface VerifyOptions {
  readonly runs: string;
  readonly seed: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly smt?: string;
  /** `false` for `--no-prove`. */
  readonly prove?: boolean;
  readonly cache?: boolean;
  readonly spec?: string;
}

/** The day of the talk. */
export const DEFAULT_SEED = '20250125';
export const DEFAULT_RUNS = '100';

/**
 * `casus verify`: decides every claim, or those named.
 * @returns the exit status: 0 where every verdict is as the specification expects it, else 1.
 */
export async function verify(ids: readonly string[], options: VerifyOptions): Promise<number> {
  const runs = wholeNumber('--runs', options.runs, 1, 1_000_000);
  const seed = seedNumber(options.seed);
  const spec = await loadSpecification(options.spec);
  const all = [...spec.claims, ...(spec.statements ?? [])];
  const claims = ids.length === 0 ? all : ids.map((id) => propositionNamed(spec, id));
  const bar = progressBar();
  const prover = threadedProver();
  const store = options.cache === false ? undefined : folderStore(storeFolder());
  const prove = async (each: Claim | Statement): Promise<PropositionProof | undefined> =>
    options.prove === false ? undefined : proveProposition(spec, each, prover, store);
  const surveys: Verdict[] = [];
  await makeFolders([options.out, options.smt]);
  try {
    bar?.start(2 * claims.length, 0, { doing: 'proving' });
    // What is expected to fail is left to the draws, which are quick to refute.
    const proofs = await Promise.all(
      claims.map(async (claim) => {
        const proof = claim.expected === 'holds' ? await prove(claim) : undefined;
        bar?.increment({ doing: visible(`proved ${claim.id}`) });
        return proof;
      }),
    );
    for (const [index, claim] of claims.entries()) {
      const onDraw = (): void => bar?.update({ doing: visible(`drawing for ${claim.id}`) });
      const settings: SurveySettings = { runs, seed, onDraw };
      const found =
        'form' in claim ? surveyStatement(spec, claim, settings) : survey(spec, claim, settings);
      const survived = found.verdict.kind === 'survived';
      const proof = proofs[index] ?? (survived ? await prove(claim) : undefined);
      if (found.verdict.kind === 'refuted' && isProved(proof))
        throw new Error(`${claim.id} is both proved and refuted: please report this defect`);
      surveys.push(
        survived && proof && !isProved(proof)
          ? await settled(spec, found, proof)
          : { ...found, proof },
      );
      bar?.increment();
    }
  } finally {
    bar?.stop();
    await prover.close();
  }
  const json = `${jsonText(verifyJson(spec, surveys, { runs, seed }), 2)}\n`;
  const text = `${visibleLines(verifyText(spec, surveys, seed))}\n`;
  const reports = [
    ...(options.out === undefined ? [] : reportFiles(options.out, surveys, json, text)),
    ...(options.smt === undefined ? [] : smtFiles(options.smt, spec, claims)),
  ];
  await writeReports(reports);
  print(options.json ? json : text);
  return surveys.every(asExpected) ? 0 : 1;
}

/** Leaves what has no certificate to a solver. */
async function settled(
  spec: Specification,
  found: Survey | StatementSurvey,
  proof: PropositionProof,
): Promise<Verdict> {
  const refuted = (point: Point): Survey | StatementSurvey | undefined =>
    'statement' in found ? statementRefutedAt(spec, found, point) : refutedAt(spec, found, point);
  const solver = await z3();
  const { proof: more, counterexample } = await askOpenQuestions(
    spec,
    proof,
    solver,
    (point) => refuted(point) !== undefined,
  );
  const refutation = counterexample && refuted(counterexample);
  return refutation
    ? { ...refutation, proof: more, refutedBy: solver.name }
    : { ...found, proof: more };
}

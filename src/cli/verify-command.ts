import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import { folderStore, storeFolder } from '../prove/proof-store.js';
import {
  isProved,
  type PropositionProof,
  proveProposition,
  questionsOf,
} from '../prove/proposition-proof.js';
import { threadedProver } from '../prove/prover.js';
import { smtText } from '../prove/smt.js';
import { certificateFile } from '../report/proof.js';
import { asExpected, type Verdict, verifyJson, verifyText } from '../report/verify.js';
import { surveyStatement } from '../sample/statement-survey.js';
import { type SurveySettings, survey } from '../sample/survey.js';
import { loadSpecification, propositionNamed } from './specification-module.js';
import { Unusable } from './unusable.js';

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
  const seed = wholeNumber('--seed', options.seed, -(2 ** 31), 2 ** 31 - 1);
  const spec = await loadSpecification(options.spec);
  const all = [...spec.claims, ...(spec.statements ?? [])];
  const claims = ids.length === 0 ? all : ids.map((id) => propositionNamed(spec, id));
  const bar = progressBar();
  const prover = threadedProver();
  const store = options.cache === false ? undefined : folderStore(storeFolder());
  const prove = async (each: Claim | Statement): Promise<PropositionProof | undefined> =>
    options.prove === false ? undefined : proveProposition(spec, each, prover, store);
  const surveys: Verdict[] = [];
  try {
    bar?.start(2 * claims.length, 0, { doing: 'proving' });
    // What is expected to fail is left to the draws, which are quick to refute.
    const proofs = await Promise.all(
      claims.map(async (claim) => {
        const proof = claim.expected === 'holds' ? await prove(claim) : undefined;
        bar?.increment({ doing: `proved ${claim.id}` });
        return proof;
      }),
    );
    for (const [index, claim] of claims.entries()) {
      const onDraw = (): void => bar?.update({ doing: `drawing for ${claim.id}` });
      const settings: SurveySettings = { runs, seed, onDraw };
      const found =
        'form' in claim ? surveyStatement(spec, claim, settings) : survey(spec, claim, settings);
      const survived = found.verdict.kind === 'survived';
      const proof = proofs[index] ?? (survived ? await prove(claim) : undefined);
      if (found.verdict.kind === 'refuted' && isProved(proof))
        throw new Error(`${claim.id} is both proved and refuted: please report this defect`);
      surveys.push({ ...found, proof });
      bar?.increment();
    }
  } finally {
    bar?.stop();
    await prover.close();
  }
  const json = `${JSON.stringify(verifyJson(spec, surveys, { runs, seed }), null, 2)}\n`;
  const text = `${verifyText(spec, surveys, seed)}\n`;
  const reports = [
    ...(options.out === undefined ? [] : reportFiles(options.out, surveys, json, text)),
    ...(options.smt === undefined ? [] : smtFiles(options.smt, spec, claims)),
  ];
  await writeReports(reports);
  process.stdout.write(options.json ? json : text);
  return surveys.every(asExpected) ? 0 : 1;
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^[+-]?\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Unusable(
    `${option}: expected a whole number from ${least} to ${most}, found "${text}"`,
  );
}

function progressBar(): SingleBar | undefined {
  if (!process.stderr.isTTY) return undefined;
  return new SingleBar({
    format: '{bar} {percentage}% {doing}',
    stream: process.stderr,
    clearOnComplete: true,
    forceRedraw: true,
  });
}

interface Report {
  readonly path: string;
  readonly content: string;
}

function reportFiles(
  directory: string,
  surveys: readonly Verdict[],
  json: string,
  text: string,
): Report[] {
  return [
    { path: join(directory, 'verify.json'), content: json },
    { path: join(directory, 'verify.txt'), content: text },
    ...surveys.flatMap((found) => {
      const { id } = 'statement' in found ? found.statement : found.claim;
      const certificates = certificateFile(id, found.proof);
      const path = join(directory, 'certificates', `${id}.json`);
      return certificates ? [{ path, content: `${JSON.stringify(certificates, null, 1)}\n` }] : [];
    }),
  ];
}

/** A file a question, numbered; what is not about all parameters has none. */
function smtFiles(
  directory: string,
  spec: Specification,
  claims: readonly (Claim | Statement)[],
): Report[] {
  return claims.flatMap((claim) =>
    (questionsOf(spec, claim) ?? []).map((question, index) => ({
      path: join(directory, claim.id, `${index + 1}.smt2`),
      content: smtText(question),
    })),
  );
}

async function writeReports(reports: readonly Report[]): Promise<void> {
  for (const { path, content } of reports)
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    } catch (error) {
      throw new Unusable(`${path} cannot be written: ${(error as Error).message}`);
    }
}

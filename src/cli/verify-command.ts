import type { Claim } from '../claim/claim.js';
import type { Statement } from '../claim/statement.js';
import { jsonText, visible, visibleLines } from '../exact/visible.js';
import { folderStore, storeFolder } from '../prove/proof-store.js';
import { type PropositionProof, proveProposition } from '../prove/proposition-proof.js';
import { threadedProver } from '../prove/prover.js';
import { type SmtSolver, z3 } from '../prove/smt/smt-solver.js';
import { verifyJson, verifyText } from '../report/text/verify.js';
import { type Proving, verdictOn } from '../verify/decide.js';
import { implicationStandings } from '../verify/declared-implications.js';
import { asExpected, type Verdict } from '../verify/verdict.js';
import { print } from './print.js';
import { progressBar } from './progress-bar.js';
import { allPropositions, loadSpecification, propositionNamed } from './specification-module.js';
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
  const all = allPropositions(spec);
  const claims = ids.length === 0 ? all : ids.map((id) => propositionNamed(spec, id));
  const bar = progressBar();
  const prover = threadedProver();
  const store = options.cache === false ? undefined : folderStore(storeFolder());
  const proofOf = remembered(async (each) => {
    const proof = await proveProposition(spec, each, prover, store);
    bar?.increment({ doing: visible(`proved ${each.id}`) });
    return proof;
  });
  let asked: Promise<SmtSolver> | undefined;
  const solver = (): Promise<SmtSolver> => {
    asked ??= z3();
    return asked;
  };
  const standingsOf: Proving['standingsOf'] = ({ claim, falselyImplied }) =>
    implicationStandings(claim, falselyImplied, { spec, prover, store, solver });
  const proving = options.prove === false ? undefined : { prover, proofOf, solver, standingsOf };
  const surveys: Verdict[] = [];
  await makeFolders([options.out, options.smt]);
  try {
    const provable = options.prove === false ? [] : claims.filter(isToBeProved);
    bar?.start(provable.length + claims.length, 0, { doing: 'proving' });
    // All at once, so that no thread is idle; what fails is told where its claim is decided.
    await Promise.allSettled(provable.map(proofOf));
    for (const claim of claims) {
      const onDraw = (): void => bar?.update({ doing: visible(`drawing for ${claim.id}`) });
      surveys.push(await verdictOn(spec, claim, { settings: { runs, seed, onDraw }, proving }));
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

/** What is expected to fail is left to the draws, which are quick to refute; so is a witness. */
function isToBeProved(proposition: Claim | Statement): boolean {
  const possible = 'form' in proposition && proposition.form.kind === 'somewhere';
  return proposition.expected === 'holds' && !possible;
}

function remembered(
  proofOf: (proposition: Claim | Statement) => Promise<PropositionProof>,
): (proposition: Claim | Statement) => Promise<PropositionProof> {
  const known = new Map<Claim | Statement, Promise<PropositionProof>>();
  return (proposition) => {
    const proof = known.get(proposition) ?? proofOf(proposition);
    known.set(proposition, proof);
    return proof;
  };
}

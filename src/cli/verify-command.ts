import { match } from 'ts-pattern';
import { allPropositions, propositionNamed } from '../claim/specification.js';
import { jsonText, visible, visibleLines } from '../exact/message.js';
import { verifyJson, verifyText } from '../report/text/verify.js';
import { asExpected } from '../verify/verdict.js';
import { type VerifyProgress, verify } from '../verify/verify.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { progressBar } from './progress-bar.js';
import { proofOptions } from './proof-options.js';
import { loadSpecification } from './specification-module.js';
import { makeFolders, reportFiles, smtFiles, writeReports } from './verify-files.js';
import { seedNumber, wholeNumber } from './whole-number.js';

export interface VerifyCall {
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

/**
 * `casus verify`: decides every claim, or those named.
 * @returns the exit status: 0 where every verdict is as the specification expects it, else 1.
 */
export async function verifyCommand(
  io: Io,
  ids: readonly string[],
  options: VerifyCall,
): Promise<number> {
  const runs = wholeNumber('--runs', options.runs, 1, 1_000_000);
  const seed = seedNumber(options.seed);
  const spec = await loadSpecification(io, options.spec);
  const all = allPropositions(spec);
  const propositions = ids.length === 0 ? all : ids.map((id) => propositionNamed(spec, id));
  await makeFolders(io, [options.out, options.smt]);
  const { prove = true } = options;
  const bar = progressBar(io);
  const onProgress = (progress: VerifyProgress): void => {
    match(progress)
      .with({ kind: 'started' }, ({ toProve, toDecide }) =>
        bar?.start(toProve + toDecide, 0, { doing: 'proving' }),
      )
      .with({ kind: 'proved' }, ({ id }) => bar?.increment({ doing: visible(`proved ${id}`) }))
      .with({ kind: 'drawn' }, ({ id }) => bar?.update({ doing: visible(`drawing for ${id}`) }))
      .with({ kind: 'decided' }, () => bar?.increment())
      .exhaustive();
  };
  const settings = { propositions, runs, seed, prove, onProgress, ...proofOptions(io, options) };
  const verdicts = await verify(spec, settings).finally(() => bar?.stop());
  const json = `${jsonText(verifyJson(spec, verdicts, { runs, seed }), 2)}\n`;
  const text = `${visibleLines(verifyText(spec, verdicts, seed))}\n`;
  await writeReports(io, [
    ...(options.out === undefined ? [] : reportFiles(options.out, verdicts, json, text)),
    ...(options.smt === undefined ? [] : smtFiles(options.smt, spec, propositions)),
  ]);
  print(io, options.json ? json : text);
  return verdicts.every(asExpected) ? 0 : 1;
}

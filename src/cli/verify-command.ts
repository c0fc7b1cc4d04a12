import type { SingleBar } from 'cli-progress';
import { match } from 'ts-pattern';
import type { Specification } from '../claim/specification.js';
import { jsonText, visible, visibleLines } from '../exact/visible.js';
import { verifyJson, verifyText } from '../report/text/verify.js';
import { asExpected, type Verdict } from '../verify/verdict.js';
import { type Progress, type VerifyOptions, verify } from '../verify/verify.js';
import { print } from './print.js';
import { progressBar } from './progress-bar.js';
import { allPropositions, loadSpecification, propositionNamed } from './specification-module.js';
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
export async function verifyCommand(ids: readonly string[], options: VerifyCall): Promise<number> {
  const runs = wholeNumber('--runs', options.runs, 1, 1_000_000);
  const seed = seedNumber(options.seed);
  const spec = await loadSpecification(options.spec);
  const all = allPropositions(spec);
  const claims = ids.length === 0 ? all : ids.map((id) => propositionNamed(spec, id));
  const bar = progressBar();
  await makeFolders([options.out, options.smt]);
  const { prove = true, cache = true } = options;
  const verdicts = await decided(spec, { propositions: claims, runs, seed, prove, cache, bar });
  const json = `${jsonText(verifyJson(spec, verdicts, { runs, seed }), 2)}\n`;
  const text = `${visibleLines(verifyText(spec, verdicts, seed))}\n`;
  const reports = [
    ...(options.out === undefined ? [] : reportFiles(options.out, verdicts, json, text)),
    ...(options.smt === undefined ? [] : smtFiles(options.smt, spec, claims)),
  ];
  await writeReports(reports);
  print(options.json ? json : text);
  return verdicts.every(asExpected) ? 0 : 1;
}

async function decided(
  spec: Specification,
  { bar, ...options }: VerifyOptions & { readonly bar: SingleBar | undefined },
): Promise<Verdict[]> {
  const onProgress = (progress: Progress): void => {
    match(progress)
      .with({ kind: 'started' }, ({ toProve, toDecide }) =>
        bar?.start(toProve + toDecide, 0, { doing: 'proving' }),
      )
      .with({ kind: 'proved' }, ({ id }) => bar?.increment({ doing: visible(`proved ${id}`) }))
      .with({ kind: 'drawn' }, ({ id }) => bar?.update({ doing: visible(`drawing for ${id}`) }))
      .with({ kind: 'decided' }, () => bar?.increment())
      .exhaustive();
  };
  try {
    return await verify(spec, { ...options, onProgress });
  } finally {
    bar?.stop();
  }
}

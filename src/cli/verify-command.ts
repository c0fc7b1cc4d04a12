import { join } from 'node:path';
import type { Proposition } from '../claim/proposition/proposition.js';
import { choiceOf } from '../claim/readings.js';
import { allPropositions, propositionNamed, type Specification } from '../claim/specification.js';
import { questionsOf } from '../derive/proposition/proposition-questions.js';
import { jsonText, Unusable, visibleLines } from '../exact/message.js';
import { smtText } from '../prove/smt/smt-lib.js';
import { certificateFile } from '../report/json/certificates.js';
import { verifyJson } from '../report/json/verify.js';
import { replayFilesText } from '../report/text/point.js';
import { type VerifyTextOptions, verifyText } from '../report/text/verify.js';
import { verifyWords } from '../verify/carried-verdicts.js';
import { DEFAULT_SEED } from '../verify/default-seed.js';
import { askedOf } from '../verify/only-there.js';
import {
  asExpected,
  countedIn,
  restsOn,
  shownBy,
  subject,
  type Verdict,
} from '../verify/verdict.js';
import { DEFAULT_RUNS, verify } from '../verify/verify.js';
import { fileName } from './file-name.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { refuseStrangers, writeRun } from './own-folder.js';
import { print } from './print.js';
import { proofOptions } from './search.js';
import { loadSpecification, specificationFile } from './specification-module.js';
import { verifyProgress } from './verify-progress.js';
import { makeFolders, type Report, tryFolders, writeReports } from './written-files.js';

export interface VerifyCall {
  readonly runs?: string;
  readonly first?: string;
  readonly seed?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly smt?: string;
  readonly counterexamples?: string;
  /** `false` for `--no-prove`. */
  readonly prove?: boolean;
  readonly cache?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
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
  if (options.verbose && options.quiet)
    throw new Unusable('--verbose and --quiet exclude each other: expected at most one of them');
  const runs = wholeNumber('--runs', options.runs ?? `${DEFAULT_RUNS}`, 1, 1_000_000);
  const seed = seedNumber(options.seed ?? `${DEFAULT_SEED}`);
  const spec = await loadSpecification(io, options.spec);
  const firstRuns =
    options.first === undefined ? undefined : wholeNumber('--first', options.first, 1, 1_000_000);
  const all = allPropositions(spec);
  const propositions = ids.length === 0 ? all : ids.map((id) => propositionNamed(spec, id));
  const folders = [options.out, options.smt, options.counterexamples];
  await tryFolders(io, folders);
  if (options.out !== undefined) await refuseStrangers(io, options.out);
  const { prove = true } = options;
  const { onProgress, stop } = verifyProgress(io, options);
  const drawing = { runs, firstRuns, seed };
  const loadedFrom = await specificationFile(io, options.spec);
  const means = { loadedFrom, ...proofOptions(io, options) };
  const settings = { propositions, ...drawing, prove, onProgress, ...means };
  const deciding = firstRuns === undefined ? verify : verifyWords;
  const verdicts = await deciding(spec, settings).finally(stop);
  await makeFolders(io, folders);
  const json = `${jsonText(verifyJson(spec, verdicts, { runs, seed }), 2)}\n`;
  const kept =
    options.counterexamples === undefined
      ? []
      : counterexampleFiles(options.counterexamples, verdicts);
  const again = kept.length > 0 ? `\n${replayFilesText(spec, kept)}` : '';
  const text = (told: VerifyTextOptions = {}) =>
    `${visibleLines(verifyText(spec, verdicts, seed, told) + again)}\n`;
  if (options.out !== undefined)
    await writeRun(io, options.out, reportFiles(spec, options.out, verdicts, json, text()));
  await writeReports(io, [
    ...kept,
    ...(options.smt === undefined ? [] : smtFiles(options.smt, spec, propositions)),
  ]);
  print(io, options.json ? json : text(toldInTerminal(verdicts, ids, options)));
  return verdicts.every(asExpected) ? 0 : 1;
}

/**
 * What a terminal is told of: where one of several was not asked for by name, what its verdict rests on is told
 * if that is not as expected.
 */
function toldInTerminal(
  verdicts: readonly Verdict[],
  ids: readonly string[],
  { verbose, quiet }: VerifyCall,
): VerifyTextOptions {
  const unexpected = verdicts.filter((found) => !asExpected(found));
  const asked = ids.length > 0 || verdicts.length === 1;
  if (quiet) return { listed: unexpected, detailed: unexpected };
  return { detailed: verbose || asked ? verdicts : unexpected };
}

/** The verdicts as JSON and as text, and a file of certificates for each claim that has any. */
function reportFiles(
  spec: Specification,
  directory: string,
  surveys: readonly Verdict[],
  json: string,
  text: string,
): Report[] {
  return [
    { path: join(directory, 'verify.json'), content: json },
    { path: join(directory, 'verify.txt'), content: text },
    ...surveys.flatMap((found) => {
      const { id } = subject(found);
      const certificates =
        countedIn(found)?.document ??
        certificateFile(id, restsOn(found), found.implied, choiceOf(spec));
      const path = join(directory, 'certificates', `${fileName(id)}.json`);
      return certificates ? [{ path, content: `${jsonText(certificates, 1)}\n` }] : [];
    }),
  ];
}

/** A parameter file for each claim that a counterexample refutes: the one that is reported. */
function counterexampleFiles(directory: string, verdicts: readonly Verdict[]): KeptPoint[] {
  return verdicts.flatMap((found) => {
    const shown = shownBy(found);
    if (shown.kind !== 'refuted') return [];
    const { id } = subject(found);
    const content = `${jsonText(shown.counterexample.point, 2)}\n`;
    return [{ id, path: join(directory, `${fileName(id)}.json`), content }];
  });
}

type KeptPoint = Report & { readonly id: string };

/** A file a question, numbered. */
function smtFiles(
  directory: string,
  spec: Specification,
  claims: readonly Proposition[],
): Report[] {
  return claims.flatMap((claim) =>
    questionsOf(spec, askedOf(claim)).map((question, index) => ({
      path: join(directory, fileName(claim.id), `${index + 1}.smt2`),
      content: smtText(question),
    })),
  );
}

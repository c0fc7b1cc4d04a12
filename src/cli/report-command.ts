import { join } from 'node:path';
import type { Proposition } from '../claim/proposition/proposition.js';
import { allPropositions, propositionNamed, type Specification } from '../claim/specification.js';
import { Unusable, visible } from '../exact/message.js';
import type { ReportFindings } from '../report/document/findings.js';
import { gameFigures } from '../report/document/game-figures.js';
import { type SummaryRow, summaryRow, tallyText } from '../report/document/summary.js';
import { annotations } from '../report/exchange/annotations.js';
import type { ReportFile } from '../report/exchange/checksums.js';
import { unexpected } from '../report/exchange/junit-xml.js';
import { reportFiles } from '../report/exchange/report-files.js';
import { conditions } from '../verify/conditions.js';
import { DEFAULT_SEED } from '../verify/default-seed.js';
import { implications } from '../verify/implications.js';
import type { ProofOptions } from '../verify/proof-means.js';
import { asExpected } from '../verify/verdict.js';
import { DEFAULT_RUNS, verify } from '../verify/verify.js';
import { fileName } from './file-name.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { refuseStrangers, writeRun } from './own-folder.js';
import { print } from './print.js';
import { progressOf } from './progress.js';
import { checkReport, type FindingsCall, writtenCall } from './report-check.js';
import { type ReportProgress, reportProgress } from './report-progress.js';
import { axesIn, supplement } from './report-supplement.js';
import { proofOptions } from './search.js';
import { declarationLines } from './source-lines.js';
import { loadSpecification, specificationFile } from './specification-module.js';
import { verifyProgress } from './verify-progress.js';
import { tryFolders } from './written-files.js';

export interface ReportOptions {
  readonly out?: string;
  readonly runs?: string;
  readonly seed?: string;
  /** `false` for `--no-prove`. */
  readonly prove?: boolean;
  readonly cache?: boolean;
  readonly full?: boolean;
  readonly readings?: boolean;
  /** Two parameters each, as in `tau,psi`. */
  readonly map?: readonly string[];
  readonly github?: boolean;
  readonly check?: string;
  readonly spec?: string;
}

/** Where a report is written that is not told where. */
const FOLDER = 'report';

/**
 * `casus report`: decides as `verify` does, and writes what a referee is handed; or makes a report again
 * and compares.
 * @returns the exit status: 0 where every verdict is as expected, and a report that is compared the same.
 */
export async function reportCommand(
  io: Io,
  ids: readonly string[],
  options: ReportOptions,
): Promise<number> {
  if (options.check !== undefined) return checkCommand(io, ids, options, options.check);
  const spec = portable(await loadSpecification(io, options.spec));
  const out = options.out ?? FOLDER;
  const call: FindingsCall = {
    claims: ids.length === 0 ? undefined : ids,
    full: options.full === true,
    runs: wholeNumber('--runs', options.runs ?? `${DEFAULT_RUNS}`, 1, 1_000_000),
    seed: seedNumber(options.seed ?? `${DEFAULT_SEED}`),
    prove: options.prove !== false,
    readings: options.readings === true || options.full === true,
    maps: (options.map ?? []).map((text) => axesIn(spec, text)),
  };
  propositionsOf(spec, call);
  await tryFolders(io, [out]);
  await refuseStrangers(io, out);
  const findings = await found(io, spec, call, options);
  const files = reportFiles(findings, call, fileName);
  await writeRun(
    io,
    out,
    files.map(({ name, content }) => ({ path: join(out, name), content })),
  );
  const rows = findings.verdicts.map(summaryRow);
  if (options.github) print(io, annotations(rows, await declarationLines(io, options.spec, rows)));
  print(io, closing(rows, out, files));
  return findings.verdicts.every(asExpected) ? 0 : 1;
}

/** A report tells nothing of the machine that it was made on: no path from the root of a disk. */
function portable(spec: Specification): Specification {
  const { module, ...own } = spec;
  if (module === undefined) return spec;
  const elsewhere = /^(?:[/\\~]|\w:[/\\])/u.test(module);
  return elsewhere ? own : spec;
}

function propositionsOf(spec: Specification, { claims }: FindingsCall): readonly Proposition[] {
  const all = allPropositions(spec);
  return claims === undefined ? all : claims.map((id) => propositionNamed(spec, id));
}

async function found(
  io: Io,
  spec: Specification,
  call: FindingsCall,
  options: ReportOptions,
): Promise<ReportFindings> {
  const { runs, seed, prove } = call;
  const means: ProofOptions = proofOptions(io, options);
  const part = call.full ? 'first the verdicts' : undefined;
  const { onProgress, stop } = verifyProgress(io, options, part);
  const propositions = propositionsOf(spec, call);
  const loadedFrom = await specificationFile(io, options.spec);
  const settings = { propositions, runs, seed, prove, onProgress, loadedFrom, ...means };
  const verdicts = await verify(spec, settings).finally(stop);
  const progress = reportProgress(progressOf(io));
  // Other readings are decided in processes of their own, and leave this one its thread meanwhile.
  const [supplements, further] = await Promise.all([
    supplement(io, verdicts, spec, call, options, progress),
    call.full && prove ? furtherFindings(spec, propositions, { seed, ...means }, progress) : {},
  ]).finally(progress.stop);
  const decided = { spec, verdicts, settings: { runs, seed, prove } };
  return { ...decided, figures: gameFigures(spec), ...supplements, ...further };
}

/** What full mode tells beside: what each condition and restriction is needed for, what implies what. */
async function furtherFindings(
  spec: Specification,
  propositions: readonly Proposition[],
  means: ProofOptions & { readonly seed: number },
  { tell, done }: ReportProgress,
): Promise<Pick<ReportFindings, 'needs' | 'implications'>> {
  const claims = propositions.filter((each) => each.kind === 'equilibrium');
  const onAnswer = (answered: number, asked: number): void =>
    tell('conditions', `${answered} of ${asked} questions answered`);
  const needs =
    claims.length === 0
      ? []
      : await conditions(spec, { claims, restrictions: true, onProgress: onAnswer, ...means });
  done('conditions');
  const onProgress = (doing: string): void => tell('implications', doing);
  const found = await implications(spec, { onProgress, ...means });
  done('implications');
  return { needs, implications: found };
}

/** Makes a report again, as it was asked for, and compares byte by byte. */
async function checkCommand(
  io: Io,
  ids: readonly string[],
  options: ReportOptions,
  folder: string,
): Promise<number> {
  const { out, runs, seed, full, github, prove, readings, map } = options;
  const others = [out, runs, seed, full, github, readings, map].some((each) => each !== undefined);
  if (ids.length > 0 || others || prove === false)
    throw new Unusable(
      '--check asks for a report as it was asked for when it was written: expected neither claims nor options beside it, but for --spec and --no-cache',
    );
  const call = await writtenCall(io, folder);
  const spec = portable(await loadSpecification(io, options.spec));
  const findings = await found(io, spec, call, options);
  const { text, same } = await checkReport(io, folder, reportFiles(findings, call, fileName));
  print(io, text);
  return same && findings.verdicts.every(asExpected) ? 0 : 1;
}

function closing(rows: readonly SummaryRow[], out: string, files: readonly ReportFile[]): string {
  const differing = rows.filter((row) => !row.asExpected);
  return [
    tallyText(rows),
    ...differing.map((row) => `  ✗ ${visible(row.id)}: ${visible(unexpected(row))}`),
    `The report: ${join(out, 'index.html')}, with ${files.length - 1} files beside it.`,
  ].join('\n');
}

import { join, resolve } from 'node:path';
import { match } from 'ts-pattern';
import type { Specification } from '../claim/specification.js';
import { propositionNamed } from '../claim/specification.js';
import { jsonText, Unusable, visibleLines } from '../exact/message.js';
import { sampleJson } from '../report/json/sample.js';
import { counted } from '../report/text/columns.js';
import { sampleText } from '../report/text/sample.js';
import type { Shard } from '../verify/sampling/run-identity.js';
import { type SampleProgress, sample } from '../verify/sampling/sample.js';
import { DEFAULT_DRAWS, DEFAULT_SAMPLE_SEED } from '../verify/sampling/sample-plan.js';
import { type Sampled, sampledAsExpected } from '../verify/sampling/sampled.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { print, printError } from './print.js';
import { progressOf } from './progress.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';
import { makeFolders, tryFolders, writeReports } from './written-files.js';

export interface SampleCall {
  readonly draws?: string;
  readonly seed?: string;
  readonly shard?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly spec?: string;
}

/**
 * `casus sample`: draws in volume for every claim, or those named.
 * @returns the exit status: 0 where what the draws decide is as the specification expects it, else 1;
 * of a shard, which is only a part of the draws, 0.
 */
export async function sampleCommand(
  io: Io,
  ids: readonly string[],
  options: SampleCall,
): Promise<number> {
  const draws = wholeNumber('--draws', options.draws ?? `${DEFAULT_DRAWS}`, 1, 1e12);
  const seed = seedNumber(options.seed ?? `${DEFAULT_SAMPLE_SEED}`);
  const shard = shardNamed(options.shard ?? '1/1');
  await tryFolders(io, [options.out]);
  const spec = await loadSpecification(io, options.spec);
  const propositions = ids.length === 0 ? undefined : ids.map((id) => propositionNamed(spec, id));
  await makeFolders(io, [options.out]);
  const journal = options.out === undefined ? undefined : resolve(io.cwd, options.out);
  const { onProgress, stop } = sampleProgress(io, options);
  const { threads, signal } = proofOptions(io, {});
  const settings = { propositions, draws, seed, shard, journal, threads, signal, onProgress };
  const found = await sample(spec, settings).finally(stop);
  const status = await reported(io, spec, found, options);
  return shard.of === 1 ? status : 0;
}

/**
 * Prints what draws came to, and writes it to a folder where one is named.
 * @returns 0 where that is as the specification expects it, else 1.
 */
export async function reported(
  io: Io,
  spec: Specification,
  found: Sampled,
  { out, json }: Pick<SampleCall, 'out' | 'json'>,
): Promise<number> {
  const document = `${jsonText(sampleJson(spec, found), 2)}\n`;
  const text = `${visibleLines(sampleText(spec, found))}\n`;
  if (out !== undefined)
    await writeReports(io, [
      { path: join(out, 'sample.json'), content: document },
      { path: join(out, 'sample.txt'), content: text },
    ]);
  print(io, json ? document : text);
  return found.propositions.every(sampledAsExpected) ? 0 : 1;
}

/** @throws {Unusable} where it is no shard. */
function shardNamed(text: string): Shard {
  const { index = '', of = '' } = /^(?<index>\d{1,7})\/(?<of>\d{1,7})$/u.exec(text)?.groups ?? {};
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new Unusable(`--shard: expected I/N with I from 1 to N, such as 1/4, found "${text}"`);
}

interface ProgressShown {
  readonly onProgress: (progress: SampleProgress) => void;
  readonly stop: () => void;
}

/** A bar while draws are taken, and how fast they were at the end: on standard error, for a reader. */
function sampleProgress(io: Io, { json: quiet, out }: SampleCall): ProgressShown {
  const progress = progressOf(io);
  let [begun, drawn] = [performance.now(), 0];
  const seconds = (): number => Math.max(1e-3, (performance.now() - begun) / 1000);
  const rate = (): string => `${counted(Math.round(drawn / seconds()))} draws a second`;
  const onProgress = (sampled: SampleProgress): void =>
    match(sampled)
      .with({ kind: 'started' }, ({ draws, kept }) => {
        begun = performance.now();
        progress.start(
          out === undefined ? 'drawing' : 'drawing; Ctrl-C keeps what is drawn',
          draws,
          kept,
        );
      })
      .with({ kind: 'drawn' }, ({ draws }) => {
        drawn += draws;
        progress.advance(draws, rate());
      })
      .with({ kind: 'finished' }, () => {
        progress.stop();
        if (!quiet)
          printError(io, `${counted(drawn)} draws in ${seconds().toFixed(1)} s: ${rate()}`);
      })
      .exhaustive();
  return { onProgress, stop: () => progress.stop() };
}

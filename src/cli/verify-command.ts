import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
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
  const surveys = claims.map((claim, index): Verdict => {
    bar?.start(claims.length, index, { claim: claim.id, draws: 0 });
    let draws = 0;
    const settings: SurveySettings = {
      runs,
      seed,
      onDraw: () => {
        draws++;
        if (draws % 20 === 0) bar?.update(index, { claim: claim.id, draws });
      },
    };
    return 'form' in claim ? surveyStatement(spec, claim, settings) : survey(spec, claim, settings);
  });
  bar?.stop();
  const json = `${JSON.stringify(verifyJson(spec, surveys, { runs, seed }), null, 2)}\n`;
  const text = `${verifyText(spec, surveys, seed)}\n`;
  if (options.out !== undefined) await writeReports(options.out, json, text);
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
    format: 'claim {value}/{total} {claim}: {draws} draws',
    stream: process.stderr,
    clearOnComplete: true,
    forceRedraw: true,
  });
}

async function writeReports(directory: string, json: string, text: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'verify.json'), json);
    await writeFile(join(directory, 'verify.txt'), text);
  } catch (error) {
    throw new Unusable(`${directory} cannot be written: ${(error as Error).message}`);
  }
}

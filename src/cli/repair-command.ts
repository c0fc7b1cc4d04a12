import type { Specification } from '../claim/specification.js';
import { jsonText, visibleLines } from '../exact/message.js';
import { standingUnder } from '../report/json/readings.js';
import { repairsJson } from '../report/json/repairs.js';
import { repairsText } from '../report/text/repairs.js';
import { DEFAULT_SEED } from '../verify/default-seed.js';
import { type Repairs, type RepairsOptions, repairs } from '../verify/repairs.js';
import { DEFAULT_RUNS } from '../verify/verify.js';
import { interruption } from './interrupt.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { print, printError } from './print.js';
import { progressOf } from './progress.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';

export interface RepairCall {
  readonly runs?: string;
  readonly seed?: string;
  readonly cache?: boolean;
  readonly json?: boolean;
  readonly spec?: string;
}

/**
 * `casus repair`: how far refuted sentences are false, and with which conditions they are true.
 * @returns the exit status: 0, also where nothing is found; 1 where it was ended early.
 */
export async function repairCommand(
  io: Io,
  ids: readonly string[],
  options: RepairCall,
): Promise<number> {
  const runs = wholeNumber('--runs', options.runs ?? `${DEFAULT_RUNS}`, 1, 1_000_000);
  const seed = seedNumber(options.seed ?? `${DEFAULT_SEED}`);
  const spec = await loadSpecification(io, options.spec);
  const { found, because } = await repairedVisibly(io, spec, {
    ...(ids.length > 0 && { propositions: ids }),
    ...{ runs, seed },
    ...proofOptions(io, options),
  });
  if (because !== undefined) printError(io, `casus: ${because}, before the search was done`);
  const text = (): string =>
    found.length === 0 && because === undefined
      ? 'Nothing is expected to fail that a further condition could repair.'
      : found.map((each) => repairsText(spec, each)).join('\n\n');
  print(
    io,
    options.json
      ? jsonText(
          standingUnder(spec, { complete: because === undefined, claims: found.map(repairsJson) }),
          2,
        )
      : visibleLines(text()),
  );
  return because === undefined ? 0 : 1;
}

/** Shows how far the search is, and ends it when it is interrupted. */
async function repairedVisibly(
  io: Io,
  spec: Specification,
  options: RepairsOptions,
): Promise<{ found: readonly Repairs[]; because: string | undefined }> {
  const { signal, because, over } = interruption(io, undefined);
  const progress = progressOf(io);
  let soFar: readonly Repairs[] = [];
  const onProgress = (found: readonly Repairs[], of: number): void => {
    soFar = [...found];
    progress.tell(`repairing: ${found.length} of ${of} done; Ctrl-C prints them`);
  };
  progress.start('starting');
  try {
    return { found: await repairs(spec, { ...options, signal, onProgress }), because: undefined };
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    return { found: soFar, because: because() };
  } finally {
    progress.stop();
    over();
  }
}

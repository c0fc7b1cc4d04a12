import { jsonText, visibleLines } from '../exact/message.js';
import { standingUnder } from '../report/json/readings.js';
import { repairsJson } from '../report/json/repairs.js';
import { repairsText } from '../report/text/repairs.js';
import { DEFAULT_SEED } from '../verify/default-seed.js';
import { repairs } from '../verify/repairs.js';
import { DEFAULT_RUNS } from '../verify/verify.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { print } from './print.js';
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
 * @returns the exit status: 0, also where nothing is found.
 */
export async function repairCommand(
  io: Io,
  ids: readonly string[],
  options: RepairCall,
): Promise<number> {
  const runs = wholeNumber('--runs', options.runs ?? `${DEFAULT_RUNS}`, 1, 1_000_000);
  const seed = seedNumber(options.seed ?? `${DEFAULT_SEED}`);
  const spec = await loadSpecification(io, options.spec);
  const found = await repairs(spec, {
    ...(ids.length > 0 && { propositions: ids }),
    ...{ runs, seed },
    ...proofOptions(io, options),
  });
  const text = (): string =>
    found.length === 0
      ? 'Nothing is expected to fail that a further condition could repair.'
      : found.map((each) => repairsText(spec, each)).join('\n\n');
  print(
    io,
    options.json
      ? jsonText(standingUnder(spec, { claims: found.map(repairsJson) }), 2)
      : visibleLines(text()),
  );
  return 0;
}

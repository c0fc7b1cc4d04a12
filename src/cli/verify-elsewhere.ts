import { choiceText } from '../claim/readings.js';
import { Unusable } from '../exact/message.js';
import type { ReadingChoice } from '../game/reading.js';
import { readRun } from '../report/exchange/kept-run.js';
import type { DecidedUnder } from '../verify/reading-table.js';
import type { CallOutcome, Io } from './io.js';

/** What of a call of `verify` another command hands on. */
export interface HandedOn {
  readonly runs?: string;
  readonly first?: string;
  readonly seed?: string;
  /** `false` for `--no-prove`. */
  readonly prove?: boolean;
  readonly cache?: boolean | undefined;
  readonly spec?: string | undefined;
}

/**
 * `casus verify --json` with nothing loaded yet: a module is read once in a process.
 * @param choice the readings that it is to stand under.
 * @throws {Unusable} where no other process can be had.
 */
export async function verifyElsewhere(
  { elsewhere }: Pick<Io, 'elsewhere'>,
  { runs, first, seed, prove, cache, spec }: HandedOn,
  choice: ReadingChoice,
  ids: readonly string[],
): Promise<CallOutcome> {
  if (elsewhere === undefined)
    throw new Unusable('this is decided in a process of its own, which cannot be had here');
  return elsewhere([
    ...['verify', '--json'],
    ...(spec === undefined ? [] : ['--spec', spec]),
    ...choiceTexts(choice).flatMap((text) => ['--reading', text]),
    ...(runs === undefined ? [] : ['--runs', runs]),
    ...(first === undefined ? [] : ['--first', first]),
    ...(seed === undefined ? [] : ['--seed', seed]),
    ...(prove === false ? ['--no-prove'] : []),
    ...(cache === false ? ['--no-cache'] : []),
    ...['--', ...ids],
  ]);
}

/**
 * What `casus verify` decides under other readings.
 * @throws {Unusable} where nothing is decided, with why.
 */
export async function decidedElsewhere(
  io: Pick<Io, 'elsewhere'>,
  options: HandedOn,
  choice: ReadingChoice,
  ids: readonly string[],
): Promise<readonly DecidedUnder[]> {
  const { status, stdout, stderr } = await verifyElsewhere(io, options, choice, ids);
  const under = choiceTexts(choice).join(', ') || 'as the specification chooses';
  if (status === 0 || status === 1)
    return readRun(JSON.parse(stdout), `the run under the readings ${under}`).claims;
  throw new Unusable(
    `nothing is decided under the readings ${under}: ${stderr.trim().replace(/^casus: /u, '') || 'the process that was to decide it ended early'}`,
  );
}

function choiceTexts(choice: ReadingChoice): string[] {
  return Object.entries(choice).map(([name, alternative]) => choiceText({ name, alternative }));
}

import { Unusable } from '../exact/message.js';
import type { ReadingChoice } from '../game/reading.js';
import type { CallOutcome, Io } from './io.js';

/** What of a call of `verify` another command hands on. */
export interface HandedOn {
  readonly runs?: string;
  readonly seed?: string;
  /** `false` for `--no-prove`. */
  readonly prove?: boolean;
  readonly cache?: boolean;
  readonly spec?: string;
}

/**
 * `casus verify --json` with nothing loaded yet: a module is read once in a process.
 * @param choice the readings that it is to stand under.
 * @throws {Unusable} where no other process can be had.
 */
export async function verifyElsewhere(
  { elsewhere }: Pick<Io, 'elsewhere'>,
  { runs, seed, prove, cache, spec }: HandedOn,
  choice: ReadingChoice,
  ids: readonly string[],
): Promise<CallOutcome> {
  if (elsewhere === undefined)
    throw new Unusable('this is decided in a process of its own, which cannot be had here');
  return elsewhere([
    ...['verify', '--json'],
    ...(spec === undefined ? [] : ['--spec', spec]),
    ...Object.entries(choice).flatMap(([name, alternative]) => [
      '--reading',
      `${name}=${alternative}`,
    ]),
    ...(runs === undefined ? [] : ['--runs', runs]),
    ...(seed === undefined ? [] : ['--seed', seed]),
    ...(prove === false ? ['--no-prove'] : []),
    ...(cache === false ? ['--no-cache'] : []),
    ...['--', ...ids],
  ]);
}

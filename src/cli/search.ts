import { storeFolder } from '../prove/proof-store.js';
import type { ProofOptions } from '../verify/proof-means.js';
import type { Io } from './io.js';
import { wholeNumber } from './options.js';

/**
 * Where a command keeps proofs, and in how many threads it searches for them: `CASUS_CACHE` and
 * `CASUS_THREADS` in the environment.
 * @throws {Unusable} where that is no number of threads.
 */
export function proofOptions({ env, signal }: Io, { cache }: { cache?: boolean }): ProofOptions {
  const threads = env['CASUS_THREADS'];
  return {
    cache: cache === false ? false : storeFolder(env),
    threads: threads ? wholeNumber('CASUS_THREADS', threads, 0, 1024) : undefined,
    signal,
  };
}

import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { KEPT_IDLE, workerFile } from '../../prove/worker-file.js';
import { chainTask } from '../../sample/kernel/chain.js';
import type { ChainRunner } from '../../sample/sampled-ground.js';

/** Where chains of draws are run. */
export interface DrawPool {
  readonly run: ChainRunner;
  /** How many chains are run at a time, at least one. */
  readonly lanes: number;
  /** Ends what is being drawn. */
  readonly close: () => Promise<void>;
}

/** @param threads how many draw at a time; 0 for none beside the caller's own. */
export function drawPool(threads: number = availableParallelism()): DrawPool {
  if (threads === 0)
    return { run: async (chain) => chainTask(chain), lanes: 1, close: async () => {} };
  let pool: Tinypool | undefined;
  return {
    run: async (chain) => {
      pool ??= new Tinypool({
        filename: workerFile('../sample/kernel/chain').href,
        name: 'chainTask',
        ...{ minThreads: 1, maxThreads: threads, idleTimeout: KEPT_IDLE },
      });
      return pool.run(chain);
    },
    lanes: threads,
    close: async () => {
      await pool?.destroy();
    },
  };
}

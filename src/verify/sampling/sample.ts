import type { Specification } from '../../claim/specification.js';
import { turnsUntil } from '../../prove/turn.js';
import { type ChunkTally, tallyOf } from './chunk-tally.js';
import { drawPool } from './draw-pool.js';
import { openJournal } from './sample-journal.js';
import { ownChunks, type SampleSize, samplePlan } from './sample-plan.js';
import { type Sampled, sampledFrom } from './sampled.js';

/** What is being done: planned first, then drawn, chunk by chunk. */
export type SampleProgress =
  /** `kept` draws were taken by an earlier run, whose journal goes on. */
  | { readonly kind: 'started'; readonly draws: number; readonly kept: number }
  | { readonly kind: 'drawn'; readonly draws: number }
  | { readonly kind: 'finished' };

/** What to draw, where to keep it, and how the work is shown and ended. */
export interface SampleOptions extends SampleSize {
  /**
   * A folder in which every finished chunk is written down at once. A later call with the same
   * specification, claims, draws, seed and shard goes on from there; `mergeSamples` joins shards.
   */
  readonly journal?: string | undefined;
  /** How many threads draw; 0 for none beside the caller's own. By default one for each core. */
  readonly threads?: number | undefined;
  /** Ends the work; what the journal holds is kept. */
  readonly signal?: AbortSignal | undefined;
  /** Is told what is being done. */
  readonly onProgress?: ((progress: SampleProgress) => void) | undefined;
}

/**
 * Draws admissible parameters in volume, where propositions are likeliest to break, and decides
 * each exactly at every draw. The result depends on the specification, the claims, the number of
 * draws, the seed and the shard alone, however often the work was interrupted and taken up again.
 * @throws {Unusable} for an id that is nobody's, a size that is none, and a journal of another run.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { sample } from 'casus';
 * import paper from './entry.js';
 * const { propositions } = await sample(paper, { draws: 100, seed: 1, threads: 0 });
 * propositions.map(({ decision, tally }) => [decision.kind, tally.deciding]); // [['survived', 0]]
 * ```
 */
export async function sample(spec: Specification, options: SampleOptions = {}): Promise<Sampled> {
  const { journal: folder, signal, onProgress = () => {} } = options;
  signal?.throwIfAborted();
  const plan = samplePlan(spec, options);
  const journal = folder === undefined ? undefined : await openJournal(folder, plan.identity);
  const pool = drawPool(options.threads);
  try {
    const own = ownChunks(plan);
    const missing = own.filter(({ index }) => journal?.tallies.has(index) !== true);
    const draws = drawsOf(own);
    onProgress({ kind: 'started', draws, kept: draws - drawsOf(missing) });
    const tallies = new Map<number, ChunkTally>(journal?.tallies);
    const turn = turnsUntil(() => signal?.throwIfAborted());
    await inLanes(pool.lanes, missing, async (chunk) => {
      await turn();
      const tally = tallyOf(await chunk.draw(pool.run));
      await journal?.append(chunk.index, tally);
      tallies.set(chunk.index, tally);
      signal?.throwIfAborted();
      onProgress({ kind: 'drawn', draws: chunk.draws });
    });
    onProgress({ kind: 'finished' });
    return sampledFrom(spec, plan, tallies);
  } finally {
    await pool.close();
    await journal?.close();
  }
}

/**
 * Works on things in their order, so many at a time. After a failure nothing more is begun, and it
 * is told once all that was begun has ended.
 */
async function inLanes<Item>(
  lanes: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const item of waiting) {
      if (failed) return;
      await work(item).catch((error) => {
        failed = true;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}

function drawsOf(chunks: readonly { readonly draws: number }[]): number {
  return chunks.reduce((sum, { draws }) => sum + draws, 0);
}

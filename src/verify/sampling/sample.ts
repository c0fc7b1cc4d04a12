import type { Specification } from '../../claim/specification.js';
import { turnsUntil } from '../../prove/turn.js';
import { type ChunkTally, tallyOf } from './chunk-tally.js';
import { openJournal } from './sample-journal.js';
import { ownChunks, type SampleSize, samplePlan } from './sample-plan.js';
import { type Sampled, sampledFrom } from './sampled.js';

/** What is being done: planned first, then drawn, chunk by chunk. */
export type SampleProgress =
  /** `kept` draws were taken by an earlier run, whose journal goes on. */
  | { readonly kind: 'started'; readonly draws: number; readonly kept: number }
  | { readonly kind: 'drawn'; readonly draws: number }
  | { readonly kind: 'finished' };

export interface SampleOptions extends SampleSize {
  /**
   * A folder in which every finished chunk is written down at once. A later call with the same
   * specification, claims, draws, seed and shard goes on from there; `mergeSamples` joins shards.
   */
  readonly journal?: string | undefined;
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
 * const { propositions } = await sample(paper, { draws: 100, seed: 1 });
 * propositions.map(({ decision, tally }) => [decision.kind, tally.deciding]); // [['survived', 0]]
 * ```
 */
export async function sample(spec: Specification, options: SampleOptions = {}): Promise<Sampled> {
  const { journal: folder, signal, onProgress = () => {} } = options;
  signal?.throwIfAborted();
  const plan = samplePlan(spec, options);
  const journal = folder === undefined ? undefined : await openJournal(folder, plan.identity);
  try {
    const own = ownChunks(plan);
    const missing = own.filter(({ index }) => journal?.tallies.has(index) !== true);
    const draws = drawsOf(own);
    onProgress({ kind: 'started', draws, kept: draws - drawsOf(missing) });
    const tallies = new Map<number, ChunkTally>(journal?.tallies);
    const turn = turnsUntil(() => signal?.throwIfAborted());
    for (const chunk of missing) {
      await turn();
      const tally = tallyOf(await chunk.draw());
      await journal?.append(chunk.index, tally);
      tallies.set(chunk.index, tally);
      onProgress({ kind: 'drawn', draws: chunk.draws });
    }
    onProgress({ kind: 'finished' });
    return sampledFrom(spec, plan, tallies);
  } finally {
    await journal?.close();
  }
}

function drawsOf(chunks: readonly { readonly draws: number }[]): number {
  return chunks.reduce((sum, { draws }) => sum + draws, 0);
}

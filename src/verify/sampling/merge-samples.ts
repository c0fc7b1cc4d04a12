import type { Specification } from '../../claim/specification.js';
import { Unusable, unusable } from '../../exact/message.js';
import type { ChunkTally } from './chunk-tally.js';
import { runDifferences } from './run-identity.js';
import { type Kept, readJournals } from './sample-journal.js';
import { ownChunks, samplePlan } from './sample-plan.js';
import { type Sampled, sampledFrom } from './sampled.js';

interface KeptIn extends Kept {
  readonly folder: string;
}

/**
 * Joins what the shards of one run have drawn: the same result as that of the whole run at once.
 * @param folders the journals of the shards, each once and all of them.
 * @throws {Unusable} listing the folders without a journal or with a damaged one, those of another
 * run, and the shards that are missing, repeated or unfinished.
 * @example
 * ```js
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { mergeSamples, sample } from 'casus';
 * import paper from './entry.js';
 * const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'shard-')));
 * for (const [index, journal] of folders.entries())
 *   await sample(paper, { draws: 200, threads: 0, shard: { index: index + 1, of: 2 }, journal });
 * const { propositions } = await mergeSamples(paper, folders);
 * propositions.map(({ tally }) => tally.draws); // [200]
 * ```
 */
export async function mergeSamples(
  spec: Specification,
  folders: readonly string[],
): Promise<Sampled> {
  const kept = await keptIn(folders);
  const [first] = kept;
  if (first === undefined)
    throw new Unusable('there is nothing to merge: give the folders of all shards');
  const { claims, draws, seed, shard } = first.identity;
  const others = kept
    .slice(1)
    .flatMap(({ folder, identity }) =>
      differing(`${folder} is of another run than ${first.folder}`, [
        ...runDifferences(identity, first.identity),
        ...(identity.shard.of === shard.of
          ? []
          : [`one of ${identity.shard.of} shards, not of ${shard.of}`]),
      ]),
    );
  if (others.length > 0) throw unusable('the draws cannot be merged', others);

  const plan = samplePlan(spec, { propositions: claims, draws, seed });
  const problems = [
    ...differing(
      `${first.folder} is of another run`,
      runDifferences(first.identity, plan.identity),
    ),
    ...shardProblems(kept, shard.of),
    ...kept.flatMap(({ folder, identity, tallies }) => {
      const all = ownChunks({ ...plan, identity });
      const missing = all.filter(({ index }) => !tallies.has(index)).length;
      return missing === 0
        ? []
        : [
            `${folder}, shard ${identity.shard.index}/${shard.of}, is unfinished: ${missing} of ${all.length} chunks are missing; call "casus sample" with it again`,
          ];
    }),
  ];
  if (problems.length > 0) throw unusable('the draws cannot be merged', problems);
  const tallies = new Map<number, ChunkTally>(kept.flatMap((each) => [...each.tallies]));
  return sampledFrom(spec, plan, tallies);
}

/** Every folder is looked at before anything is refused. */
async function keptIn(folders: readonly string[]): Promise<KeptIn[]> {
  const problems: string[] = [];
  const found: KeptIn[] = [];
  for (const folder of folders)
    try {
      const kept = await readJournals(folder);
      if (kept) found.push({ folder, ...kept });
      else problems.push(`${folder} holds no draws: give the --out of a "casus sample"`);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      // One problem among those of all folders, whatever it lists.
      problems.push(error.message.replaceAll('\n  - ', '; '));
    }
  if (problems.length > 0) throw unusable('the draws cannot be merged', problems);
  return found;
}

function differing(what: string, differences: readonly string[]): string[] {
  return differences.length === 0 ? [] : [`${what}: ${differences.join('; ')}`];
}

/** Shards that nobody has, and those that several have. */
function shardProblems(kept: readonly KeptIn[], of: number): string[] {
  return Array.from({ length: of }, (_, position) => position + 1).flatMap((index) => {
    const holding = kept.filter(({ identity }) => identity.shard.index === index);
    if (holding.length === 0) return [`shard ${index}/${of} is missing`];
    if (holding.length === 1) return [];
    return [
      `shard ${index}/${of} is there ${holding.length} times: ${holding.map(({ folder }) => folder).join(', ')}`,
    ];
  });
}

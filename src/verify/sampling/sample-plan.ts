import { createHash } from 'node:crypto';
import { type Proposition, premisesIn } from '../../claim/proposition/proposition.js';
import {
  allPropositions,
  propositionNamed,
  type Specification,
} from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { questionsOf } from '../../derive/proposition/proposition-questions.js';
import { entry } from '../../exact/entry.js';
import { unusable } from '../../exact/message.js';
import { relationText } from '../../exact/relation.js';
import { questionDocument } from '../../prove/certificate/proof-document.js';
import type { ChainRunner, ChunkDraws, SampledGround } from '../../sample/sampled-ground.js';
import { sampledGrounds } from '../../sample/sampled-grounds.js';
import { casusVersion } from '../version.js';
import type { RunIdentity, Shard } from './run-identity.js';
import { BATCHES } from './share.js';

/** What a run of `sample` is to do: the same whoever asks, so that its parts may run anywhere. */
export interface SamplePlan {
  readonly identity: RunIdentity;
  readonly sampled: readonly PlannedProposition[];
}

export interface PlannedProposition {
  readonly proposition: Proposition;
  readonly grounds: readonly PlannedGround[];
  /** Why it cannot be drawn for. */
  readonly problem: string | undefined;
}

export interface PlannedGround
  extends Pick<SampledGround, 'place' | 'measure' | 'countsConditions'> {
  readonly chunks: readonly PlannedChunk[];
}

/** Some of the draws on a ground, which begin anew: chunks are independent of one another. */
export interface PlannedChunk {
  /** Its position among all chunks of the run. */
  readonly index: number;
  readonly draws: number;
  readonly draw: (run: ChainRunner) => Promise<ChunkDraws>;
}

/** What is to be drawn, and by which seed. */
export interface SampleSize {
  /** What to draw for, by name or as it is; by default everything that the specification lists. */
  readonly propositions?: readonly (string | Proposition)[] | undefined;
  /** Random points for each proposition, shared out over the places where it may break. */
  readonly draws?: number | undefined;
  /** The same seed draws the same points. A 32-bit integer. */
  readonly seed?: number | undefined;
  /** Which part of the work is done: every so-manieth chunk, beginning with the one of that number. */
  readonly shard?: Shard | undefined;
}

export const DEFAULT_DRAWS = 1_000_000;
export const DEFAULT_SAMPLE_SEED = 1;
const WHOLE: Shard = { index: 1, of: 1 };
const MOST_DRAWS = 1e12;
const MOST_SHARDS = 1e6;

/**
 * @throws {Unusable} for an id that is nobody's, where there is nothing to decide, and for a size
 * that is none, listing every problem.
 */
export function samplePlan(spec: Specification, size: SampleSize = {}): SamplePlan {
  const { draws = DEFAULT_DRAWS, seed = DEFAULT_SAMPLE_SEED, shard = WHOLE } = size;
  refuseSize(draws, seed, shard);
  const named = (size.propositions ?? allPropositions(spec)).map((each) =>
    propositionNamed(spec, each),
  );
  let chunks = 0;
  const digests: unknown[] = [];
  const sampled = [...new Set(named)].map((proposition): PlannedProposition => {
    let grounds: readonly SampledGround[] = [];
    let problem: string | undefined;
    try {
      grounds = sampledGrounds(withRootsOf(spec, proposition), proposition);
      digests.push([identityOf(spec, proposition), grounds.map(({ identity }) => identity)]);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      digests.push([proposition.id, problem]);
    }
    const shares = sharedOut(
      draws,
      grounds.map(({ weight }) => weight),
    );
    const planned = grounds.map((ground, position): PlannedGround => {
      const { place, measure, countsConditions, most } = ground;
      const own = seedOf([seed, proposition.id, position]);
      const parts = chunksOf(Math.min(most, entry(shares, position)), ground);
      return {
        ...{ place, measure, countsConditions },
        chunks: parts.map((part, index) => ({
          ...{ index: chunks++, draws: part },
          draw: (run) => ground.draw({ index, draws: part, seed: own, searching: true }, run),
        })),
      };
    });
    return { proposition, grounds: planned, problem };
  });
  const identity: RunIdentity = {
    ...{ casus: casusVersion, specification: digestOf([boundsOf(spec), digests]) },
    claims: sampled.map(({ proposition }) => proposition.id),
    ...{ draws, seed, shard, chunks },
  };
  return { identity, sampled };
}

/** Those chunks of a run that belong to its shard, in order. */
export function ownChunks({ identity, sampled }: SamplePlan): PlannedChunk[] {
  const { index, of } = identity.shard;
  return sampled
    .flatMap(({ grounds }) => grounds.flatMap(({ chunks }) => chunks))
    .filter((chunk) => chunk.index % of === index - 1);
}

function refuseSize(draws: number, seed: number, { index, of }: Shard): void {
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const problems = [
    ...(within(draws, 1, MOST_DRAWS)
      ? []
      : [`draws: expected a whole number from 1 to ${MOST_DRAWS}, found ${draws}`]),
    ...(within(seed, -(2 ** 31), 2 ** 31 - 1)
      ? []
      : [`seed: expected a 32-bit integer, found ${seed}`]),
    ...(within(of, 1, MOST_SHARDS) && within(index, 1, of)
      ? []
      : [
          `shard: expected one from 1 to N of N shards, at most ${MOST_SHARDS}, found ${index}/${of}`,
        ]),
  ];
  if (problems.length > 0) throw unusable('the draws cannot be taken', problems);
}

/** A number of draws shared out by weight, whole and without a rest. */
function sharedOut(draws: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [before, given] = [0, 0];
  return weights.map((weight) => {
    before += weight;
    const until = Math.round((draws * before) / total);
    const share = until - given;
    given = until;
    return share;
  });
}

/** Fewer draws than these are too few for chains of their own. */
const LEAST_BATCH = 64;

/**
 * Chunks that differ by at most one draw; where shares are estimated, so many that they make equal
 * batches.
 */
function chunksOf(draws: number, { chunk, countsConditions }: SampledGround): number[] {
  const batches = countsConditions && draws >= BATCHES * LEAST_BATCH ? BATCHES : 1;
  const count = batches * Math.ceil(draws / (batches * chunk));
  return sharedOut(
    draws,
    Array.from({ length: count }, () => 1),
  );
}

/** A 32-bit integer that nothing but some data decides. */
function seedOf(data: unknown): number {
  return createHash('sha256').update(JSON.stringify(data)).digest().readInt32LE();
}

/** What is decided of a proposition, as far as draws depend on it. */
function identityOf(spec: Specification, proposition: Proposition): unknown {
  const { id, kind, expected } = proposition;
  const premises = premisesIn(proposition).map(({ relation }) => relationText(relation));
  return [id, kind, expected, premises, questionsOf(spec, proposition).map(questionDocument)];
}

function boundsOf({ parameters, restrictions }: Specification): unknown {
  return [
    parameters.map(({ name, example }) => [name, `${example}`]),
    restrictions.map(({ relation }) => relationText(relation)),
  ];
}

/** Of what JSON has no words for, too: whole numbers of any size, sets and maps. */
function digestOf(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}`;
    return value instanceof Set || value instanceof Map ? [...value] : value;
  });
  return createHash('sha256').update(text).digest('hex');
}

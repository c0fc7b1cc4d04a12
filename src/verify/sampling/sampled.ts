import { admissiblePoint } from '../../claim/admissible-point.js';
import { type Proposition, quantifierOf } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { formOf } from '../../game/unfold.js';
import type { DecidedByPoint } from '../../sample/proposition/search.js';
import { decidedAt } from '../../sample/proposition/survey.js';
import type { SampledPlace } from '../../sample/sampled-ground.js';
import { type ChunkTally, joined } from './chunk-tally.js';
import type { RunIdentity } from './run-identity.js';
import type { PlannedProposition, SamplePlan } from './sample-plan.js';

/** What draws came to, of every proposition that was drawn for. */
export interface Sampled {
  readonly identity: RunIdentity;
  readonly propositions: readonly SampledProposition[];
}

/** What draws decide: they refute, or find a witness of what is possible, and prove nothing else. */
export type SampledDecision =
  | DecidedByPoint
  | { readonly kind: 'survived' }
  | { readonly kind: 'undecided'; readonly because: string };

/** What draws for a proposition came to. */
export interface SampledProposition {
  readonly proposition: Proposition;
  readonly decision: SampledDecision;
  /** All draws together. */
  readonly tally: Pick<ChunkTally, 'draws' | 'deciding' | 'walked'>;
  readonly places: readonly SampledAtPlace[];
  /** Of a claimed equilibrium, where equilibria were walked inside its conditions. */
  readonly tightest: Tightness | undefined;
}

export interface SampledAtPlace extends Pick<ChunkTally, 'draws' | 'discarded' | 'deciding'> {
  readonly place: SampledPlace;
}

/** Which deviations lose least, at equilibria drawn inside all conditions of a claim. */
export interface Tightness {
  /** How many equilibria were looked at. */
  readonly compared: number;
  /** The most frequent first. Several may be tightest at one point, losing alike. */
  readonly deviations: readonly {
    readonly set: DeclaredSet;
    readonly action: string;
    readonly times: number;
  }[];
}

/** What the chunks of a run came to, by their positions; those of other shards are missing. */
export function sampledFrom(
  spec: Specification,
  { identity, sampled }: SamplePlan,
  tallies: ReadonlyMap<number, ChunkTally>,
): Sampled {
  return {
    identity,
    propositions: sampled.map((planned) => propositionFrom(spec, planned, tallies)),
  };
}

function propositionFrom(
  spec: Specification,
  { proposition, grounds, problem }: PlannedProposition,
  tallies: ReadonlyMap<number, ChunkTally>,
): SampledProposition {
  const there = grounds.map(({ place, chunks }) => ({
    place,
    tally: joined(chunks.flatMap(({ index }) => tallies.get(index) ?? [])),
  }));
  const tally = joined(there.map((each) => each.tally));
  return {
    proposition,
    decision: decisionOf(spec, proposition, tally, problem),
    tally,
    places: there.map(({ place, tally: { draws, discarded, deciding } }) => ({
      ...{ place, draws, discarded, deciding },
    })),
    tightest: tightnessOf(
      proposition,
      joined(
        there
          .filter(({ place }) => place.kind === 'inside all conditions')
          .map((each) => each.tally),
      ),
    ),
  };
}

function decisionOf(
  spec: Specification,
  proposition: Proposition,
  { draws, decidedAt: values }: ChunkTally,
  problem: string | undefined,
): SampledDecision {
  if (problem !== undefined)
    return { kind: 'undecided', because: `it could not be drawn for: ${problem}` };
  if (values !== null) {
    const decided = decidedAt(spec, proposition, admissiblePoint(spec, values));
    if (decided) return decided;
    throw new Error(
      `${proposition.id}: a draw that decided it does not when it is walked again: please report this defect`,
    );
  }
  if (draws === 0)
    return { kind: 'undecided', because: 'no parameters were drawn that it speaks of' };
  return quantifierOf(proposition) === 'all'
    ? { kind: 'survived' }
    : { kind: 'undecided', because: 'no parameters were drawn at which it is so' };
}

function tightnessOf(
  proposition: Proposition,
  { compared, tightest }: ChunkTally,
): Tightness | undefined {
  if (proposition.kind !== 'equilibrium' || compared === 0) return undefined;
  const { informationSets } = formOf(proposition.game);
  return {
    compared,
    deviations: tightest.map(({ set, action, times }) => ({
      ...{ set: entry(informationSets, set), action, times },
    })),
  };
}

/**
 * Whether draws came to what the specification expects: nothing that is expected to hold was
 * refuted, whatever is expected to fail was, and what is said to be possible was met.
 * @example
 * ```js
 * import { sample, sampledAsExpected } from 'casus';
 * import paper from './entry.js';
 * const { propositions } = await sample(paper, { draws: 100 });
 * propositions.every(sampledAsExpected); // true
 * ```
 */
export function sampledAsExpected({ proposition, decision }: SampledProposition): boolean {
  if (decision.kind === 'undecided') return false;
  return (decision.kind === 'refuted') === (proposition.expected === 'fails');
}

import { admissiblePoint } from '../../claim/admissible-point.js';
import { type Proposition, quantifierOf } from '../../claim/proposition/proposition.js';
import { readOtherwise } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { entry } from '../../exact/entry.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { Alternatives } from '../../game/reading.js';
import { formOf } from '../../game/unfold.js';
import type { DecidedByPoint } from '../../sample/proposition/search.js';
import { decidedAt } from '../../sample/proposition/survey.js';
import type { Measure, SampledPlace } from '../../sample/sampled-ground.js';
import { type ChunkTally, joined } from './chunk-tally.js';
import type { RunIdentity } from './run-identity.js';
import type { PlannedGround, PlannedProposition, SamplePlan } from './sample-plan.js';
import { type Share, shareOf } from './share.js';

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
  readonly tally: Pick<ChunkTally, 'draws' | 'deciding' | 'unsure' | 'walked'>;
  readonly places: readonly SampledAtPlace[];
  /** Of a claim whose conditions were counted: of what is admissible, where they hold. */
  readonly conditionsHold: MeasuredShare | undefined;
  /** Of a claimed equilibrium, where equilibria were walked inside its conditions. */
  readonly tightest: Tightness | undefined;
  /** The readings that are not those the specification chooses: what it expects is then no measure. */
  readonly readOtherwise: readonly Alternatives[];
}

/** What draws at one place came to. */
export interface SampledAtPlace extends Pick<ChunkTally, 'draws' | 'discarded' | 'deciding'> {
  readonly place: SampledPlace;
  /** `undefined` where draws were aimed. */
  readonly measure: Measure | undefined;
}

/** A share, and of what. */
export interface MeasuredShare extends Share {
  readonly measure: Measure;
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
  const there = grounds.map((ground) => {
    const chunks = ground.chunks.flatMap(({ index }) => tallies.get(index) ?? []);
    return { ground, chunks, tally: joined(chunks) };
  });
  const tally = joined(there.map((each) => each.tally));
  return {
    proposition,
    readOtherwise: readOtherwise(spec),
    decision: decisionOf(spec, proposition, tally, problem),
    tally,
    places: there.map(({ ground: { place, measure }, tally: { draws, discarded, deciding } }) => ({
      ...{ place, measure, draws, discarded, deciding },
    })),
    conditionsHold: there
      .map(({ ground, chunks }) => conditionsShare(ground, chunks))
      .find((share) => share !== undefined),
    tightest: tightnessOf(
      proposition,
      joined(evenly(there.filter(({ ground }) => ground.place.kind === 'inside all conditions'))),
    ),
  };
}

function conditionsShare(
  { measure, countsConditions }: PlannedGround,
  chunks: readonly ChunkTally[],
): MeasuredShare | undefined {
  const share = measure && countsConditions ? shareOf(chunks) : undefined;
  return share && measure && { ...share, measure };
}

/** Of those that are uniform, where any are: aimed draws say little of how frequent something is. */
function evenly<Each extends { readonly ground: PlannedGround; readonly tally: ChunkTally }>(
  there: readonly Each[],
): ChunkTally[] {
  const uniform = there.filter(({ ground }) => ground.measure !== undefined);
  return (uniform.length > 0 ? uniform : there).map(({ tally }) => tally);
}

function decisionOf(
  spec: Specification,
  proposition: Proposition,
  { draws, unsure, decidedAt: values }: ChunkTally,
  problem: string | undefined,
): SampledDecision {
  if (problem !== undefined)
    return { kind: 'undecided', because: `it could not be drawn for: ${problem}` };
  if (values !== null) {
    const speaking = withRootsOf(spec, proposition);
    const decided = decidedAt(speaking, proposition, admissiblePoint(speaking, values));
    if (decided) return decided;
    throw new Error(
      `${proposition.id}: a draw that decided it does not when it is walked again: please report this defect`,
    );
  }
  if (draws === 0)
    return { kind: 'undecided', because: 'no parameters were drawn that it speaks of' };
  if (unsure > 0 && quantifierOf(proposition) === 'all')
    return {
      kind: 'undecided',
      because: `at ${unsure} draws the walk alone could decide it, and it did not look at all of them`,
    };
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
 * refuted, whatever is expected to fail was, and what is said to be possible was met. Under other
 * readings than the specification chooses it expects nothing.
 * @example
 * ```js
 * import { sample, sampledAsExpected } from 'casus';
 * import paper from './entry.js';
 * const { propositions } = await sample(paper, { draws: 100, threads: 0 });
 * propositions.every(sampledAsExpected); // true
 * ```
 */
export function sampledAsExpected({
  proposition,
  decision,
  readOtherwise: others,
}: SampledProposition): boolean {
  if (others.length > 0) return true;
  if (decision.kind === 'undecided') return false;
  return (decision.kind === 'refuted') === (proposition.expected === 'fails');
}

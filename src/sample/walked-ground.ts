import {
  type Proposition,
  type PropositionAtPoint,
  propositionAtPoint,
} from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { decidedBy } from './proposition/search.js';
import type { ChunkDraws, SampledGround, SampledPlace } from './sampled-ground.js';

/** The walk looks at about so many points a second. */
const WALKED_CHUNK = 64;

/** Where every draw is decided by the walk. */
interface Walked {
  readonly place: SampledPlace;
  /** Draws so many points by a seed. */
  readonly points: (seed: number, count: number) => readonly Point[];
  /** Points with which the first chunk begins. */
  readonly always: readonly Point[];
  readonly weight: number;
  /** Volume is not for the walk: no more draws than these are taken, `always` among them. */
  readonly most: number;
}

/** A ground on which every draw is decided by the walk: slow, and of all kinds of propositions. */
export function walkedGround(
  spec: Specification,
  proposition: Proposition,
  { place, points, always, weight, most }: Walked,
): SampledGround {
  const condition = 'condition' in place ? place.condition.id : undefined;
  const examine = (given: readonly Point[]): ChunkDraws => walkedAll(spec, proposition, given);
  return {
    ...{ place, measure: undefined, countsConditions: false, weight },
    ...{ chunk: WALKED_CHUNK, most, examine },
    identity: { place: place.kind, condition, always },
    draw: async ({ index, draws, seed }) => {
      const first = index === 0 ? always : [];
      const own = (seed + Math.imul(index, 0x9e3779b9)) | 0;
      const drawn = [...first, ...points(own, draws)].slice(0, draws);
      return examine(drawn);
    },
  };
}

function walkedAll(
  spec: Specification,
  proposition: Proposition,
  points: readonly Point[],
): ChunkDraws {
  const walked = points.map((point) => ({
    point,
    at: propositionAtPoint(spec, proposition, point),
  }));
  const counted = (of: (at: PropositionAtPoint) => boolean): number =>
    walked.filter(({ at }) => of(at)).length;
  return {
    ...{ draws: walked.length, discarded: 0, unsure: 0, walked, found: [] },
    holding: counted((at) => at.kind === 'equilibrium' && at.conditionsHold),
    deciding: counted((at) => decidedBy(at) !== undefined),
  };
}

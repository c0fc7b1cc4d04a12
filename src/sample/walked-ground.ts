import fc from 'fast-check';
import { type Proposition, propositionAtPoint } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { decidedBy } from './proposition/search.js';
import type { SampledGround, SampledPlace } from './sampled-ground.js';

/** The walk looks at about so many points a second. */
const WALKED_CHUNK = 64;

/** Where every draw is decided by the walk. */
interface Walked {
  readonly place: SampledPlace;
  /** A draw is `undefined` where there is no point to examine. */
  readonly points: fc.Arbitrary<Point | undefined>;
  /** Points with which the first chunk begins. */
  readonly always: readonly Point[];
  readonly weight: number;
  /** Volume is not for the walk: no more draws than these are taken. */
  readonly most: number;
}

/** A ground on which every draw is decided by the walk: slow, and of all kinds of propositions. */
export function walkedGround(
  spec: Specification,
  proposition: Proposition,
  { place, points, always, weight, most }: Walked,
): SampledGround {
  const condition = 'condition' in place ? place.condition.id : undefined;
  return {
    ...{ place, measure: undefined, countsConditions: false, weight },
    ...{ chunk: WALKED_CHUNK, most },
    identity: { place: place.kind, condition, always },
    draw: async ({ index, draws, seed }) => {
      const first = index === 0 ? always : [];
      const own = (seed + Math.imul(index, 0x9e3779b9)) | 0;
      const drawn = [...first, ...fc.sample(points, { seed: own, numRuns: draws })].slice(0, draws);
      const walked = drawn
        .filter((point) => point !== undefined)
        .map((point) => ({ point, at: propositionAtPoint(spec, proposition, point) }));
      return {
        ...{ draws: walked.length, discarded: draws - walked.length, unsure: 0, holding: 0 },
        deciding: walked.filter(({ at }) => decidedBy(at) !== undefined).length,
        walked,
      };
    },
  };
}

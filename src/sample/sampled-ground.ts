import fc from 'fast-check';
import { match } from 'ts-pattern';
import {
  type Proposition,
  type PropositionAtPoint,
  propositionAtPoint,
} from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { boundaryPoints, cornerPoints } from './boundary.js';
import { claimGrounds, type Place } from './claim-grounds.js';
import { pointArbitrary } from './hit-and-run.js';
import { decidedBy } from './proposition/search.js';
import { statementGrounds } from './proposition/statement.js';

/** Where draws are taken in volume: at a place of a claim, or where a statement speaks. */
export type SampledPlace = Place | { readonly kind: 'where it speaks' };

/** A draw at which the walk has looked. */
export interface WalkedDraw {
  readonly at: PropositionAtPoint;
  readonly point: Point;
}

/** What came of some draws. */
export interface ChunkDraws {
  readonly draws: number;
  /** Attempts that led to no point of the place. */
  readonly discarded: number;
  /** Draws that decide the proposition: counterexamples, or witnesses of what is possible. */
  readonly deciding: number;
  /** Of the draws, those that the walk has looked at: all that were, and what it says of each. */
  readonly walked: readonly WalkedDraw[];
}

/** A place with the means to draw there, chunk by chunk. */
export interface SampledGround {
  readonly place: SampledPlace;
  /** Of all draws for the proposition, what part is taken here, beside the other grounds. */
  readonly weight: number;
  /** As many draws as take about a second. */
  readonly chunk: number;
  /** As plain data, what the draws depend on beside their number and their seed. */
  readonly identity: unknown;
  /**
   * Deterministic in its arguments. The first chunk begins with points that are always looked at.
   * @param index which chunk of the ground, from 0 on.
   */
  readonly draw: (index: number, draws: number, seed: number) => Promise<ChunkDraws>;
}

/** The walk looks at about so many points a second. */
const WALKED_CHUNK = 64;

/** Where a proposition is drawn for in volume; nothing where no parameters were found. */
export function sampledGrounds(spec: Specification, proposition: Proposition): SampledGround[] {
  return match(proposition)
    .with({ kind: 'equilibrium' }, (claim) => {
      const { grounds = [] } = claimGrounds(spec, claim) ?? {};
      const narrow = grounds.filter(({ place }) => 'condition' in place).length;
      return grounds.map(({ place, points, always }) =>
        walkedGround(spec, claim, {
          ...{ place, points, always },
          weight: 'condition' in place ? 1 : Math.max(1, narrow / 2),
        }),
      );
    })
    .otherwise((statement) =>
      statementGrounds(spec, statement).map(({ region, start, hinted }) =>
        walkedGround(spec, statement, {
          place: { kind: 'where it speaks' },
          points: pointArbitrary(region, start),
          always: [
            ...[start, ...hinted],
            ...boundaryPoints(region, start),
            ...cornerPoints(region, start),
          ],
          weight: 1,
        }),
      ),
    );
}

interface Walked {
  readonly place: SampledPlace;
  readonly points: fc.Arbitrary<Point | undefined>;
  readonly always: readonly Point[];
  readonly weight: number;
}

/** A ground on which every draw is decided by the walk. */
function walkedGround(
  spec: Specification,
  proposition: Proposition,
  { place, points, always, weight }: Walked,
): SampledGround {
  return {
    ...{ place, weight, chunk: WALKED_CHUNK },
    identity: { place: placeData(place), always },
    draw: async (index, draws, seed) => {
      const first = index === 0 ? always : [];
      const drawn = [...first, ...fc.sample(points, { seed, numRuns: draws })].slice(0, draws);
      const walked = drawn
        .filter((point) => point !== undefined)
        .map((point) => ({ point, at: propositionAtPoint(spec, proposition, point) }));
      return {
        draws: walked.length,
        discarded: draws - walked.length,
        deciding: walked.filter(({ at }) => decidedBy(at) !== undefined).length,
        walked,
      };
    },
  };
}

function placeData(place: SampledPlace): unknown {
  return 'condition' in place ? [place.kind, place.condition.id] : [place.kind];
}

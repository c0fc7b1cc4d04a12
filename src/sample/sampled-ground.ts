import type { PropositionAtPoint } from '../claim/proposition/proposition.js';
import type { Point } from '../exact/point.js';
import type { Place } from './claim-grounds.js';
import type { Chain, ChainResult } from './kernel/chain.js';

/** Where draws are taken in volume: at a place of a claim, or where a statement speaks. */
export type SampledPlace = Place | { readonly kind: 'wherever it speaks' };

/**
 * Of which points every one is as likely to be drawn as any other: those of a grid, in a box. Other
 * draws are aimed where propositions break, and what they have in common is no measure of anything.
 */
export interface Measure {
  /** All values are whole multiples of one over it. */
  readonly denominator: bigint;
  /** By symbol that moves, how far from 0 it may be. What is not named the restrictions dictate. */
  readonly bounds: ReadonlyMap<string, number>;
}

/**
 * No more draws than these are taken at one place, whatever is asked for, where a draw takes so long
 * that its number is what a run takes.
 */
export const MOST_DRAWS = {
  /** By the walk, some 64 a second: half a minute at each place, when draws are asked for in volume. */
  walkedInVolume: 2000,
  /** By the walk in a survey, which has many propositions: some seconds at each place. */
  walkedInSurvey: 200,
  /** By a kernel that needs whole numbers of any size at each draw: a millisecond or more each. */
  beyondDoubles: 1000,
} as const;

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
  /** Draws that the walk alone could decide, and at which it did not look. */
  readonly unsure: number;
  /** Draws at which all conditions hold, where that is counted; else none. */
  readonly holding: number;
  /** The draws at which the walk looked; it found what was decided there. */
  readonly walked: readonly WalkedDraw[];
  /** No draws: where a search on purpose came to, looked at by the walk. */
  readonly found: readonly WalkedDraw[];
}

/** Some draws on a ground. */
export interface ChunkRequest {
  /** Which chunk of the ground, from 0 on. */
  readonly index: number;
  readonly draws: number;
  /** Of the ground; a 32-bit integer. */
  readonly seed: number;
  /** Whether the first chunk also searches for what draws seldom come by. */
  readonly searching: boolean;
}

/** Runs a chain of draws, in whichever thread. */
export type ChainRunner = (chain: Chain) => Promise<ChainResult>;

/** A place with the means to draw there, chunk by chunk, each chunk beginning anew. */
export interface SampledGround {
  readonly place: SampledPlace;
  /** `undefined` where draws are aimed. */
  readonly measure: Measure | undefined;
  /** Whether it is counted at how many draws all conditions hold. */
  readonly countsConditions: boolean;
  /** Of all draws for the proposition, what part is taken here, beside the other grounds. */
  readonly weight: number;
  /** As many draws as take about a second. */
  readonly chunk: number;
  /** No more draws than this are taken here, whatever is asked for; see `MOST_DRAWS`. */
  readonly most: number;
  /** As plain data, what the draws depend on beside the request. */
  readonly identity: unknown;
  /** What is decided at points that were found otherwise; all that decide something are walked. */
  readonly examine: (points: readonly Point[]) => ChunkDraws;
  readonly draw: (request: ChunkRequest, run: ChainRunner) => Promise<ChunkDraws>;
}

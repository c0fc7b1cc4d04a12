import type { RandomStream } from './random.js';

/** A grid of points: numerators over one denominator, each no farther from 0 than its bound. */
export interface Grid {
  readonly denominator: number;
  /** By position among the free symbols; whole numbers. */
  readonly bounds: readonly number[];
}

/** Chooses a whole number between two, both included, for a symbol that has some value now. */
export type Choice = (
  stream: RandomStream,
  lowest: number,
  highest: number,
  now: number,
  point: Float64Array,
) => number;

/**
 * Changes one symbol of a point so many times, and tells each time; it stays where all constraints
 * hold.
 *
 * Let S be the values of a symbol at which all constraints hold while the other symbols stay: whole
 * numerators, of which the present one is one. A bracket that contains S is found from the
 * constraints that are lines in the symbol, or is the grid's bound; it depends on the other symbols
 * alone. A candidate is drawn in the bracket. If it is in S, it is the next value; else it becomes
 * an end of the bracket, on its side of the present value, and is drawn no more. The present value
 * is in S and stays in the bracket, which gets shorter each time: this ends.
 *
 * Where candidates are uniform, the uniform distribution on the region's grid points is invariant
 * (the shrinkage of Neal 2003, "Slice sampling", Annals of Statistics 31:3, figure 5): let candidates
 * v₁ … vₙ be rejected on the way from a to b. Each is below both or above both, since a bracket that
 * it cut off contained both; so they would be rejected on the way from b to a, and would shorten the
 * bracket in the same way. Both ways are therefore equally likely, for every v₁ … vₙ, and so are the
 * moves from a to b and from b to a.
 *
 * Constraints may be strict or weak, equations or ≠, of any degree. All signs are exact.
 */
export type Move = (stream: RandomStream, times: number, told: () => void) => void;

/** Every whole number as likely as any other. */
export const uniformChoice: Choice = (stream, lowest, highest) =>
  lowest + stream.below(highest - lowest + 1);

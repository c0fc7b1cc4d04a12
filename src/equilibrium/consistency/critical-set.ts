import type { Belief } from '../assessment.js';
import type { Surplus } from './surplus.js';

/** An information set at which not every belief will do: some deviation gains, or one is stated. */
export interface CriticalSet {
  readonly informationSet: number;
  /** Members that some profile reaches. */
  readonly members: readonly number[];
  /** By position in `members`. */
  readonly stated: Belief | undefined;
  /** By action and by position in `members`; empty where a belief is stated. */
  readonly surplus: Surplus;
}

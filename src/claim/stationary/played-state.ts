import type { Formula } from '../../exact/formula.js';
import type { Dictionary } from '../../game/dictionary.js';
import type { StageState } from '../../game/stationary/state-of-play.js';
import type { Table } from '../claim.js';

/** A state with what the claimed strategies do in it, as a finite stage game. */
export interface PlayedState {
  readonly state: StageState;
  readonly strategies: Table<Dictionary<Formula>>;
  /** What else has to be so at all admissible parameters. */
  readonly presumes: readonly Presumption[];
}

/** What has to be so at all admissible parameters for a stationary claim to mean something. */
export interface Presumption {
  /** Such as `the discount factor is below 1`. */
  readonly says: string;
  /** Positive, or at least 0. */
  readonly formula: Formula;
  readonly sense: '≥' | '>';
}

/** The entry of an information set that is not settled. */
export const UNSETTLED = -1;

/** By information set, the position of the action that is played there, or `UNSETTLED`. */
export type PartialProfile = Int32Array;

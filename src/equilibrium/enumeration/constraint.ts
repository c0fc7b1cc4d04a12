import type { PartialProfile } from './partial-profile.js';

/** What a partial profile's completions have in common as to a constraint. */
export type Verdict =
  | { readonly kind: 'kept' }
  | { readonly kind: 'broken' }
  /** Some may keep it and some break it; which, depends on this information set. */
  | { readonly kind: 'open'; readonly on: number };

/** Something that an equilibrium has to satisfy. */
export type Constraint = (profile: PartialProfile) => Verdict;

export const KEPT: Verdict = { kind: 'kept' };
export const BROKEN: Verdict = { kind: 'broken' };

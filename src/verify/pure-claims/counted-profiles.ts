import type { CountedDocument } from './counted-document.js';

/** What it took to count the equilibria of a game among its pure profiles. */
export interface CountedProfiles {
  /** How many profiles there are. */
  readonly profiles: bigint;
  /** How many were gone into: all, unless it is said how the equilibrium plays. */
  readonly searched: bigint;
  /** How many of those are equilibria at no parameters that are spoken of, by certificates. */
  readonly refuted: bigint;
  /** How many certificates there are in all. */
  readonly certificates: number;
  /** What shows it, for whoever wants to check it. */
  readonly document: CountedDocument;
}

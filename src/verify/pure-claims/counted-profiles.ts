import type { CountedDocument } from './counted-document.js';
import type { ReadCounted } from './counted-schema.js';

/** What it took to count the equilibria of a game among its pure profiles. */
export interface CountedProfiles {
  /** How many profiles there are. */
  readonly profiles: bigint;
  /** How many were gone into: all, unless it is said how the equilibrium plays. */
  readonly searched: bigint;
  /** How many of those are equilibria at no parameters that are spoken of, by certificates. */
  readonly refuted: bigint;
  /** What shows it, for whoever wants to check it; read again where it was found in an earlier run. */
  readonly document: CountedDocument | ReadCounted;
}

/** How many certificates it took in all. */
export function certificatesOfCount({ document }: CountedProfiles): number {
  return document.equilibria.certificates.length;
}

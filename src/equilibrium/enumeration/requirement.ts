import type { Choices } from './choices.js';

/** What all completions of choices have in common as to a requirement. */
export type Standing =
  | { readonly kind: 'kept' }
  | { readonly kind: 'broken' }
  /** Some may keep it and some break it; which, depends on this information set. */
  | { readonly kind: 'open'; readonly on: number };

/** Something that an equilibrium has to satisfy. */
export type Requirement = (choices: Choices) => Standing;

export const KEPT: Standing = { kind: 'kept' };
export const BROKEN: Standing = { kind: 'broken' };

/** Open on an information set, if there is one; else kept. */
export function openOn(informationSet: number | undefined): Standing {
  return informationSet === undefined ? KEPT : { kind: 'open', on: informationSet };
}

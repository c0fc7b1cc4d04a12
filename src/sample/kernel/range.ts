import type { Signs } from './sign-set.js';

/** The whole numbers from one to another; none where the first is larger. */
export type Range = readonly [lowest: number, highest: number];

/** What two ranges have in common. */
export function shared([low, high]: Range, [least, most]: Range): Range {
  return [Math.max(low, least), Math.min(high, most)];
}

/** The numerators at which a test holds along a line through a value; all where it is no bound. */
export function heldAlong(signs: Signs, value: number, slope: number, now: number): Range {
  const end = now - value / slope;
  if (!Number.isFinite(end) || signs === 5) return ANYWHERE;
  const strict = (signs & 2) === 0;
  const above = strict ? Math.floor(end) + 1 : Math.ceil(end);
  const below = strict ? Math.ceil(end) - 1 : Math.floor(end);
  const rising = slope > 0;
  const fromBelow = rising ? (signs & 1) === 0 : (signs & 4) === 0;
  const fromAbove = rising ? (signs & 4) === 0 : (signs & 1) === 0;
  return [
    fromBelow ? above : Number.NEGATIVE_INFINITY,
    fromAbove ? below : Number.POSITIVE_INFINITY,
  ];
}

export const ANYWHERE: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

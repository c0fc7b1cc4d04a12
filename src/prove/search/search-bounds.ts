import type { MonomialRange } from './square-candidate.js';

/** Which products of hypotheses a search for a combination considers. */
export interface SearchBounds {
  /** How many hypotheses are multiplied with each other, the denied one included. */
  readonly factors: 1 | 2;
  /** By how much the degree in each simplex exceeds the least that is possible (Pólya's exponent). */
  readonly excessDegree: number;
  /** Whether the denied hypothesis is multiplied by single coordinates too. */
  readonly denialTimesCoordinates: boolean;
  /** Whether products may bring in monomials of no higher degree in any coordinate, or in all. */
  readonly within: 'degree in each' | 'total degree';
  /** How often products are taken that share a monomial with those taken before. */
  readonly rounds: number;
  /** Of the linear program, about: a round that comes to more is the last. */
  readonly mostColumns: number;
}

/*
 * Found by trial on games of a dozen parameters. Nine questions in ten that are proved by a
 * combination are proved within the narrowest bounds, in a hundredth of a second. The wider ones
 * cost a tenth of a second each, the last of them some seconds, and are for the few that are left;
 * beyond them more products hardly ever help.
 */

const SINGLE: SearchBounds = {
  factors: 1,
  excessDegree: 0,
  denialTimesCoordinates: false,
  within: 'degree in each',
  rounds: 3,
  mostColumns: 1500,
};

/** The least that can succeed. */
export const NARROWEST: SearchBounds = { ...SINGLE, rounds: 1, mostColumns: 3000 };

/** Those of a brief search. */
export const NARROW: readonly SearchBounds[] = [NARROWEST, SINGLE];

/** Where few hypotheses are left. */
export const CLOSE: readonly SearchBounds[] = [
  ...NARROW,
  { ...SINGLE, within: 'total degree', mostColumns: 3000 },
];

/** From the cheapest to the dearest. */
export const WIDENING: readonly SearchBounds[] = [
  ...CLOSE,
  { ...SINGLE, denialTimesCoordinates: true, rounds: 1, mostColumns: 4000 },
  { ...SINGLE, excessDegree: 1, denialTimesCoordinates: true, rounds: 1, mostColumns: 4000 },
  { ...SINGLE, factors: 2, mostColumns: 4000 },
  {
    ...SINGLE,
    factors: 2,
    excessDegree: 1,
    denialTimesCoordinates: true,
    rounds: 1,
    mostColumns: 6000,
  },
];

/** From the cheapest to the dearest, where squares are considered too, of such monomials. */
export const BESIDE_SQUARES: readonly (SearchBounds & { readonly range: MonomialRange })[] = [
  { ...SINGLE, within: 'total degree', rounds: 1, mostColumns: 2000, range: 'half the degree' },
  { ...SINGLE, within: 'total degree', rounds: 2, mostColumns: 3000, range: 'half the degree' },
  {
    ...SINGLE,
    within: 'total degree',
    denialTimesCoordinates: true,
    rounds: 2,
    mostColumns: 4000,
    range: 'up to half the degree',
  },
];

/** How far a search goes. */
export interface Effort {
  /** How many hypotheses are multiplied with each other, the denied one included. */
  readonly factors: 1 | 2;
  /** By how much the degree in each block exceeds the least that is possible. */
  readonly raised: number;
  /** Whether the denied hypothesis is multiplied by single coordinates too. */
  readonly multiplied: boolean;
  /** Whether products may bring in monomials of no higher degree in any coordinate, or in all. */
  readonly within: 'box' | 'degree';
  /** How often products are taken that share a monomial with those taken before. */
  readonly rounds: number;
  readonly mostColumns: number;
}

const FIRST: Effort = {
  factors: 1,
  raised: 0,
  multiplied: false,
  within: 'box',
  rounds: 3,
  mostColumns: 1500,
};

/** The least that can succeed. */
export const LEAST: Effort = { ...FIRST, rounds: 1, mostColumns: 3000 };

export const EFFORTS: readonly Effort[] = [
  LEAST,
  FIRST,
  { ...FIRST, within: 'degree', mostColumns: 3000 },
  { ...FIRST, multiplied: true, rounds: 1, mostColumns: 4000 },
  { ...FIRST, raised: 1, multiplied: true, rounds: 1, mostColumns: 4000 },
  { ...FIRST, factors: 2, mostColumns: 4000 },
  { ...FIRST, factors: 2, raised: 1, multiplied: true, rounds: 1, mostColumns: 6000 },
];

/*
 * A specification's propositions at any point, as plain data: what a page decides by, without the engine
 * that derived it. Texts stand in it as they are, and are only ever shown.
 */

/** A test of the sign of a program's step: eight times the step, and the signs that pass. */
export type PackedTest = number;

/** 1 where only the walk can tell, 2 where nothing is decided where all tests hold; then the tests. */
export type PackedRefutation = readonly [flags: number, ...tests: PackedTest[]];

export const NEEDS_WALK = 1;
export const EXCUSES = 2;

/** What the value of a formula is computed from; see `StepFraction`. */
export type PackedFraction = readonly [
  step: number,
  sign: 1 | -1,
  degree: number,
  scale: string,
  divisors: readonly (readonly [step: number, exponent: number])[],
  defining: readonly number[],
];

/** A position in the table of fractions. */
export type FractionIndex = number;

/** Steps, three numbers each: which kind, and what it is made of. Whole numbers are in a table. */
export interface PackedProgram {
  readonly wholes: readonly string[];
  readonly operations: readonly number[];
}

export interface ConditionData {
  readonly tests: readonly PackedTest[];
  /** Left side minus right side. */
  readonly difference: FractionIndex;
}

/** A deviation, and what it gains, given that play came to the set. */
export interface DeviationData {
  /** A position in the claim's information sets. */
  readonly set: number;
  readonly words: string;
  /** Where it gains just this: where a belief of this origin is held. */
  readonly where: readonly PackedTest[];
  /** `null` where that is told by what is best later, and has no formula. */
  readonly gain: FractionIndex | null;
}

export interface InformationSetData {
  readonly mover: string;
  readonly name: string;
  readonly actions: readonly { readonly name: string; readonly probability: FractionIndex }[];
}

/** A way in which play may go from start to end. */
export interface PlayData {
  /** By variable, in order: a position among the claim's words. */
  readonly values: readonly number[];
  /** The probabilities of its branches. */
  readonly branches: readonly FractionIndex[];
  /** By player. */
  readonly payoffs: readonly FractionIndex[];
}

export interface ClaimData {
  readonly kind: 'equilibrium';
  readonly id: string;
  readonly conditions: readonly ConditionData[];
  /** The ways in which the assessment is no equilibrium. */
  readonly failures: readonly PackedRefutation[];
  /** What is so where each of them does not hold; empty where it is a deviation. */
  readonly denied: readonly string[];
  /** By failure, whether it is that there is no game, or are no such strategies. */
  readonly existence: readonly number[];
  /** Where the claim itself is refuted; `null` where the walk alone can tell. */
  readonly counterexamples: readonly PackedRefutation[] | null;
  readonly sets: readonly InformationSetData[];
  readonly deviations: readonly DeviationData[];
  readonly variables: readonly string[];
  /** The values that variables take. */
  readonly words: readonly string[];
  readonly players: readonly string[];
  /** `null` where there are too many to be listed. */
  readonly plays: readonly PlayData[] | null;
}

export interface StatementData {
  readonly kind: 'everywhere' | 'nowhere' | 'somewhere';
  readonly id: string;
  readonly conditions: readonly ConditionData[];
  /** What refutes it at a point; of what is said to be possible, what shows it. */
  readonly refutations: readonly PackedRefutation[];
}

export type PropositionData = ClaimData | StatementData;

export interface ExplorationData {
  /** The parameters' names, in order. */
  readonly symbols: readonly string[];
  readonly units: readonly ('probability' | 'payoff')[];
  readonly program: PackedProgram;
  readonly fractions: readonly PackedFraction[];
  /** By restriction, what holds exactly where it does. */
  readonly restrictions: readonly (readonly PackedTest[])[];
  /** Parameters that equations determine: each in terms of others that are free, or come before. */
  readonly followers: readonly { readonly symbol: number; readonly equals: FractionIndex }[];
  readonly propositions: readonly PropositionData[];
}

import { setImmediate } from 'node:timers/promises';
import type { ClaimedEquilibrium } from '../claim/claimed-equilibrium.js';
import {
  type MixedEquilibria,
  mixedSolving,
} from '../equilibrium/enumeration/mixed/mixed-equilibria.js';
import {
  type FoundSoFar,
  resultOf,
  SOLVED_CONCEPTS,
  type Solution,
  type SolvedConcept,
  type Stopped,
} from '../equilibrium/enumeration/solution.js';
import type { MinimaxEquilibrium } from '../equilibrium/enumeration/zero-sum/minimax-equilibrium.js';
import { solvingBoth } from '../equilibrium/enumeration/zero-sum/zero-sum-solution.js';
import { Unusable, unknownName } from '../exact/message.js';
import type { ExtensiveGame } from '../game/extensive-game.js';

/** Which equilibria are looked for, and how far. */
export interface SolveOptions {
  /** By default weak perfect Bayesian equilibrium. */
  readonly concept?: SolvedConcept | undefined;
  /** The search ends after so many families of equilibria; by default 100,000. */
  readonly most?: number | undefined;
  /** Also look for weak perfect Bayesian equilibria in which at most so many sets mix. */
  readonly mixing?: number | undefined;
  /** The search is stopped after so many seconds, and what it found so far is returned; never by default. */
  readonly seconds?: number | undefined;
}

/** What a search that takes turns with others is told, and tells. */
export interface SolvingInTurns {
  /** Stops the search; what it found so far is returned. */
  readonly signal: AbortSignal;
  /** Told now and then how many equilibria, or families of them, were met. */
  readonly onProgress: (met: number) => void;
}

/** The equilibria of a game that were found, and whether these are all. */
export interface Solved {
  readonly solution: Solution;
  /** Of two players whose payoffs are a constant sum, one that mixes, where no pure one was met soon. */
  readonly minimax?: MinimaxEquilibrium | undefined;
  /** Where the claimed equilibria of a declared game are among them. */
  readonly claims: readonly ClaimedEquilibrium[];
  readonly mixed: { readonly mixing: number; readonly found: MixedEquilibria } | undefined;
}

export const DEFAULT_MOST = 100_000;

/**
 * All pure equilibria of a game, by outcome, and some in which somebody mixes, if asked for.
 * @throws {Unusable} for a concept that is nobody's, and where mixing is asked for of another concept than weak
 * perfect Bayesian.
 * @throws {ForgetfulPlayer} naming the information sets where recall fails.
 * @example
 * ```js
 * import { readEfg, solve } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * const { solution } = solve(readEfg(text, 'choice'), { concept: 'nash' });
 * [solution.complete, solution.classes.length]; // [true, 1]
 * ```
 */
export function solve(game: ExtensiveGame, options: SolveOptions = {}): Solved {
  const { seconds } = options;
  const ends = seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + 1000 * seconds;
  return resultOf(solvedStepwise(game, options, () => Date.now() >= ends));
}

/** So long a search keeps the thread to itself, in milliseconds. */
const TURN = 50;

/** The same in turns with whatever else the thread has to do: an interrupt, for one. */
export async function solveInTurns(
  game: ExtensiveGame,
  options: SolveOptions,
  { signal, onProgress }: SolvingInTurns,
): Promise<Solved> {
  const steps = solvedStepwise(game, options, () => signal.aborted);
  for (let turn = Date.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - turn < TURN) continue;
    onProgress(step.value);
    await setImmediate();
    turn = Date.now();
  }
}

function* solvedStepwise(
  game: ExtensiveGame,
  { concept: name = 'weakPerfectBayesian', most = DEFAULT_MOST, mixing }: SolveOptions,
  stopped: Stopped,
): Generator<FoundSoFar, Solved> {
  // In JavaScript it may be anything.
  const concept = SOLVED_CONCEPTS.find((each) => each === name);
  if (concept === undefined) throw new Unusable(unknownName('concept', name, SOLVED_CONCEPTS));
  if (mixing !== undefined && concept !== 'weakPerfectBayesian')
    throw new Unusable(
      'equilibria with mixing are looked for by the concept weakPerfectBayesian alone: leave out the concept, or the mixing',
    );
  const { pure, minimax } = yield* solvingBoth(game, concept, most, stopped);
  const mixed =
    mixing === undefined
      ? undefined
      : { mixing, found: yield* mixedSolving(game, mixing, stopped) };
  return { solution: pure, minimax, claims: [], mixed };
}

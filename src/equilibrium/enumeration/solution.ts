import { Unusable } from '../../exact/message.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { judgeProfile } from '../concept/judgment.js';
import { asBehavior, type Choices, type EquilibriumFamily, profilesOf } from './family.js';
import { type OutcomeClass, outcomeClasses } from './outcome-class.js';
import { pureSearch, type SearchedConcept } from './pure-equilibria.js';

/** The concepts whose pure equilibria can be listed. */
export const SOLVED_CONCEPTS = [
  'nash',
  'subgamePerfect',
  'weakPerfectBayesian',
  'perfectBayesian',
  'sequential',
] as const satisfies readonly (SearchedConcept | 'perfectBayesian' | 'sequential')[];

export type SolvedConcept = (typeof SOLVED_CONCEPTS)[number];

/** The pure equilibria of a game. */
export interface Solution {
  readonly game: ExtensiveGame;
  readonly concept: SolvedConcept;
  /** In order of appearance; what is written of players and sets is by position in the game. */
  readonly classes: readonly OutcomeClass[];
  /** Profiles of which it could not be decided whether they are equilibria; none is in a class. */
  readonly undecided: bigint;
  /** Whether the search came to its end. */
  readonly complete: boolean;
  /** What ended it early: it met more families than were asked for, or it was stopped. */
  readonly ended: 'most' | 'stopped' | undefined;
}

/** Whether there may be equilibria that are not listed. */
export function isOpen({ complete, undecided }: Solution): boolean {
  return !complete || undecided > 0n;
}

/** How far a search has come: how many families of equilibria it has met. */
export type FoundSoFar = number;

/** Says whether a search is to stop. */
export type Stopped = () => boolean;

const never: Stopped = () => false;

/**
 * All pure equilibria of a game, by outcome.
 * @param most the number of families of equilibria after which the search ends.
 * @param stopped asked again and again while the search goes on.
 * @param within families of profiles, apart from each other: no other equilibria are looked for.
 * @throws {ForgetfulPlayer} naming the information sets where recall fails.
 * @throws {Unusable} for perfect Bayesian equilibria of a game for which they are not defined.
 */
export function solution(
  game: ExtensiveGame,
  concept: SolvedConcept,
  most: number,
  stopped: Stopped = never,
  within?: Iterable<Choices>,
): Solution {
  return resultOf(solving(game, concept, most, stopped, within));
}

/**
 * The same step by step.
 * @param within families of profiles, apart from each other, to which all equilibria are known to belong.
 */
export function* solving(
  game: ExtensiveGame,
  concept: SolvedConcept,
  most: number,
  stopped: Stopped,
  within?: Iterable<Choices>,
): Generator<FoundSoFar, Solution> {
  const families: EquilibriumFamily[] = [];
  let undecided = 0n;
  let ended: Solution['ended'];
  for (const found of candidates(game, concept, within)) {
    if (stopped()) {
      ended = 'stopped';
      break;
    }
    yield families.length;
    if (found === undefined) continue;
    if (!found.holds) {
      undecided++;
      continue;
    }
    if (families.length >= most) {
      ended = 'most';
      break;
    }
    families.push(found.family);
  }
  const classes = outcomeClasses(game, families);
  return { game, concept, classes, undecided, complete: ended === undefined, ended };
}

/** What work comes to that is done step by step. */
export function resultOf<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface Candidate {
  readonly family: EquilibriumFamily;
  /** Undefined where that could not be decided, of a single profile. */
  readonly holds: true | undefined;
}

/** Nothing where a step found none. */
function* candidates(
  game: ExtensiveGame,
  concept: SolvedConcept,
  within: Iterable<Choices> | undefined,
): Generator<Candidate | undefined> {
  // Where everybody knows where she is, beliefs have nothing to be wrong about.
  const certain = game.informationSets.every(({ members }) => members.length === 1);
  const searched =
    (concept === 'sequential' || concept === 'perfectBayesian') && certain
      ? 'subgamePerfect'
      : concept;
  if (searched !== 'sequential' && searched !== 'perfectBayesian') {
    for (const family of pureSearch(game, searched, within))
      yield family === undefined ? undefined : { family, holds: true };
    return;
  }
  // What is stronger than weak perfect Bayesian equilibrium is judged by itself: those are few enough.
  for (const family of pureSearch(game, 'weakPerfectBayesian', within)) {
    yield undefined;
    if (family === undefined) continue;
    for (const profile of profilesOf(family)) {
      const assessment = { profile: asBehavior(game, profile), beliefs: [] };
      const verdict = judgeProfile(game, assessment).verdicts[concept];
      if (verdict.holds === undefined && verdict.because.kind === 'undefined')
        throw new Unusable(
          `perfect Bayesian equilibrium is not defined for this game: ${verdict.because.because}; ask for weakPerfectBayesian or sequential`,
        );
      const { holds } = verdict;
      yield holds === false
        ? undefined
        : { family: { choices: profile.map((action) => [action]) }, holds };
    }
  }
}

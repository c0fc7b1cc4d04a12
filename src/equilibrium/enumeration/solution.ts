import { entry } from '../../exact/entry.js';
import { Unusable } from '../../exact/message.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { judgeProfile } from '../concept/judgment.js';
import { asBehavior, type EquilibriumFamily, profilesOf } from './family.js';
import { type OutcomeClass, outcomeClasses } from './outcome-class.js';
import { pureEquilibria, type SearchedConcept } from './pure-equilibria.js';

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
  /** Whether the search came to its end: it ends early where it meets more families than asked for. */
  readonly complete: boolean;
}

/** Whether there may be equilibria that are not listed. */
export function isOpen({ complete, undecided }: Solution): boolean {
  return !complete || undecided > 0n;
}

/**
 * All pure equilibria of a game, by outcome.
 * @param most the number of families of equilibria after which the search ends.
 * @throws {ForgetfulPlayer} naming the information sets where recall fails.
 * @throws {Unusable} for perfect Bayesian equilibria of a game for which they are not defined.
 */
export function solution(game: ExtensiveGame, concept: SolvedConcept, most: number): Solution {
  const families: EquilibriumFamily[] = [];
  let undecided = 0n;
  let complete = true;
  for (const found of candidates(game, concept)) {
    if (!found.holds) {
      undecided++;
      continue;
    }
    if (families.length >= most) {
      complete = false;
      break;
    }
    families.push(found.family);
  }
  return { game, concept, classes: outcomeClasses(game, families), undecided, complete };
}

interface Candidate {
  readonly family: EquilibriumFamily;
  /** Undefined where that could not be decided, of a single profile. */
  readonly holds: true | undefined;
}

function* candidates(game: ExtensiveGame, concept: SolvedConcept): Generator<Candidate> {
  if (concept !== 'sequential' && concept !== 'perfectBayesian') {
    for (const family of pureEquilibria(game, concept)) yield { family, holds: true };
    return;
  }
  // What is stronger than weak perfect Bayesian equilibrium is judged by itself: those are few enough.
  for (const family of pureEquilibria(game, 'weakPerfectBayesian'))
    for (const profile of profilesOf(family)) {
      const assessment = { profile: asBehavior(game, profile), beliefs: [] };
      const { verdicts } = judgeProfile(game, assessment);
      const verdict = verdicts[concept];
      if (verdict.holds === undefined && verdict.because.kind === 'undefined')
        throw new Unusable(
          `perfect Bayesian equilibrium is not defined for this game: ${verdict.because.because}; ask for weakPerfectBayesian or sequential`,
        );
      const { holds } = verdict;
      if (holds === false) continue;
      yield { family: { choices: profile.map((action) => [action]) }, holds };
    }
}

/** How one outcome compares with another for all players at once. */
export type ParetoComparison = 'better' | 'worse' | 'equal' | 'mixed';

/** `better`: nobody gets less and somebody more, as Pareto has it; and so on. */
export function compared(one: OutcomeClass, other: OutcomeClass): ParetoComparison {
  const signs = one.payoffs.map((payoff, player) => payoff.compare(entry(other.payoffs, player)));
  const [gains, losses] = [signs.includes(1), signs.includes(-1)];
  return gains && losses ? 'mixed' : gains ? 'better' : losses ? 'worse' : 'equal';
}

import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment } from '../assessment.js';
import { searchBeliefs } from './belief-search.js';
import { checkSupport } from './check/support.js';
import type { SequentialSupport } from './sequential-support.js';

/** Thrown where what a search returns does not prove what it says. */
export class UnprovedVerdict extends Error {
  override readonly name = 'UnprovedVerdict';
}

/** Looks for beliefs, or for a proof that there are none. What it returns is not trusted. */
export type BeliefSearch = (game: ExtensiveGame, assessment: Assessment) => SequentialSupport;

/**
 * Whether consistent beliefs exist that make a profile sequentially rational: whether it is the
 * profile of a sequential equilibrium (Kreps and Wilson 1982). Beliefs that are stated are kept.
 * The game is to have perfect recall.
 *
 * Whatever is found is checked, every time, by code that shares nothing with the search but
 * arithmetic: of numbers, of products of powers, and of what a profile makes everybody expect.
 * @throws {UnprovedVerdict} where the check fails.
 */
export function sequentialSupport(
  game: ExtensiveGame,
  assessment: Assessment,
  search: BeliefSearch = searchBeliefs,
): SequentialSupport {
  const found = search(game, assessment);
  const problems = checkSupport(game, assessment, found);
  if (problems.length > 0)
    throw new UnprovedVerdict(
      [
        `whether consistent beliefs support a profile of "${game.title}" was answered "${found.kind}" without a proof: a defect of casus, please report it`,
        ...problems.map((each) => `  - ${each}`),
      ].join('\n'),
    );
  return found;
}

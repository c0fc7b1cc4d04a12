import { judgeRefinement } from '../equilibrium/refinement/judge-refinement.js';
import type {
  Refinement,
  RefinementVerdict,
} from '../equilibrium/refinement/refinement-verdict.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { assessmentOf, type ProfileInput } from './judge.js';

/**
 * Whether an equilibrium of a finite sender–receiver game survives a refinement, and what shows it.
 * `not defined`, with the reason, where the game is of another form, or the profile no weak perfect
 * Bayesian equilibrium.
 * @param stated as for `judge`; which beliefs are stated off the path makes no difference to what
 * survives, as long as the assessment is an equilibrium.
 * @throws {Unusable} listing the sets that have too few or too many numbers.
 * @throws {NotADistribution} listing every mix that is no distribution, or blank where play arrives.
 * @throws {NotRational} for a number that is no exact rational.
 * @example
 * ```js
 * import { readEfg, refinementOf } from 'casus';
 * const text = `EFG 2 R "An offer" { "A" "B" }
 * p "" 1 1 "" { "offer" "no offer" } 0
 * p "" 2 1 "" { "take" "leave" } 0
 * t "" 1 "" { 1, 1 }
 * t "" 2 "" { -1, 1 }
 * t "" 3 "" { 0, 0 }`;
 * const offer = readEfg(text, 'offer');
 * refinementOf(offer, { profile: [[0, 1], [0, 1]] }, 'intuitive criterion').kind; // 'survives'
 * ```
 */
export function refinementOf(
  game: ExtensiveGame,
  stated: ProfileInput,
  refinement: Refinement,
): RefinementVerdict {
  return judgeRefinement(game, assessmentOf(game, stated), refinement);
}

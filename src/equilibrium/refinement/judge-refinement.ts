import { match } from 'ts-pattern';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment } from '../assessment.js';
import { d1 } from './d1.js';
import { intuitiveCriterion } from './intuitive-criterion.js';
import type { Refinement, RefinementVerdict } from './refinement-verdict.js';
import { undominated } from './undominated.js';

/** Whether an equilibrium of a sender–receiver game survives a refinement. */
export function judgeRefinement(
  game: ExtensiveGame,
  assessment: Assessment,
  refinement: Refinement,
): RefinementVerdict {
  return match(refinement)
    .with('intuitive criterion', () => intuitiveCriterion(game, assessment))
    .with('D1', () => d1(game, assessment))
    .with('undominated', () => undominated(game, assessment))
    .exhaustive();
}

import { judgeRefinement } from '../equilibrium/refinement/judge-refinement.js';
import type {
  Refinement,
  RefinementVerdict,
} from '../equilibrium/refinement/refinement-verdict.js';
import type { Point } from '../exact/point.js';
import { gameAt, ImproperGame } from '../game/declared-form.js';
import { formOf } from '../game/unfold.js';
import { claimedAssessment } from './assessment-at-point.js';
import type { Claim } from './claim.js';

/**
 * Whether a claimed equilibrium of a sender–receiver game survives a refinement at a parameter point,
 * and what shows it: the message, the types that are deleted, the best replies, who gains.
 *
 * `not defined`, with the reason, where the game is of another form, or the assessment no weak perfect
 * Bayesian equilibrium at the point, whatever the claim's conditions say.
 * @throws {MissingValue} when the point gives no value to a parameter of it.
 * @example
 * ```js
 * import { Point, refinementAtPoint } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * refinementAtPoint(entering, Point.of({ c: 2 }), 'D1').kind; // 'not defined'
 * ```
 */
export function refinementAtPoint(
  claim: Claim,
  point: Point,
  refinement: Refinement,
): RefinementVerdict {
  const tree = formOf(claim.game);
  const at = gameAt(tree, point);
  const claimed = claimedAssessment(claim, tree, point);
  const problems =
    at instanceof ImproperGame ? [at.message] : claimed.exists ? [] : claimed.problems;
  return at instanceof ImproperGame || !claimed.exists
    ? { kind: 'not defined', refinement, why: { kind: 'no assessment', problems } }
    : judgeRefinement(at, claimed.assessment, refinement);
}

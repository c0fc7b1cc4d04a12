import { admissiblePoint, type PointInput } from '../claim/admissible-point.js';
import {
  type Proposition,
  type PropositionAtPoint,
  propositionAtPoint,
  quantifierOf,
} from '../claim/proposition/proposition.js';
import { rootsOfGame } from '../claim/roots-behind.js';
import { gameNamed, propositionNamed, type Specification } from '../claim/specification.js';
import { withRoots, withRootsOf } from '../claim/with-roots.js';
import type { Assessment } from '../equilibrium/assessment.js';
import { type AssessmentJudgment, confirmedJudgment } from '../equilibrium/assessment-judgment.js';
import { type ProfileTables, statedProfile } from '../equilibrium/stated-profile.js';
import { properGameAt } from '../game/declared-form.js';
import type { Game } from '../game/game.js';
import { formOf } from '../game/unfold.js';

/**
 * What a claim or statement says at a parameter point, beside what is so there.
 * @param proposition the claim or statement, or its id.
 * @param at an exact number for each parameter, such as `{ c: '3/40' }`.
 * @throws {Unusable} for an id that is nobody's, and for a point that is not admissible.
 * @example
 * ```js
 * import { check } from 'casus';
 * import paper from './entry.js';
 * const { conditionsHold, judgment } = check(paper, 'entering', { c: '5/2' });
 * [conditionsHold, judgment.equilibrium, `${judgment.violations[0].deviation.gain}`]; // [false, false, '1/2']
 * ```
 */
export function check(
  spec: Specification,
  proposition: string | Proposition,
  at: PointInput,
): PropositionAtPoint {
  const named = propositionNamed(spec, proposition);
  const spoken = withRootsOf(spec, named);
  return propositionAtPoint(spoken, named, admissiblePoint(spoken, at));
}

/**
 * Whether what was checked is so at the point: the assessment is an equilibrium, what is said to be
 * possible happens, any other statement is not refuted.
 * @example
 * ```js
 * import { check, standsThere } from 'casus';
 * import paper from './entry.js';
 * standsThere(check(paper, 'entering', { c: 1 })); // true
 * ```
 */
export function standsThere(found: PropositionAtPoint): boolean {
  if (found.kind === 'equilibrium') return found.judgment.equilibrium === true;
  return quantifierOf(found.proposition) === 'some' ? found.shows : !found.refutes;
}

/**
 * Whether a behavior-strategy profile is a weak perfect Bayesian equilibrium of a declared game at a
 * parameter point, with the beliefs that are stated, or with supporting ones.
 * @param game the game, or its id.
 * @param profile tables of probabilities by player, information set and action; see `statedProfile`.
 * @throws {Unusable} listing what is wrong with the profile, or with the point.
 * @throws {ImproperGame} where the declaration is no game at the point.
 * @example
 * ```js
 * import { checkProfile } from 'casus';
 * import paper from './entry.js';
 * const profile = { E: { nothing: { enter: '1/3', stay: '2/3' } } };
 * checkProfile(paper, 'entry', profile, { c: 2 }).equilibrium; // true
 * ```
 */
export function checkProfile(
  spec: Specification,
  game: string | Game,
  profile: ProfileTables | Assessment,
  at: PointInput,
): AssessmentJudgment {
  const named = gameNamed(spec, game);
  const tree = formOf(named);
  const speaking = withRoots(spec, rootsOfGame(named));
  const assessment = isAssessment(profile) ? profile : statedProfile(tree, profile, 'the profile');
  return confirmedJudgment(properGameAt(tree, admissiblePoint(speaking, at)), assessment);
}

/** Strategies by position are a list, those by name are not. */
function isAssessment(profile: ProfileTables | Assessment): profile is Assessment {
  return Array.isArray(profile.profile);
}

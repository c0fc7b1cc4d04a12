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
import type { Assessment, Mix } from '../equilibrium/assessment.js';
import { type AssessmentJudgment, confirmedJudgment } from '../equilibrium/assessment-judgment.js';
import { type Judgment, judgeProfile } from '../equilibrium/concept/judgment.js';
import { judgeRefinement } from '../equilibrium/refinement/judge-refinement.js';
import type {
  Refinement,
  RefinementVerdict,
} from '../equilibrium/refinement/refinement-verdict.js';
import { type ProfileTables, statedProfile } from '../equilibrium/stated-profile.js';
import { unusable } from '../exact/message.js';
import { Rational, type RationalInput } from '../exact/rational.js';
import { properGameAt } from '../game/declared-form.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
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

/** Numbers by information set, in the order of the game's; `[]` or `undefined` leaves one blank. */
type Numbers = readonly (readonly RationalInput[] | undefined)[];

/** A profile of a game of numbers, and beliefs where its author states them. */
export interface ProfileInput {
  /** By information set, the probability of each action. */
  readonly profile: Numbers;
  /** By information set, the probability of each of its nodes in preorder. */
  readonly beliefs?: Numbers;
}

/**
 * What kind of equilibrium a profile of a finite game is, by every concept, exactly.
 * @param stated where no beliefs are stated at a set, the profile is judged by whether some support
 * it. What is left blank at sets that are not reached leaves Nash equilibrium alone to be decided.
 * @throws {Unusable} listing the sets that have too few or too many numbers.
 * @throws {NotADistribution} listing every mix that is no distribution, or blank where play arrives.
 * @throws {NotRational} for a number that is no exact rational.
 * @example
 * ```js
 * import { judge, readEfg } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * const { verdicts } = judge(readEfg(text, 'choice'), { profile: [['9/10', '1/10']] });
 * verdicts.nash.holds; // false
 * ```
 */
export function judge(game: ExtensiveGame, stated: ProfileInput): Judgment {
  return judgeProfile(game, assessmentOf(game, stated));
}

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

function assessmentOf(game: ExtensiveGame, stated: ProfileInput): Assessment {
  const problems: string[] = [];
  const numbers = (what: string, given: Numbers, counts: readonly number[]): Mix[] => {
    if (given.length !== counts.length)
      problems.push(`${what}: expected ${counts.length} lists, found ${given.length}`);
    return counts.map((count, set) => {
      const row = given[set] ?? [];
      if (row.length !== 0 && row.length !== count)
        problems.push(
          `${what}: information set ${set + 1}: expected ${count} numbers, found ${row.length}`,
        );
      return row.map((each) => Rational.of(each));
    });
  };
  const { informationSets } = game;
  const profile = numbers(
    'profile',
    stated.profile,
    informationSets.map(({ actions }) => actions.length),
  );
  const { beliefs: given = [] } = stated;
  const beliefs =
    given.length === 0
      ? []
      : numbers(
          'beliefs',
          given,
          informationSets.map(({ members }) => members.length),
        );
  if (problems.length > 0) throw unusable('the profile cannot be used', problems);
  return {
    profile,
    beliefs: beliefs.map((belief) => (belief.length === 0 ? undefined : belief)),
  };
}

import type { Assessment, Profile } from '../equilibrium/assessment.js';
import { judgeProfile } from '../equilibrium/concept/judgment.js';
import { arrivesAt, playOf } from '../equilibrium/concept/play.js';
import type { EquilibriumFamily } from '../equilibrium/enumeration/family.js';
import type { Solution } from '../equilibrium/enumeration/solution.js';
import type { Point } from '../exact/point.js';
import { formOf } from '../game/unfold.js';
import type { Claim } from './claim.js';
import { assessmentIfAny } from './proposition/equilibrium.js';

/**
 * Whether the claimed strategies are an equilibrium of the kind that was asked for, judged by
 * themselves: what a search came to has no part in it. `undefined` is undecided.
 */
export interface JudgedByItself {
  /** With beliefs that may be chosen, where the concept has beliefs. */
  readonly equilibrium: boolean | undefined;
  /** With the beliefs that the claim states; the same where the concept has none. */
  readonly withStatedBeliefs: boolean | undefined;
}

/** Where a claimed equilibrium is found among the pure equilibria of its game, and what it is. */
export type ClaimedEquilibrium = { readonly claim: Claim } & (
  | { readonly kind: 'nonexistent' }
  | (JudgedByItself &
      (
        | /** Somebody mixes: it is not sought among pure equilibria. */
        { readonly kind: 'mixed' }
        /** Its very profile is listed. */
        | { readonly kind: 'found'; readonly inClass: number }
        /** An equilibrium that is listed plays as it does where play arrives, and not elsewhere. */
        | { readonly kind: 'found on the path'; readonly inClass: number }
        /** All are listed, and none plays as it does. */
        | { readonly kind: 'missing' }
        /** None that is listed plays as it does, and the search ended early. */
        | { readonly kind: 'not met' }
      ))
);

/**
 * Judges a claimed equilibrium, and looks for it among those of its game at the same point.
 * The game of the solution is the claim's at the point.
 * @throws where the list and the judgment contradict each other, which is a defect.
 */
export function claimedEquilibrium(
  claim: Claim,
  point: Point,
  found: Solution,
): ClaimedEquilibrium {
  const tree = formOf(claim.game);
  const assessment = assessmentIfAny(claim, tree, point);
  if (assessment === undefined) return { claim, kind: 'nonexistent' };
  const judged = judgedByItself(found, assessment);
  const profile = pureProfile(assessment.profile);
  if (profile === undefined) return { claim, kind: 'mixed', ...judged };
  const play = playOf(found.game, assessment.profile);
  const path = profile.map((action, set) => (arrivesAt(play, set) ? action : undefined));
  const inClass = found.classes.findIndex((each) => each.path.join() === path.join());
  const same = found.classes[inClass];
  const listed = same?.families.some((family) => holds(family, profile)) ?? false;
  if (listed ? judged.equilibrium !== true : found.complete && judged.equilibrium === true)
    throw new Error(
      `${claim.id} is ${listed ? '' : 'not '}listed, and by itself judged the other way: please report this defect`,
    );
  if (same === undefined) return { claim, kind: found.complete ? 'missing' : 'not met', ...judged };
  return { claim, kind: listed ? 'found' : 'found on the path', inClass, ...judged };
}

function judgedByItself({ game, concept }: Solution, assessment: Assessment): JudgedByItself {
  const { profile } = assessment;
  const judged = (beliefs: Assessment['beliefs']): boolean | undefined =>
    judgeProfile(game, { profile, beliefs }).verdicts[concept].holds;
  const equilibrium = judged([]);
  const holdsBeliefs = concept !== 'nash' && concept !== 'subgamePerfect';
  return {
    equilibrium,
    withStatedBeliefs:
      holdsBeliefs && equilibrium !== false ? judged(assessment.beliefs) : equilibrium,
  };
}

function holds({ choices }: EquilibriumFamily, profile: readonly number[]): boolean {
  return profile.every((action, set) => choices[set]?.includes(action) ?? false);
}

/** The actions of a profile in which nobody mixes; `undefined` where somebody does. */
function pureProfile(profile: Profile): number[] | undefined {
  const actions = profile.map((mix) =>
    mix.findIndex(({ numerator, denominator }) => numerator === 1n && denominator === 1n),
  );
  return actions.includes(-1) ? undefined : actions;
}

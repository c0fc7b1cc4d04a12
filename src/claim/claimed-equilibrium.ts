import type { Assessment, Profile } from '../equilibrium/assessment.js';
import { judgeProfile } from '../equilibrium/concept/judgment.js';
import { arrivesAt, playOf } from '../equilibrium/concept/play.js';
import type { EquilibriumFamily } from '../equilibrium/enumeration/family.js';
import type { Solution } from '../equilibrium/enumeration/solution.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { formOf } from '../game/unfold.js';
import type { Claim } from './claim.js';
import { assessmentIfAny } from './proposition/equilibrium.js';
import type { Root } from './root.js';
import { rationalRoot, rootsAt } from './root-at-point.js';
import { rootsOfAssessment } from './roots-behind.js';

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
export type ClaimedEquilibrium = {
  readonly claim: Claim;
  /** The numbers that roots of equations are taken to be, where it rests on any. */
  readonly roots: readonly RootTaken[];
} & (
  | { readonly kind: 'nonexistent' }
  /** An equation has no root in its interval: the claim says nothing. */
  | { readonly kind: 'rootless'; readonly root: Root }
  /**
   * A root is irrational, or any number of an interval: its strategies are no numbers that can be listed.
   * Whether there are others, at which it is judged, is said beside.
   */
  | { readonly kind: 'at no number'; readonly root: Root; readonly amongOthers: boolean }
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

/** A root, and one of the numbers that solve its equation. */
export interface RootTaken {
  readonly root: Root;
  readonly value: Rational;
}

/**
 * What a claim comes to beside the equilibria of its game at a point: one thing, or one for each number
 * that the roots are on which its strategies and beliefs rest; its conditions have no part in it.
 * The game of the solution is the claim's at the point.
 */
export function claimedEquilibria(
  claim: Claim,
  point: Point,
  found: Solution,
): ClaimedEquilibrium[] {
  let places: Place[] = [{ point, roots: [] }];
  const nowhere: ClaimedEquilibrium[] = [];
  for (const root of rootsOfAssessment(claim)) {
    if (point.values.has(root.name)) continue;
    const next: Place[] = [];
    for (const place of places) {
      const solved = rootsAt(root, place.point);
      const values = solved.kind === 'all' ? [undefined] : solved.roots.map(rationalRoot);
      // What cannot be listed is said once, and does not hide what is so at the other roots.
      const amongOthers = values.some((value) => value !== undefined);
      if (values.includes(undefined))
        nowhere.push({ claim, roots: place.roots, kind: 'at no number', root, amongOthers });
      for (const value of values) {
        if (value === undefined) continue;
        const roots = [...place.roots, { root, value }];
        next.push({ point: place.point.with(root.name, value), roots });
      }
    }
    if (next.length + nowhere.length === 0) return [{ claim, roots: [], kind: 'rootless', root }];
    places = next;
  }
  const judged = places.map((place) => claimedEquilibrium(claim, place.point, found, place.roots));
  return [...judged, ...nowhere];
}

interface Place {
  readonly point: Point;
  readonly roots: readonly RootTaken[];
}

/**
 * Judges a claimed equilibrium, and looks for it among those of its game at the same point.
 * @param roots the numbers at the point that roots are taken to be.
 * @throws where the list and the judgment contradict each other, which is a defect.
 */
export function claimedEquilibrium(
  claim: Claim,
  point: Point,
  found: Solution,
  roots: readonly RootTaken[] = [],
): ClaimedEquilibrium {
  const about = { claim, roots };
  const tree = formOf(claim.game);
  const assessment = assessmentIfAny(claim, tree, point);
  if (assessment === undefined) return { ...about, kind: 'nonexistent' };
  const judged = judgedByItself(found, assessment);
  const profile = pureProfile(assessment.profile);
  if (profile === undefined) return { ...about, kind: 'mixed', ...judged };
  const play = playOf(found.game, assessment.profile);
  const path = profile.map((action, set) => (arrivesAt(play, set) ? action : undefined));
  const inClass = found.classes.findIndex((each) => each.path.join() === path.join());
  const same = found.classes[inClass];
  const listed = same?.families.some((family) => holds(family, profile)) ?? false;
  if (listed ? judged.equilibrium !== true : found.complete && judged.equilibrium === true)
    throw new Error(
      `${claim.id} is ${listed ? '' : 'not '}listed, and by itself judged the other way: please report this defect`,
    );
  if (same === undefined)
    return { ...about, kind: found.complete ? 'missing' : 'not met', ...judged };
  return { ...about, kind: listed ? 'found' : 'found on the path', inClass, ...judged };
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

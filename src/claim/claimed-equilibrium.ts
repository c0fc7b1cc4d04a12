import type { Profile } from '../equilibrium/assessment.js';
import { reachProbability } from '../equilibrium/bayes.js';
import type { EquilibriumFamily } from '../equilibrium/enumeration/pure-equilibria.js';
import type { Solution } from '../equilibrium/enumeration/solution.js';
import { walk } from '../equilibrium/walk.js';
import type { Point } from '../exact/point.js';
import { treeAtPoint } from '../game/tree-at-point.js';
import { treeOf } from '../game/unfold.js';
import type { Claim } from './claim.js';
import { assessmentIfAny, claimAtPoint } from './claim-at-point.js';

/** Where a claimed equilibrium is found among the pure equilibria of its game. */
export type ClaimedEquilibrium = { readonly claim: Claim } & (
  | { readonly kind: 'nonexistent' }
  /** Somebody mixes: it is not sought among pure equilibria, but judged by itself. */
  | { readonly kind: 'mixed'; readonly equilibrium: boolean }
  /** Its very profile is an equilibrium. */
  | { readonly kind: 'found'; readonly inClass: number }
  /** An equilibrium plays as it does where play arrives, and otherwise elsewhere. */
  | { readonly kind: 'found on the path'; readonly inClass: number }
  | { readonly kind: 'missing' }
);

/**
 * Looks for a claimed equilibrium among those of its game at the same point.
 * The game of the solution is the declared one in the compact form: information sets correspond.
 */
export function claimedEquilibrium(
  claim: Claim,
  point: Point,
  { classes }: Pick<Solution, 'classes'>,
): ClaimedEquilibrium {
  const tree = treeOf(claim.game);
  const assessment = assessmentIfAny(claim, tree, point);
  if (assessment === undefined) return { claim, kind: 'nonexistent' };
  const profile = pureProfile(assessment.profile);
  if (profile === undefined) {
    const { equilibrium } = claimAtPoint(claim, point).judgment;
    return { claim, kind: 'mixed', equilibrium };
  }
  const walked = walk(treeAtPoint(tree, point), assessment.profile);
  const path = tree.informationSets.map((set) =>
    reachProbability(set, walked).isZero ? undefined : profile[set.index],
  );
  const inClass = classes.findIndex((each) => each.path.join() === path.join());
  const found = classes[inClass];
  if (found === undefined) return { claim, kind: 'missing' };
  const whole = found.families.some((family) => holds(family, profile));
  return { claim, kind: whole ? 'found' : 'found on the path', inClass };
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

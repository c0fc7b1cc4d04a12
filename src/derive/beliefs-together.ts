import { match } from 'ts-pattern';
import { type Claim, isSomeBelief, isWhole } from '../claim/claim.js';
import type { Restriction } from '../claim/parameter.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import { type SymbolicConsistency, symbolicConsistency } from './symbolic-consistency.js';
import { symbolicNoSignaling } from './symbolic-no-signaling.js';
import type { SymbolicAssessment, SymbolicWalk } from './symbolic-walk.js';

/**
 * What it takes that beliefs at several sets hang together, as the concept of a claim has it;
 * `undefined` where it asks for nothing of the kind.
 * @param given what is presupposed besides the restrictions.
 */
export function beliefsTogether(
  claim: Claim,
  assessment: SymbolicAssessment,
  walk: SymbolicWalk,
  expansion: Expansion,
  restrictions: readonly Restriction[],
  given: readonly Hypothesis[] = [],
): SymbolicConsistency | undefined {
  const isLeftOpen = (set: DeclaredSet): boolean => isSomeBelief(claim, set);
  return match(claim.concept)
    .with('sequential', () =>
      asOfTheWhole(
        claim,
        symbolicConsistency(assessment, isLeftOpen, walk, expansion, restrictions, given),
      ),
    )
    .with('perfect Bayesian', () =>
      symbolicNoSignaling(assessment, isLeftOpen, walk, expansion, restrictions, given),
    )
    .with('Nash', 'subgame perfect', 'weak perfect Bayesian', () => undefined)
    .exhaustive();
}

/**
 * One belief that is left open bears on another where both are of one assessment. A claim that judges
 * set by set, or some sets alone, does not say where it is one.
 */
function asOfTheWhole({ scope }: Claim, told: SymbolicConsistency): SymbolicConsistency {
  const isBound =
    told.kind === 'told' && [...told.free.values()].flat().some(({ beside }) => beside.length > 0);
  return isBound && (scope.kind === 'iff' || !isWhole(scope))
    ? {
        kind: 'open',
        because:
          'beliefs that are left open hang together with those elsewhere, and the claim is about each set by itself',
      }
    : told;
}

/**
 * Whether some consistent belief is to support the behavior at a set. Which are consistent decides then
 * what is asked of each set, so that conditions tell of it too late where it is not told without them.
 */
export function isConsistentBeliefOpen(
  claim: Claim,
  { informationSets }: SymbolicWalk['tree'],
): boolean {
  return (
    claim.concept === 'sequential' &&
    informationSets.some((set) => set.members.length > 1 && isSomeBelief(claim, set))
  );
}

/** That beliefs hang together at a set, or at all of them, in words. */
export function hangTogether({ concept }: Pick<Claim, 'concept'>, set?: DeclaredSet): string {
  const as =
    concept === 'perfect Bayesian'
      ? 'as a perfect Bayesian equilibrium has it beside those elsewhere'
      : 'a limit of Bayesian ones';
  if (set) return `the belief of ${set.mover} at "${set.name}" is ${as}`;
  return concept === 'perfect Bayesian'
    ? 'beliefs are as a perfect Bayesian equilibrium has them'
    : 'beliefs are limits of Bayesian ones';
}

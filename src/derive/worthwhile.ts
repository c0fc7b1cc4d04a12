import type { Restriction } from '../claim/parameter.js';
import { Polynomial } from '../exact/polynomial.js';
import type { Expansion } from './expansion.js';
import { boundsFrom } from './known-signs.js';
import type { OwnAction, OwnDecision } from './own-decision.js';
import { plainSign, type Sign } from './plain-sign.js';
import type { SymbolicAssessment } from './symbolic-assessment.js';

/** Whether a polynomial is plainly at least 0. */
export type PlainlyAtLeastZero = (polynomial: Polynomial) => boolean;

/**
 * What is plainly at least 0 wherever the strategies exist, given the restrictions; elsewhere
 * nothing is asked of information sets.
 */
export function plainlyAtLeastZero(
  restrictions: readonly Restriction[],
  profile: SymbolicAssessment['profile'],
  expansion: Expansion,
): PlainlyAtLeastZero {
  const bounds = [
    ...boundsFrom(restrictions),
    ...profile.flat().map((each) => ({
      polynomial: expansion.cleared(each),
      sense: '≥' as const,
      by: undefined,
    })),
  ];
  const known = new Map<string, Sign<Restriction | undefined> | undefined>();
  return (polynomial) => {
    const cleared = expansion.cleared(polynomial);
    const key = `${cleared}`;
    if (!known.has(key)) known.set(key, plainSign(cleared, bounds));
    const found = known.get(key);
    if (found?.sign !== 1) return false;
    // What rests on it is not in any certificate: the restrictions are presupposed.
    for (const restriction of found.by) if (restriction) expansion.presuppose(restriction);
    return true;
  };
}

/**
 * A move without the later actions that another one plainly makes superfluous. The most that can be
 * gained stays what it was.
 */
export function worthwhile(move: OwnDecision, isAtLeastZero: PlainlyAtLeastZero): OwnDecision {
  return { ...move, actions: move.actions.map((each) => withFewerMoves(each, isAtLeastZero)) };
}

function withFewerMoves(action: OwnAction, isAtLeastZero: PlainlyAtLeastZero): OwnAction {
  const next = action.next
    .map((move) => {
      const later = worthwhile(move, isAtLeastZero);
      return { ...later, actions: undominated(later.actions, isAtLeastZero) };
    })
    .filter((move) => !isIdle(move, isAtLeastZero));
  return { ...action, next };
}

/** Whether nothing is chosen at a move, and nothing gained. */
function isIdle({ actions }: OwnDecision, isAtLeastZero: PlainlyAtLeastZero): boolean {
  const [only, ...others] = actions;
  if (only === undefined || others.length > 0 || only.next.length > 0) return false;
  return isAtLeastZero(only.gain) && isAtLeastZero(only.gain.negated());
}

/** Of actions of which each plainly gains at least as much as the other, the first stays. */
function undominated(
  actions: readonly OwnAction[],
  isAtLeastZero: PlainlyAtLeastZero,
): readonly OwnAction[] {
  let left = actions;
  for (const each of [...actions].reverse())
    if (left.some((other) => other !== each && isAsGood(other, each, isAtLeastZero)))
      left = left.filter((other) => other !== each);
  return left;
}

/**
 * Whether an action plainly gains at least as much as another after which no moves matter: what
 * later moves gain is never negative, for the profile may be followed there.
 */
function isAsGood(one: OwnAction, other: OwnAction, isAtLeastZero: PlainlyAtLeastZero): boolean {
  if (other.next.length > 0) return false;
  return (
    isAtLeastZero(one.gain.minus(other.gain)) ||
    one.gains.every((gain, index) =>
      isAtLeastZero(gain.minus(other.gains[index] ?? Polynomial.zero)),
    )
  );
}

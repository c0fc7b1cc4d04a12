import type { Restriction } from '../claim/parameter.js';
import { plainSign, type Sign } from '../exact/plain-sign.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Expansion } from './expansion.js';
import { boundsFrom } from './known-signs.js';
import type { OwnAction, OwnDecision } from './own-decision.js';
import type { Hypothesis } from './question.js';
import { differencesOf, type Maximum, productOfDifferences } from './question.js';
import type { SymbolicAssessment } from './symbolic-walk.js';

/**
 * The most that a mover gains by what she does at one of her later information sets and from there
 * on. As many as her plans are, what they gain at most is put together from one maximum a set.
 */
export interface LaterGain extends Maximum {
  readonly at: DeclaredSet;
  /** The actions that the candidates are for; others are plainly no better. */
  readonly actions: readonly number[];
}

interface Greatest {
  readonly gain: Polynomial;
  /** What the gain takes, the last moves first. */
  readonly later: readonly LaterGain[];
}

/** What an action gains at most, whatever the mover does later. */
export function greatestGain(
  action: OwnAction,
  expansion: Expansion,
  newSymbol: () => string,
): Greatest {
  const after = action.next.map((move) => {
    const { gain, later } = greatestFrom(move, expansion, newSymbol);
    return { gain: gain.times(move.weight), later };
  });
  return {
    gain: Polynomial.sum([action.gain, ...after.map(({ gain }) => gain)]),
    later: after.flatMap(({ later }) => later),
  };
}

function greatestFrom(
  { set, actions }: OwnDecision,
  expansion: Expansion,
  newSymbol: () => string,
): Greatest {
  const parts = actions.map((each) => greatestGain(each, expansion, newSymbol));
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const symbol = newSymbol();
  const gain = Polynomial.symbol(symbol);
  const [value = gain, ...candidates] = expansion.clearedTogether([
    gain,
    ...parts.map((each) => each.gain),
  ]);
  const own = { symbol, value, candidates, at: set, actions: actions.map(({ action }) => action) };
  return { gain, later: [...parts.flatMap(({ later }) => later), own] };
}

/** That what a symbol stands for is no less than anything it is the most of. */
export function isNoLess(maximum: LaterGain): Hypothesis[] {
  return differencesOf(maximum).map((polynomial) => ({
    polynomial,
    sense: '≥',
    says: `${meaning(maximum)}: no less than any`,
  }));
}

/** That what a symbol stands for is one of the things that it is the most of. */
export function isAttained(maximum: LaterGain): Hypothesis {
  return {
    polynomial: productOfDifferences(maximum),
    sense: '=',
    says: `${meaning(maximum)}: one of them`,
  };
}

function meaning({ symbol, at: { mover, name } }: LaterGain): string {
  return `${symbol} is the most that ${mover} gains from "${name}" on`;
}

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

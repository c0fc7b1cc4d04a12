import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Expansion } from './expansion.js';
import { differencesOf, type Maximum, productOfDifferences } from './maximum.js';
import type { OwnAction, OwnDecision } from './own-decision.js';
import type { Hypothesis } from './question.js';

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

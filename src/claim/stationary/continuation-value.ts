import { commonDivisor, dividedBy } from '../../exact/division.js';
import { known } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { RationalFunction } from '../../exact/rational-function.js';
import { END } from '../../game/stationary/state-of-play.js';
import type { PlayInState } from './play-in-state.js';

/**
 * By state, what a player expects from there on: the solution of V(s) = u(s) + δ Σ P(s, s′) V(s′).
 *
 * For 0 ≤ δ < 1 and transition probabilities P it is the only one, and elimination divides by nothing
 * that is 0: I − δP is a nonsingular M-matrix, and so is whatever elimination leaves of it (Berman and
 * Plemmons 1994, Nonnegative Matrices in the Mathematical Sciences, chapter 6).
 */
export function continuationValues(
  plays: ReadonlyMap<string, PlayInState>,
  player: string,
  discount: RationalFunction,
): ReadonlyMap<string, RationalFunction> {
  const states = [...plays.keys()];
  const rows = states.map((state) => equationOf(state, known(plays, state), player, discount));
  states.forEach((state, index) => {
    const pivot = rows[index];
    if (pivot === undefined) return;
    const own = known(pivot.left, state);
    scale(pivot, own);
    for (const row of rows) if (row !== pivot) eliminate(row, pivot, state);
  });
  return new Map(rows.map(({ state, right }) => [state, right]));
}

/** Coefficients of values, 0 where none is listed, and what they add up to. */
interface Equation {
  readonly state: string;
  readonly left: Map<string, RationalFunction>;
  right: RationalFunction;
}

function equationOf(
  state: string,
  { payoffs, transition }: PlayInState,
  player: string,
  discount: RationalFunction,
): Equation {
  const left = new Map([[state, RationalFunction.one]]);
  for (const [next, probability] of transition)
    if (next !== END)
      left.set(
        next,
        reduced((left.get(next) ?? RationalFunction.zero).minus(discount.times(probability))),
      );
  return { state, left, right: reduced(known(payoffs, player)) };
}

function scale(row: Equation, by: RationalFunction): void {
  for (const [state, coefficient] of row.left) row.left.set(state, reduced(coefficient.over(by)));
  row.right = reduced(row.right.over(by));
}

function eliminate(row: Equation, pivot: Equation, state: string): void {
  const factor = row.left.get(state);
  if (factor === undefined || factor.isZero) return;
  for (const [each, coefficient] of pivot.left) {
    const own = row.left.get(each) ?? RationalFunction.zero;
    row.left.set(each, reduced(own.minus(factor.times(coefficient))));
  }
  row.right = reduced(row.right.minus(factor.times(pivot.right)));
}

/** The same function, without what numerator and denominator have in common. */
function reduced(value: RationalFunction): RationalFunction {
  if (value.polynomial) return value;
  const { numerator, denominator } = value;
  const shared = commonDivisor(numerator, denominator);
  const divided = (whole: Polynomial): Polynomial => dividedBy(whole, shared) ?? whole;
  return RationalFunction.of(divided(numerator), divided(denominator));
}

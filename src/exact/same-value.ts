import { type Formula, functionOf, symbolsOf, valueAt } from './formula.js';
import { Point } from './point.js';
import { Rational } from './rational.js';
import { structureOf } from './structure.js';

/**
 * Whether two formulas stand for the same function of the parameters. How they are written decides
 * mostly, or their values at some points; only where neither does are they expanded.
 */
export function haveSameValue(one: Formula, other: Formula): boolean {
  if (structureOf(one) === structureOf(other)) return true;
  const symbols = [...new Set([...symbolsOf(one), ...symbolsOf(other)])];
  const differs = TRIALS.some((trial) => {
    const point = pointOf(symbols, trial);
    const [left, right] = [valueAt(one, point), valueAt(other, point)];
    return left && right ? !left.equals(right) : Boolean(left) || Boolean(right);
  });
  return !differs && functionOf(one).equals(functionOf(other));
}

const TRIALS = [0, 1, 2];

/** No two symbols have the same value, and none has that of another trial. */
function pointOf(symbols: readonly string[], trial: number): Point {
  return new Point(
    new Map(
      symbols.map((symbol, place) => [
        symbol,
        Rational.ratio(BigInt(7 + 3 * place + trial), BigInt(5 + place * place + 2 * trial)),
      ]),
    ),
  );
}

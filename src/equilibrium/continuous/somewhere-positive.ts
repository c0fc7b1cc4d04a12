import { signAtRoot } from '../../exact/algebraic-number.js';
import { CoprimeFactors, differentiatedIn } from '../../exact/coprime-factors.js';
import { univariateIn } from '../../exact/curve.js';
import { entry } from '../../exact/entry.js';
import { lineCells } from '../../exact/line-cells.js';
import { Unusable } from '../../exact/message.js';
import { planeCells } from '../../exact/plane-cells.js';
import { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import {
  holdsForSign,
  type SignCondition,
  signConditionHolds,
} from '../../exact/sign-condition.js';
import type { PolynomialQuotient } from './situation.js';

/*
 * Where a polynomial in one symbol or two is positive while others are not negative, exactly: a line is taken
 * apart at the roots of all of them (Sturm), a rectangle into cylinders (Collins 1975).
 */

/** A symbol with the interval from which its values are. */
export interface NumberRange {
  readonly symbol: string;
  readonly low: Rational;
  readonly high: Rational;
}

/** Where a gain is positive, and how large it is there: among the places looked at, the largest. */
export interface PositiveAt {
  /** Rational values; that of a root that is irrational is a number close to it. */
  readonly at: Point;
  readonly gain: Rational;
}

/** A quotient in which something stands for a symbol. */
export function quotientWith(
  { above, below }: PolynomialQuotient,
  put: (polynomial: Polynomial) => Polynomial,
): PolynomialQuotient {
  return { above: put(above), below: put(below) };
}

/** A polynomial that divides by nothing. */
export function undivided(above: Polynomial): PolynomialQuotient {
  return { above, below: Polynomial.one };
}

/**
 * A place where a gain is positive and conditions hold; `undefined` where there is none. In a rectangle only
 * what has an area is looked at: where conditions leave no more than a line, the caller must know.
 * @throws {Unusable} for more than two symbols.
 */
export function somewherePositive(
  gain: PolynomialQuotient,
  conditions: readonly SignCondition[],
  ranges: readonly NumberRange[],
): PositiveAt | undefined {
  const [first, second, third] = ranges;
  if (third !== undefined)
    throw new Unusable(
      `a deviation that rests on ${ranges.length} numbers from intervals is not examined at a point: two at most`,
    );
  if (first === undefined) return best(gain, conditions, [Point.of({})]);
  if (second === undefined) return onLine(gain, conditions, first);
  if (first.low.equals(first.high) || second.low.equals(second.high))
    return onLineOfPlane(gain, conditions, [first, second]);
  return inPlane(gain, conditions, first, second);
}

/** A rectangle without area is a line, or a point. */
function onLineOfPlane(
  gain: PolynomialQuotient,
  conditions: readonly SignCondition[],
  ranges: readonly [NumberRange, NumberRange],
): PositiveAt | undefined {
  const fixed = ranges.find(({ low, high }) => low.equals(high));
  const free = ranges.find((each) => each !== fixed);
  if (fixed === undefined || free === undefined) return undefined;
  const put = (each: Polynomial): Polynomial =>
    each.substitute(fixed.symbol, Polynomial.constant(fixed.low));
  const there = conditions.map(({ polynomial, sense }) => ({ polynomial: put(polynomial), sense }));
  const found = onLine(quotientWith(gain, put), there, free);
  return found && { ...found, at: found.at.with(fixed.symbol, fixed.low) };
}

function onLine(
  gain: PolynomialQuotient,
  conditions: readonly SignCondition[],
  { symbol, low, high }: NumberRange,
): PositiveAt | undefined {
  if (high.lessThan(low)) return undefined;
  if (high.equals(low)) return best(gain, conditions, [Point.of({}).with(symbol, low)]);
  const all = [gain.above, slopeOf(gain, symbol), ...conditions.map((each) => each.polynomial)];
  const lines = all.map((each) => univariateIn(each, symbol));
  const rational: Point[] = [];
  const near: Point[] = [];
  for (const cell of lineCells(lines, low, high)) {
    if (cell.kind === 'between') rational.push(Point.of({}).with(symbol, cell.sample));
    else if (cell.root.low.equals(cell.root.high))
      rational.push(Point.of({}).with(symbol, cell.root.low));
    else if (
      signAtRoot(entry(lines, 0), cell.root) > 0 &&
      conditions.every(({ sense }, k) =>
        holdsForSign(signAtRoot(entry(lines, k + 2), cell.root), sense),
      )
    )
      near.push(Point.of({}).with(symbol, cell.root.low));
  }
  const found = best(gain, conditions, rational);
  if (found) return found;
  const [close] = near;
  return close && { at: close, gain: nearlyAt(gain, close) };
}

function inPlane(
  gain: PolynomialQuotient,
  conditions: readonly SignCondition[],
  one: NumberRange,
  other: NumberRange,
): PositiveAt | undefined {
  const all = [gain.above, ...conditions.map(({ polynomial }) => polynomial)];
  const { factors } = new CoprimeFactors(all.filter((each) => each.constantValue === undefined));
  const { columns } = planeCells(factors, {
    ...{ x: one.symbol, left: one.low, right: one.high },
    ...{ y: other.symbol, bottom: other.low, top: other.high },
  });
  return best(
    gain,
    conditions,
    columns.flatMap(({ sample, heights }) =>
      heights.map((height) => Point.of({}).with(one.symbol, sample).with(other.symbol, height)),
    ),
  );
}

/** A polynomial of the same sign as the slope of a gain. */
function slopeOf({ above, below }: PolynomialQuotient, symbol: string): Polynomial {
  const rising = differentiatedIn(above, symbol).times(below);
  return rising.minus(above.times(differentiatedIn(below, symbol)));
}

/** What a gain is about, at a number close to an irrational one, where a divisor may be 0. */
function nearlyAt({ above, below }: PolynomialQuotient, close: Point): Rational {
  const divisor = below.evaluate(close);
  return divisor.isZero ? above.evaluate(close) : above.evaluate(close).over(divisor);
}

function gainAt({ above, below }: PolynomialQuotient, at: Point): Rational {
  return above.evaluate(at).over(below.evaluate(at));
}

/** The place among some at which the gain is largest, if it is positive at any where all conditions hold. */
function best(
  gain: PolynomialQuotient,
  conditions: readonly SignCondition[],
  places: readonly Point[],
): PositiveAt | undefined {
  let found: PositiveAt | undefined;
  for (const at of places) {
    if (!conditions.every((each) => signConditionHolds(each, at))) continue;
    const value = gainAt(gain, at);
    if (value.sign > 0 && (found === undefined || found.gain.lessThan(value)))
      found = { at, gain: value };
  }
  return found;
}

import { decidedSystem, type LinearRow } from '../equilibrium/refinement/decided-system.js';
import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import type { SignCondition } from '../exact/sign-condition.js';

/**
 * Whether unknowns have values with which sign conditions hold at a point, each of which is linear in
 * them. They are multiplied by something as large as it takes, so that what is above 0 is at least 1.
 * @throws {RangeError} for a condition that a polynomial is not 0: those are not linear.
 */
export function haveValues(
  unknowns: readonly string[],
  conditions: readonly SignCondition[],
  point: Point,
): boolean {
  if (conditions.length === 0) return true;
  const nowhere = unknowns.reduce((at, symbol) => at.with(symbol, Rational.zero), point);
  const rows = conditions.map(({ polynomial, sense }): LinearRow => {
    if (sense === '≠') throw new RangeError('that something is not 0 is no linear condition');
    const constant = polynomial.evaluate(nowhere);
    const slopes = unknowns.map((symbol) =>
      polynomial.evaluate(nowhere.with(symbol, Rational.one)).minus(constant),
    );
    return {
      coefficients: [...slopes, constant],
      relation: sense === '=' ? '=' : '≥',
      right: sense === '>' ? Rational.one : Rational.zero,
    };
  });
  const multiplied: LinearRow = {
    coefficients: [...unknowns.map(() => Rational.zero), Rational.one],
    ...{ relation: '≥', right: Rational.one },
  };
  return decidedSystem(unknowns.length + 1, [...rows, multiplied]).kind === 'feasible';
}

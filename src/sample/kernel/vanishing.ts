import type { Formula } from '../../exact/formula.js';
import { functionOf, TRIALS, trialPoint, valueAt } from '../../exact/formula-value.js';
import { madeUpName } from '../../exact/monomial.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';

/**
 * Whether a polynomial is 0 at every point, given what some of its symbols stand for, wherever that
 * is defined. Its values at a few points deny it mostly; it is affirmed by expansion alone.
 * @param bodies what symbols stand for, in parameters.
 */
export function vanishes(
  polynomial: Polynomial,
  bodies: ReadonlyMap<string, Formula>,
  parameters: readonly string[],
): boolean {
  if (polynomial.isZero) return true;
  const standing = [...bodies].filter(([symbol]) => polynomial.symbols.has(symbol));
  const given = new Set([...parameters, ...bodies.keys()]);
  if (standing.length === 0 || ![...polynomial.symbols].every((each) => given.has(each)))
    return false;
  for (const trial of TRIALS) {
    const point = withValues(trialPoint(parameters, trial), standing);
    if (point && polynomial.signAt(point) !== 0) return false;
  }
  return putIn(polynomial, standing).isZero;
}

function withValues(point: Point, standing: readonly [string, Formula][]): Point | undefined {
  let extended: Point = point;
  for (const [symbol, body] of standing) {
    const value = valueAt(body, point);
    if (value === undefined) return undefined;
    extended = extended.with(symbol, value);
  }
  return extended;
}

/**
 * The numerator of what a polynomial becomes once symbols are replaced by what they stand for. Those
 * over the same denominator are put in over it together.
 */
function putIn(polynomial: Polynomial, standing: readonly [string, Formula][]): Polynomial {
  const byDenominator = new Map<
    string,
    { denominator: Polynomial; above: [string, Polynomial][] }
  >();
  for (const [symbol, body] of standing) {
    const { numerator, denominator } = functionOf(body);
    const key = `${denominator}`;
    const group = byDenominator.get(key) ?? { denominator, above: [] };
    group.above.push([symbol, numerator]);
    byDenominator.set(key, group);
  }
  const inverse = madeUpName(0);
  let result = polynomial;
  for (const { denominator, above } of byDenominator.values()) {
    const one = Polynomial.symbol(inverse);
    for (const [symbol, numerator] of above)
      result = result.substitute(symbol, numerator.times(one));
    const coefficients = result.coefficientsIn(inverse);
    result = Polynomial.sum(
      coefficients.map((each, power) =>
        each.times(denominator.power(coefficients.length - 1 - power)),
      ),
    );
  }
  return result;
}

import type { Formula } from '../../exact/formula.js';
import { functionOf, TRIALS, trialPoint, valueAt } from '../../exact/formula-value.js';
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
  return standing.reduce(putIn, polynomial).isZero;
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

/** The numerator of what a polynomial becomes once a symbol is replaced by what it stands for. */
function putIn(polynomial: Polynomial, [symbol, body]: [string, Formula]): Polynomial {
  const { numerator, denominator } = functionOf(body);
  const coefficients = polynomial.coefficientsIn(symbol);
  const degree = coefficients.length - 1;
  return Polynomial.sum(
    coefficients.map((each, power) =>
      each.times(numerator.power(power)).times(denominator.power(degree - power)),
    ),
  );
}

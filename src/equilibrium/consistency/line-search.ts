import { entry, known } from '../../exact/entry.js';
import { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { signPatterns } from '../../exact/sign-changes.js';
import type { Univariate } from '../../exact/univariate.js';
import { exponentOf, productAt } from './powers.js';
import type { ProportionCondition, SignomialTerm } from './proportion-condition.js';

/** Weights that mistakes are first given: far apart, so that few of them meet many conditions. */
const SIMPLE = ['1', '2', '1/2', '5', '1/5', '20', '1/20'].map(Rational.of);

/**
 * Looks for weights along lines: all mistakes but one are given simple weights, in turn, and the
 * conditions are then polynomials in the weight left, which Sturm's theorem decides. Finds weights
 * or nothing; that nothing is found proves nothing.
 * @param tries how many lines to look along; each takes about a millisecond
 */
export function weightsAlongLines(
  conditions: readonly ProportionCondition[],
  unknowns: number,
  tries = 60,
): readonly Radical[] | undefined {
  const numbers = new Set(
    conditions.flatMap(({ terms }) => terms.flatMap(({ powers }) => [...powers.keys()])),
  );
  let left = tries;
  for (const simple of simpleWeights(numbers.size - 1))
    for (const free of numbers) {
      if (left <= 0) return undefined;
      left -= 1;
      const others = [...numbers].filter((number) => number !== free);
      const fixed = new Map(others.map((number, k) => [number, entry(simple, k)]));
      const at = nonnegativeAt(conditions.map(({ terms }) => alongLine(terms, free, fixed)));
      if (at)
        return Array.from({ length: unknowns }, (_, number) =>
          // Mistakes that no condition mentions may have any weight.
          Radical.of(number === free ? at : (fixed.get(number) ?? Rational.one)),
        );
    }
  return undefined;
}

/** Lists of simple weights, the first ones fastest. */
function* simpleWeights(length: number): Generator<readonly Rational[]> {
  for (let code = 0; code < SIMPLE.length ** Math.max(0, length); code += 1)
    yield Array.from({ length }, (_, k) =>
      entry(SIMPLE, Math.floor(code / SIMPLE.length ** k) % SIMPLE.length),
    );
}

/** Terms as a polynomial in the weight of one mistake, shifted so that its least degree is 0. */
function alongLine(
  terms: readonly SignomialTerm[],
  free: number,
  fixed: ReadonlyMap<number, Rational>,
): Univariate {
  const degrees = terms.map(({ powers }) => Number(exponentOf(powers, free).numerator));
  const least = Math.min(...degrees);
  const coefficients = Array.from(
    { length: Math.max(...degrees) - least + 1 },
    () => Rational.zero,
  );
  terms.forEach(({ coefficient, powers }, k) => {
    const value = productAt(powers, (number) =>
      number === free ? Rational.one : known(fixed, number),
    );
    const degree = entry(degrees, k) - least;
    coefficients[degree] = entry(coefficients, degree).plus(coefficient.times(value));
  });
  return coefficients;
}

/** A positive rational number where no polynomial is negative. */
function nonnegativeAt(polynomials: readonly Univariate[]): Rational | undefined {
  for (const { at, signs } of signPatterns(polynomials))
    if (at && signs.every((sign) => sign >= 0)) return at;
  return undefined;
}

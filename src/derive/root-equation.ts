import type { Parameter } from '../claim/parameter.js';
import { isRoot } from '../claim/roots-behind.js';
import { differentiatedIn } from '../exact/coprime-factors.js';
import type { Formula } from '../exact/formula.js';
import type { Polynomial } from '../exact/polynomial.js';
import { quotientOf } from '../exact/relation.js';

/** The equation of a root without what it divides by, and its derivative by the root itself. */
export interface RootEquation {
  readonly numerator: Polynomial;
  readonly slope: Polynomial;
}

/** The equations of those symbols that are roots, by name. */
export function rootEquations(symbols: readonly Parameter[]): ReadonlyMap<string, RootEquation> {
  const roots = symbols.flatMap((each: Formula) => (isRoot(each) ? [each] : []));
  return new Map(
    roots.map(({ name, solves }) => {
      const { numerator } = quotientOf(solves);
      return [name, { numerator, slope: differentiatedIn(numerator, name) }];
    }),
  );
}

import type { Hypothesis } from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import { AffineBasis, type AffineForm, affineForm, affineSymbol } from './affine-form.js';
import type { Coordinate, CoordinateSystem } from './coordinate-system.js';
import { inCoordinates } from './homogenization.js';
import { simplicesAmong } from './simplices.js';
import type { Simplified } from './simplified-question.js';

interface LinearHypothesis {
  readonly index: number;
  readonly hypothesis: Hypothesis;
  readonly affine: AffineForm<string>;
}

/**
 * The linear inequalities that are independent of each other become coordinates, then the symbols
 * that none of them bounds. The hypothesis that denies what is to be shown becomes none: it is what
 * the others are to contradict.
 */
export function chooseCoordinates({ active, denied }: Simplified): CoordinateSystem {
  const symbols = [
    ...new Set(active.flatMap(({ hypothesis }) => [...hypothesis.polynomial.symbols])),
  ];
  const linear = active.flatMap(({ hypothesis, index }): LinearHypothesis[] => {
    const affine = index === denied ? undefined : affineForm(hypothesis.polynomial);
    return affine && affine.coefficients.size > 0 ? [{ hypothesis, index, affine }] : [];
  });
  const basis = new AffineBasis();
  const independent = basisOf(linear, symbols, basis);
  const used = new Set(independent.map(({ hypothesis }) => hypothesis));
  const found = simplicesAmong(
    linear
      .filter(({ index }) => !used.has(index))
      .map(({ hypothesis, index, affine }) => ({
        hypothesis,
        index,
        form: basis.express(affine),
      })),
    independent,
  );
  for (const index of found.used) used.add(index);
  const { coordinates, simplices } = found;
  const forms = new Map(
    symbols.map((symbol) => [symbol, basis.express(affineSymbol(symbol))] as const),
  );
  const others = active
    .filter(({ index }) => !used.has(index))
    .map(({ hypothesis, index }) => ({
      hypothesis: index,
      ...inCoordinates(hypothesis.polynomial, forms, coordinates.length, simplices),
    }));
  return { coordinates, simplices, others };
}

/** Extends a basis by linear inequalities and symbols, as far as they are independent. */
function basisOf(
  linear: readonly LinearHypothesis[],
  symbols: readonly string[],
  basis: AffineBasis,
): Coordinate[] {
  const bounds = linear
    .filter(({ hypothesis: { sense } }) => sense === '>' || sense === '≥')
    .sort((one, other) => rank(one) - rank(other) || one.index - other.index)
    .filter(({ affine }) => basis.extend(affine))
    .map(
      ({ hypothesis: { sense, polynomial }, index }): Coordinate => ({
        hypothesis: index,
        strict: sense === '>',
        meaning: polynomial,
      }),
    );
  const unbounded = symbols
    .filter((symbol) => basis.extend(affineSymbol(symbol)))
    .map(
      (symbol): Coordinate => ({
        hypothesis: undefined,
        strict: false,
        meaning: Polynomial.symbol(symbol),
      }),
    );
  return [...bounds, ...unbounded];
}

/**
 * Strict bounds before weak ones, and those without a constant first: they make shorter
 * polynomials. Sums come last; what they sum is bounded itself.
 */
function rank({ hypothesis, affine }: LinearHypothesis): number {
  const coefficients = [...affine.coefficients.values()];
  const isSum = coefficients.length > 1 && coefficients.every(({ sign }) => sign > 0);
  return (isSum ? 4 : 0) + (affine.constant.isZero ? 0 : 2) + (hypothesis.sense === '>' ? 0 : 1);
}

import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { AffineBasis, type AffineForm, affineForm, affineSymbol } from './affine-form.js';
import { CoordinateMonomials } from './coordinate-monomials.js';
import type { Coordinate, CoordinateSystem, Simplex, SimplexMember } from './coordinate-system.js';
import { inCoordinates } from './coordinate-system.js';
import type { Simplified } from './simplification.js';

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
  const change = {
    coordinates,
    monomials: new CoordinateMonomials(coordinates.length),
    simplices,
    symbols: new Map(
      symbols.map((symbol) => [symbol, basis.express(affineSymbol(symbol))] as const),
    ),
  };
  const others = active
    .filter(({ index }) => !used.has(index))
    .map(({ hypothesis, index }) => ({
      hypothesis: index,
      ...inCoordinates(hypothesis.polynomial, change),
    }));
  return { ...change, others };
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

/** A linear hypothesis, and what it is in coordinates. */
export interface LinearInCoordinates {
  readonly index: number;
  readonly hypothesis: Hypothesis;
  readonly form: AffineForm<number>;
}

interface Simplices {
  readonly simplices: readonly Simplex[];
  /** The coordinates given, then the distances from upper bounds. */
  readonly coordinates: readonly Coordinate[];
  /** Indices of the hypotheses that the simplices say. */
  readonly used: ReadonlySet<number>;
}

/**
 * Simplices among coordinates: an equation that says that some sum to 1, or a bound from above,
 * whose slack becomes a coordinate beside the one that it bounds.
 */
function simplicesAmong(
  linear: readonly LinearInCoordinates[],
  given: readonly Coordinate[],
): Simplices {
  const simplices: Simplex[] = [];
  const coordinates = [...given];
  const used = new Set<number>();
  const taken = new Set<number>();
  const isFree = ({ coordinate, weight }: SimplexMember): boolean =>
    weight.sign > 0 &&
    !taken.has(coordinate) &&
    entry(coordinates, coordinate).hypothesis !== undefined;
  for (const { hypothesis, index, form } of linear) {
    if (form.constant.isZero) continue;
    const members = summingToOne(form);
    if (!members.every(isFree)) continue;
    if (isUpperBound(hypothesis, form)) {
      members.push({
        coordinate: coordinates.length,
        weight: Rational.one.over(form.constant),
      });
      coordinates.push({
        hypothesis: index,
        strict: hypothesis.sense === '>',
        meaning: hypothesis.polynomial,
      });
    } else if (hypothesis.sense !== '=' || members.length < 2) continue;
    simplices.push({ members });
    for (const { coordinate } of members) taken.add(coordinate);
    used.add(index);
  }
  return { simplices, coordinates, used };
}

/** Σ weight·coordinate = 1, where the form is 0. */
function summingToOne({ coefficients, constant }: AffineForm<number>): SimplexMember[] {
  return [...coefficients].map(([coordinate, value]) => ({
    coordinate,
    weight: value.over(constant).negated(),
  }));
}

/** Whether a hypothesis says that a multiple of one coordinate is at most a positive number. */
function isUpperBound({ sense }: Hypothesis, form: AffineForm<number>): boolean {
  return (sense === '>' || sense === '≥') && form.coefficients.size === 1 && form.constant.sign > 0;
}

import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { AffineForm } from './affine-form.js';
import type { Coordinate, Simplex, SimplexMember } from './coordinate-system.js';

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
export function simplicesAmong(
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

import { type FormulaInput, noOperators } from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import {
  isRelation,
  RELATION_SIGNS,
  type Relation,
  type RelationSign,
  related,
} from '../exact/relation.js';
import { holdsForSign } from '../exact/sign-condition.js';
import { declaredAt } from '../game/invalid.js';
import {
  type Quantity,
  type QuantityInput,
  quantityAt,
  quantityText,
  toQuantity,
} from './quantity.js';

/** Two quantities and how they are said to compare; of formulas, it is a relation. */
export interface Comparison {
  readonly left: Quantity;
  readonly sign: RelationSign;
  readonly right: Quantity;
}

const refusal = noOperators<Comparison>(
  'comparison',
  comparisonText,
  'it is neither true nor false before the parameters have values: put comparisons into "asserts"',
);

/** Signs as keyboards have them. */
const TYPED: ReadonlyMap<string, RelationSign> = new Map([
  ['>=', '≥'],
  ['<=', '≤'],
]);

/**
 * Two quantities and how they are said to compare. Of two formulas it makes what `relation` makes.
 * @throws {RangeError} for a sign that is none of `≥ > = < ≤`, `>=` and `<=`.
 * @example
 * ```js
 * import { compare } from 'casus';
 * compare(1, '>=', 0).sign; // '≥'
 * ```
 */
export function compare(
  left: FormulaInput,
  sign: RelationSign | '>=' | '<=',
  right: FormulaInput,
): Relation;
export function compare(
  left: QuantityInput,
  sign: RelationSign | '>=' | '<=',
  right: QuantityInput,
): Comparison;
export function compare(left: QuantityInput, sign: string, right: QuantityInput): Comparison {
  const known = TYPED.get(sign) ?? RELATION_SIGNS.find((each) => each === sign);
  if (known === undefined) {
    const at = declaredAt();
    throw new RangeError(
      `compare(left, sign, right)${at === undefined ? '' : ` (${at})`}: expected one of ${RELATION_SIGNS.join(' ')} as the sign, found ${JSON.stringify(sign)}: write such a sign`,
    );
  }
  const comparison = { left: toQuantity(left), sign: known, right: toQuantity(right) };
  return isRelation(comparison) ? related(comparison) : { ...comparison, ...refusal };
}

export function comparisonText({ left, sign, right }: Comparison): string {
  return `${quantityText(left)} ${sign} ${quantityText(right)}`;
}

/** A comparison with its numbers. Where a side has no value, it does not hold. */
export interface ComparisonAtPoint<Compared extends Comparison = Comparison> {
  readonly comparison: Compared;
  /** `undefined` where the quantity has no value: see `quantityAt`. */
  readonly left: Rational | undefined;
  readonly right: Rational | undefined;
  readonly holds: boolean;
}

export function comparisonAtPoint<Compared extends Comparison>(
  comparison: Compared,
  point: Point,
): ComparisonAtPoint<Compared> {
  const left = quantityAt(comparison.left, point);
  const right = quantityAt(comparison.right, point);
  const holds =
    left !== undefined && right !== undefined && holdsForSign(left.compare(right), comparison.sign);
  return { comparison, left, right, holds };
}

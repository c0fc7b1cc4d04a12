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
import { derivative } from './composed-quantity.js';
import type { Parameter, Restriction } from './parameter.js';
import { type Quantity, type QuantityInput, quantityText, toQuantity } from './quantity.js';
import { quantityAt, whyWithoutValue } from './quantity-at-point.js';

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

/** Whether a quantity may also stay as it is: where nothing is said, it may not. */
interface Monotone {
  readonly weakly?: boolean;
}

/**
 * That a quantity grows with a parameter, the others being as they are: its derivative is above 0;
 * with `weakly`, not below 0. It is said of the quantity's slope at each point. Where admissible
 * values of the parameter are an interval, the quantity is then the larger, the larger the parameter.
 * @throws {InvalidQuantity}
 * @example
 * ```js
 * import { check, everywhere, increasing, payoff } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const [c] = paper.parameters;
 * const asserts = [increasing(payoff(entering, 'E'), c)];
 * const statement = everywhere({ id: 'so', source: c.source, says: 'Cost is gained.', asserts });
 * check(paper, statement, { c: 1 }).refutes; // true
 * ```
 */
export function increasing(
  quantity: QuantityInput,
  by: Parameter,
  { weakly = false }: Monotone = {},
): Comparison {
  return compare(derivative(quantity, by), weakly ? '≥' : '>', 0);
}

/**
 * That a quantity falls with a parameter, the others being as they are: its derivative is below 0;
 * with `weakly`, not above 0. See `increasing`.
 * @throws {InvalidQuantity}
 * @example
 * ```js
 * import { check, decreasing, everywhere, payoff } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const [c] = paper.parameters;
 * const asserts = [decreasing(payoff(entering, 'E'), c)];
 * const statement = everywhere({ id: 'so', source: c.source, says: 'Cost is lost.', asserts });
 * check(paper, statement, { c: 1 }).refutes; // false
 * ```
 */
export function decreasing(
  quantity: QuantityInput,
  by: Parameter,
  { weakly = false }: Monotone = {},
): Comparison {
  return compare(derivative(quantity, by), weakly ? '≤' : '<', 0);
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
  /** Why sides have no value, where they have none. */
  readonly lacking: readonly string[];
}

/** @param restrictions what is admissible: see `quantityAt`. */
export function comparisonAtPoint<Compared extends Comparison>(
  comparison: Compared,
  point: Point,
  restrictions: readonly Restriction[] = [],
): ComparisonAtPoint<Compared> {
  const left = quantityAt(comparison.left, point, restrictions);
  const right = quantityAt(comparison.right, point, restrictions);
  const holds =
    left !== undefined && right !== undefined && holdsForSign(left.compare(right), comparison.sign);
  return {
    ...{ comparison, left, right, holds },
    // Of many points that are looked at few are shown.
    get lacking() {
      return [comparison.left, comparison.right].flatMap((side) => {
        const because = whyWithoutValue(side, point, restrictions);
        return because ? [`${quantityText(side)} has no value: ${because}`] : [];
      });
    },
  };
}

import { match } from 'ts-pattern';
import type { FormulaInput } from '../exact/formula.js';
import * as schema from '../game/schema.js';
import { declaredParameter, valueBeside } from './approached-value.js';
import type { Parameter } from './parameter.js';
import {
  guardedQuantity,
  minus,
  type Quantity,
  type QuantityInput,
  quantityRefusal,
  quantityText,
  refuseOthers,
  toQuantity,
} from './quantity.js';
import {
  endlessProblems,
  hasExtreme,
  hasLimit,
  integralsIn,
  productsIn,
} from './quantity-parts.js';
import { movingProblems, movingWith, rootsInFormulas, rootsOfQuantity } from './roots-behind.js';

/**
 * The product of two quantities, or of more: a weighted payoff, or what happens in both of two plays.
 * @example
 * ```js
 * import { payoff, Point, quantityAt, times } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * `${quantityAt(times(2, payoff(entering, 'E')), Point.of({ c: '1/2' }))}`; // '3'
 * ```
 */
export function times(
  one: QuantityInput,
  other: QuantityInput,
  ...more: readonly QuantityInput[]
): Quantity {
  return [other, ...more].map(toQuantity).reduce(product, toQuantity(one));
}

function product(one: Quantity, other: Quantity): Quantity {
  return guardedQuantity({ kind: 'times', one, other });
}

/**
 * One quantity over another: a ratio of probabilities, say. It has a value where both have one, and the other
 * is not 0.
 * @throws {InvalidQuantity} for more than two.
 * @example
 * ```js
 * import { over, payoff, Point, quantityAt } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * `${quantityAt(over(payoff(entering, 'E'), 2), Point.of({ c: '1/2' }))}`; // '3/4'
 * ```
 */
export function over(
  one: QuantityInput,
  other: QuantityInput,
  ...others: readonly never[]
): Quantity {
  refuseOthers('over', 'two quantities', others);
  return guardedQuantity({ kind: 'over', one: toQuantity(one), other: toQuantity(other) });
}

/**
 * How fast a quantity grows with a parameter, the others being as they are: its partial derivative.
 * It has a value wherever the quantity has one, but for a maximum or minimum of several that are
 * equal there and do not grow alike. Where an equation binds the parameter to others, as priors that
 * sum to 1, it does not move alone: `minus(derivative(of, one), derivative(of, other))` has one rise at
 * the other's expense.
 * @throws {InvalidQuantity}
 * @example
 * ```js
 * import { check, compare, derivative, everywhere, payoff } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const [c] = paper.parameters;
 * const asserts = [compare(derivative(payoff(entering, 'E'), c), '=', -1)];
 * const { source } = entering;
 * const statement = everywhere({ id: 'so', source, says: 'Cost is lost.', asserts });
 * check(paper, statement, { c: 1 }).refutes; // false
 * ```
 */
export function derivative(of: QuantityInput, by: Parameter): Quantity {
  const refuse = quantityRefusal('derivative');
  const known = schema.parsed(declaredParameter, by, refuse);
  const differentiated = toQuantity(of);
  if (hasLimit(differentiated))
    throw refuse([
      'expected a quantity that is made of no limit, found a limit, which may jump where a quantity does not: write limit(derivative(of, by), parameter, to)',
    ]);
  const kinked = productsIn(differentiated).filter(hasExtreme);
  if (kinked.length > 0)
    throw refuse(
      kinked.map(
        (each) =>
          `expected products and quotients of what has no kinks, found ${quantityText(each)}, which is made of a greatest or least: write the greatest or least of products`,
      ),
    );
  const moving =
    integralsIn(differentiated).length > 0
      ? movingWith(rootsOfQuantity(differentiated), known.name)
      : [];
  if (moving.length > 0)
    throw refuse(
      moving.map(
        ({ name }) =>
          `expected an integral over types that rests on no root that moves with ${known.name}, found ${name}: write what is meant in parameters`,
      ),
    );
  return guardedQuantity({ kind: 'derivative', of: differentiated, by: known });
}

/**
 * What a quantity comes close to as a parameter grows, or comes close to a value, the others being as
 * they are. The parameter takes admissible values alone: it comes from above where all values just
 * above are admissible, from below where all values just below are, and where both are, the quantity
 * has to come close to the same. Where it does not, where it grows without bound, where it has no
 * value close by, or no values close by are admissible, there is no limit; what is said of it is then
 * false.
 * @param to `'infinity'`, a number, or a formula in which the parameter does not occur.
 * @throws {InvalidQuantity}
 * @example
 * ```js
 * import { limit, math, Point, quantityAt } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * `${quantityAt(limit(math`(2 ${c} + 1)/${c}`, c, 'infinity'), Point.of({ c: 1 }))}`; // '2'
 * ```
 */
export function limit(
  of: QuantityInput,
  parameter: Parameter,
  to: 'infinity' | FormulaInput,
): Quantity {
  const refuse = quantityRefusal('limit');
  const by = schema.parsed(declaredParameter, parameter, refuse);
  const end = match(to)
    .with('infinity', (grows) => grows)
    .otherwise((value) => schema.parsed(valueBeside(by.name), value, refuse));
  const approaching = toQuantity(of);
  const moving = movingProblems(
    [
      ...new Set([
        ...rootsOfQuantity(approaching),
        ...(end === 'infinity' ? [] : rootsInFormulas([end])),
      ]),
    ],
    by.name,
  );
  const problems = [...moving, ...endlessProblems(approaching)];
  if (problems.length > 0) throw refuse(problems);
  return guardedQuantity({ kind: 'limit', of: approaching, by, to: end });
}

/**
 * The greatest of several quantities; it has a value where all of them have one.
 * @throws {InvalidQuantity} for none.
 * @example
 * ```js
 * import { maximum, Point, quantityAt } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * `${quantityAt(maximum(c, 1), Point.of({ c: 3 }))}`; // '3'
 * ```
 */
export function maximum(...of: readonly QuantityInput[]): Quantity {
  return extreme('maximum', of);
}

/**
 * The least of several quantities; it has a value where all of them have one.
 * @throws {InvalidQuantity} for none.
 * @example
 * ```js
 * import { minimum, Point, quantityAt } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * `${quantityAt(minimum(c, 1), Point.of({ c: 3 }))}`; // '1'
 * ```
 */
export function minimum(...of: readonly QuantityInput[]): Quantity {
  return extreme('minimum', of);
}

function extreme(kind: 'maximum' | 'minimum', of: readonly QuantityInput[]): Quantity {
  if (of.length === 0)
    throw quantityRefusal(kind)([`expected quantities, such as ${kind}(one, other), found none`]);
  return guardedQuantity({ kind, of: of.map(toQuantity) });
}

/**
 * A quantity without its sign.
 * @example
 * ```js
 * import { absolute, minus, Point, quantityAt } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * `${quantityAt(absolute(minus(c, 3)), Point.of({ c: 1 }))}`; // '2'
 * ```
 * @throws {InvalidQuantity} for more than one.
 */
export function absolute(of: QuantityInput, ...others: readonly never[]): Quantity {
  refuseOthers('absolute', 'one quantity', others);
  return maximum(of, minus(0, of));
}

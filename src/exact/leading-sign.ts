import { type Approach, alongTheWay, type LimitCondition } from './approach.js';
import type { Polynomial } from './polynomial.js';
import { quotientOf, type Relation } from './relation.js';
import { denials, type PolynomialSense, plainTruth, type SignCondition } from './sign-condition.js';

/*
 * What is so for all large values of a symbol, or for all that are close enough to some value, whatever
 * its value is, as conditions on the others.
 *
 * In the end a polynomial has the sign of its leading coefficient, the highest that is not
 * 0. Which one leads depends on the others: a case for each. In `eventually.ts` there are fewer
 * cases, of conditions at a value that is large enough.
 */

/** Ways, of which one is so where what they stand for is. */
type WaysOf<Condition> = readonly (readonly Condition[])[];
type Ways = WaysOf<LimitCondition>;

/** More ways than these are not listed. */
const MOST_WAYS = 256;

/** The ways in which all of several things are so; `undefined` where they are too many to list. */
export function allSo<Condition>(
  each: readonly (WaysOf<Condition> | undefined)[],
): WaysOf<Condition> | undefined {
  let all: WaysOf<Condition> | undefined = [[]];
  for (const ways of each) {
    if (all === undefined || ways === undefined) return undefined;
    const together: WaysOf<Condition> = all.flatMap((one) =>
      ways.map((other) => [...one, ...other]),
    );
    all = together.length > MOST_WAYS ? undefined : together;
  }
  return all;
}

/** The ways in which a relation holds in the end, by leading coefficients. */
export function holdsInTheLimit(relation: Relation, approach: Approach): Ways | undefined {
  const { numerator, sense } = quotientOf(relation);
  return definedAnd(relation, approach, [{ polynomial: numerator, sense }]);
}

/** The ways in which it fails in the end: it does, too, where it divides by zero. */
export function failsInTheLimit(relation: Relation, approach: Approach): Ways | undefined {
  const { numerator, sense, divisors } = quotientOf(relation);
  const failing = definedAnd(relation, approach, denials({ polynomial: numerator, sense }));
  return (
    failing && [
      ...failing,
      ...divisors.flatMap((divisor) => leading(divisor, '=', approach, relation)),
    ]
  );
}

/** That a relation divides by no zero, and its numerator, signed as its denominator, compares with 0. */
function definedAnd(
  relation: Relation,
  approach: Approach,
  compared: readonly { readonly polynomial: Polynomial; readonly sense: PolynomialSense }[],
): Ways | undefined {
  const { denominator, divisors } = quotientOf(relation);
  const sided = ([1, -1] as const).map((sign) =>
    allSo([
      leading(sign < 0 ? denominator.negated() : denominator, '>', approach, relation),
      compared.flatMap(({ polynomial, sense }) =>
        leading(sign < 0 ? polynomial.negated() : polynomial, sense, approach, relation),
      ),
    ]),
  );
  const either = sided.every((each) => each !== undefined) ? sided.flat() : undefined;
  // Where the denominator has a sign it is not 0.
  const inner = divisors.filter((divisor) => !divisor.equals(denominator));
  return allSo([...inner.map((divisor) => leading(divisor, '≠', approach, relation)), either]);
}

function leading(
  polynomial: Polynomial,
  sense: PolynomialSense,
  approach: Approach,
  of: Relation,
): Ways {
  return leadingWays({ polynomial, sense }, approach).map((way) =>
    way.map((each) => ({ ...each, of })),
  );
}

/** The ways in which a polynomial compares with 0 in the end. */
export function leadingWays(
  { polynomial, sense }: SignCondition,
  approach: Approach,
): WaysOf<SignCondition> {
  const coefficients = alongTheWay(polynomial, approach);
  const vanishing = coefficients.map((each): SignCondition => ({ polynomial: each, sense: '=' }));
  const strict = sense === '≥' ? '>' : sense;
  const led = coefficients.map((each, k): SignCondition[] => [
    ...vanishing.slice(k + 1),
    { polynomial: each, sense: strict },
  ]);
  const ways = [
    ...(sense === '=' ? [] : led),
    ...(sense === '=' || sense === '≥' ? [vanishing] : []),
  ];
  return ways
    .filter((way) => !way.some((each) => plainTruth(each) === false))
    .map((way) => way.filter((each) => plainTruth(each) !== true));
}

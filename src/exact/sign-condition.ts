import type { Point } from './point.js';
import type { Polynomial } from './polynomial.js';

/** How a polynomial is said to compare with zero. */
export type PolynomialSense = '≥' | '>' | '=' | '≠';

/** "This polynomial is at least, above, equal to, or other than zero." */
export interface SignCondition {
  readonly polynomial: Polynomial;
  readonly sense: PolynomialSense;
}

export function signConditionHolds({ polynomial, sense }: SignCondition, point: Point): boolean {
  return holdsForSign(polynomial.signAt(point), sense);
}

/** Whether a sign condition without symbols holds; `undefined` for one with symbols. */
export function plainTruth({ polynomial, sense }: SignCondition): boolean | undefined {
  const value = polynomial.constantValue;
  return value && holdsForSign(value.sign, sense);
}

/** Whether a number of some sign compares with 0 as said. */
export function holdsForSign(sign: number, sense: PolynomialSense | '<' | '≤'): boolean {
  switch (sense) {
    case '<':
      return sign < 0;
    case '≤':
      return sign <= 0;
    case '≥':
      return sign >= 0;
    case '>':
      return sign > 0;
    case '=':
      return sign === 0;
    case '≠':
      return sign !== 0;
  }
}

/** The sign conditions of which exactly one holds where this one fails. */
export function denials({ polynomial, sense }: SignCondition): readonly SignCondition[] {
  const below: SignCondition = { polynomial: polynomial.negated(), sense: '>' };
  switch (sense) {
    case '≥':
      return [below];
    case '>':
      return [{ polynomial: polynomial.negated(), sense: '≥' }];
    case '=':
      return [{ polynomial, sense: '>' }, below];
    case '≠':
      return [{ polynomial, sense: '=' }];
  }
}

/** Whether two lists, in neither of which anything stands twice, list the same conditions. */
export function sameConditions(
  one: readonly SignCondition[],
  other: readonly SignCondition[],
): boolean {
  return (
    one.length === other.length &&
    one.every((each) =>
      other.some(
        ({ polynomial, sense }) => sense === each.sense && polynomial.equals(each.polynomial),
      ),
    )
  );
}

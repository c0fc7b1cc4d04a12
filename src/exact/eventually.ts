import {
  type Approach,
  alongTheWay,
  type Conjunction,
  type LimitCondition,
  termAlongTheWay,
} from './approach.js';
import { known } from './entry.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import { quotientOf, type Relation, type RelationQuotient } from './relation.js';
import { denials, type PolynomialSense, plainTruth, type SignCondition } from './sign-condition.js';

/*
 * What is so for all large values of a symbol, or for all that are close enough to some value, as
 * conditions at one value of it that is large or close enough.
 *
 * A polynomial p is at least 0 from some value of x on exactly if at some value p and all of its
 * derivatives are. There Taylor's expansion has no negative coefficient, so that they stay at least
 * 0 for every larger x; and where p is at least 0 in the end, so is each derivative, for its leading
 * coefficient has the sign of p's. One value serves several polynomials at once, the largest of
 * theirs. So no case is needed for which power of x leads. Where x comes close to a value, this is so of
 * the symbol that grows instead (`approach.ts`).
 */

/**
 * The ways in which relations all hold in the end. They do, the other symbols being what they are,
 * exactly if for some value of the symbol on its way all conditions of one way hold.
 * There are several ways only where something divides by what may have either sign.
 */
export function eventuallyHold(relations: readonly Relation[], approach: Approach): Conjunction[] {
  const quotients = relations.map(quotientOf);
  return byDivisorSigns(quotients, approach, (signOf) => [
    quotients.flatMap(({ numerator, denominator, sense, of }) =>
      eventually(signed(numerator, signOf(denominator)), sense, approach, of),
    ),
  ]);
}

/** The same for the failure of one relation: it fails, too, where it divides by zero. */
export function eventuallyFails(relation: Relation, approach: Approach): Conjunction[] {
  const quotient = quotientOf(relation);
  const { numerator, denominator, sense, divisors } = quotient;
  return [
    ...byDivisorSigns([quotient], approach, (signOf) =>
      denials({ polynomial: signed(numerator, signOf(denominator)), sense }).map((denial) =>
        eventually(denial.polynomial, denial.sense, approach, relation),
      ),
    ),
    ...divisors
      .map((divisor) => eventually(divisor, '=', approach, relation))
      .filter((way) => !way.some((each) => plainTruth(each) === false)),
  ];
}

/** The ways of each choice of signs for what is divided by, without those that plainly fail. */
function byDivisorSigns(
  quotients: readonly RelationQuotient[],
  approach: Approach,
  waysGiven: (signOf: (divisor: Polynomial) => number) => Conjunction[],
): Conjunction[] {
  const divisors = new Map<string, { readonly monic: Polynomial; readonly of: Relation }>();
  for (const { divisors: own, of } of quotients)
    for (const divisor of own) {
      const { key, monic } = normalized(divisor);
      if (!divisors.has(key)) divisors.set(key, { monic, of });
    }
  let choices: ReadonlyMap<string, number>[] = [new Map()];
  for (const key of divisors.keys())
    choices = choices.flatMap((choice) => [1, -1].map((sign) => new Map(choice).set(key, sign)));
  return choices.flatMap((choice) => {
    const defined = [...divisors].flatMap(([key, { monic, of }]) =>
      eventually(signed(monic, known(choice, key)), '>', approach, of),
    );
    const signOf = (divisor: Polynomial): number => {
      const { key, sign } = normalized(divisor);
      // A divisor that is a number has no choice: divided by itself it is 1, which is positive.
      return sign * (choice.get(key) ?? 1);
    };
    return waysGiven(signOf)
      .map((way) => [...defined, ...way].filter((each) => plainTruth(each) !== true))
      .filter((way) => !way.some((each) => plainTruth(each) === false));
  });
}

/** A divisor as a number times a polynomial that starts with the coefficient 1. */
function normalized(divisor: Polynomial) {
  const lead = divisor.terms[0]?.coefficient ?? Rational.one;
  const monic = divisor.scaled(Rational.one.over(lead));
  return { key: `${monic}`, monic, sign: lead.sign };
}

function signed(polynomial: Polynomial, sign: number): Polynomial {
  return sign < 0 ? polynomial.negated() : polynomial;
}

function eventually(
  polynomial: Polynomial,
  sense: PolynomialSense,
  approach: Approach,
  of: Relation,
): LimitCondition[] {
  return stays({ polynomial, sense }, approach).map((each) => ({ ...each, of }));
}

/**
 * That a polynomial compares with 0 as said for this value of a symbol and all further on its way. That
 * it is not 0 is said of this value alone: then it is not 0 in the end, but the converse takes a value that
 * is no root.
 */
export function stays({ polynomial, sense }: SignCondition, approach: Approach): SignCondition[] {
  if (sense === '=')
    return polynomial
      .coefficientsIn(approach.symbol)
      .map((each) => ({ polynomial: each, sense: '=' }));
  if (sense === '≠') return [{ polynomial, sense }];
  return [
    { polynomial, sense },
    ...derivatives(alongTheWay(polynomial, approach), approach).map(
      (each): SignCondition => ({ polynomial: each, sense: '≥' }),
    ),
  ];
}

/** The derivatives along the way from the first on, each divided by its factorial. */
function derivatives(coefficients: readonly Polynomial[], approach: Approach): Polynomial[] {
  const top = coefficients.length - 1;
  const found: Polynomial[] = [];
  // Pascal's triangle: the k-th coefficient counts C(k, order) times.
  let binomials = coefficients.map(() => 1n);
  for (let order = 1; order < coefficients.length; order++) {
    let sum = 0n;
    binomials = binomials.map((each) => {
      const before = sum;
      sum += each;
      return before;
    });
    const weights = binomials;
    found.push(
      Polynomial.sum(
        coefficients.flatMap((coefficient, k) => {
          const weight = weights[k];
          if (!weight) return [];
          const scaled = coefficient.scaled(Rational.of(weight));
          return [termAlongTheWay(scaled, k - order, top - order, approach)];
        }),
      ),
    );
  }
  return found;
}

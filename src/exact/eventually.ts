import { known } from './entry.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import { quotientOf, type Relation, type RelationQuotient } from './relation.js';
import { denials, type PolynomialSense, plainTruth, type SignCondition } from './sign-condition.js';

/*
 * What is so for all large values of a symbol, as conditions at one value of it.
 *
 * A polynomial p is at least 0 from some value of x on exactly if at some value p and all of its
 * derivatives are. There Taylor's expansion has no negative coefficient, so that they stay at least
 * 0 for every larger x; and where p is at least 0 in the end, so is each derivative, for its leading
 * coefficient has the sign of p's. One value serves several polynomials at once, the largest of
 * theirs. So no case is needed for which power of x leads.
 */

/** A condition, and the relation on whose account it is required. */
export interface LimitCondition extends SignCondition {
  readonly of: Relation;
}

/** Conditions that all hold together. */
export type Conjunction = readonly LimitCondition[];

/**
 * The ways in which relations all hold for all large values of a symbol. They do, the other symbols
 * being what they are, exactly if for some value of the symbol all conditions of one way hold.
 * There are several ways only where something divides by what may have either sign.
 */
export function eventuallyHold(relations: readonly Relation[], symbol: string): Conjunction[] {
  const quotients = relations.map(quotientOf);
  return byDivisorSigns(quotients, symbol, (signOf) => [
    quotients.flatMap(({ numerator, denominator, sense, of }) =>
      eventually(signed(numerator, signOf(denominator)), sense, symbol, of),
    ),
  ]);
}

/** The same for the failure of one relation: it fails, too, where it divides by zero. */
export function eventuallyFails(relation: Relation, symbol: string): Conjunction[] {
  const quotient = quotientOf(relation);
  const { numerator, denominator, sense, divisors } = quotient;
  return [
    ...byDivisorSigns([quotient], symbol, (signOf) =>
      denials({ polynomial: signed(numerator, signOf(denominator)), sense }).map((denial) =>
        eventually(denial.polynomial, denial.sense, symbol, relation),
      ),
    ),
    ...divisors
      .map((divisor) => eventually(divisor, '=', symbol, relation))
      .filter((way) => !way.some((each) => plainTruth(each) === false)),
  ];
}

/** The ways of each choice of signs for what is divided by, without those that plainly fail. */
function byDivisorSigns(
  quotients: readonly RelationQuotient[],
  symbol: string,
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
      eventually(signed(monic, known(choice, key)), '>', symbol, of),
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

/** That a polynomial compares with 0 as said for this and all larger values of a symbol. */
function eventually(
  polynomial: Polynomial,
  sense: PolynomialSense,
  symbol: string,
  of: Relation,
): LimitCondition[] {
  const coefficients = polynomial.coefficientsIn(symbol);
  if (sense === '=') return coefficients.map((each) => ({ polynomial: each, sense: '=', of }));
  return [
    { polynomial, sense, of },
    ...derivatives(coefficients, symbol).map(
      (each): LimitCondition => ({
        polynomial: each,
        sense: '≥',
        of,
      }),
    ),
  ];
}

/** The derivatives in a symbol from the first on, each divided by its factorial. */
function derivatives(coefficients: readonly Polynomial[], symbol: string): Polynomial[] {
  const x = Polynomial.symbol(symbol);
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
          return weight ? [coefficient.times(x.power(k - order)).scaled(Rational.of(weight))] : [];
        }),
      ),
    );
  }
  return found;
}

import type { Condition } from '../claim/condition.js';
import type { Restriction } from '../claim/parameter.js';
import { zero } from '../exact/composition.js';
import type { Formula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import type { Relation } from '../exact/relation.js';
import type { Expansion } from './expansion.js';
import type { IncentiveConstraint } from './incentive.js';
import { comparedSigns } from './known-signs.js';
import { type LiveRegime, type Reader, unsettled } from './live-regimes.js';
import { fractionFormula, type NamedFraction, namedFraction } from './named-fraction.js';
import type { Factors } from './naming.js';
import type { DeviationPlan } from './own-decision.js';
import { relationHolds } from './question.js';

/** What a deviation gains, and when it does not pay. */
export interface DerivedDeviation {
  readonly deviation: DeviationPlan;
  /** The regimes in which it gains just this. */
  readonly regimes: readonly LiveRegime[];
  /** What it gains the mover, given that play came to the set. */
  readonly gain: Formula;
  readonly verdict: DeviationVerdict;
  /** What the gain was derived from, in the first of the regimes. */
  readonly constraint: IncentiveConstraint;
}

export type DeviationVerdict =
  /** It gains nothing: whatever the parameters, or by the definition of some names. */
  | { readonly kind: 'indifferent'; readonly names: readonly Formula[] }
  /** The restrictions settle the sign of the gain. */
  | { readonly kind: 'settled'; readonly pays: boolean; readonly by: readonly Restriction[] }
  /** It does not pay exactly where a relation holds. */
  | {
      readonly kind: 'constraint';
      readonly relation: Relation;
      /** The claim's condition that says the same. */
      readonly condition: Condition | undefined;
    };

/** A condition that is: this is at least 0. */
export interface FactoredCondition extends Factors {
  readonly condition: Condition;
  /** The factors have its sign. */
  readonly polynomial: Polynomial;
  /** What the condition divides by and may be 0: it fails there, whatever the factors. */
  readonly divisors: readonly Polynomial[];
}

/** Conditions that allow equality, without the factors of known sign. */
export function factoredConditions(
  conditions: readonly Condition[],
  { expansion, naming, signs }: Reader,
): FactoredCondition[] {
  return conditions.flatMap((condition) => {
    const [holds, ...divisors] = relationHolds(condition.relation, condition.id, expansion);
    if (holds?.sense !== '≥') return [];
    const { polynomial } = holds;
    const open = unsettled(naming.factors(polynomial), signs);
    const uncertain = divisors
      .map((each) => each.polynomial)
      .filter((each) => signs.ofPolynomial(each, [])?.strict !== true);
    return [{ condition, polynomial, divisors: uncertain, ...open }];
  });
}

/** Reads one constraint for all the regimes in which a deviation gains the same. */
export function derivedDeviation(
  constraint: IncentiveConstraint,
  regimes: readonly LiveRegime[],
  conditions: readonly FactoredCondition[],
  reader: Reader,
): DerivedDeviation {
  const { gain, weight, deviation } = constraint;
  const fraction = namedFraction(gain, weight, reader);
  const names = vanishingBy(gain, reader.expansion)?.map((symbol) =>
    reader.naming.formula(Polynomial.symbol(symbol)),
  );
  const read = names
    ? { fraction, verdict: { kind: 'indifferent', names } as const }
    : judged(fraction, constraint, regimes, conditions, reader);
  return {
    ...{ deviation, regimes, constraint, verdict: read.verdict },
    gain: fractionFormula(read.fraction, reader),
  };
}

function judged(
  fraction: NamedFraction,
  { gain }: IncentiveConstraint,
  regimes: readonly LiveRegime[],
  conditions: readonly FactoredCondition[],
  reader: Reader,
): { readonly fraction: NamedFraction; readonly verdict: DeviationVerdict } {
  const { naming, signs } = reader;
  const below = signs.ofFactors(fraction.below);
  // What divides is not 0 where the weight is positive, so that its sign is all that matters.
  const whole: Factors = below
    ? { coefficient: fraction.coefficient.times(Rational.of(below.sign)), factors: fraction.above }
    : naming.factors(gain);
  const known = signs.ofFactors(whole.factors);
  const sign = known && known.sign * whole.coefficient.sign;
  if (known && sign && (sign < 0 || known.strict))
    return { fraction, verdict: { kind: 'settled', pays: sign > 0, by: [...known.by] } };
  const open = unsettled(whole, signs);
  const match = matching(open, regimes, definedWith(gain, conditions, reader), reader);
  if (match === undefined)
    return {
      fraction,
      verdict: { kind: 'constraint', relation: asRelation(open, reader), condition: undefined },
    };
  const { condition } = match;
  return {
    fraction: inTermsOf(fraction, open, match, reader),
    verdict: { kind: 'constraint', relation: condition.relation, condition },
  };
}

/** The conditions that divide by nothing that may be 0, but for what the gain divides by too. */
function definedWith(
  gain: Polynomial,
  conditions: readonly FactoredCondition[],
  { expansion }: Reader,
): FactoredCondition[] {
  const own = new Set(
    expansion
      .abbreviationsIn([gain])
      .flatMap(({ definition }) => definition.filter(({ sense }) => sense === '≠'))
      .map(({ polynomial }) => `${polynomial}`),
  );
  return conditions.filter(({ divisors }) => divisors.every((each) => own.has(`${each}`)));
}

/**
 * The condition that holds exactly where a gain is not positive, in all of some regimes: a negative
 * multiple of it, or else what differs from one by factors of known sign.
 */
function matching(
  open: Factors,
  regimes: readonly LiveRegime[],
  conditions: readonly FactoredCondition[],
  reader: Reader,
): FactoredCondition | undefined {
  const multiple = conditions.find((each) => (ratioOf(open, each, reader)?.sign ?? 0) < 0);
  if (multiple) return multiple;
  const [first, ...others] = regimes.map(({ regime }) =>
    regime.where.filter(({ sense }) => sense === '>'),
  );
  const given = (first ?? [])
    .filter((each) =>
      others.every((other) => other.some(({ polynomial }) => polynomial.equals(each.polynomial))),
    )
    .map(({ polynomial }) => ({ polynomial, sense: '>' as const, by: undefined }));
  const gain = expanded(open);
  return conditions.find(
    ({ polynomial }) => comparedSigns(gain, polynomial, reader.signs, given) < 0,
  );
}

/** A gain with a condition's own factors in the place of those that come to the same. */
function inTermsOf(
  fraction: NamedFraction,
  open: Factors,
  condition: Factors,
  reader: Reader,
): NamedFraction {
  const [own, theirs] = [open, condition].map(({ factors }) => ({
    coefficient: Rational.one,
    factors,
  }));
  const ratio = own && theirs && ratioOf(own, theirs, reader);
  if (ratio === undefined || !open.factors.every((each) => fraction.above.includes(each)))
    return fraction;
  return {
    coefficient: fraction.coefficient.times(ratio),
    above: [...fraction.above.filter((each) => !open.factors.includes(each)), ...condition.factors],
    below: fraction.below,
  };
}

/** The factors of a gain compared with 0. */
function asRelation({ coefficient, factors }: Factors, { naming }: Reader): Relation {
  const left = naming.written({ coefficient: Rational.one, factors });
  return { left, sign: coefficient.sign > 0 ? '≤' : '≥', right: zero };
}

/** The number that one product is of another, given the equations between parameters. */
function ratioOf(one: Factors, other: Factors, { signs }: Reader): Rational | undefined {
  const [left, right] = [one, other].map((each) => signs.reduced(expanded(each)));
  const lead = right?.terms[0];
  const own = left?.terms[0];
  if (left === undefined || right === undefined || !lead || !own) return undefined;
  const ratio = own.coefficient.over(lead.coefficient);
  return left.equals(right.scaled(ratio)) ? ratio : undefined;
}

function expanded({ coefficient, factors }: Factors): Polynomial {
  return factors.reduce(
    (product, { polynomial, exponent }) => product.times(polynomial.power(exponent)),
    Polynomial.constant(coefficient),
  );
}

/**
 * Whether a polynomial is 0 once the named quotients in it are what they are defined to be: whoever
 * mixes so as to make another indifferent leaves that other no gain.
 * @returns the names that make it so; `undefined` where it does not vanish, or not that simply.
 */
function vanishingBy(polynomial: Polynomial, expansion: Expansion): string[] | undefined {
  const names: string[] = [];
  let divisor = Polynomial.one;
  let rest = polynomial;
  let numerators = Polynomial.zero;
  for (const { symbol, definition } of expansion.abbreviationsIn([polynomial])) {
    const [without = rest, slope, ...higher] = rest.coefficientsIn(symbol);
    if (slope === undefined) continue;
    const [opposite, own] = definition[0]?.polynomial.coefficientsIn(symbol) ?? [];
    if (higher.length > 0 || own === undefined || opposite === undefined) return undefined;
    if (names.length > 0 && !own.equals(divisor)) return undefined;
    names.push(symbol);
    divisor = own;
    rest = without;
    numerators = numerators.minus(slope.times(opposite));
  }
  const defined = names.every((name) => !numerators.symbols.has(name) && !rest.symbols.has(name));
  return defined && numerators.plus(rest.times(divisor)).isZero ? names.sort() : undefined;
}

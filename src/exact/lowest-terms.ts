import { match } from 'ts-pattern';
import { numeral, power, productOf, quotient, total } from './composition.js';
import { known } from './entry.js';
import type { Formula } from './formula.js';
import { Rational } from './rational.js';

/*
 * A formula written for any distribution reads badly where the distribution is 1/2, 1/2: its
 * numbers are to be worked out before a reader sees them. What has a name is left alone, and
 * products of sums are not multiplied out.
 */

/**
 * The same formula with its numbers worked out, like terms collected and common factors cancelled:
 * `τ · 1/2` is `τ/2`, and `1/2 τ / (1/2 τ + 1/2 (1 − τ))` is `τ`. It has the same value wherever
 * the formula has one.
 * @throws {NotRational} when it divides by a number that is 0.
 * @example
 * ```js
 * import { inLowestTerms, math } from 'casus';
 * inLowestTerms(math`1/2 + 1/3`).kind; // 'quotient'
 * ```
 */
export function inLowestTerms(formula: Formula): Formula {
  return written(monomialOf(formula));
}

/** A number times powers; negative exponents divide. A base is a symbol, a term or a sum. */
interface Monomial {
  readonly coefficient: Rational;
  readonly powers: readonly Power[];
}

interface Power {
  readonly base: Formula;
  readonly exponent: number;
}

function monomialOf(formula: Formula): Monomial {
  return match(formula)
    .returnType<Monomial>()
    .with({ kind: 'number' }, ({ value }) => constant(value))
    .with({ kind: 'symbol' }, { kind: 'term' }, (base) => alone(base))
    .with({ kind: 'negative' }, ({ of }) => scaled(monomialOf(of), Rational.of(-1)))
    .with({ kind: 'sum' }, ({ terms }) => sumOf(terms.flatMap(termsOf)))
    .with({ kind: 'product' }, ({ factors }) =>
      factors.map(monomialOf).reduce(times, constant(Rational.one)),
    )
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      times(monomialOf(numerator), raised(monomialOf(denominator), -1)),
    )
    .with({ kind: 'power' }, ({ base, exponent }) => raised(monomialOf(base), exponent))
    .exhaustive();
}

function constant(coefficient: Rational): Monomial {
  return { coefficient, powers: [] };
}

function alone(base: Formula): Monomial {
  return { coefficient: Rational.one, powers: [{ base, exponent: 1 }] };
}

function scaled({ coefficient, powers }: Monomial, by: Rational): Monomial {
  const scale = coefficient.times(by);
  return scale.isZero ? constant(scale) : { coefficient: scale, powers };
}

/** The terms of a sum, a sum among them taken apart. */
function termsOf(formula: Formula): Monomial[] {
  const monomial = monomialOf(formula);
  const [only, ...others] = monomial.powers;
  return only?.base.kind === 'sum' && only.exponent === 1 && others.length === 0
    ? only.base.terms.map((each) => scaled(monomialOf(each), monomial.coefficient))
    : [monomial];
}

/** Terms with the same powers are one. Thirds throughout become one division by 3. */
function sumOf(terms: readonly Monomial[]): Monomial {
  const collected = new Map<string, Monomial>();
  for (const term of terms) {
    const key = term.powers
      .map((each) => JSON.stringify(each))
      .sort()
      .join();
    const sum = collected.get(key)?.coefficient.plus(term.coefficient) ?? term.coefficient;
    collected.set(key, { coefficient: sum, powers: term.powers });
  }
  const left = [...collected.values()].filter(({ coefficient }) => !coefficient.isZero);
  const [first] = left;
  if (first === undefined) return constant(Rational.zero);
  if (left.length === 1) return first;
  const parts = first.coefficient.denominator;
  const shared = left.every(({ coefficient }) => coefficient.denominator === parts);
  const unit = Rational.of(shared ? parts : 1n);
  const sum = total(left.map((each) => written(scaled(each, unit))));
  return scaled(alone(sum), Rational.one.over(unit));
}

/** Equal bases are gathered, and a sum with its multiples. */
function times(one: Monomial, other: Monomial): Monomial {
  let coefficient = one.coefficient.times(other.coefficient);
  const gathered = new Map<string, Power & { readonly lead: Rational }>();
  for (const { base, exponent } of [...one.powers, ...other.powers]) {
    const { key, lead } = proportion(base);
    const before = gathered.get(key) ?? { base, lead, exponent: 0 };
    coefficient = coefficient.times(powerOf(lead.over(before.lead), exponent));
    gathered.set(key, { ...before, exponent: before.exponent + exponent });
  }
  const powers = [...gathered.values()]
    .map(({ base, exponent }): Power => ({ base, exponent }))
    .filter(({ exponent }) => exponent !== 0);
  return coefficient.isZero ? constant(coefficient) : { coefficient, powers };
}

/** What a sum has in common with its multiples, whatever the order of its terms, and which it is. */
function proportion(base: Formula): { readonly key: string; readonly lead: Rational } {
  if (base.kind !== 'sum') return { key: JSON.stringify(base), lead: Rational.one };
  const terms = base.terms.map(monomialOf);
  const coefficients = new Map(terms.map((each) => [keyOf(each.powers), each.coefficient]));
  const keys = [...coefficients.keys()].sort();
  const inOrder = keys.map((key) => known(coefficients, key));
  const [lead = Rational.one] = inOrder;
  return { key: JSON.stringify([keys, inOrder.map((each) => each.over(lead))]), lead };
}

function keyOf(powers: readonly Power[]): string {
  return JSON.stringify(powers.map((each) => JSON.stringify(each)).sort());
}

function raised({ coefficient, powers }: Monomial, exponent: number): Monomial {
  return {
    coefficient: powerOf(coefficient, exponent),
    powers:
      exponent === 0 ? [] : powers.map((each) => ({ ...each, exponent: each.exponent * exponent })),
  };
}

function powerOf(value: Rational, exponent: number): Rational {
  return exponent < 0 ? Rational.one.over(value).power(-exponent) : value.power(exponent);
}

function written({ coefficient, powers }: Monomial): Formula {
  const side = (sign: 1 | -1, number: bigint): Formula =>
    productOf([
      numeral(Rational.of(number)),
      ...powers
        .filter(({ exponent }) => Math.sign(exponent) === sign)
        .map(({ base, exponent }) => power(base, Math.abs(exponent))),
    ]);
  return quotient(side(1, coefficient.numerator), side(-1, coefficient.denominator));
}

import { entry } from './entry.js';
import type { Field } from './field.js';

/*
 * What becomes of a function in the end. Quotients of polynomials of a symbol t that grows are an
 * ordered field: in the end each has one sign, that of its leading coefficients, so that whatever is
 * computed with numbers is computed with them, comparisons included, for all large t at once. Where
 * another symbol comes close to a value v instead, it is v ± 1/t.
 */

/** A polynomial of t: its coefficients, the constant first, and the last of them not 0. */
type Coefficients<Value> = readonly Value[];

/** A quotient of two polynomials of t, in lowest terms; what it is divided by has 1 for its last. */
export interface Germ<Value> {
  readonly over: Coefficients<Value>;
  readonly under: Coefficients<Value>;
}

/** The arithmetic of quotients of polynomials of t, ordered as they are in the end. */
export interface GermField<Value> extends Field<Germ<Value>> {
  readonly base: Field<Value>;
  constant(value: Value): Germ<Value>;
  /** t itself. */
  readonly growing: Germ<Value>;
  /** The number that it comes close to; `undefined` where it grows without bound. */
  limit(germ: Germ<Value>): Value | undefined;
  /** The power of t as which it grows or falls, with its coefficient: it over that comes close to 1. */
  leading(germ: Germ<Value>): LeadingPower<Value>;
}

/** A power of t, with what it is multiplied by. */
export interface LeadingPower<Value> {
  readonly coefficient: Value;
  readonly power: number;
}

/**
 * @param onSign told of each polynomial on whose sign something rests: for every value of t beyond
 * all roots of these, the same comes of the computation.
 */
export function germField<Value>(
  base: Field<Value>,
  onSign: (polynomial: Coefficients<Value>) => void = () => {},
): GermField<Value> {
  const { plus, minus, times, divided, common, trimmed } = polynomials(base);
  const unit: Coefficients<Value> = [base.one];
  const constant = (value: Value): Germ<Value> => ({ over: trimmed([value]), under: unit });
  const quotient = (over: Coefficients<Value>, under: Coefficients<Value>): Germ<Value> => {
    const shared = over.length > 0 && under.length > 1 ? common(over, under) : unit;
    const [above, below] =
      shared.length > 1 ? [divided(over, shared), divided(under, shared)] : [over, under];
    if (above.length === 0) return { over: [], under: unit };
    const lead = lastOf(below);
    // Polynomials share one denominator, so that they are known by it.
    return {
      over: scaled(base, above, lead),
      under: below.length === 1 ? unit : scaled(base, below, lead),
    };
  };
  const signOf = ({ over }: Germ<Value>): -1 | 0 | 1 => {
    if (over.length === 0) return 0;
    onSign(over);
    return base.sign(lastOf(over));
  };
  const combined =
    (combine: (f: Coefficients<Value>, g: Coefficients<Value>) => Coefficients<Value>) =>
    (f: Germ<Value>, g: Germ<Value>): Germ<Value> =>
      f.under === g.under
        ? quotient(combine(f.over, g.over), f.under)
        : quotient(
            combine(times(f.over, g.under), times(g.over, f.under)),
            times(f.under, g.under),
          );
  return {
    base,
    constant,
    zero: constant(base.zero),
    one: constant(base.one),
    growing: { over: [base.zero, base.one], under: unit },
    of: (number) => constant(base.of(number)),
    plus: combined(plus),
    minus: combined(minus),
    times: (f, g) => quotient(times(f.over, g.over), times(f.under, g.under)),
    over: (f, g) =>
      signOf(g) === 0 ? undefined : quotient(times(f.over, g.under), times(f.under, g.over)),
    isZero: (value) => signOf(value) === 0,
    sign: signOf,
    plain: (value) => value,
    limit: ({ over, under }) => {
      if (over.length > under.length) return undefined;
      return over.length < under.length ? base.zero : lastOf(over);
    },
    leading: ({ over, under }) =>
      over.length === 0
        ? { coefficient: base.zero, power: 0 }
        : { coefficient: lastOf(over), power: over.length - under.length },
  };
}

function lastOf<Value>(polynomial: Coefficients<Value>): Value {
  return entry(polynomial, polynomial.length - 1);
}

/** Divided by a coefficient that is not 0. */
function scaled<Value>(
  base: Field<Value>,
  polynomial: Coefficients<Value>,
  by: Value,
): Coefficients<Value> {
  return polynomial.map((each) => quotientIn(base, each, by));
}

function quotientIn<Value>(base: Field<Value>, one: Value, other: Value): Value {
  const value = base.over(one, other);
  if (value === undefined) throw new RangeError('a leading coefficient is 0');
  return value;
}

/** The arithmetic of polynomials with coefficients in a field. */
function polynomials<Value>(base: Field<Value>) {
  type Each = Coefficients<Value>;
  const trimmed = (coefficients: Each): Each =>
    coefficients.slice(0, coefficients.findLastIndex((each) => !base.isZero(each)) + 1);
  const termwise = (one: Each, other: Each, combine: (f: Value, g: Value) => Value): Each =>
    // Beyond its degree the coefficients of a polynomial are 0.
    trimmed(
      Array.from({ length: Math.max(one.length, other.length) }, (_, k) =>
        combine(one[k] ?? base.zero, other[k] ?? base.zero),
      ),
    );
  const times = (one: Each, other: Each): Each => {
    if (one.length === 0 || other.length === 0) return [];
    const product = new Array<Value>(one.length + other.length - 1).fill(base.zero);
    for (const [i, a] of one.entries())
      for (const [j, b] of other.entries())
        product[i + j] = base.plus(entry(product, i + j), base.times(a, b));
    return trimmed(product);
  };
  const longDivision = (dividend: Each, divisor: Each) => {
    const rest = [...dividend];
    const degree = divisor.length - 1;
    const found = new Array<Value>(Math.max(0, rest.length - degree)).fill(base.zero);
    for (let shift = rest.length - divisor.length; shift >= 0; shift -= 1) {
      const factor = quotientIn(base, entry(rest, shift + degree), entry(divisor, degree));
      found[shift] = factor;
      for (const [k, each] of divisor.entries())
        rest[shift + k] = base.minus(entry(rest, shift + k), base.times(factor, each));
    }
    return { quotient: trimmed(found), remainder: trimmed(rest) };
  };
  const common = (one: Each, other: Each): Each => {
    let [a, b] = [one, other];
    while (b.length > 0) {
      const { remainder } = longDivision(a, b);
      const next = remainder.length > 0 ? scaled(base, remainder, lastOf(remainder)) : remainder;
      [a, b] = [b, next];
    }
    return scaled(base, a, lastOf(a));
  };
  return {
    trimmed,
    times,
    common,
    plus: (one: Each, other: Each) => termwise(one, other, base.plus),
    minus: (one: Each, other: Each) => termwise(one, other, base.minus),
    divided: (dividend: Each, divisor: Each) => longDivision(dividend, divisor).quotient,
  };
}

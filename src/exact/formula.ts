import { match } from 'ts-pattern';
import { Polynomial } from './polynomial.js';
import { Rational, type RationalInput } from './rational.js';
import { RationalFunction } from './rational-function.js';

/** How a name is written: in plain text, and in LaTeX. */
export interface Spelling {
  readonly text: string;
  readonly latex: string;
}

/**
 * An expression as its author wrote it.
 *
 * Kept beside the polynomial it stands for, because a referee compares it with the paper:
 * a condition prints as `q_l Δ_l(0) + q_m Δ_m(0) ≤ 0`, not as its forty monomials.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'symbol'; readonly name: string; readonly spelling: Spelling }
  | { readonly kind: 'term'; readonly spelling: Spelling; readonly body: Formula }
  | { readonly kind: 'sum'; readonly terms: readonly Formula[] }
  | { readonly kind: 'negative'; readonly of: Formula }
  | { readonly kind: 'product'; readonly factors: readonly Formula[] }
  | { readonly kind: 'quotient'; readonly numerator: Formula; readonly denominator: Formula }
  | { readonly kind: 'power'; readonly base: Formula; readonly exponent: number };

/** What may stand where a formula is expected: a formula, a whole number, or a rational string. */
export type FormulaInput = Formula | RationalInput;

export function toFormula(input: FormulaInput): Formula {
  return typeof input === 'object' && 'kind' in input
    ? input
    : { kind: 'number', value: Rational.of(input) };
}

/** A name for a longer expression, such as `W_A(H, m, 1)`: printed by name, computed by its body. */
export function term(spelling: Spelling, body: Formula): Formula {
  return { kind: 'term', spelling, body };
}

const functions = new WeakMap<Formula, RationalFunction>();

/**
 * The rational function that a formula stands for.
 * @throws {NotRational} when it divides by zero whatever the symbols.
 */
export function functionOf(formula: Formula): RationalFunction {
  const known = functions.get(formula);
  if (known) return known;
  const computed = match(formula)
    .returnType<RationalFunction>()
    .with({ kind: 'number' }, ({ value }) => RationalFunction.constant(value))
    .with({ kind: 'symbol' }, ({ name }) => RationalFunction.of(Polynomial.symbol(name)))
    .with({ kind: 'term' }, ({ body }) => functionOf(body))
    .with({ kind: 'sum' }, ({ terms }) =>
      terms.map(functionOf).reduce((sum, next) => sum.plus(next), RationalFunction.zero),
    )
    .with({ kind: 'negative' }, ({ of }) => functionOf(of).negated())
    .with({ kind: 'product' }, ({ factors }) =>
      factors.map(functionOf).reduce((product, next) => product.times(next), RationalFunction.one),
    )
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      functionOf(numerator).over(functionOf(denominator)),
    )
    .with({ kind: 'power' }, ({ base, exponent }) => functionOf(base).power(exponent))
    .exhaustive();
  functions.set(formula, computed);
  return computed;
}

/** As a reader would type it: `τ q_h Δ_h(1) - 1/2 κ`. */
export function formulaText(formula: Formula): string {
  return render(formula, {
    number: (value) => `${value}`,
    name: ({ text }) => text,
    times: ' ',
    quotient: (numerator, denominator) => `${numerator}/${denominator}`,
    fraction: false,
    power: (base, exponent) => `${base}^${exponent}`,
    group: (inner) => `(${inner})`,
  });
}

export function formulaLatex(formula: Formula): string {
  return render(formula, {
    number: (value) => value.toLatex(),
    name: ({ latex }) => latex,
    times: ' ',
    quotient: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
    fraction: true,
    power: (base, exponent) => `${base}^{${exponent}}`,
    group: (inner) => `\\left(${inner}\\right)`,
  });
}

interface Notation {
  readonly number: (value: Rational) => string;
  readonly name: (spelling: Spelling) => string;
  readonly times: string;
  readonly quotient: (numerator: string, denominator: string) => string;
  /** Whether a quotient needs no parentheses around its parts. */
  readonly fraction: boolean;
  readonly power: (base: string, exponent: number) => string;
  readonly group: (inner: string) => string;
}

function render(formula: Formula, notation: Notation): string {
  const plain = (part: Formula): string => render(part, notation);
  const within = (part: Formula, loose: readonly Formula['kind'][]): string =>
    loose.includes(part.kind) ? notation.group(plain(part)) : plain(part);
  return match(formula)
    .with({ kind: 'number' }, ({ value }) => notation.number(value))
    .with({ kind: 'symbol' }, { kind: 'term' }, ({ spelling }) => notation.name(spelling))
    .with({ kind: 'sum' }, ({ terms }) =>
      terms
        .map((part, index) => {
          if (index === 0) return plain(part);
          return part.kind === 'negative'
            ? ` - ${within(part.of, ['sum', 'negative'])}`
            : ` + ${within(part, ['sum'])}`;
        })
        .join(''),
    )
    .with({ kind: 'negative' }, ({ of }) => `-${within(of, ['sum', 'negative'])}`)
    .with({ kind: 'product' }, ({ factors }) =>
      factors.map((part) => within(part, ['sum', 'negative'])).join(notation.times),
    )
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      notation.fraction
        ? notation.quotient(plain(numerator), plain(denominator))
        : notation.quotient(
            within(numerator, ['sum', 'negative']),
            within(denominator, ['sum', 'negative', 'product', 'quotient']),
          ),
    )
    .with({ kind: 'power' }, ({ base, exponent }) =>
      notation.power(within(base, ['sum', 'negative', 'product', 'quotient', 'power']), exponent),
    )
    .exhaustive();
}

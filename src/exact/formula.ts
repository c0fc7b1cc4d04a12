import { match } from 'ts-pattern';
import { noOperators } from './operators.js';
import type { Point } from './point.js';
import { Polynomial, superscript } from './polynomial.js';
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
  return isFormula(input) ? input : guarded({ kind: 'number', value: Rational.of(input) });
}

const KINDS: ReadonlySet<unknown> = new Set<Formula['kind']>([
  ...(['number', 'symbol', 'term', 'sum', 'negative', 'product', 'quotient', 'power'] as const),
]);

/** Whether a value is a formula; a table of them may have an entry called `kind`. */
export function isFormula(value: unknown): value is Formula {
  return typeof value === 'object' && value !== null && 'kind' in value && KINDS.has(value.kind);
}

const refusal = noOperators<Formula>(
  'formula',
  formulaText,
  `write math\`\${…} + 1\` to compute with it, and relation\`\${…} > 0\` to compare it; a game does not branch on its parameters: state a restriction or condition for each case, and a game or claim for each`,
);

/** A formula that operators of JavaScript refuse to touch: made so wherever one is made. */
export function guarded<Each extends Formula>(formula: Each): Each {
  return { ...formula, ...refusal };
}

/**
 * A name for a longer expression, such as `W(H, m, 1)`: printed by name, computed by its body.
 * @example
 * ```js
 * import { math, parameter, term } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: 1, source });
 * term({ text: 'W', latex: 'W' }, math`2 − ${c}`).spelling.text; // 'W'
 * ```
 */
export function term(spelling: Spelling, body: Formula): Formula {
  return guarded({ kind: 'term', spelling, body });
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

/**
 * The value of a formula at a point, part by part as it is written: what has a name is computed
 * once. Long quotients, whose expansion would have thousands of monomials, stay cheap.
 * @returns `undefined` where it divides by zero.
 */
export function valueAt(formula: Formula, point: Point): Rational | undefined {
  const known = point.memo.get(formula);
  if (known) return known;
  const value = compute(formula, point);
  if (value) point.memo.set(formula, value);
  return value;
}

/** A switch, not a match: this is the innermost loop of drawing parameters. */
function compute(formula: Formula, point: Point): Rational | undefined {
  const fold = (
    parts: readonly Formula[],
    combine: (one: Rational, other: Rational) => Rational,
  ): Rational | undefined => {
    let result: Rational | undefined;
    for (const part of parts) {
      const value = valueAt(part, point);
      if (value === undefined) return undefined;
      result = result === undefined ? value : combine(result, value);
    }
    return result;
  };
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'symbol':
      return point.at(formula.name);
    case 'term':
      return dividesBySymbol(formula.body)
        ? valueAt(formula.body, point)
        : functionOf(formula.body).evaluate(point);
    case 'sum':
      return fold(formula.terms, (one, other) => one.plus(other));
    case 'negative':
      return valueAt(formula.of, point)?.negated();
    case 'product':
      return fold(formula.factors, (one, other) => one.times(other));
    case 'quotient': {
      const [above, below] = [
        valueAt(formula.numerator, point),
        valueAt(formula.denominator, point),
      ];
      if (above === undefined || below === undefined || below.isZero) return undefined;
      return above.over(below);
    }
    case 'power':
      return valueAt(formula.base, point)?.power(formula.exponent);
  }
}

/** The formulas of which a formula is made. */
export function partsOf(formula: Formula): readonly Formula[] {
  return match(formula)
    .returnType<readonly Formula[]>()
    .with({ kind: 'number' }, { kind: 'symbol' }, () => [])
    .with({ kind: 'term' }, ({ body }) => [body])
    .with({ kind: 'sum' }, ({ terms }) => terms)
    .with({ kind: 'negative' }, ({ of }) => [of])
    .with({ kind: 'product' }, ({ factors }) => factors)
    .with({ kind: 'quotient' }, ({ numerator, denominator }) => [numerator, denominator])
    .with({ kind: 'power' }, ({ base }) => [base])
    .exhaustive();
}

/** The symbols that occur in a formula as it is written, whether or not they cancel. */
export function symbolsOf(formula: Formula): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Formula): void => {
    if (part.kind === 'symbol') found.add(part.name);
    partsOf(part).forEach(visit);
  };
  visit(formula);
  return found;
}

/** The named expressions in a formula, those within their bodies included, outermost first. */
export function* termsIn(formula: Formula): Generator<Formula & { readonly kind: 'term' }> {
  if (formula.kind === 'term') yield formula;
  for (const part of partsOf(formula)) yield* termsIn(part);
}

/** Everything that a formula divides by, at any depth. */
export function* divisorsIn(formula: Formula): Generator<Formula> {
  if (formula.kind === 'quotient') yield formula.denominator;
  for (const part of partsOf(formula)) yield* divisorsIn(part);
}

const divides = new WeakMap<Formula, boolean>();

/** Whether a formula divides by something that depends on parameters. */
export function dividesBySymbol(formula: Formula): boolean {
  const known = divides.get(formula);
  if (known !== undefined) return known;
  const found =
    (formula.kind === 'quotient' && symbolsOf(formula.denominator).size > 0) ||
    partsOf(formula).some(dividesBySymbol);
  divides.set(formula, found);
  return found;
}

/** As a reader would type it: `τ q_h Δ_h(1) - 1/2 κ`. */
export function formulaText(formula: Formula): string {
  return render(formula, {
    number: (value) => `${value}`,
    name: ({ text }) => text,
    times: ' ',
    quotient: (numerator, denominator) => `${numerator}/${denominator}`,
    fraction: false,
    power: (base, exponent) =>
      base.includes('^') && !base.startsWith('(') ? `(${base})^${exponent}` : `${base}^${exponent}`,
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
    power: superscript,
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

/** How a part reads: the number -2 as a negative, 1/2 as a quotient. */
function looks(part: Formula): Formula['kind'] {
  if (part.kind !== 'number') return part.kind;
  if (part.value.sign < 0) return 'negative';
  return part.value.denominator === 1n ? 'number' : 'quotient';
}

function render(formula: Formula, notation: Notation): string {
  const plain = (part: Formula): string => render(part, notation);
  const within = (part: Formula, loose: readonly Formula['kind'][]): string =>
    loose.includes(looks(part)) ? notation.group(plain(part)) : plain(part);
  return match(formula)
    .with({ kind: 'number' }, ({ value }) => notation.number(value))
    .with({ kind: 'symbol' }, { kind: 'term' }, ({ spelling }) => notation.name(spelling))
    .with({ kind: 'sum' }, ({ terms }) =>
      terms
        .map((part, index) => {
          if (index === 0) return plain(part);
          return part.kind === 'negative'
            ? ` - ${within(part.of, ['sum', 'negative'])}`
            : ` + ${within(part, ['sum', 'negative'])}`;
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

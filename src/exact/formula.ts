import { match } from 'ts-pattern';
import { superscript } from './monomial.js';
import { Rational, type RationalInput } from './rational.js';

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

/** The formulas of which a formula is made. */
export function partsOf(formula: Formula): readonly Formula[] {
  // A switch, not a match: every formula of a specification is looked through, many times.
  switch (formula.kind) {
    case 'number':
    case 'symbol':
      return [];
    case 'term':
      return [formula.body];
    case 'sum':
      return formula.terms;
    case 'negative':
      return [formula.of];
    case 'product':
      return formula.factors;
    case 'quotient':
      return [formula.numerator, formula.denominator];
    case 'power':
      return [formula.base];
  }
}

const symbols = new WeakMap<Formula, ReadonlySet<string>>();

/** The symbols that occur in a formula as it is written, whether or not they cancel. */
export function symbolsOf(formula: Formula): ReadonlySet<string> {
  const known = symbols.get(formula);
  if (known) return known;
  const found =
    formula.kind === 'symbol'
      ? new Set([formula.name])
      : new Set(partsOf(formula).flatMap((part) => [...symbolsOf(part)]));
  symbols.set(formula, found);
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

/** Thrown where an operator of JavaScript meets what it cannot compute with, and would not say so. */
export class MisusedOperator extends TypeError {
  override readonly name = 'MisusedOperator';
}

/** What refuses operators: spread into an object, it is copied along wherever that is spread. */
export interface NoOperators {
  readonly [Symbol.toPrimitive]: (hint: string) => never;
}

/**
 * JavaScript compares, adds and joins whatever it is given: `a > 0` is silently false of an object,
 * and a payoff that branches on it makes another game. What holds this throws instead, whether it
 * is compared, computed with, joined to a text or made the key of a table.
 *
 * `===`, `!`, `&&`, `||`, `??` and `if` convert nothing, and nothing can keep them out.
 * @param instead what to write in place of the operator.
 */
export function noOperators<Each>(
  what: string,
  textOf: (each: Each) => string,
  instead: string,
): NoOperators {
  return {
    [Symbol.toPrimitive](hint: string): never {
      const thing = `the ${what} ${textOf(this as Each)}`;
      const misused =
        hint === 'string'
          ? `${thing} was used as a text or as the key of a table, where it would read [object Object]`
          : `an operator such as >, + or == was used on ${thing}, which JavaScript takes for an object and no number`;
      throw new MisusedOperator(`${misused}; ${instead}`);
    },
  };
}

import { type Claim, formulasOf } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import { opposite, productOf, total } from '../exact/composition.js';
import { type Formula, formulaText, partsOf, symbolsOf, termsIn } from '../exact/formula.js';
import { dividesBySymbol } from '../exact/formula-value.js';
import { math } from '../exact/math.js';
import type { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import type { Relation } from '../exact/relation.js';
import type { Expansion } from './expansion.js';

/** An expression of the author's, which may stand for what it expands to. */
export interface Phrase {
  readonly formula: Formula;
  readonly polynomial: Polynomial;
}

/** What derived expressions are written in. */
export interface Vocabulary {
  /** Parameters, then named quotients, by the symbol that stands for them in polynomials. */
  readonly symbols: ReadonlyMap<string, Formula>;
  /** The symbols that stand for probabilities. */
  readonly probabilities: ReadonlySet<string>;
  /** Named terms, then sums; none a multiple of another. */
  readonly phrases: readonly Phrase[];
}

/**
 * The vocabulary of some claims, the first of them first, and of the restrictions: the names and
 * sums in conditions and tables; and 1 − τ for each probability τ. A claim may rest on roots that
 * the rest of a specification does not speak of: words with such symbols are left out.
 */
export function vocabularyOf(
  { parameters, restrictions }: Pick<Specification, 'parameters' | 'restrictions'>,
  claims: readonly Claim[],
  expansion: Expansion,
): Vocabulary {
  const written = [
    ...claims.flatMap((each) => [
      ...each.conditions.flatMap(({ relation }) => [differenceOf(relation), ...sidesOf(relation)]),
      ...formulasOf(each),
    ]),
    ...restrictions.flatMap(({ relation }) => sidesOf(relation)),
  ];
  const declared = new Set<string>(parameters.map(({ name }) => name));
  const isSpoken = (formula: Formula): boolean =>
    [...symbolsOf(formula)].every((each) => declared.has(each));
  const terms = new Set(written.flatMap((formula) => [...termsIn(formula)].filter(isSpoken)));
  const likely = parameters.filter(({ unit }) => unit === 'probability');
  const symbols = new Map<string, Formula>(parameters.map((each) => [each.name, each]));
  for (const term of terms) {
    if (!dividesBySymbol(term.body)) continue;
    const [symbol] = expansion.polynomial(term).symbols;
    if (symbol !== undefined && !symbols.has(symbol)) symbols.set(symbol, term);
  }
  const sums = [
    ...likely.map((each) => math`1 − ${each}`),
    ...[...terms].flatMap(definition),
    ...written.flatMap(sumsIn).filter(isSpoken),
  ];
  const names = [...terms].filter(({ body }) => !dividesBySymbol(body));
  const phrases = distinct([...names, ...sums], expansion);
  return {
    symbols,
    probabilities: new Set(likely.map(({ name }) => name)),
    phrases: phrases.filter((each) =>
      [...each.polynomial.symbols].every((one) => symbols.has(one)),
    ),
  };
}

function sidesOf({ left, right }: Relation): Formula[] {
  return [left, right];
}

function differenceOf({ left, right }: Relation): Formula {
  return total([left, opposite(right)]);
}

/** What a name for a quotient makes 0: the name times the divisor, less the numerator. */
function definition(name: Formula & { readonly kind: 'term' }): Formula[] {
  const { body } = name;
  if (body.kind !== 'quotient' || !dividesBySymbol(body)) return [];
  const { numerator, denominator } = body;
  const divisors = denominator.kind === 'product' ? denominator.factors : [denominator];
  const sums = divisors.filter(({ kind }) => kind === 'sum');
  const others = divisors.filter(({ kind }) => kind !== 'sum');
  return [total([productOf([...others, name, ...sums]), opposite(numerator)])];
}

/** The sums in a formula; of those in the body of a name, only such as `1 − p` and `k + W`. */
function sumsIn(formula: Formula): Formula[] {
  const within = (part: Formula, named: boolean): Formula[] => {
    const below = named || (part.kind === 'term' && !dividesBySymbol(part.body));
    return [
      ...(part.kind === 'sum' && (!named || isPlain(part)) ? [part] : []),
      ...partsOf(part).flatMap((each) => within(each, below)),
    ];
  };
  return within(formula, false);
}

/** Whether a sum has two terms, and each is a name, a number, or one times the other. */
function isPlain({ terms }: Formula & { readonly kind: 'sum' }): boolean {
  const plain = (term: Formula): boolean =>
    term.kind === 'number' ||
    term.kind === 'symbol' ||
    term.kind === 'term' ||
    (term.kind === 'negative' && plain(term.of)) ||
    (term.kind === 'product' &&
      term.factors.length === 2 &&
      term.factors[0]?.kind === 'number' &&
      term.factors.every(plain));
  return terms.length === 2 && terms.every(plain);
}

/** Each expansion once, up to a factor; the first name for it, or else the shortest sum. */
function distinct(formulas: readonly Formula[], expansion: Expansion): Phrase[] {
  const found = new Map<string, Phrase>();
  for (const formula of new Set(formulas)) {
    const polynomial = expansion.polynomial(formula);
    const [lead] = polynomial.terms;
    if (lead === undefined || (formula.kind === 'sum' && polynomial.terms.length === 1)) continue;
    const key = `${polynomial.scaled(Rational.one.over(lead.coefficient))}`;
    const known = found.get(key);
    const shorter =
      known?.formula.kind === 'sum' &&
      formulaText(formula).length < formulaText(known.formula).length;
    if (known === undefined || shorter) found.set(key, { formula, polynomial });
  }
  return [...found.values()];
}

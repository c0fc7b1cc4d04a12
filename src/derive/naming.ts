import { numeral, opposite, power, productOf, total } from '../exact/composition.js';
import { contentOf } from '../exact/divisibility.js';
import { dividedBy } from '../exact/division.js';
import { entry } from '../exact/entry.js';
import type { Formula } from '../exact/formula.js';
import type { Term } from '../exact/monomial.js';
import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import { combinationOf } from './combination.js';
import type { Phrase, Vocabulary } from './vocabulary.js';

/** A power of an expression that its author would recognize. */
export interface Factor extends Phrase {
  readonly exponent: number;
}

/** A polynomial as a number times powers. */
export interface Factors {
  readonly coefficient: Rational;
  readonly factors: readonly Factor[];
}

/** Writes polynomials in the words of a vocabulary; what it writes expands to them again. */
export class TermNaming {
  readonly #vocabulary: Vocabulary;
  readonly #place: ReadonlyMap<string, number>;
  readonly #known = new Map<string, Factors>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#place = new Map([...vocabulary.symbols.keys()].map((symbol, index) => [symbol, index]));
  }

  formula(polynomial: Polynomial): Formula {
    return this.written(this.factors(polynomial));
  }

  /** Takes a polynomial apart: names, symbols, then sums; what is left is the last factor. */
  factors(polynomial: Polynomial): Factors {
    const key = `${polynomial}`;
    const found = this.#known.get(key) ?? this.#factors(polynomial);
    this.#known.set(key, found);
    return found;
  }

  /** Factors as a formula: probabilities before payoffs, and what is long last. */
  written({ coefficient, factors }: Factors): Formula {
    const ordered = [...factors].sort((one, other) => this.#compare(one, other));
    const parts = ordered.map(({ formula, exponent }) => power(formula, exponent));
    const [only] = parts;
    return parts.length === 1 && only?.kind === 'sum' && coefficient.equals(Rational.of(-1))
      ? opposite(only)
      : productOf([numeral(coefficient), ...parts]);
  }

  #factors(polynomial: Polynomial): Factors {
    const factors: Factor[] = [];
    let rest = polynomial;
    const take = (phrase: Phrase): void => {
      let exponent = 0;
      for (;;) {
        const quotient = dividedBy(rest, phrase.polynomial);
        if (quotient === undefined) break;
        rest = quotient;
        exponent++;
      }
      if (exponent > 0) factors.push({ ...phrase, exponent });
    };
    if (rest.isZero) return { coefficient: Rational.zero, factors };
    const { phrases } = this.#vocabulary;
    for (const phrase of phrases)
      if (phrase.formula.kind === 'term' && rest.constantValue === undefined) take(phrase);
    for (const symbol of rest.symbols)
      take({ formula: this.#symbol(symbol), polynomial: Polynomial.symbol(symbol) });
    for (const phrase of phrases)
      if (phrase.formula.kind !== 'term' && rest.constantValue === undefined) take(phrase);
    if (rest.constantValue) return { coefficient: rest.constantValue, factors };
    const { coefficient, factor } = this.#last(rest);
    return { coefficient, factors: [...factors, factor] };
  }

  /** What no phrase divides: with whole coprime coefficients, and not all of its terms negative. */
  #last(polynomial: Polynomial): { coefficient: Rational; factor: Factor } {
    const content = contentOf(polynomial);
    const primitive = polynomial.scaled(Rational.one.over(content));
    const formula = this.#combined(primitive);
    const subtracted = (term: Formula): boolean => term.kind === 'negative';
    const turned = formula.kind === 'sum' ? formula.terms.every(subtracted) : subtracted(formula);
    return turned
      ? {
          coefficient: content.negated(),
          factor: { formula: opposite(formula), polynomial: primitive.negated(), exponent: 1 },
        }
      : { coefficient: content, factor: { formula, polynomial: primitive, exponent: 1 } };
  }

  /** A sum of products with phrases, where that is shorter than the plain sum. */
  #combined(polynomial: Polynomial): Formula {
    const { parts, rest } = combinationOf(polynomial, this.#vocabulary.phrases);
    return total([
      ...parts.map(({ phrase, multiplier }) =>
        this.#product(this.factors(multiplier), { ...phrase, exponent: 1 }),
      ),
      ...(parts.length > 0 ? [this.formula(rest)] : rest.terms.map((term) => this.#monomial(term))),
    ]);
  }

  #product({ coefficient, factors }: Factors, factor: Factor): Formula {
    return this.written({ coefficient, factors: [...factors, factor] });
  }

  #monomial({ coefficient, monomial }: Term): Formula {
    const exponents = new Map<string, number>();
    for (const symbol of monomial) exponents.set(symbol, (exponents.get(symbol) ?? 0) + 1);
    const factors = [...exponents].map(([symbol, exponent]) => ({
      formula: this.#symbol(symbol),
      polynomial: Polynomial.symbol(symbol),
      exponent,
    }));
    return this.written({ coefficient, factors });
  }

  #symbol(name: string): Formula {
    const spelling = { text: name, latex: name };
    return this.#vocabulary.symbols.get(name) ?? { kind: 'symbol', name, spelling };
  }

  /** Probabilities come in the order of the parameters; among payoffs, names before sums. */
  #compare(one: Factor, other: Factor): number {
    const [left, right] = [this.#rank(one), this.#rank(other)];
    const differing = left.findIndex((part, index) => part !== right[index]);
    return differing < 0 ? 0 : entry(left, differing) - entry(right, differing);
  }

  #rank({ formula, polynomial: { symbols, degree } }: Factor): number[] {
    const places = [...symbols].map((symbol) => this.#place.get(symbol) ?? this.#place.size);
    const first = Math.min(...places);
    const kind = symbols.size === 1 && degree === 1 ? 0 : formula.kind === 'term' ? 1 : 2;
    const likely = [...symbols].every((symbol) => this.#vocabulary.probabilities.has(symbol));
    return likely ? [0, first, kind] : [1, kind, first];
  }
}

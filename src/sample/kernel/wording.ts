import type { Specification } from '../../claim/specification.js';
import { Expansion } from '../../derive/expansion.js';
import { TermNaming } from '../../derive/naming.js';
import { polynomialText, type Question } from '../../derive/question.js';
import { type Vocabulary, vocabularyOf } from '../../derive/vocabulary.js';
import { divisorsIn, type Formula, guarded, term } from '../../exact/formula.js';
import { dividesBySymbol } from '../../exact/formula-value.js';
import { Polynomial } from '../../exact/polynomial.js';

/** What a specification's propositions are written from. */
export type Spoken = Pick<Specification, 'parameters' | 'restrictions' | 'claims'>;

/** What all propositions of a specification are written with. */
interface Language {
  readonly expansion: Expansion;
  readonly vocabulary: Vocabulary;
  readonly naming: TermNaming;
  /** What has been written, by the polynomial as it prints. */
  readonly written: Map<string, Formula>;
  /** What has been divided by, by the formula that divides. */
  readonly divisors: Map<Formula, readonly Polynomial[]>;
}

const languages = new WeakMap<object, Language>();

function languageOf(spec: Spoken): Language {
  const spoken = languages.get(spec);
  if (spoken) return spoken;
  const expansion = new Expansion(spec);
  const vocabulary = vocabularyOf(spec, spec.claims, expansion);
  const language: Language = {
    expansion,
    vocabulary,
    naming: new TermNaming(vocabulary),
    written: new Map(),
    divisors: new Map(),
  };
  languages.set(spec, language);
  return language;
}

/**
 * Writes the polynomials of some questions as formulas in parameters, and in symbols of maxima. In
 * the words of the specification's author they take far fewer operations than expanded.
 *
 * A formula has the value of its polynomial wherever everything that stands abbreviated in it is
 * defined, as it is where any question of it has a solution; elsewhere it need not have any.
 */
export class Wording {
  readonly #language: Language;
  /** What an abbreviation is called in the language, by what questions call it. */
  readonly #names: ReadonlyMap<string, string>;
  /** What abbreviations stand for, by their names in the language. */
  readonly #bodies: ReadonlyMap<string, Formula>;
  /** The symbols of maxima: objects of their own, for other questions use the same names. */
  readonly maxima: ReadonlyMap<string, Formula>;
  readonly #naming: TermNaming;
  readonly #written: Map<string, Formula>;

  constructor(spec: Spoken, questions: readonly Question[]) {
    const language = languageOf(spec);
    const { expansion, vocabulary } = language;
    const named = new Map<string, string>();
    const bodies = new Map<string, Formula>();
    for (const { symbol, formula } of questions.flatMap(({ abbreviations }) => abbreviations)) {
      if (named.has(symbol)) continue;
      const [name = symbol] = expansion.polynomial(
        term({ text: symbol, latex: symbol }, formula),
      ).symbols;
      named.set(symbol, name);
      bodies.set(name, formula);
    }
    const maxima = new Map(
      questions.flatMap((each) => each.maxima).map(({ symbol }) => [symbol, symbolFormula(symbol)]),
    );
    const own = new Map(
      [...bodies]
        .filter(([name]) => !vocabulary.symbols.has(name))
        .map(([name, body]) => [name, term({ text: name, latex: name }, body)]),
    );
    const shared = own.size === 0 && maxima.size === 0;
    const symbols = new Map([...vocabulary.symbols, ...own, ...maxima]);
    this.#language = language;
    this.#names = named;
    this.#bodies = bodies;
    this.maxima = maxima;
    this.#naming = shared ? language.naming : new TermNaming({ ...vocabulary, symbols });
    this.#written = shared ? language.written : new Map();
  }

  /** A formula that has the value of a polynomial. */
  formula(polynomial: Polynomial): Formula {
    const renamed = this.#renamed(polynomial);
    const key = polynomialText(renamed);
    const before = this.#written.get(key);
    // Written for other questions, it may stand for abbreviations that divide by more.
    if (before && this.#isDefinedWith(before, renamed)) return before;
    const formula = this.#worded(renamed);
    this.#written.set(key, formula);
    return formula;
  }

  /** What a formula divides by, at any depth, numbers left out, as polynomials that are 0 with it. */
  divisorsOf(formula: Formula): readonly Polynomial[] {
    const { expansion, divisors } = this.#language;
    const before = divisors.get(formula);
    if (before) return before;
    const found = [...new Set(divisorsIn(formula))]
      .map((each) => expansion.cleared(expansion.polynomial(each)))
      .filter((each) => each.constantValue === undefined);
    divisors.set(formula, found);
    return found;
  }

  /**
   * Words of the author's may stand for the same function though they divide by more: then what the
   * polynomial abbreviates is taken as it is.
   */
  #worded(polynomial: Polynomial): Formula {
    const formula = this.#naming.formula(polynomial);
    if (this.#isDefinedWith(formula, polynomial)) return formula;
    const symbols = new Map([
      ...this.maxima,
      ...[...this.#bodies].map(([name, body]): [string, Formula] => [
        name,
        term({ text: name, latex: name }, body),
      ]),
    ]);
    return new TermNaming({ symbols, probabilities: new Set(), phrases: [] }).formula(polynomial);
  }

  /** Whether a formula divides by nothing but what a polynomial's own abbreviations divide by. */
  #isDefinedWith(formula: Formula, { symbols }: Polynomial): boolean {
    if (!dividesBySymbol(formula)) return true;
    const bodies = [...symbols].flatMap((symbol) => this.#bodies.get(symbol) ?? []);
    const own = new Set(bodies.flatMap((body) => this.divisorsOf(body).map(polynomialText)));
    return this.divisorsOf(formula).every((each) => own.has(polynomialText(each)));
  }

  #renamed(polynomial: Polynomial): Polynomial {
    const differs = [...this.#names].some(
      ([symbol, name]) => symbol !== name && polynomial.symbols.has(symbol),
    );
    if (!differs) return polynomial;
    return Polynomial.collect(
      polynomial.terms.map(({ coefficient, monomial }) => ({
        coefficient,
        monomial: monomial.map((symbol) => this.#names.get(symbol) ?? symbol).sort(),
      })),
    );
  }
}

function symbolFormula(name: string): Formula {
  return guarded({ kind: 'symbol', name, spelling: { text: name, latex: name } });
}

import { type Formula, type FormulaInput, guarded, toFormula } from './formula.js';
import { RELATION_SIGNS, type Relation, type RelationSign, related } from './relation.js';

/** Thrown where a template of `math` or `relation` is not a formula; quotes it and marks the place. */
export class FormulaSyntax extends Error {
  override readonly name = 'FormulaSyntax';
  /** What was expected and found, without the place. */
  readonly problem: string;
  /** Which of the tokens that were read; `undefined` where there is none, as at the end. */
  readonly token: number | undefined;

  constructor(message: string, problem = message, token?: number) {
    super(message);
    this.problem = problem;
    this.token = token;
  }
}

/**
 * A formula, written as on paper: ``math`(${p} + ${z} ${ε})(${α} - ${z} ${γ})` ``.
 *
 * Symbols are interpolated, so that a misspelt one does not compile; operators are text:
 * `+ - * / ^ ( )`, and two factors side by side are multiplied.
 * @throws {FormulaSyntax} when the text between the symbols is no formula.
 * @example
 * ```js
 * import { math, parameter } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: 1, source });
 * math`2 − ${c}`.kind; // 'sum'
 * ```
 */
export function math(texts: TemplateStringsArray, ...values: readonly FormulaInput[]): Formula {
  const reader = new Reader(tokens(texts, values));
  const formula = reader.sum();
  reader.end('a comparison is written relation`…`');
  return formula;
}

/**
 * The formula that tokens of some other text are, whose names were looked up already.
 * @throws {FormulaSyntax} naming the token where they are none.
 */
export function formulaOfTokens(found: readonly FormulaToken[]): Formula {
  const reader = new Reader(found);
  const formula = reader.sum();
  reader.end('');
  return formula;
}

/**
 * Two formulas compared by one of `≥ > = < ≤` (or `>=`, `<=`):
 * ``relation`${low} < ${high}` ``.
 * @throws {FormulaSyntax} when there is no comparison, or the text is no formula.
 * @example
 * ```js
 * import { parameter, relation } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: 1, source });
 * relation`${c} ≤ 2`.sign; // '≤'
 * ```
 */
export function relation(
  texts: TemplateStringsArray,
  ...values: readonly FormulaInput[]
): Relation {
  const reader = new Reader(tokens(texts, values));
  const left = reader.sum();
  const sign = reader.relationSign();
  const right = reader.sum();
  reader.end('two comparisons are two relations');
  return related({ left, sign, right });
}

/** A piece of a formula: a number, a symbol or a formula that has been read, or an operator. */
export type FormulaToken =
  | { readonly kind: 'formula'; readonly formula: Formula; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

const LEXEME = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<sign>[<>=!]+|[-−+*·/^()≥≤]))/uy;
const CANONICAL: Readonly<Record<string, string>> = { '−': '-', '·': '*', '>=': '≥', '<=': '≤' };

/** The number or the sign that begins at a place in a text, after blanks; `undefined` for neither. */
export function plainToken(
  text: string,
  at: number,
): { readonly token: FormulaToken; readonly end: number } | undefined {
  LEXEME.lastIndex = at;
  const groups = LEXEME.exec(text)?.groups;
  const [number, sign] = [groups?.['number'], groups?.['sign']];
  const end = LEXEME.lastIndex;
  if (number !== undefined)
    return { token: { kind: 'formula', formula: toFormula(number), text: number }, end };
  return sign === undefined
    ? undefined
    : { token: { kind: 'sign', text: CANONICAL[sign] ?? sign }, end };
}

function tokens(texts: TemplateStringsArray, values: readonly FormulaInput[]): FormulaToken[] {
  const found: FormulaToken[] = [];
  texts.forEach((text, index) => {
    for (let at = 0; text.slice(at).trim() !== ''; ) {
      const plain = plainToken(text, at);
      if (plain === undefined)
        throw new FormulaSyntax(
          `"${text.slice(at).trim()}" is not part of a formula: ` +
            `symbols are interpolated as \${symbol}, and the text holds numbers and + - * / ^ ( )`,
        );
      found.push(plain.token);
      at = plain.end;
    }
    const value = values[index];
    if (index === values.length) return;
    if (value === undefined)
      throw new FormulaSyntax(
        `after "${text.trim()}" stands \${undefined}: expected a symbol, a formula or a number`,
      );
    found.push({ kind: 'formula', formula: toFormula(value), text: `\${…}` });
  });
  return found;
}

/** Recursive descent: sum → product → power → atom. */
class Reader {
  readonly #tokens: readonly FormulaToken[];
  #position = 0;

  constructor(found: readonly FormulaToken[]) {
    this.#tokens = found;
  }

  sum(): Formula {
    const terms = [this.#take('-') ? negative(this.#product()) : this.#product()];
    for (;;) {
      if (this.#take('+')) terms.push(this.#product());
      else if (this.#take('-')) terms.push(negative(this.#product()));
      else return terms.length === 1 && terms[0] ? terms[0] : guarded({ kind: 'sum', terms });
    }
  }

  relationSign(): RelationSign {
    const next = this.#tokens[this.#position];
    const sign = RELATION_SIGNS.find((candidate) => candidate === next?.text);
    if (sign === undefined) throw this.#unexpected('one of ≥ > = < ≤ (or >=, <=)');
    this.#position++;
    return sign;
  }

  /** @param otherwise what to write instead of a comparison. */
  end(otherwise: string): void {
    const next = this.#tokens[this.#position];
    if (next === undefined) return;
    const compares = RELATION_SIGNS.some((sign) => sign === next.text);
    throw this.#unexpected('the end of the formula', compares ? `; ${otherwise}` : '');
  }

  #product(): Formula {
    let product = this.#power();
    for (;;) {
      if (this.#take('/'))
        product = guarded({ kind: 'quotient', numerator: product, denominator: this.#power() });
      else if (this.#take('*') || this.#startsAtom()) product = multiplied(product, this.#power());
      else return product;
    }
  }

  #power(): Formula {
    const base = this.#atom();
    if (!this.#take('^')) return base;
    const next = this.#tokens[this.#position];
    const exponent = next?.kind === 'formula' ? next.formula : undefined;
    if (exponent?.kind !== 'number' || exponent.value.denominator !== 1n || exponent.value.sign < 0)
      throw this.#unexpected('a whole number as the exponent');
    this.#position++;
    return guarded({ kind: 'power', base, exponent: Number(exponent.value.numerator) });
  }

  #atom(): Formula {
    const next = this.#tokens[this.#position];
    if (next?.kind === 'formula') {
      this.#position++;
      return next.formula;
    }
    if (!this.#take('(')) throw this.#unexpected('a symbol, a number or "("');
    const inner = this.sum();
    if (!this.#take(')')) throw this.#unexpected('")"');
    return inner;
  }

  #startsAtom(): boolean {
    const next = this.#tokens[this.#position];
    return next?.kind === 'formula' || next?.text === '(';
  }

  #take(sign: string): boolean {
    const next = this.#tokens[this.#position];
    if (next?.kind !== 'sign' || next.text !== sign) return false;
    this.#position++;
    return true;
  }

  #unexpected(expected: string, hint = ''): FormulaSyntax {
    const written = this.#tokens.map((token, index) =>
      index === this.#position ? `▸${token.text}` : token.text,
    );
    const found = this.#tokens[this.#position]?.text ?? 'the end';
    const problem = `expected ${expected}, found ${found}`;
    return new FormulaSyntax(
      `${problem} in: ${written.join(' ')}${hint}`,
      problem,
      found === 'the end' ? undefined : this.#position,
    );
  }
}

function negative(of: Formula): Formula {
  return guarded({ kind: 'negative', of });
}

function multiplied(left: Formula, right: Formula): Formula {
  const factors = left.kind === 'product' ? [...left.factors, right] : [left, right];
  return guarded({ kind: 'product', factors });
}

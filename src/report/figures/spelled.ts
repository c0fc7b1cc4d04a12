import type { Parameter } from '../../claim/parameter.js';
import type { Specification } from '../../claim/specification.js';
import { TermNaming } from '../../derive/naming.js';
import { formulaText } from '../../exact/formula.js';
import { visible } from '../../exact/message.js';
import { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';

/** A polynomial in the symbols of its paper: `3 κ - 2 ψ + 1`. */
function spelledPolynomial(
  { parameters }: Pick<Specification, 'parameters'>,
  polynomial: Polynomial,
): string {
  const symbols = new Map(parameters.map((each) => [each.name, each]));
  const naming = new TermNaming({ symbols, probabilities: new Set(), phrases: [] });
  return formulaText(naming.formula(polynomial));
}

/** That a polynomial is 0: `τ = 3/5`, or with whole numbers and what is positive on the left. */
export function spelledEquation(
  spec: Pick<Specification, 'parameters'>,
  polynomial: Polynomial,
): string {
  const [symbol, ...others] = polynomial.symbols;
  const [constant, slope, ...higher] = polynomial.coefficientsIn(symbol ?? '');
  if (symbol && slope && constant && others.length === 0 && higher.length === 0) {
    const value = constant.evaluate(NOWHERE).over(slope.evaluate(NOWHERE)).negated();
    return `${spelledPolynomial(spec, Polynomial.symbol(symbol))} = ${value}`;
  }
  const least = polynomial.terms.reduce(
    (multiple, { coefficient }) => leastCommonMultiple(multiple, coefficient.denominator),
    1n,
  );
  const whole = polynomial.scaled(Rational.of(least));
  const [left, right] = [1, -1].map((sign) =>
    whole.terms
      .filter(({ coefficient }) => coefficient.sign === sign)
      .map((term) => spelledPolynomial(spec, Polynomial.collect([term]).scaled(Rational.of(sign))))
      .join(' + '),
  );
  return `${left || '0'} = ${right || '0'}`;
}

/** A polynomial as a sum, what is added first: `1 - q_l - q_m`. */
export function spelledSum(
  spec: Pick<Specification, 'parameters'>,
  polynomial: Polynomial,
): string {
  const [added, taken] = [1, -1].map((sign) =>
    polynomial.terms
      .filter(({ coefficient }) => coefficient.sign === sign)
      .reverse()
      .map((term) => spelledPolynomial(spec, Polynomial.collect([term]).scaled(Rational.of(sign)))),
  );
  const sum = added?.join(' + ') ?? '';
  return [sum, ...(taken ?? [])].join(' - ').trim() || '0';
}

const NOWHERE = new Point(new Map());

/** Text for SVG: what has a meaning in XML is written out, and no control character is left. */
export function escaped(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A letter with another one below or above it, as an author writes a type: `A_H`, `B^m`. */
const INDEXED_LETTER = /^\p{L}[_^]\p{L}$/u;

/** The name of a function with an index, and what it is of: `W_A(L,m,1)`. */
const INDEXED_NAME = /^(\p{L}_\p{L}+)(\(.+)$/u;

/** Text in which the symbols of parameters are set as such: `γ_B` in italics, with a subscript. */
export function withSymbols(
  text: string,
  parameters: readonly Pick<Parameter, 'spelling'>[],
): string {
  const spellings = parameters.map(({ spelling }) => spelling.text);
  return text
    .split(' ')
    .map((word, k, words) => {
      if (isArticle(words, k)) return word;
      const [, opening = '', inner = '', closing = ''] =
        /^(\(*-?)(.*?)([),;:]*)$/su.exec(word) ?? [];
      const [, base = '', exponent] = /^(.*?)(?:\^(\d+))?$/su.exec(inner) ?? [];
      const spelled = [inner, base].find(
        (each) => spellings.includes(each) || INDEXED_LETTER.test(each),
      );
      if (spelled === undefined) {
        const [, name, of] = INDEXED_NAME.exec(inner) ?? [];
        return name === undefined || of === undefined
          ? escaped(word)
          : `${escaped(opening)}${symbolSpans(name)}${escaped(of)}${escaped(closing)}`;
      }
      const power = spelled === inner || exponent === undefined ? '' : raised(exponent);
      return `${escaped(opening)}${symbolSpans(spelled)}${power}${escaped(closing)}`;
    })
    .join(' ');
}

/** Words beside which an `a` is more likely a symbol than an article. */
const BESIDE_SYMBOLS: ReadonlySet<string> = new Set([
  'and',
  'at',
  'is',
  'or',
  'than',
  'to',
  'with',
]);

/** Whether a word is the article `a` and not a symbol spelled so: what a noun follows, or a line ends after a word. */
function isArticle(words: readonly string[], k: number): boolean {
  if (words[k] !== 'a') return false;
  const neighbor = words[k + 1] ?? words[k - 1] ?? '';
  return /^\p{L}{2,}[,;.]?$/u.test(neighbor) && !BESIDE_SYMBOLS.has(neighbor);
}

function symbolSpans(spelling: string): string {
  const [, base = spelling, sub, above] =
    /^([^_^]+)(?:_([^_^]+))?(?:\^([^_^]+))?$/u.exec(spelling) ?? [];
  const italic = `<tspan font-style="italic">${escaped(base)}</tspan>`;
  return `${italic}${sub ? shifted(sub, 3) : ''}${above ? raised(above) : ''}`;
}

function raised(text: string): string {
  return shifted(text, -5);
}

/** What follows is on the line again. */
function shifted(text: string, dy: number): string {
  return `<tspan font-size="75%" dy="${dy}">${escaped(text)}</tspan><tspan dy="${-dy}">\u200B</tspan>`;
}

import { match } from 'ts-pattern';
import { type Formula, partsOf, symbolsOf } from '../../../exact/formula.js';
import { valueAt } from '../../../exact/formula-value.js';
import { Unusable } from '../../../exact/message.js';
import { Point } from '../../../exact/point.js';
import type { Rational } from '../../../exact/rational.js';
import type { Relation } from '../../../exact/relation.js';

/** How symbols and named expressions are called in a file of Rocq's. */
export type Called = (named: Formula & { readonly kind: 'symbol' | 'term' }) => string;

/** How tightly what is written holds together: a sum, a product, what needs no parentheses. */
const SUM = 0;
const PRODUCT = 1;
const ATOM = 2;

/**
 * A formula as a real number of Rocq's, part for part as its author wrote it. To Rocq a quotient by 0 is a
 * number all the same: beside the formula has to stand that its `divisorsOf` are not 0.
 */
export function realFormula(formula: Formula, called: Called): string {
  return written(formula, called).text;
}

/** The same of a relation; what divides by 0 makes it false. */
export function realRelation({ left, sign, right }: Relation, called: Called): string {
  const written = match(sign)
    .with('≥', () => '>=')
    .with('≤', () => '<=')
    .with('>', '<', '=', (same) => same)
    .exhaustive();
  const relation = `${realFormula(left, called)} ${written} ${realFormula(right, called)}`;
  return [...notZero([...divisorsOf(left), ...divisorsOf(right)], called), relation].join(' /\\ ');
}

/** That none of some divisors is 0, each once. */
export function notZero(divisors: readonly Formula[], called: Called): string[] {
  return [...new Set(divisors.map((each) => `${realFormula(each, called)} <> 0`))];
}

/** What a formula divides by that is not plainly another number than 0, inner divisors first. */
export function divisorsOf(formula: Formula): readonly Formula[] {
  const inner = partsOf(formula).flatMap(divisorsOf);
  return formula.kind === 'quotient' && !isPlainlySome(formula.denominator)
    ? [...inner, formula.denominator]
    : inner;
}

function isPlainlySome(formula: Formula): boolean {
  return symbolsOf(formula).size === 0 && valueAt(formula, Point.of({}))?.isZero === false;
}

interface Written {
  readonly text: string;
  readonly holds: number;
}

function written(formula: Formula, called: Called): Written {
  const within = (part: Formula, least: number): string => {
    const { text, holds } = written(part, called);
    return holds < least ? `(${text})` : text;
  };
  return match(formula)
    .with({ kind: 'number' }, ({ value }) => numeral(value))
    .with({ kind: 'symbol' }, { kind: 'term' }, (named) => ({ text: called(named), holds: ATOM }))
    .with({ kind: 'sum' }, ({ terms }) => ({ text: sumOf(terms, within), holds: SUM }))
    .with({ kind: 'negative' }, ({ of }) => ({ text: `- ${within(of, ATOM)}`, holds: SUM }))
    .with({ kind: 'product' }, ({ factors }) => ({
      text: factors.map((part) => within(part, ATOM)).join(' * '),
      holds: PRODUCT,
    }))
    .with({ kind: 'quotient' }, ({ numerator, denominator }) => ({
      text: `${within(numerator, ATOM)} / ${within(denominator, ATOM)}`,
      holds: PRODUCT,
    }))
    .with({ kind: 'power' }, ({ base, exponent }) => ({
      text: `${within(base, ATOM)} ^ ${natural(exponent)}`,
      holds: PRODUCT,
    }))
    .exhaustive();
}

function sumOf(
  terms: readonly Formula[],
  within: (part: Formula, least: number) => string,
): string {
  return terms
    .map((part, index) => {
      if (index === 0) return within(part, PRODUCT);
      return part.kind === 'negative'
        ? ` - ${within(part.of, PRODUCT)}`
        : ` + ${within(part, PRODUCT)}`;
    })
    .join('');
}

function numeral({ numerator, denominator }: Rational): Written {
  const whole = `${numerator < 0n ? `- ${-numerator}` : numerator}`;
  if (denominator === 1n) return { text: whole, holds: numerator < 0n ? SUM : ATOM };
  return { text: `${whole} / ${denominator}`, holds: numerator < 0n ? SUM : PRODUCT };
}

function natural(exponent: number): number {
  if (exponent < 0) throw new Unusable(`the power ${exponent} is no whole number from 0 on`);
  return exponent;
}

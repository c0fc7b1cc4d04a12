import { match } from 'ts-pattern';
import type { Comparison } from '../../claim/comparison.js';
import {
  absoluteOf,
  LOOSE_FACTORS,
  negativeOf,
  type Quantity,
  quantityText,
} from '../../claim/quantity.js';
import { type Formula, formulaLatex, isFormula } from '../../exact/formula.js';
import { LATEX_SIGNS } from '../../exact/relation.js';
import { tidyFormula } from '../../exact/tidy-formula.js';
import type { Values } from '../../game/game.js';
import type { AuthorWords } from './author-words.js';
import { latexLines } from './document.js';

/** About how many characters of a comparison fill a line of the page. */
const LINE = 76;

/** Two quantities compared, as lines of one display: a long one breaks before its sign, and its differences. */
export function displayedComparison(
  { left, sign, right }: Comparison,
  words: AuthorWords,
): string[] {
  const relation = LATEX_SIGNS[sign];
  const width = [left, right].map((each) => quantityText(each).length);
  const [one, other] = [left, right].map((each) => quantityLatex(each, words));
  if (Math.max(...width) < LINE && width.reduce((sum, each) => sum + each, 3) <= LINE)
    return [`${one} ${relation} ${other}`];
  const [first = '', ...others] = summandLines(right, words);
  return [...summandLines(left, words), `${relation} {} ${first}`, ...others];
}

/** A difference with each side on a line, unless it is short. */
function summandLines(quantity: Quantity, words: AuthorWords): string[] {
  if (isFormula(quantity)) return latexLines(tidyFormula(quantity), LINE);
  const latex = quantityLatex(quantity, words);
  if (quantityText(quantity).length <= LINE) return [latex];
  // A long event stands on a line, and whose play it is on the next.
  if (quantity.kind === 'probability') return latex.split(/(?<=;\\,) /u);
  if (quantity.kind !== 'difference' || negativeOf(quantity)) return [latex];
  const { one, other } = quantity;
  return [...summandLines(one, words), `{} ${subtracted(other, words)}`];
}

/** A quantity in LaTeX, in math: `U_{A}(\text{echo} \mid t = m)`, say. */
function quantityLatex(quantity: Quantity, words: AuthorWords): string {
  if (isFormula(quantity)) return formulaLatex(tidyFormula(quantity));
  const plain = (each: Quantity): string => quantityLatex(each, words);
  const alone = (each: Quantity): string => grouped(each, ['difference'], words);
  const ofPlay = (of: { readonly id: string }): string => `\\text{${words.prose(of.id)}}`;
  const given = (event: Values): string => {
    const happened = eventLatex(event, words);
    return happened && ` \\mid ${happened}`;
  };
  const payoff = (player: string, claim: { readonly id: string }, event: Values): string =>
    `U_{${words.name(player)}}(${ofPlay(claim)}${given(event)})`;
  const probability = (of: Values, claim: { readonly id: string }, event: Values): string =>
    `\\Pr(${eventLatex(of, words)}${given(event)};\\, ${ofPlay(claim)})`;
  return match(quantity)
    .with({ kind: 'payoff' }, (each) => payoff(each.player, each.claim, each.given))
    .with({ kind: 'probability' }, (each) => probability(each.of, each.claim, each.given))
    .with({ kind: 'integral' }, ({ claim, of, given: event }) =>
      'payoff' in of ? payoff(of.payoff, claim, event) : probability(of.event, claim, event),
    )
    .with({ kind: 'difference' }, (each) => {
      const negated = negativeOf(each);
      return negated ? `-${alone(negated)}` : `${plain(each.one)} ${subtracted(each.other, words)}`;
    })
    .with({ kind: 'times' }, ({ one, other }) =>
      [one, other].map((each) => grouped(each, LOOSE_FACTORS, words)).join(' \\cdot '),
    )
    .with({ kind: 'over' }, ({ one, other }) => `\\frac{${plain(one)}}{${plain(other)}}`)
    .with(
      { kind: 'derivative' },
      ({ of, by }) => `\\frac{\\partial}{\\partial ${by.spelling.latex}} ${alone(of)}`,
    )
    .with({ kind: 'limit' }, ({ of, by, to }) => {
      const end = to === 'infinity' ? '\\infty' : formulaLatex(to);
      return `\\lim_{${by.spelling.latex} \\to ${end}} ${alone(of)}`;
    })
    .with({ kind: 'maximum' }, ({ of }) => {
      const one = absoluteOf(of);
      return one ? `\\left|${plain(one)}\\right|` : `\\max(${of.map(plain).join(', ')})`;
    })
    .with({ kind: 'minimum' }, ({ of }) => `\\min(${of.map(plain).join(', ')})`)
    .exhaustive();
}

/** What is subtracted, or added where it is a negative, of which sums are made. */
function subtracted(quantity: Quantity, words: AuthorWords): string {
  const added = negativeOf(quantity);
  return `${added ? '+' : '-'} ${grouped(added ?? quantity, ['difference'], words)}`;
}

const SIGNED_FORMULAS: ReadonlySet<Formula['kind']> = new Set(['sum', 'negative']);

/** A quantity in parentheses where it is of some kind, or is a formula with a sign. */
function grouped(quantity: Quantity, kinds: readonly string[], words: AuthorWords): string {
  const latex = quantityLatex(quantity, words);
  const loose = isFormula(quantity)
    ? SIGNED_FORMULAS.has(quantity.kind) || latex.startsWith('-')
    : kinds.includes(quantity.kind);
  return loose ? `\\left(${latex}\\right)` : latex;
}

/** `\text{war},\ s = \text{hostile}`, as reports say it in words. */
function eventLatex(event: Values, { name }: AuthorWords): string {
  return Object.entries(event)
    .map(([variable, value]) =>
      variable === value ? name(value) : `${name(variable)} = ${name(value)}`,
    )
    .join(',\\ ');
}

import { match } from 'ts-pattern';
import type { Comparison } from '../../claim/comparison.js';
import {
  absoluteOf,
  eventText,
  LOOSE_FACTORS,
  OF_PARTS,
  type Quantity,
} from '../../claim/quantity.js';
import { type Formula, formulaText, isFormula } from '../../exact/formula.js';
import type { Rational } from '../../exact/rational.js';
import type { Values } from '../../game/game.js';
import { element, type Markup, type PageElement } from './element.js';
import { row, spelledMath } from './spelled-math.js';

/*
 * Formulas in MathML, from the formulas themselves: only how a name is spelled comes from LaTeX.
 */

/** Characters of a formula in plain text that surely fit beside each other. */
const SHORT = 36;

/** A formula, as pieces between which a line may break. */
export function formulaMath(formula: Formula): readonly Markup[] {
  return pieces(quantityPieces(formula, formulaText(formula).length > SHORT));
}

/** Two quantities and how they compare, as pieces between which a line may break. */
export function comparisonMath({ left, sign, right }: Comparison): readonly Markup[] {
  const [first, second] = [quantityPieces(left, true), quantityPieces(right, true)];
  const [next = [], ...rest] = second;
  const all = [...first, [operator(sign), ...next], ...rest];
  const wide = [left, right].some(
    (side) => isFormula(side) && formulaText(side).length > SHORT / 2,
  );
  const ofGames = !isFormula(left) || !isFormula(right);
  return pieces(wide || ofGames ? all : [all.flat()]);
}

export function quantityMath(quantity: Quantity): readonly Markup[] {
  return pieces(quantityPieces(quantity, true));
}

function pieces(all: readonly (readonly Markup[])[]): readonly Markup[] {
  return all.flatMap((each, index) => [
    ...(index > 0 ? [' '] : []),
    element('math', {}, row(each)),
  ]);
}

/** The terms of a sum, each with its sign; anything else is one piece. */
function quantityPieces(quantity: Quantity, broken: boolean): Markup[][] {
  if (!isFormula(quantity))
    return quantity.kind === 'difference'
      ? [
          [quantityElement(quantity.one)],
          [operator('−'), quantityElement(quantity.other, ['difference'])],
        ]
      : [[quantityElement(quantity)]];
  return broken && quantity.kind === 'sum'
    ? summands(quantity.terms)
    : [[formulaElement(quantity)]];
}

function summands(terms: readonly Formula[]): Markup[][] {
  return terms.map((part, index) => {
    if (index === 0) return [formulaElement(part)];
    return part.kind === 'negative'
      ? [operator('−'), within(part.of, ['sum', 'negative'])]
      : [operator('+'), within(part, ['sum', 'negative'])];
  });
}

/** How a part reads: the number -2 as a negative, 1/2 as a quotient. */
function looks(part: Formula): Formula['kind'] {
  if (part.kind !== 'number') return part.kind;
  if (part.value.sign < 0) return 'negative';
  return part.value.denominator === 1n ? 'number' : 'quotient';
}

function within(part: Formula, loose: readonly Formula['kind'][]): PageElement {
  return loose.includes(looks(part)) ? grouped(formulaElement(part)) : formulaElement(part);
}

function formulaElement(formula: Formula): PageElement {
  return match(formula)
    .with({ kind: 'number' }, ({ value }) => numberElement(value))
    .with({ kind: 'symbol' }, { kind: 'term' }, ({ spelling }) => row(spelledMath(spelling)))
    .with({ kind: 'sum' }, ({ terms }) => row(summands(terms).flat()))
    .with({ kind: 'negative' }, ({ of }) =>
      element('mrow', {}, sign('−'), within(of, ['sum', 'negative'])),
    )
    .with({ kind: 'product' }, ({ factors }) => row(factorElements(factors)))
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      element('mfrac', {}, formulaElement(numerator), formulaElement(denominator)),
    )
    .with({ kind: 'power' }, ({ base, exponent }) =>
      element(
        'msup',
        {},
        within(base, ['sum', 'negative', 'product', 'quotient', 'power']),
        element('mn', {}, `${exponent}`),
      ),
    )
    .exhaustive();
}

/** Factors beside each other; a dot before a number, which would run into what stands before it. */
function factorElements(factors: readonly Formula[]): Markup[] {
  return factors.flatMap((part, index) => [
    ...(index === 0 ? [] : [operator(looks(part) === 'number' ? '·' : '\u2062')]),
    within(part, ['sum', 'negative']),
  ]);
}

/** A rational: a whole number, or a fraction, behind its sign. */
function numberElement(value: Rational): PageElement {
  const [over = '', under] = `${value}`.replace(/^-/u, '').split('/');
  const magnitude =
    under === undefined
      ? element('mn', {}, over)
      : element('mfrac', {}, element('mn', {}, over), element('mn', {}, under));
  return value.sign < 0 ? element('mrow', {}, sign('−'), magnitude) : magnitude;
}

/** A sign between two things, wherever a line breaks. */
function operator(text: string): PageElement {
  return element('mo', { form: 'infix' }, text);
}

function sign(text: string): PageElement {
  return element('mo', { form: 'prefix' }, text);
}

function grouped(inner: PageElement, [opening = '', closing = ''] = '()'): PageElement {
  const fence = (form: string, text: string) =>
    element('mo', { fence: 'true', form, stretchy: 'false' }, text);
  return element('mrow', {}, fence('prefix', opening), inner, fence('postfix', closing));
}

function called(text: string): PageElement {
  return element('mtext', {}, text);
}

/** What a profile is called. */
interface Called {
  readonly id: string;
}

function payoffElement(player: string, { id }: Called, given: Values): PageElement {
  return element(
    'mrow',
    {},
    element('msub', {}, element('mi', {}, 'U'), called(player)),
    grouped(called(`${id}${among(given)}`)),
  );
}

function probabilityElement(of: Values, { id }: Called, given: Values): PageElement {
  return element(
    'mrow',
    {},
    element('mi', {}, 'Pr'),
    grouped(called(`${eventText(of)}${among(given)}; ${id}`)),
  );
}

/** What a profile makes of a game, or what is made of that; in parentheses, if it is of some kinds. */
function quantityElement(quantity: Quantity, loose: readonly string[] = []): PageElement {
  if (isFormula(quantity))
    return loose.length > 0 ? within(quantity, ['sum', 'negative']) : formulaElement(quantity);
  const made = match(quantity)
    .with({ kind: 'payoff' }, ({ player, claim, given }) => payoffElement(player, claim, given))
    .with({ kind: 'probability' }, ({ claim, of, given }) => probabilityElement(of, claim, given))
    .with({ kind: 'integral' }, ({ claim, of, given }) =>
      'payoff' in of
        ? payoffElement(of.payoff, claim, given)
        : probabilityElement(of.event, claim, given),
    )
    .with({ kind: 'difference' }, ({ one, other }) =>
      row([quantityElement(one), operator('−'), quantityElement(other, ['difference'])]),
    )
    .with({ kind: 'times' }, ({ one, other }) =>
      row([
        quantityElement(one, LOOSE_FACTORS),
        operator('·'),
        quantityElement(other, LOOSE_FACTORS),
      ]),
    )
    .with({ kind: 'over' }, ({ one, other }) =>
      element('mfrac', {}, quantityElement(one), quantityElement(other)),
    )
    .with({ kind: 'derivative' }, ({ of, by }) =>
      element(
        'mrow',
        {},
        element('mfrac', {}, called('∂'), row([called('∂'), ...spelledMath(by.spelling)])),
        quantityElement(of, OF_PARTS),
      ),
    )
    .with({ kind: 'limit' }, ({ of, by, to }) =>
      element(
        'mrow',
        {},
        element(
          'munder',
          {},
          element('mo', {}, 'lim'),
          row([
            ...spelledMath(by.spelling),
            operator('→'),
            to === 'infinity' ? called('∞') : formulaElement(to),
          ]),
        ),
        quantityElement(of, OF_PARTS),
      ),
    )
    .with({ kind: 'maximum' }, ({ of }) => {
      const one = absoluteOf(of);
      return one ? grouped(quantityElement(one), '||') : listed('max', of);
    })
    .with({ kind: 'minimum' }, ({ of }) => listed('min', of))
    .exhaustive();
  return loose.includes(quantity.kind) ? grouped(made) : made;
}

/** `max(x, y)`. */
function listed(name: string, of: readonly Quantity[]): PageElement {
  const parts = of.flatMap((each, index) => [...comma(index), quantityElement(each)]);
  return element('mrow', {}, element('mi', {}, name), grouped(row(parts)));
}

function comma(index: number): Markup[] {
  return index === 0 ? [] : [element('mo', { separator: 'true' }, ',')];
}

/** ` | t = m` */
function among(given: Values): string {
  const event = eventText(given);
  return event && ` | ${event}`;
}

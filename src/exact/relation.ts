import { match } from 'ts-pattern';
import { type Formula, formulaLatex, formulaText, functionOf } from './formula.js';
import type { Point } from './point.js';
import type { Polynomial } from './polynomial.js';
import { NotRational } from './rational.js';

export const RELATION_SIGNS = ['≥', '>', '=', '<', '≤'] as const;
export type RelationSign = (typeof RELATION_SIGNS)[number];

/** Two formulas and how they compare. */
export interface Relation {
  readonly left: Formula;
  readonly sign: RelationSign;
  readonly right: Formula;
}

/** A relation as "this polynomial is at least, above, or equal to zero". */
export interface StandardForm {
  readonly polynomial: Polynomial;
  readonly sense: '≥' | '>' | '=';
}

const forms = new WeakMap<Relation, StandardForm>();

/** @throws {NotRational} when a side is a quotient, whose sign the polynomial would not show. */
export function standardForm(relation: Relation): StandardForm {
  const known = forms.get(relation);
  if (known) return known;
  const difference = functionOf(relation.left).minus(functionOf(relation.right)).polynomial;
  if (difference === undefined)
    throw new NotRational(`"${relationText(relation)}" divides by a symbol: multiply it out`);
  const form = match(relation.sign)
    .returnType<StandardForm>()
    .with('≥', '>', '=', (sense) => ({ polynomial: difference, sense }))
    .with('≤', () => ({ polynomial: difference.negated(), sense: '≥' }))
    .with('<', () => ({ polynomial: difference.negated(), sense: '>' }))
    .exhaustive();
  forms.set(relation, form);
  return form;
}

export function holdsAt(form: StandardForm, point: Point): boolean {
  const sign = form.polynomial.signAt(point);
  return match(form.sense)
    .with('≥', () => sign >= 0)
    .with('>', () => sign > 0)
    .with('=', () => sign === 0)
    .exhaustive();
}

export function relationText({ left, sign, right }: Relation): string {
  return `${formulaText(left)} ${sign} ${formulaText(right)}`;
}

export function relationLatex({ left, sign, right }: Relation): string {
  const latexSign = { '≥': '\\ge', '>': '>', '=': '=', '<': '<', '≤': '\\le' }[sign];
  return `${formulaLatex(left)} ${latexSign} ${formulaLatex(right)}`;
}

/** The relation that holds exactly where this one fails. An equation has no such relation. */
export function negated(relation: Relation): Relation {
  const opposite = { '≥': '<', '>': '≤', '<': '≥', '≤': '>', '=': undefined } as const;
  const sign = opposite[relation.sign];
  if (sign === undefined)
    throw new NotRational(`"${relationText(relation)}" fails on two sides: negate each side alone`);
  return { ...relation, sign };
}

/** The same relation with equality allowed. */
export function weakened(relation: Relation): Relation {
  const sign = ({ '>': '≥', '<': '≤' } as const)[relation.sign as '>' | '<'] ?? relation.sign;
  return { ...relation, sign };
}

import { match } from 'ts-pattern';
import { formulaText } from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import type { Restriction } from './parameter.js';
import { type LimitQuantity, quantityText } from './quantity.js';
import { atPoint, limitIn, type SideOfLimit } from './quantity-in-field.js';

/*
 * Why a quantity has no limit: on which side it comes to nothing, and how it grows there.
 */

/** Why there is no limit at a point; `undefined` where there is one. */
export function whyWithoutLimit(
  quantity: LimitQuantity,
  point: Point,
  restrictions: readonly Restriction[],
): string | undefined {
  const found = limitIn(quantity, atPoint(point), restrictions);
  if (found.value !== undefined) return undefined;
  const { of, by, to } = quantity;
  const { text } = by.spelling;
  const said = `${quantityText(of)} `;
  return match(found.because)
    .with('no such value', () => `${to === 'infinity' ? '' : formulaText(to)} divides by zero`)
    .with('inadmissible', () =>
      to === 'infinity'
        ? `not all large values of ${text} are admissible`
        : `not all values of ${text} close to ${formulaText(to)} are admissible, neither above nor below`,
    )
    .with('undefined', 'unbounded', 'two sides', () =>
      said.concat(found.sides.map((each) => sideText(quantity, each)).join(', and ')),
    )
    .exhaustive();
}

/** What becomes of a quantity on one side. */
function sideText({ by, to }: LimitQuantity, side: SideOfLimit<Rational>): string {
  const { text } = by.spelling;
  const values =
    to === 'infinity'
      ? `large values of ${text}`
      : `values of ${text} just ${side.from} ${formulaText(to)}`;
  return match(side)
    .with({ kind: 'undefined' }, () => `has no value for ${values}`)
    .with({ kind: 'close to' }, ({ value }) => `comes close to ${value} for ${values}`)
    .with({ kind: 'unbounded' }, (each) => {
      const grows = each.as.coefficient.sign > 0 ? 'grows' : 'falls';
      return `${grows} without bound for ${values}, as ${powerText(by.spelling.text, to, each)} does`;
    })
    .exhaustive();
}

/** A power of the parameter, or of one over its distance from a value, with its coefficient. */
function powerText(
  text: string,
  to: LimitQuantity['to'],
  { from, as }: SideOfLimit<Rational> & { readonly kind: 'unbounded' },
): string {
  const raised = as.power === 1 ? '' : `^${as.power}`;
  if (to === 'infinity')
    return as.coefficient.toString() === '1'
      ? `${text}${raised}`
      : `${as.coefficient} ${text}${raised}`;
  const [one, other] = from === 'above' ? [text, formulaText(to)] : [formulaText(to), text];
  const isZero = to.kind === 'number' && to.value.isZero;
  const distance = isZero && from === 'above' ? text : `(${one} - ${other})`;
  return `${as.coefficient}/${isZero && from === 'below' ? `(-${text})` : distance}${raised}`;
}

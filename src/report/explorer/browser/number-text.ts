/// <reference lib="dom" />
import { Rational } from '../../../exact/rational.js';
import { newElement } from './page-elements.js';

const PLACES = 4;

/** A number to four places after the point, for the eye, and whether that is all of it. */
export function decimalText(value: Rational): { readonly text: string; readonly exact: boolean } {
  const { numerator, denominator } = value.magnitude;
  const scaled = numerator * 10n ** BigInt(PLACES);
  const digits = `${(2n * scaled + denominator) / (2n * denominator)}`.padStart(PLACES + 1, '0');
  const [whole, part] = [digits.slice(0, -PLACES), digits.slice(-PLACES).replace(/0+$/u, '')];
  const text = `${value.sign < 0 ? '−' : ''}${whole}${part === '' ? '' : `.${part}`}`;
  return { text, exact: scaled % denominator === 0n };
}

/** An exact number, and what it is about. */
export function numberElement(value: Rational | undefined): HTMLElement {
  if (value === undefined) return newElement('span', {}, 'no value: something divides by zero');
  if (value.denominator === 1n) return newElement('span', {}, signed(value));
  const { text, exact } = decimalText(value);
  const about = newElement('span', { class: 'approximate' }, `${exact ? '=' : '≈'} ${text}`);
  return newElement('span', {}, signed(value), ' ', about);
}

/** An exact number with the sign for a minus. */
export function signed(value: Rational): string {
  return `${value}`.replace(/^-/u, '−');
}

/** What somebody typed, with either sign for a minus. */
export function typedNumber(text: string): Rational {
  return Rational.of(text.trim().replace(/^−/u, '-'));
}

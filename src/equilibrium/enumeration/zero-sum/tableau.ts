import { known } from '../../../exact/entry.js';
import { addMultiple, type SparseSums, scaledSums } from '../../../exact/linear-system.js';
import { Rational } from '../../../exact/rational.js';
import { TREMBLING, type Trembling, tremblingSign } from './tremble-order.js';

/** A number that rests on unknowns: a constant, and multiples of those. */
export interface Affine {
  readonly constant: Trembling;
  readonly terms: SparseSums<number>;
}

/**
 * A linear program at one of its vertices (Dantzig 1963; Chvátal 1983, chapter 2): some unknowns
 * written out in the others, which are 0 there. None may be negative, and constants are not.
 */
export interface Tableau {
  /** By unknown that is written out. */
  readonly rows: Map<number, Affine>;
  /** What is to be as large as possible: by unknown that is 0, what one of it adds. */
  readonly gains: Map<number, Trembling>;
}

/** So many steps in a row may bring nothing, before the rule is one that cannot cycle. */
const IDLE = 20;

/**
 * Goes from vertex to vertex until none is better: the simplex method, step by step.
 *
 * What enters is the unknown that adds most, and after some idle steps the first that adds anything
 * (Bland 1977), until something is gained again. Right sides and gains are polynomials of a tremble,
 * ordered as they are for all small ones, so that one run solves the program for all of these at once.
 */
export function* maximizing({ rows, gains }: Tableau): Generator<undefined> {
  for (let idle = 0; ; ) {
    const entering = enteringUnknown(gains, idle > IDLE);
    if (entering === undefined) return;
    const leaving = leavingUnknown(rows, entering);
    if (leaving === undefined)
      throw new RangeError('a program of bounded payoffs has no maximum: a defect of casus');
    idle = tremblingSign(known(rows, leaving).constant) === 0 ? idle + 1 : 0;
    exchange({ rows, gains }, entering, leaving);
    yield undefined;
  }
}

function enteringUnknown(gains: Tableau['gains'], first: boolean): number | undefined {
  let best: { readonly unknown: number; readonly gain: Trembling } | undefined;
  for (const [unknown, gain] of gains) {
    if (tremblingSign(gain) <= 0) continue;
    const order = best === undefined || first ? 0 : TREMBLING.compare(gain, best.gain);
    if (best === undefined || order > 0 || (order === 0 && unknown < best.unknown))
      best = { unknown, gain };
  }
  return best?.unknown;
}

/** What becomes 0 first as an unknown grows; of several the first. */
function leavingUnknown(rows: Tableau['rows'], entering: number): number | undefined {
  let least: { readonly unknown: number; readonly room: Trembling } | undefined;
  for (const [unknown, { constant, terms }] of rows) {
    const slope = terms.get(entering);
    if (slope === undefined || slope.sign >= 0) continue;
    const room = TREMBLING.scaled(constant, Rational.of(-1).over(slope));
    const order = least === undefined ? -1 : TREMBLING.compare(room, least.room);
    if (least === undefined || order < 0 || (order === 0 && unknown < least.unknown))
      least = { unknown, room };
  }
  return least?.unknown;
}

/** Writes an unknown out in another's place. */
function exchange({ rows, gains }: Tableau, entering: number, leaving: number): void {
  const { constant, terms } = known(rows, leaving);
  rows.delete(leaving);
  const rest = new Map(terms);
  rest.delete(entering);
  const inverse = Rational.one.over(known(terms, entering));
  const solved = {
    constant: TREMBLING.scaled(constant, inverse.negated()),
    terms: scaledSums(rest, inverse.negated()).set(leaving, inverse),
  };
  for (const [unknown, row] of rows) rows.set(unknown, substituted(row, entering, solved));
  rows.set(entering, solved);
  const gain = known(gains, entering);
  gains.delete(entering);
  for (const [unknown, factor] of solved.terms) addGain(gains, unknown, gain, factor);
}

/** The same number, without an unknown that is written out otherwise. */
function substituted(number: Affine, unknown: number, by: Affine): Affine {
  const factor = number.terms.get(unknown);
  if (factor === undefined) return number;
  const terms = new Map(number.terms);
  terms.delete(unknown);
  addMultiple(terms, by.terms, factor);
  return {
    constant: TREMBLING.plus(number.constant, TREMBLING.scaled(by.constant, factor)),
    terms,
  };
}

/** Adds a multiple of a gain to that of an unknown. */
export function addGain(
  gains: Tableau['gains'],
  unknown: number,
  gain: Trembling,
  factor: Rational,
): void {
  const added = TREMBLING.scaled(gain, factor);
  const before = gains.get(unknown);
  gains.set(unknown, before === undefined ? added : TREMBLING.plus(before, added));
}

/** What an unknown is at the vertex. */
export function unknownAtVertex({ rows }: Tableau, unknown: number): Trembling {
  return rows.get(unknown)?.constant ?? TREMBLING.zero;
}

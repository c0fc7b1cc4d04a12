import { match, P } from 'ts-pattern';
import { type Formula, guarded, partsOf } from '../../exact/formula.js';
import { over, times } from '../composed-quantity.js';
import { minus, type Quantity } from '../quantity.js';
import type { PlacedText } from './text-part.js';

/** What play comes to, at the place where a text speaks of it. */
export interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly part: PlacedText;
}

/** Formulas that stand for what play comes to, so that one reader of formulas serves. */
export type StandIns = ReadonlyMap<Formula, PlacedQuantity>;

/** A formula that stands for a quantity and is nothing else. */
export function standIn(): Formula {
  const spelling = { text: '…', latex: '' };
  return guarded({ kind: 'symbol', name: '#asked', spelling });
}

/**
 * The quantity that a formula is, once what play comes to is put in the place of its stand-ins.
 * @throws {MisreadQuestion} for a power of it that would take too long to multiply out.
 */
export function quantityOf(formula: Formula, standIns: StandIns): Quantity {
  const placed = standIns.get(formula);
  if (placed) return placed.quantity;
  const [first] = placedIn(formula, standIns);
  if (first === undefined) return formula;
  const within = (part: Formula): Quantity => quantityOf(part, standIns);
  return match(formula)
    .returnType<Quantity>()
    .with({ kind: P.union('number', 'symbol') }, (plain) => plain)
    .with({ kind: 'term' }, ({ body }) => within(body))
    .with({ kind: 'negative' }, ({ of }) => minus(0, within(of)))
    .with({ kind: 'sum' }, ({ terms }) => sumOf(terms, standIns))
    .with({ kind: 'product' }, ({ factors }) => productOf(factors.map(within)))
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      over(within(numerator), within(denominator)),
    )
    .with({ kind: 'power' }, ({ base, exponent }) => {
      if (exponent < 1 || exponent > HIGHEST_POWER)
        throw first.part.misread(
          `expected what play comes to, or a power of it from 1 to ${HIGHEST_POWER}, found one with the exponent ${exponent}`,
        );
      return productOf(Array.from({ length: exponent }, () => within(base)));
    })
    .exhaustive();
}

/** What play comes to is long; its powers are multiplied out. */
const HIGHEST_POWER = 4;

function productOf(factors: readonly Quantity[]): Quantity {
  return factors.reduce((product, each) => times(product, each));
}

/** A sum as differences, of which quantities are made: `x + y` is `x - (0 - y)`. */
function sumOf(terms: readonly Formula[], standIns: StandIns): Quantity {
  return terms.reduce<Quantity | undefined>((sum, term) => {
    if (sum === undefined) return quantityOf(term, standIns);
    return term.kind === 'negative' && !standIns.has(term)
      ? minus(sum, quantityOf(term.of, standIns))
      : minus(sum, minus(0, quantityOf(term, standIns)));
  }, undefined) as Quantity;
}

/** What play comes to within a formula. */
function placedIn(formula: Formula, standIns: StandIns): readonly PlacedQuantity[] {
  const placed = standIns.get(formula);
  return placed ? [placed] : partsOf(formula).flatMap((each) => placedIn(each, standIns));
}

import { match } from 'ts-pattern';
import { type Formula, guarded, partsOf } from '../../exact/formula.js';
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
 * @throws {MisreadQuestion} where it is multiplied or divided by.
 */
export function quantityOf(formula: Formula, standIns: StandIns): Quantity {
  const placed = standIns.get(formula);
  if (placed) return placed.quantity;
  const [first] = placedIn(formula, standIns);
  if (first === undefined) return formula;
  return match(formula)
    .returnType<Quantity>()
    .with({ kind: 'negative' }, ({ of }) => minus(0, quantityOf(of, standIns)))
    .with({ kind: 'sum' }, ({ terms }) => sumOf(terms, standIns))
    .otherwise(() => {
      throw first.part.misread(
        'what play comes to is added, subtracted and compared, not multiplied or divided: multiply the other side, or ask about parameters',
      );
    });
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

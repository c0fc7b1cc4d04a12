import { entry } from '../../exact/entry.js';
import { addMultiple, addTo, type SparseSums, scaledSums } from '../../exact/linear-system.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';

/** A linear combination of unknowns and a constant. */
export interface AffineForm<Unknown> {
  readonly coefficients: SparseSums<Unknown>;
  readonly constant: Rational;
}

/** What a polynomial of degree 1 or less is; `undefined` for any other. */
export function affineForm(polynomial: Polynomial): AffineForm<string> | undefined {
  if (polynomial.degree > 1) return undefined;
  const coefficients = new Map<string, Rational>();
  let constant = Rational.zero;
  for (const { coefficient, monomial } of polynomial.terms) {
    const [symbol] = monomial;
    if (symbol === undefined) constant = coefficient;
    else coefficients.set(symbol, coefficient);
  }
  return { coefficients, constant };
}

export function affineSymbol(symbol: string): AffineForm<string> {
  return { coefficients: new Map([[symbol, Rational.one]]), constant: Rational.zero };
}

/** A pivot symbol, told: pivot + Σ rest = Σ coordinates + constant. */
interface PivotRow {
  readonly pivot: string;
  readonly rest: Map<string, Rational>;
  readonly coordinates: Map<number, Rational>;
  constant: Rational;
}

/**
 * Linearly independent affine forms in symbols, which are coordinates 0, 1, …: tells what any
 * affine form is in these coordinates, by Gauss-Jordan elimination.
 */
export class AffineBasis {
  readonly #rows: PivotRow[] = [];

  /** Takes a form as the next coordinate; `false` where it depends on those before. */
  extend(form: AffineForm<string>): boolean {
    const { symbols, coordinates, constant } = this.#reduced(form);
    const [pivot] = symbols.keys();
    if (pivot === undefined) return false;
    const inverse = Rational.one.over(entry([...symbols.values()], 0));
    symbols.delete(pivot);
    // coordinate = lead·pivot + rest + known, so pivot + rest/lead = (coordinate − known)/lead.
    const row: PivotRow = {
      pivot,
      rest: scaledSums(symbols, inverse),
      coordinates: scaledSums(coordinates, inverse.negated()).set(this.#rows.length, inverse),
      constant: constant.times(inverse).negated(),
    };
    for (const other of this.#rows) {
      const factor = other.rest.get(pivot)?.negated();
      if (factor === undefined) continue;
      other.rest.delete(pivot);
      addMultiple(other.rest, row.rest, factor);
      addMultiple(other.coordinates, row.coordinates, factor);
      other.constant = other.constant.plus(row.constant.times(factor));
    }
    this.#rows.push(row);
    return true;
  }

  /** A form in coordinates alone; every symbol in it must be in the span of the basis. */
  express(form: AffineForm<string>): AffineForm<number> {
    const { coordinates, constant } = this.#reduced(form);
    return { coefficients: coordinates, constant };
  }

  #reduced({ coefficients, constant }: AffineForm<string>) {
    const symbols = new Map<string, Rational>();
    const coordinates = new Map<number, Rational>();
    let total = constant;
    for (const [symbol, value] of coefficients) {
      const row = this.#rows.find(({ pivot }) => pivot === symbol);
      if (row === undefined) {
        addTo(symbols, symbol, value);
        continue;
      }
      addMultiple(symbols, row.rest, value.negated());
      addMultiple(coordinates, row.coordinates, value);
      total = total.plus(row.constant.times(value));
    }
    return { symbols, coordinates, constant: total };
  }
}

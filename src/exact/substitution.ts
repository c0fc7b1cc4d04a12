import { power, productOf, quotient, total } from './composition.js';
import { type Formula, guarded, symbolsOf } from './formula.js';

/** The same formula with another in the place of a symbol. */
export function substituted(formula: Formula, symbol: string, by: Formula): Formula {
  if (!symbolsOf(formula).has(symbol)) return formula;
  const within = (part: Formula): Formula => substituted(part, symbol, by);
  switch (formula.kind) {
    case 'number':
      return formula;
    case 'symbol':
      return by;
    // With another body it is no longer what has the name.
    case 'term':
      return within(formula.body);
    case 'sum':
      return total(formula.terms.map(within));
    case 'negative':
      return guarded({ kind: 'negative', of: within(formula.of) });
    case 'product':
      return productOf(formula.factors.map(within));
    case 'quotient':
      return quotient(within(formula.numerator), within(formula.denominator));
    case 'power':
      return power(within(formula.base), formula.exponent);
  }
}

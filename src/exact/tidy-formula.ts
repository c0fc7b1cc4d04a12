import { match } from 'ts-pattern';
import { numeral, opposite, power, productOf, quotient, total } from './composition.js';
import { type Formula, formulaText } from './formula.js';
import { dividesBySymbol } from './formula-value.js';
import { Rational } from './rational.js';

/**
 * A formula as an author would leave it: in each sum, numbers are added up, and what is the same but for a
 * number is counted together, so that `1 − (1 − τ)` is `τ`. Names stay names. The value is the same
 * wherever there is one; nothing that divides by a symbol is cancelled.
 */
export function tidyFormula(formula: Formula): Formula {
  return match(formula)
    .with({ kind: 'sum' }, ({ terms }) => tidiedSum(terms.map(tidyFormula)))
    .with({ kind: 'negative' }, ({ of }) => opposite(tidyFormula(of)))
    .with({ kind: 'product' }, ({ factors }) => productOf(factors.map(tidyFormula)))
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      tidiedQuotient(tidyFormula(numerator), tidyFormula(denominator)),
    )
    .with({ kind: 'power' }, ({ base, exponent }) => power(tidyFormula(base), exponent))
    .otherwise(() => formula);
}

function tidiedQuotient(above: Formula, below: Formula): Formula {
  return above.kind === 'number' && below.kind === 'number' && !below.value.isZero
    ? numeral(above.value.over(below.value))
    : quotient(above, below);
}

/** A term as a number times what is left; a number alone has 1 left. */
interface Counted {
  readonly times: Rational;
  readonly of: Formula;
}

const one = numeral(Rational.one);

function tidiedSum(terms: readonly Formula[]): Formula {
  const flat = terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]));
  const found = new Map<string, Counted>();
  for (const [index, term] of flat.entries()) {
    const { times, of } = counted(term);
    // What divides by a symbol may have no value: it stays as often as it is written.
    const key = dividesBySymbol(of) ? `${index}` : `of ${formulaText(of)}`;
    const known = found.get(key);
    found.set(key, { of: known?.of ?? of, times: known ? known.times.plus(times) : times });
  }
  return total([...found.values()].map(({ times, of }) => productOf([numeral(times), of])));
}

function counted(term: Formula): Counted {
  if (term.kind === 'number') return { times: term.value, of: one };
  if (term.kind === 'negative') {
    const { times, of } = counted(term.of);
    return { times: times.negated(), of };
  }
  if (term.kind !== 'product') return { times: Rational.one, of: term };
  const [first, ...others] = term.factors;
  return first?.kind === 'number' && others.length > 0
    ? { times: first.value, of: productOf(others) }
    : { times: Rational.one, of: term };
}

import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { contraryOf, type Demand } from './demand.js';

/**
 * Demands, with the contrary of each that can hold only as an equation: where what two of them ask is
 * opposed but for multiples of equations, both are equations, too. So it is where one is to gain by what
 * another loses, and both are of the same worth to somebody who is indifferent.
 */
export function withImpliedEquations<Told extends Demand>(
  demands: readonly Told[],
): (Told | Demand)[] {
  const basis: Equation[] = [];
  const keys = new Set(demands.map(({ key }) => key));
  const contraries = new Map<string, Demand>();
  for (let before = -1; before < basis.length; ) {
    before = basis.length;
    const seen = new Map<string, Told>();
    for (const demand of demands) {
      const rest = reduced(demand.polynomial, basis);
      if (rest.isZero) continue;
      const opposite = seen.get(`${rest.negated()}`);
      seen.set(`${rest}`, demand);
      if (opposite === undefined) continue;
      basis.push(equationOf(rest));
      for (const each of [demand, opposite]) {
        const contrary = contraryOf(each);
        if (!keys.has(contrary.key)) contraries.set(contrary.key, contrary);
      }
    }
  }
  return [...demands, ...contraries.values()];
}

/** A polynomial that is 0, and a monomial of its own with the coefficient 1. */
interface Equation {
  readonly polynomial: Polynomial;
  readonly lead: string;
}

function equationOf(rest: Polynomial): Equation {
  const { coefficient, monomial } = entry(rest.terms, 0);
  return {
    polynomial: rest.scaled(Rational.one.over(coefficient)),
    lead: monomial.join('*'),
  };
}

/** A polynomial without the first monomials of equations, as a positive multiple in which the first coefficient is 1 or −1. */
function reduced(polynomial: Polynomial, basis: readonly Equation[]): Polynomial {
  let rest = polynomial;
  for (const { polynomial: zero, lead } of basis) {
    const term = rest.terms.find(({ monomial }) => monomial.join('*') === lead);
    if (term) rest = rest.minus(zero.scaled(term.coefficient));
  }
  const [first] = rest.terms;
  return first ? rest.scaled(Rational.one.over(first.coefficient.magnitude)) : Polynomial.zero;
}

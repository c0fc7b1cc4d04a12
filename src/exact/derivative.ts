import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';

/** The derivative of a polynomial with respect to a symbol, the others being as they are. */
export function partialDerivative(polynomial: Polynomial, symbol: string): Polynomial {
  const x = Polynomial.symbol(symbol);
  return Polynomial.sum(
    polynomial
      .coefficientsIn(symbol)
      .slice(1)
      .map((each, power) => each.times(x.power(power)).scaled(Rational.of(power + 1))),
  );
}

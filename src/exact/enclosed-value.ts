import {
  ANY,
  type Enclosure,
  enclosedNegative,
  enclosedProduct,
  enclosedQuotient,
  enclosedSum,
} from './enclosure.js';
import type { Formula } from './formula.js';
import type { Point } from './point.js';
import type { Polynomial, Term } from './polynomial.js';

function symbolAt(name: string, point: Point): Enclosure {
  return point.values.get(name)?.enclosure ?? ANY;
}

/**
 * Encloses the value of a formula at a point. Where it has none, because it divides by zero or the
 * point lacks a symbol, the enclosure decides no sign.
 */
export function enclosedValue(formula: Formula, point: Point): Enclosure {
  const known = point.enclosures.get(formula);
  if (known) return known;
  const computed = compute(formula, point);
  point.enclosures.set(formula, computed);
  return computed;
}

function compute(formula: Formula, point: Point): Enclosure {
  const enclose = (part: Formula): Enclosure => enclosedValue(part, point);
  switch (formula.kind) {
    case 'number':
      return formula.value.enclosure;
    case 'symbol':
      return symbolAt(formula.name, point);
    case 'term':
      return enclose(formula.body);
    case 'sum':
      return folded(formula.terms.map(enclose), enclosedSum);
    case 'negative':
      return enclosedNegative(enclose(formula.of));
    case 'product':
      return folded(formula.factors.map(enclose), enclosedProduct);
    case 'quotient':
      return enclosedQuotient(enclose(formula.numerator), enclose(formula.denominator));
    case 'power':
      return folded(
        Array.from({ length: Math.max(0, formula.exponent) }, () => enclose(formula.base)),
        enclosedProduct,
      );
  }
}

/** What combines nothing is left to exact numbers. */
function folded(
  parts: readonly Enclosure[],
  combine: (one: Enclosure, other: Enclosure) => Enclosure,
): Enclosure {
  const [first, ...others] = parts;
  return first === undefined ? ANY : others.reduce(combine, first);
}

/** Encloses the value of a polynomial at a point. */
export function enclosedPolynomial(polynomial: Polynomial, point: Point): Enclosure {
  return folded(
    polynomial.terms.map((term) => enclosedTerm(term, point)),
    enclosedSum,
  );
}

function enclosedTerm({ coefficient, monomial }: Term, point: Point): Enclosure {
  let product = coefficient.enclosure;
  for (const symbol of monomial) product = enclosedProduct(product, symbolAt(symbol, point));
  return product;
}

/**
 * A monomial in coordinates: the exponent of each, one character each. As text it is a key that
 * maps and sets compare by value, which vectors of numbers are not.
 */
export type Exponents = string;

/** The exponents of 1, in so many coordinates. */
export function noExponents(coordinates: number): Exponents {
  return '\0'.repeat(coordinates);
}

/** A monomial times one coordinate. */
export function timesCoordinate(monomial: Exponents, coordinate: number): Exponents {
  return (
    monomial.slice(0, coordinate) +
    String.fromCharCode(monomial.charCodeAt(coordinate) + 1) +
    monomial.slice(coordinate + 1)
  );
}

export function exponentSum(one: Exponents, other: Exponents): Exponents {
  let key = '';
  for (let k = 0; k < one.length; k++)
    key += String.fromCharCode(one.charCodeAt(k) + other.charCodeAt(k));
  return key;
}

/** The monomial by which the second must be multiplied to give the first, if there is one. */
export function exponentDifference(one: Exponents, other: Exponents): Exponents | undefined {
  let key = '';
  for (let k = 0; k < one.length; k++) {
    const exponent = one.charCodeAt(k) - other.charCodeAt(k);
    if (exponent < 0) return undefined;
    key += String.fromCharCode(exponent);
  }
  return key;
}

export function totalDegree(monomial: Exponents): number {
  let degree = 0;
  for (let k = 0; k < monomial.length; k++) degree += monomial.charCodeAt(k);
  return degree;
}

/** Each coordinate that a monomial mentions, with its exponent. */
export function* powersIn(
  monomial: Exponents,
): Generator<readonly [coordinate: number, exponent: number]> {
  for (let k = 0; k < monomial.length; k++) {
    const exponent = monomial.charCodeAt(k);
    if (exponent > 0) yield [k, exponent];
  }
}

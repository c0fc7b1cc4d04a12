/** Exponents of coordinates, one character each: a key that maps and sets compare by value. */
export type Exponents = string;

/** A polynomial in coordinates with whole coefficients. */
export class Form {
  readonly terms: ReadonlyMap<Exponents, bigint>;

  constructor(terms: ReadonlyMap<Exponents, bigint>) {
    this.terms = terms;
  }

  /** The exponents of 1. */
  static unit(size: number): Exponents {
    return '\0'.repeat(size);
  }

  static raised(key: Exponents, coordinate: number, by: number): Exponents {
    return (
      key.slice(0, coordinate) +
      String.fromCharCode(key.charCodeAt(coordinate) + by) +
      key.slice(coordinate + 1)
    );
  }

  static product(one: Exponents, other: Exponents): Exponents {
    let key = '';
    for (let k = 0; k < one.length; k++)
      key += String.fromCharCode(one.charCodeAt(k) + other.charCodeAt(k));
    return key;
  }

  /** The monomial by which the second must be multiplied to give the first, if there is one. */
  static quotient(one: Exponents, other: Exponents): Exponents | undefined {
    let key = '';
    for (let k = 0; k < one.length; k++) {
      const exponent = one.charCodeAt(k) - other.charCodeAt(k);
      if (exponent < 0) return undefined;
      key += String.fromCharCode(exponent);
    }
    return key;
  }

  times(other: Form): Form {
    const terms = new Map<Exponents, bigint>();
    for (const [a, x] of this.terms)
      for (const [b, y] of other.terms) {
        const key = Form.product(a, b);
        const sum = (terms.get(key) ?? 0n) + x * y;
        if (sum === 0n) terms.delete(key);
        else terms.set(key, sum);
      }
    return new Form(terms);
  }

  negated(): Form {
    return new Form(new Map([...this.terms].map(([key, value]) => [key, -value])));
  }
}

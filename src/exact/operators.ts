/** Thrown where an operator of JavaScript meets what it cannot compute with, and would not say so. */
export class MisusedOperator extends TypeError {
  override readonly name = 'MisusedOperator';
}

/** What refuses operators: spread into an object, it is copied along wherever that is spread. */
export interface NoOperators {
  readonly [Symbol.toPrimitive]: (hint: string) => never;
}

/**
 * JavaScript compares, adds and joins whatever it is given: `a > 0` is silently false of an object,
 * and a payoff that branches on it makes another game. What holds this throws instead, whether it
 * is compared, computed with, joined to a text or made the key of a table.
 *
 * `===`, `!`, `&&`, `||`, `??` and `if` convert nothing, and nothing can keep them out.
 * @param instead what to write in place of the operator.
 */
export function noOperators<Each>(
  what: string,
  textOf: (each: Each) => string,
  instead: string,
): NoOperators {
  return {
    [Symbol.toPrimitive](hint: string): never {
      const thing = `the ${what} ${textOf(this as Each)}`;
      const misused =
        hint === 'string'
          ? `${thing} was used as a text or as the key of a table, where it would read [object Object]`
          : `an operator such as >, + or == was used on ${thing}, which JavaScript takes for an object and no number`;
      throw new MisusedOperator(`${misused}; ${instead}`);
    },
  };
}

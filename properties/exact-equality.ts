import { expect } from 'vitest';
import { Polynomial } from '../src/exact/polynomial.js';
import { Rational } from '../src/exact/rational.js';
import { RationalFunction } from '../src/exact/rational-function.js';

/*
 * How tests compare exact numbers, and show them. A module of its own, for the test files that one
 * worker runs share their modules: this is done once, and `setup.ts` again before each of them.
 */

/** Without this, `toEqual` would see no fields in exact numbers, and hold any two of them equal. */
function equalNumbers(one: unknown, other: unknown): boolean | undefined {
  if (one instanceof Rational && other instanceof Rational) return one.equals(other);
  if (one instanceof Polynomial && other instanceof Polynomial) return one.equals(other);
  if (one instanceof RationalFunction && other instanceof RationalFunction)
    return one.equals(other);
  const exact = exactNumbers.some((type) => one instanceof type || other instanceof type);
  return exact ? false : undefined;
}

const exactNumbers = [Rational, Polynomial, RationalFunction];

expect.addEqualityTesters([equalNumbers]);

// A failed comparison shows the numbers, not the names of their classes.
for (const { prototype } of exactNumbers)
  Object.defineProperty(prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value(this: object) {
      return `${this}`;
    },
  });

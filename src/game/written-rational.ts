import { NotRational, Rational, type RationalInput } from '../exact/rational.js';
import { found } from './invalid.js';

/** The rational number that a declaration or a file writes so, or what is wrong with it. */
export function writtenRational(value: unknown): Rational | string {
  try {
    return Rational.of(value as RationalInput);
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    return /^(?:string|number)$/u.test(typeof value)
      ? error.message
      : `expected a rational number such as "3/40", "-1.25" or 7, found ${found(value)}`;
  }
}

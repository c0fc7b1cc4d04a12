import { match } from 'ts-pattern';
import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import type { Certificate } from './certificate.js';
import { completed } from './lift.js';
import type { Simplified } from './simplification.js';

/** A certificate that needs no search: an absurd hypothesis, or a polynomial that is 0 and is not. */
export function contradiction({ active, hypotheses }: Simplified): Certificate | undefined {
  const one = Rational.one;
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    const value = polynomial.constantValue;
    if (value !== undefined) {
      const rest = value.isZero ? [] : [{ coefficient: value.negated(), factors: [] }];
      return completed(
        hypotheses,
        match(sense)
          .returnType<Certificate>()
          .with('>', '≥', () => ({
            products: [{ coefficient: one, factors: [index] }, ...rest],
            multiples: [],
          }))
          .with('=', () => ({
            products: [{ coefficient: one, factors: [] }],
            multiples: [
              { hypothesis: index, multiplier: Polynomial.constant(one.over(value).negated()) },
            ],
          }))
          .with('≠', () => ({
            products: [{ coefficient: one, factors: [index, index] }],
            multiples: [],
          }))
          .exhaustive(),
      );
    }
    if (sense !== '≠') continue;
    const equation = active.find(
      ({ hypothesis: other }) =>
        other.sense === '=' &&
        (other.polynomial.equals(polynomial) || other.polynomial.equals(polynomial.negated())),
    );
    if (equation === undefined) continue;
    return completed(hypotheses, {
      products: [{ coefficient: one, factors: [index, index] }],
      multiples: [
        { hypothesis: equation.index, multiplier: equation.hypothesis.polynomial.negated() },
      ],
    });
  }
  return undefined;
}

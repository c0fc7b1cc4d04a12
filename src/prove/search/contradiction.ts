import { match } from 'ts-pattern';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Certificate } from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import type { Proof } from '../certificate/proof.js';
import type { Simplified } from './simplification.js';

/**
 * A proof that needs no search: linear equations that contradict each other, an absurd hypothesis,
 * a polynomial that is 0 and is not, or one that is positive and is not.
 */
export function contradiction({ active, hypotheses, lemmas }: Simplified): Proof | undefined {
  const positive = { products: [{ coefficient: Rational.one, factors: [] }], multiples: [] };
  const certificate = completed(hypotheses, positive) ?? plainCertificate(active, hypotheses);
  return certificate && { lemmas, certificate };
}

function plainCertificate(
  active: Simplified['active'],
  hypotheses: Simplified['hypotheses'],
): Certificate | undefined {
  const one = Rational.one;
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    const value = polynomial.constantValue;
    if (value !== undefined) {
      const rest = value.isZero ? [] : [{ coefficient: value.negated(), factors: [] }];
      const found = completed(
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
      if (found) return found;
      continue;
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
  return opposite(active, hypotheses);
}

/** Two inequalities of which one is a negative multiple of the other. */
function opposite(
  active: Simplified['active'],
  hypotheses: Simplified['hypotheses'],
): Certificate | undefined {
  const seen = new Map<string, { index: number; lead: Rational; strict: boolean }[]>();
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    const [first] = polynomial.terms;
    if ((sense !== '>' && sense !== '≥') || first === undefined) continue;
    const lead = first.coefficient;
    const strict = sense === '>';
    const key = `${polynomial.scaled(Rational.one.over(lead))}`;
    const others = seen.get(key) ?? [];
    seen.set(key, [...others, { index, lead, strict }]);
    const other = others.find((each) => each.lead.sign !== lead.sign && (each.strict || strict));
    if (other)
      return completed(hypotheses, {
        products: [
          { coefficient: magnitude(other.lead), factors: [index] },
          { coefficient: magnitude(lead), factors: [other.index] },
        ],
        multiples: [],
      });
  }
  return undefined;
}

function magnitude(value: Rational): Rational {
  return value.sign < 0 ? value.negated() : value;
}

import { match } from 'ts-pattern';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Certificate, WeighedProduct } from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import type { Proof } from '../certificate/proof.js';
import type { ActiveHypothesis, Simplified } from './simplified-question.js';

/**
 * A proof that needs no search: linear equations that contradict each other, an absurd hypothesis,
 * a polynomial that is 0 and is not, or one that is positive and is not.
 */
export function contradiction({ active, hypotheses, lemmas }: Simplified): Proof | undefined {
  const ways = [
    { products: [product()], multiples: [] },
    ...active.flatMap((each) => absurdity(each) ?? inequality(each, active) ?? []),
    ...opposites(active),
  ];
  for (const way of ways) {
    const certificate = completed(hypotheses, way);
    if (certificate) return { lemmas, certificate };
  }
  return undefined;
}

/** A number of which a hypothesis says what is false. */
function absurdity({ index, hypothesis }: ActiveHypothesis): Certificate | undefined {
  const { sense, polynomial } = hypothesis;
  const value = polynomial.constantValue;
  if (value === undefined) return undefined;
  return match(sense)
    .returnType<Certificate>()
    .with('>', '≥', () => ({
      products: [
        product(index),
        ...(value.isZero ? [] : [{ coefficient: value.negated(), factors: [] }]),
      ],
      multiples: [],
    }))
    .with('=', () => ({
      products: [product()],
      multiples: [
        { hypothesis: index, multiplier: Polynomial.constant(Rational.one.over(value).negated()) },
      ],
    }))
    .with('≠', () => ({ products: [product(index, index)], multiples: [] }))
    .exhaustive();
}

/** A polynomial that is not 0 by one hypothesis, and is 0 by another. */
function inequality(
  { index, hypothesis: { sense, polynomial } }: ActiveHypothesis,
  active: readonly ActiveHypothesis[],
): Certificate | undefined {
  if (sense !== '≠') return undefined;
  const equation = active.find(
    ({ hypothesis: other }) =>
      other.sense === '=' &&
      (other.polynomial.equals(polynomial) || other.polynomial.equals(polynomial.negated())),
  );
  return (
    equation && {
      products: [product(index, index)],
      multiples: [
        { hypothesis: equation.index, multiplier: equation.hypothesis.polynomial.negated() },
      ],
    }
  );
}

/** Two inequalities of which one is a negative multiple of the other. */
function* opposites(active: readonly ActiveHypothesis[]): Generator<Certificate> {
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
    if (other === undefined) continue;
    yield {
      products: [
        { coefficient: other.lead.magnitude, factors: [index] },
        { coefficient: lead.magnitude, factors: [other.index] },
      ],
      multiples: [],
    };
  }
}

function product(...factors: number[]): WeighedProduct {
  return { coefficient: Rational.one, factors };
}

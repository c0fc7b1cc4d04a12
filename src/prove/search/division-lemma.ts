import { match } from 'ts-pattern';
import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { dividedByLinear } from '../../exact/linear-equations.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Certificate, WeighedProduct } from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import { denialOf } from '../certificate/proof.js';
import { type KnownFactor, knownFactors } from './known-factor.js';
import type { ActiveHypothesis, Replacement } from './simplified-question.js';

/** The first hypothesis that a factor of known sign divides, with the quotient in its place. */
export function firstDivision(
  active: readonly ActiveHypothesis[],
  hypotheses: readonly Hypothesis[],
): Replacement | undefined {
  const factors = knownFactors(active);
  for (const { index, hypothesis } of active) {
    if (hypothesis.polynomial.degree < 2) continue;
    for (const factor of factors) {
      const polynomial = quotientBy(factor, hypothesis);
      if (polynomial === undefined) continue;
      const quotient: Hypothesis = { ...hypothesis, polynomial };
      const certificate = divisionCertificate(index, quotient, factor, hypotheses);
      if (certificate)
        return {
          replaced: [index],
          lemma: { hypothesis: quotient, proof: { lemmas: [], certificate } },
        };
    }
  }
  return undefined;
}

/** By what is not 0 only an equation is divided: the sign of the quotient would not be known. */
function quotientBy(
  factor: KnownFactor,
  { sense, polynomial }: Hypothesis,
): Polynomial | undefined {
  if (factor.sign === 'not zero' && sense !== '=') return undefined;
  const { symbols } = polynomial;
  if ([...factor.polynomial.symbols].some((symbol) => !symbols.has(symbol))) return undefined;
  return dividedByLinear(polynomial, factor.polynomial);
}

/** Why a hypothesis that is a known factor times a quotient implies the same of the quotient. */
function divisionCertificate(
  index: number,
  quotient: Hypothesis,
  factor: KnownFactor,
  hypotheses: readonly Hypothesis[],
): Certificate | undefined {
  const denial = hypotheses.length;
  const product = (...factors: number[]): WeighedProduct => ({
    coefficient: Rational.one,
    factors,
  });
  const certificate = match(quotient.sense)
    .returnType<Certificate>()
    // factor·(−quotient) + hypothesis = 0
    .with('≥', '>', () => ({
      products: [...factorTimes(factor, [denial]), product(index)],
      multiples: [],
    }))
    // factor·quotient² = quotient·hypothesis, and so with the square of a factor that is not 0.
    .with('=', () => ({
      products: factorTimes(factor, [denial, denial]),
      multiples: [{ hypothesis: index, multiplier: multiplierOf(factor, quotient).negated() }],
    }))
    // hypothesis² = (hypothesis·factor)·quotient, and the denial says that the quotient is 0.
    .with('≠', () => ({
      products: [product(index, index)],
      multiples: [
        {
          hypothesis: denial,
          multiplier: entry(hypotheses, index).polynomial.times(factor.polynomial).negated(),
        },
      ],
    }))
    .exhaustive();
  return completed([...hypotheses, denialOf(quotient)], certificate);
}

/** A factor, or its square where only that is known to be positive, times hypotheses. */
function factorTimes(factor: KnownFactor, others: readonly number[]): WeighedProduct[] {
  return factor.sign === 'positive'
    ? factor.parts.map((part) => ({ ...part, factors: [...part.factors, ...others] }))
    : [{ coefficient: Rational.one, factors: [factor.index, factor.index, ...others] }];
}

function multiplierOf(factor: KnownFactor, { polynomial }: Hypothesis): Polynomial {
  return factor.sign === 'positive' ? polynomial : polynomial.times(factor.polynomial);
}

import { match } from 'ts-pattern';
import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { dividedByLinear } from '../../exact/linear-equations.js';
import { Polynomial } from '../../exact/polynomial.js';
import { lemmaBy } from '../certificate/completion.js';
import type { Certificate, Lemma, WeighedProduct } from '../certificate/proof.js';
import { once } from '../certificate/proof.js';
import { normalForm } from './normal-form.js';
import { positiveBeyond } from './positive-beyond.js';

/** A hypothesis by its index; its polynomial with the linear equations put in. */
export interface ActiveHypothesis {
  readonly index: number;
  readonly hypothesis: Hypothesis;
}

/** A lemma, and the hypotheses in whose place it comes. */
export interface Replacement {
  readonly replaced: readonly [index: number, ...others: number[]];
  readonly lemma: Lemma;
}

/**
 * The first equation that is linear where the linear ones hold: in its own terms, it becomes one of
 * those whose multiples complete a certificate.
 */
export function firstLinear(
  active: readonly ActiveHypothesis[],
  hypotheses: readonly Hypothesis[],
): Replacement | undefined {
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    if (sense !== '=' || polynomial.degree !== 1) continue;
    if (entry(hypotheses, index).polynomial.degree === 1) continue;
    // p² = p·(equation), but for multiples of linear equations.
    const denial = hypotheses.length;
    const lemma = lemmaBy(hypothesis, hypotheses, {
      products: [once(denial, denial)],
      multiples: [{ hypothesis: index, multiplier: polynomial.negated() }],
    });
    if (lemma) return { replaced: [index], lemma };
  }
  return undefined;
}

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
      const lemma = lemmaBy(quotient, hypotheses, certificate);
      if (lemma) return { replaced: [index], lemma };
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
  return quotientOf(polynomial, factor.polynomial);
}

function quotientOf(polynomial: Polynomial, linear: Polynomial): Polynomial | undefined {
  for (const symbol of linear.symbols) if (!polynomial.symbols.has(symbol)) return undefined;
  return dividedByLinear(polynomial, linear);
}

/** Why a hypothesis that is a known factor times a quotient implies the same of the quotient. */
function divisionCertificate(
  index: number,
  quotient: Hypothesis,
  factor: KnownFactor,
  hypotheses: readonly Hypothesis[],
): Certificate {
  const denial = hypotheses.length;
  return (
    match(quotient.sense)
      .returnType<Certificate>()
      // factor·(−quotient) + hypothesis = 0
      .with('≥', '>', () => ({
        products: [...factorTimes(factor, [denial]), once(index)],
        multiples: [],
      }))
      // factor·quotient² = quotient·hypothesis, and so with the square of a factor that is not 0.
      .with('=', () => ({
        products: factorTimes(factor, [denial, denial]),
        multiples: [{ hypothesis: index, multiplier: multiplierOf(factor, quotient).negated() }],
      }))
      // hypothesis² = (hypothesis·factor)·quotient, and the denial says that the quotient is 0.
      .with('≠', () => ({
        products: [once(index, index)],
        multiples: [
          {
            hypothesis: denial,
            multiplier: entry(hypotheses, index).polynomial.times(factor.polynomial).negated(),
          },
        ],
      }))
      .exhaustive()
  );
}

/** A factor, or its square where only that is known to be positive, times hypotheses. */
function factorTimes(factor: KnownFactor, others: readonly number[]): WeighedProduct[] {
  return factor.sign === 'positive'
    ? factor.parts.map((part) => ({ ...part, factors: [...part.factors, ...others] }))
    : [once(factor.index, factor.index, ...others)];
}

function multiplierOf(factor: KnownFactor, { polynomial }: Hypothesis): Polynomial {
  return factor.sign === 'positive' ? polynomial : polynomial.times(factor.polynomial);
}

/** What is at least 0, and a factor of what is not 0, is positive. */
export function firstStrict(
  active: readonly ActiveHypothesis[],
  hypotheses: readonly Hypothesis[],
): Replacement | undefined {
  const products = active.filter(
    ({ hypothesis: { sense, polynomial } }) =>
      (sense === '>' || sense === '≠') && polynomial.degree > 1,
  );
  for (const { index, hypothesis } of active) {
    const { sense, polynomial } = hypothesis;
    if (sense !== '≥' || polynomial.degree !== 1) continue;
    for (const product of products) {
      const rest = quotientOf(product.hypothesis.polynomial, polynomial);
      if (rest === undefined) continue;
      // product² > 0, and p·(−p)·rest² ≥ 0 by the denial.
      const lemma = lemmaBy({ ...hypothesis, sense: '>' }, hypotheses, {
        products: [
          once(product.index, product.index),
          { ...once(index, hypotheses.length), squares: [rest] },
        ],
        multiples: [],
      });
      if (lemma) return { replaced: [index], lemma };
    }
  }
  return undefined;
}

/** What is at least and at most 0 is 0. */
export function firstEquality(
  active: readonly ActiveHypothesis[],
  hypotheses: readonly Hypothesis[],
): Replacement | undefined {
  const weak = active.filter(({ hypothesis: { sense } }) => sense === '≥');
  for (const { index, hypothesis } of weak) {
    const other = weak.find((each) => areOpposite(each.hypothesis, hypothesis));
    if (other === undefined) continue;
    const equation: Hypothesis = { ...hypothesis, sense: '=' };
    const denial = hypotheses.length;
    // p² > 0 by the denial, and p·(−p) ≥ 0.
    const lemma = lemmaBy(equation, hypotheses, {
      products: [once(denial, denial), once(index, other.index)],
      multiples: [],
    });
    if (lemma) return { replaced: [index, other.index], lemma };
  }
  return undefined;
}

function areOpposite(one: Hypothesis, other: Hypothesis): boolean {
  const [form, opposite] = [normalForm(one.polynomial), normalForm(other.polynomial)];
  if (form === undefined || opposite === undefined) return form === opposite;
  return form.text === opposite.text && form.lead.equals(opposite.lead.negated());
}

/** A linear factor of known sign. */
export type KnownFactor =
  | {
      readonly sign: 'positive';
      readonly polynomial: Polynomial;
      /** What it is as a sum of products of hypotheses. */
      readonly parts: readonly WeighedProduct[];
    }
  | {
      readonly sign: 'not zero';
      readonly polynomial: Polynomial;
      /** The hypothesis that says so. */
      readonly index: number;
    };

/** What hypotheses say to be positive or not 0, each once. */
function knownFactors(active: readonly ActiveHypothesis[]): KnownFactor[] {
  const factors = new Map<string, KnownFactor>();
  for (const each of active)
    if (each.hypothesis.polynomial.degree === 1)
      for (const factor of factorsFrom(each)) {
        const key = `${factor.polynomial}`;
        if (!factors.has(key)) factors.set(key, factor);
      }
  return [...factors.values()];
}

function factorsFrom(each: ActiveHypothesis): KnownFactor[] {
  const { index, hypothesis } = each;
  const { sense, polynomial } = hypothesis;
  if (sense === '=') return [];
  if (sense === '≠') return [{ sign: 'not zero', polynomial, index }];
  const parts = [once(index)];
  const above = symbolAbove(each);
  return [
    ...(sense === '>' ? [{ sign: 'positive', polynomial, parts } as const] : []),
    ...(above ? [above] : []),
  ];
}

/** A symbol above a positive number: a·x + b ≥ 0 with a > 0 and b < 0. */
function symbolAbove({ index, hypothesis }: ActiveHypothesis): KnownFactor | undefined {
  const [symbol] = hypothesis.polynomial.symbols;
  if (symbol === undefined) return undefined;
  const polynomial = Polynomial.symbol(symbol);
  const parts = positiveBeyond(polynomial, hypothesis, index);
  // Above 0 alone it is a hypothesis itself.
  return parts && parts.length > 1 ? { sign: 'positive', polynomial, parts } : undefined;
}

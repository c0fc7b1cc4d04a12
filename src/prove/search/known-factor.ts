import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { WeighedProduct } from '../certificate/certificate.js';
import type { ActiveHypothesis } from './simplified-question.js';

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
export function knownFactors(active: readonly ActiveHypothesis[]): KnownFactor[] {
  const factors = new Map<string, KnownFactor>();
  for (const each of active)
    if (each.hypothesis.polynomial.degree === 1)
      for (const factor of factorsFrom(each)) {
        const key = `${factor.polynomial}`;
        if (!factors.has(key)) factors.set(key, factor);
      }
  return [...factors.values()];
}

function factorsFrom({
  index,
  hypothesis: { sense, polynomial },
}: ActiveHypothesis): KnownFactor[] {
  if (sense === '=') return [];
  if (sense === '≠') return [{ sign: 'not zero', polynomial, index }];
  const parts = [{ coefficient: Rational.one, factors: [index] }];
  const above = symbolAbove(index, polynomial);
  return [
    ...(sense === '>' ? [{ sign: 'positive', polynomial, parts } as const] : []),
    ...(above ? [above] : []),
  ];
}

/** A symbol above a positive number: a·x + b ≥ 0 with a > 0 and b < 0. */
function symbolAbove(index: number, polynomial: Polynomial): KnownFactor | undefined {
  const [symbol, ...others] = polynomial.symbols;
  if (symbol === undefined || others.length > 0) return undefined;
  const [constant, slope] = polynomial.coefficientsIn(symbol).map((each) => each.constantValue);
  if (constant === undefined || slope === undefined) return undefined;
  if (slope.sign <= 0 || constant.sign >= 0) return undefined;
  return {
    sign: 'positive',
    polynomial: Polynomial.symbol(symbol),
    parts: [
      { coefficient: Rational.one.over(slope), factors: [index] },
      { coefficient: constant.over(slope).negated(), factors: [] },
    ],
  };
}

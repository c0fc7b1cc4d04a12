import type { Comparison } from '../claim/comparison.js';
import type { Sense } from '../exact/relation.js';
import type { SignCondition } from '../exact/sign-condition.js';
import type { Draft } from './existence.js';
import type { Expansion } from './expansion.js';
import { denied } from './hypotheses.js';
import type { Hypothesis } from './question.js';
import { differenceOf, type SymbolicQuantity, symbolicQuantity } from './symbolic-quantity.js';

interface SymbolicComparison {
  readonly left: SymbolicQuantity;
  readonly right: SymbolicQuantity;
  /** What the comparison says, where both sides have a value. */
  readonly says: SignCondition;
}

function symbolicComparison(
  { left, sign, right }: Comparison,
  expansion: Expansion,
): SymbolicComparison {
  const [one, other] = [symbolicQuantity(left, expansion), symbolicQuantity(right, expansion)];
  const { numerator } = differenceOf(one, other);
  const larger = sign === '<' || sign === '≤' ? numerator.negated() : numerator;
  const sense: Sense = ({ '<': '>', '≤': '≥' } as const)[sign as '<' | '≤'] ?? sign;
  return {
    left: one,
    right: other,
    says: { polynomial: expansion.cleared(larger), sense },
  };
}

/** The ways in which a comparison fails where both sides have a value. */
export function comparisonFails(comparison: Comparison, expansion: Expansion): Draft[] {
  const { left, right, says } = symbolicComparison(comparison, expansion);
  const asserts = 'the comparison holds wherever both sides have a value';
  return denied(says, asserts).map((denial) => ({
    asserts,
    hypotheses: [...left.defined, ...right.defined, denial],
  }));
}

/** The ways in which a side of some comparison has no value, each once: then it fails, too. */
export function valuesLacking(comparisons: readonly Comparison[], expansion: Expansion): Draft[] {
  const ways = comparisons.flatMap((comparison) => {
    const { left, right } = symbolicComparison(comparison, expansion);
    return [...left.undefined, ...right.undefined];
  });
  const keyOf = (way: readonly Hypothesis[]): string =>
    way.map(({ sense, polynomial }) => `${sense} ${polynomial}`).join('; ');
  return [...new Map(ways.map((way) => [keyOf(way), way])).values()].map((hypotheses) => ({
    asserts: 'every quantity compared has a value',
    hypotheses,
  }));
}

/** That a comparison holds, and that both of its sides have a value. */
export function comparisonHolds(
  comparison: Comparison,
  text: string,
  expansion: Expansion,
): Hypothesis[] {
  const { left, right, says } = symbolicComparison(comparison, expansion);
  const both = [left, right].flatMap(({ defined, exists }) => [...exists, ...defined]);
  return [...both, { ...says, says: text }];
}

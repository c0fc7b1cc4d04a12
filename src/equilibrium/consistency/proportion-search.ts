import { Radical } from '../../exact/radical.js';
import { weightsAlongLines, weightsOnOneRatio } from './line-search.js';
import { logLinearWeights } from './log-linear-weights.js';
import { holdAt, type ProportionCondition } from './proportion-condition.js';
import { refutation } from './proportion-refutation.js';
import { weightsOnTwoRatios } from './two-ratios.js';

export type ProportionSearch =
  /** A weight for each mistake by number. */
  | { readonly kind: 'found'; readonly weights: readonly Radical[] }
  | { readonly kind: 'none' }
  | Unsettled;

/** Neither found nor refuted. */
export interface Unsettled {
  readonly kind: 'unsettled';
  /** Weights exist, but only such as are no roots of rationals. */
  readonly irrational: boolean;
  readonly conditions: readonly ProportionCondition[];
}

/**
 * Positive weights of mistakes that satisfy every condition.
 *
 * Conditions that share no mistake are independent. Each group is decided by whichever serves:
 * logarithms where conditions have two terms or monomials are independent; Sturm's theorem where
 * all depends on one ratio, or on two of which one enters linearly; otherwise weights are looked for along lines, and a sum of
 * multiples of the conditions that cannot be satisfied is looked for by a linear program.
 */
export function searchWeights(
  conditions: readonly ProportionCondition[],
  unknowns: number,
): ProportionSearch {
  const weights = Array.from({ length: unknowns }, () => Radical.one);
  let unsettled: Unsettled | undefined;
  for (const group of independentGroups(conditions)) {
    const found = searchGroup(group, unknowns);
    if (found.kind === 'none') return found;
    if (found.kind === 'unsettled') unsettled = found;
    else
      for (const number of numbersIn(group)) weights[number] = found.weights[number] ?? Radical.one;
  }
  return unsettled ?? { kind: 'found', weights };
}

function searchGroup(
  conditions: readonly ProportionCondition[],
  unknowns: number,
): ProportionSearch {
  if (conditions.some(({ terms }) => terms.every(({ coefficient }) => coefficient.sign < 0)))
    return { kind: 'none' };
  const attempts = 4;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = logLinearWeights(conditions, unknowns, attempt);
    if (found.kind === 'none') return found;
    if (found.kind === 'found')
      return { kind: 'found', weights: rounded(conditions, found.weights) ?? found.weights };
  }
  for (const decide of [weightsOnOneRatio, weightsOnTwoRatios]) {
    const found = decide(conditions, unknowns);
    if (found.kind === 'irrational') return { kind: 'unsettled', irrational: true, conditions };
    if (found.kind !== 'several') return found;
  }
  const found = weightsAlongLines(conditions, unknowns);
  if (found) return { kind: 'found', weights: found };
  if (refutation(conditions)) return { kind: 'none' };
  return { kind: 'unsettled', irrational: false, conditions };
}

/** Rational weights near given ones that will do as well, so that beliefs stay rational. */
function rounded(
  conditions: readonly ProportionCondition[],
  weights: readonly Radical[],
): readonly Radical[] | undefined {
  if (weights.every(({ rational }) => rational !== undefined)) return weights;
  for (const denominator of [1n, 10n, 1000n]) {
    const near = weights.map((weight) => weight.rational ?? weight.floor(denominator));
    if (near.every((each) => each.sign > 0) && holdAt(conditions, near))
      return near.map((each) => Radical.of(each));
  }
  return undefined;
}

function numbersIn(conditions: readonly ProportionCondition[]): Set<number> {
  return new Set(
    conditions.flatMap(({ terms }) => terms.flatMap(({ powers }) => [...powers.keys()])),
  );
}

/** Conditions that are linked by common mistakes, together. */
function independentGroups(conditions: readonly ProportionCondition[]): ProportionCondition[][] {
  let groups: { numbers: Set<number>; members: ProportionCondition[] }[] = [];
  for (const condition of conditions) {
    const numbers = numbersIn([condition]);
    const linked = groups.filter((group) => [...group.numbers].some((n) => numbers.has(n)));
    groups = groups.filter((group) => !linked.includes(group));
    groups.push({
      numbers: new Set([...numbers, ...linked.flatMap((group) => [...group.numbers])]),
      members: [...linked.flatMap((group) => group.members), condition],
    });
  }
  return groups.map(({ members }) => members);
}

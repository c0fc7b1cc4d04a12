import { entry } from '../../exact/entry.js';
import { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { weightsAlongLines } from './line-search.js';
import { logLinearWeights } from './log-linear-weights.js';
import { holdAt, type ProportionCondition } from './proportion-condition.js';
import type { ProportionRefutation } from './proportion-refutation.js';
import { sumRefutation } from './sum-refutation.js';
import { weightsOnTwoRatios } from './two-ratios.js';

export type ProportionSearch =
  /** A weight for each mistake by number. */
  | { readonly kind: 'found'; readonly weights: readonly Radical[] }
  | { readonly kind: 'none'; readonly because: ProportionRefutation }
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
 * logarithms where conditions have two terms or their products of weights are independent; Sturm's
 * theorem where all depends on one product, or on two of which one enters linearly; otherwise
 * weights are looked for along lines, and a sum of multiples of the conditions that cannot be
 * satisfied is looked for by a linear program.
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
    else for (const number of numbersIn(group)) weights[number] = entry(found.weights, number);
  }
  return unsettled ?? { kind: 'found', weights };
}

/** How many of the proportions that linear programs offer are tried. */
const ATTEMPTS = 4;

function searchGroup(
  conditions: readonly ProportionCondition[],
  unknowns: number,
): ProportionSearch {
  const impossible = conditions.find(({ terms }) =>
    terms.every(({ coefficient }) => coefficient.sign < 0),
  );
  if (impossible) return { kind: 'none', because: alone(impossible) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = logLinearWeights(conditions, unknowns, attempt);
    if (found.kind === 'none') return found;
    if (found.kind === 'found')
      return { kind: 'found', weights: rounded(conditions, found.weights) ?? found.weights };
  }
  const unsettled = { kind: 'unsettled', irrational: false, conditions } as const;
  const decided = weightsOnTwoRatios(conditions, unknowns);
  if (decided.kind === 'found' || decided.kind === 'none') return decided;
  if (decided.kind === 'irrational') return { ...unsettled, irrational: true };
  const found = decided.kind === 'several' && weightsAlongLines(conditions, unknowns);
  if (found) return { kind: 'found', weights: found };
  const because = sumRefutation(conditions);
  return because ? { kind: 'none', because } : unsettled;
}

function alone(condition: ProportionCondition): ProportionRefutation {
  return {
    kind: 'sum',
    multiples: [{ condition, times: { coefficient: Rational.one, powers: new Map() } }],
  };
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

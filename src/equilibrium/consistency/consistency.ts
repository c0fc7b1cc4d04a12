import { entry } from '../../exact/entry.js';
import { type LinearConstraint, RADICALS, solveLinearSystem } from '../../exact/linear-system.js';
import { integerPower, Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment } from '../assessment.js';
import { type BeliefSupport, ordersOfMistakes, wholeMultiples } from './belief-orders.js';
import { type Descent, descents, dictatedBelief, MistakeNumbers } from './descent.js';
import type { Inconsistency, OddsTerm, Trembles } from './sequential-support.js';
import { tremblesOf } from './trembles.js';

export type Consistency =
  | { readonly kind: 'consistent'; readonly trembles: Trembles }
  /** Every reason found, one of a kind at a time for orders and odds. */
  | { readonly kind: 'inconsistent'; readonly reasons: readonly Inconsistency[] };

/**
 * Whether an assessment is the limit of completely mixed profiles with their Bayesian beliefs
 * (consistency, Kreps and Wilson 1982), decided exactly. Where no belief is stated, any will do:
 * the question is then whether the stated ones belong to some consistent assessment.
 *
 * It is consistent exactly if trembles weight · ε^exponent exist, with exponent 0 and the
 * probability as weight for actions taken, and exponent ≥ 1 for mistakes, such that in each
 * information set (1) the members with positive belief are those whose exponents along the path
 * have the least sum, and (2) their beliefs are in proportion to the products of the weights and of
 * the probabilities of chance (Kreps and Wilson 1982, Lemmas A1 and A2; Perea, Jansen and Peters 1997;
 * Kohlberg and Reny 1997; Streufert 2012).
 *
 * The exponents occur in (1) only and the weights in (2) only, so that two linear systems decide.
 * Trembles that satisfy both give the assessment in the limit. Conversely, let completely mixed
 * profiles tend to it, and write E(a) for −log of the probability of a mistake a.
 * If (1) has no solution, then by Farkas' lemma nonnegative multiples of "E(a)", of "E before a
 * disbelieved member minus E before a believed one", and multiples of either sign of "the same for
 * two believed members" add up to 0 identically, not all of the first two kinds being 0. Along the
 * profiles the first two kinds tend to ∞ and the third stays bounded: a contradiction.
 * If (2) has none, then by Fredholm's alternative a product of whole powers of belief ratios, in
 * which all mistakes cancel, is not what the assessment says; along the profiles it tends to the
 * product of the probabilities of actions taken and of chance, and to what the assessment says: a
 * contradiction.
 *
 * Chance does not tremble: a member behind a draw of probability 0 can have no positive belief, and
 * a set with such members only is bound by nothing.
 *
 * The game is to have perfect recall, and the profile and stated beliefs to be distributions.
 */
export function consistency(game: ExtensiveGame, { profile, beliefs }: Assessment): Consistency {
  const toNode = descents(game, profile);
  const reasons: Inconsistency[] = [];
  const supports: BeliefSupport[] = [];
  const odds: Odds[] = [];
  game.informationSets.forEach(({ members }, informationSet) => {
    const belief = beliefs[informationSet];
    if (belief === undefined) return;
    const shares = members.map((node, k) => ({
      node,
      share: entry(belief, k),
      possible: entry(toNode, node) !== undefined,
    }));
    const possible = shares.filter((each) => each.possible);
    if (possible.length === 0) return;
    for (const each of shares)
      if (!each.possible && !each.share.isZero)
        reasons.push({ kind: 'impossible', informationSet, node: each.node });
    const dictated = dictatedBelief(members, toNode);
    if (dictated !== undefined) {
      if (dictated.some((each, k) => !each.equals(entry(belief, k))))
        reasons.push({ kind: 'Bayes', informationSet, stated: belief, posterior: dictated });
      return;
    }
    const believed = possible.filter(({ share }) => !share.isZero);
    const [other, ...rest] = believed;
    if (other === undefined) return;
    const disbelieved = possible.filter(({ share }) => share.isZero);
    supports.push({
      informationSet,
      believed: believed.map(({ node }) => node),
      disbelieved: disbelieved.map(({ node }) => node),
      open: [],
    });
    for (const { node, share } of rest)
      odds.push({ informationSet, node, other: other.node, ratio: share.over(other.share) });
  });

  const numbers = new MistakeNumbers();
  const orders = ordersOfMistakes(supports, toNode, numbers);
  const weights = weightsOfMistakes(odds, toNode, numbers);
  if (orders.kind === 'impossible') reasons.push({ ...orders, kind: 'orders' });
  if (weights.kind === 'impossible') reasons.push({ ...weights, kind: 'odds' });
  if (orders.kind === 'impossible' || weights.kind === 'impossible' || reasons.length > 0)
    return { kind: 'inconsistent', reasons };
  return {
    kind: 'consistent',
    trembles: tremblesOf(game, profile, numbers.mistakes, orders.exponents, weights.weights),
  };
}

/** How much likelier one member of an information set is than another: their beliefs' ratio. */
export interface Odds {
  readonly informationSet: number;
  readonly node: number;
  readonly other: number;
  readonly ratio: Rational;
}

export type Weights =
  /** A weight for each mistake by number. */
  | { readonly kind: 'possible'; readonly weights: readonly Radical[] }
  | {
      readonly kind: 'impossible';
      readonly terms: readonly OddsTerm[];
      readonly forced: Rational;
      readonly stated: Rational;
    };

/**
 * Weights of the mistakes under which members of information sets are in these proportions, or the
 * product of proportions that no weights give.
 *
 * In logarithms the equations are linear with whole coefficients. They have a solution unless a
 * whole combination of them makes all unknowns cancel and not the right sides (Fredholm), which is
 * a question about products of rationals: no logarithm is ever taken.
 */
function weightsOfMistakes(
  odds: readonly Odds[],
  toNode: readonly (Descent | undefined)[],
  numbers: MistakeNumbers,
): Weights {
  const equations = odds.flatMap((each) => {
    const [one, other] = [entry(toNode, each.node), entry(toNode, each.other)];
    if (one === undefined || other === undefined) return [];
    const forced = one.probability.over(other.probability);
    return [{ ...each, forced, row: numbers.difference(one, other) }];
  });
  const found = solveLinearSystem(
    RADICALS,
    numbers.mistakes.length,
    equations.map(
      ({ row, ratio, forced }): LinearConstraint<Radical> => ({
        row,
        relation: '=',
        right: Radical.of(ratio.over(forced)),
      }),
    ),
  );
  if (found.kind === 'feasible') return { kind: 'possible', weights: found.values };
  const powers = wholeMultiples(found.multipliers);
  const product = (factors: readonly Rational[]): Rational =>
    factors.reduce((so, each, k) => so.times(integerPower(each, entry(powers, k))), Rational.one);
  return {
    kind: 'impossible',
    terms: equations
      .map(({ informationSet, node, other }, k) => ({
        informationSet,
        node,
        other,
        power: entry(powers, k),
      }))
      .filter(({ power }) => power !== 0n),
    forced: product(equations.map(({ forced }) => forced)),
    stated: product(equations.map(({ ratio }) => ratio)),
  };
}

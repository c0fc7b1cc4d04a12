import { entry } from '../exact/entry.js';
import type { Environment } from '../exact/formula-in-field.js';
import type { Germ } from '../exact/germ.js';
import type { Point } from '../exact/point.js';
import { leastCommonMultiple, Rational } from '../exact/rational.js';
import type { DeclaredForm } from '../game/declared-form.js';
import { formOf } from '../game/unfold.js';
import { playIn, statedBeliefsIn } from './assessment-in-field.js';
import type { EndIn } from './in-the-end.js';
import { refinementAtPoint } from './refinement-at-point.js';
import type { Survival } from './survival.js';

/*
 * Whether an equilibrium survives a refinement for all values of a parameter that are large, or close,
 * enough. It is asked of one value, which is so large that the answer is the same beyond.
 *
 * What a refinement asks for, and an equilibrium, is that there are beliefs, mixes of replies or changes
 * of strategies that satisfy linear inequalities, or are none, put together by "and" and "or". Whether
 * linear inequalities have a solution rests on the signs of minors of their coefficients (Cramer). A
 * coefficient is a sum of products: of probabilities of draws and of actions on a path, of one in a belief, and of
 * a payoff; of an average over actions, it is divided by how many these are, too.
 * So a minor is a polynomial of the symbol that grows, over a product of what these are divided by. Written with
 * whole coefficients, none of them is larger than a number that is known beforehand, and the leading one is 1
 * at least: no root is larger than that number and 1 (Cauchy).
 */

/** What a product may have beside a path's probabilities: one in a belief, a payoff, and one more. */
const FURTHER_FACTORS = 3;

/** What a survival is asked of in the end. */
interface InTheEnd {
  readonly point: Point;
  readonly symbol: string;
  readonly to: EndIn<Rational>;
  /** What symbols stand for there. */
  readonly there: Environment<Germ<Rational>>;
}

/**
 * Whether an equilibrium survives, as the walk has it at a value of what grows that is large enough: of the
 * parameter, or of 1 over its distance to a value.
 * @param least beyond this, what was looked at so far stays as it is.
 * @returns the answer, and beyond which value it stays.
 */
export function survivalInTheEnd(
  { claim, refinement }: Survival,
  { point, symbol, to, there }: InTheEnd,
  least: Rational,
): { readonly survives: boolean; readonly beyond: Rational } {
  const beyond = powerOfTenAbove(rootBoundOf(claim, there), least);
  const distance = Rational.one.over(beyond);
  const moved =
    to === 'infinity'
      ? beyond
      : to.from === 'above'
        ? to.value.plus(distance)
        : to.value.minus(distance);
  const { kind } = refinementAtPoint(claim, point.with(symbol, moved), refinement);
  return { survives: kind === 'survives', beyond };
}

/** No minor of what is asked of the equilibria of a claim has a larger root. */
function rootBoundOf(claim: Survival['claim'], there: Environment<Germ<Rational>>): bigint {
  const tree = formOf(claim.game);
  const play = playIn(claim, there);
  const beliefs = play && statedBeliefsIn(claim, tree, there);
  const germs = play
    ? [...play.quantities, ...play.profile.flat(), ...(beliefs ?? []).flatMap(sharesOf)]
    : [];
  const whole = germs.map(withWholeCoefficients);
  const largest = whole.reduce((most, { over }) => larger(most, sizeOf(over)), 1n);
  // Multiplied by each divisor once for each factor, a product is no quotient.
  const divisors = new Map(whole.map(({ under }) => [under.join(), sizeOf(under)]));
  const factor = [...divisors.values()].reduce((product, each) => product * each, largest);
  const unknowns = BigInt(unknownsIn(tree));
  const summands = 4n * BigInt(tree.nodes.count) ** 2n;
  const coefficient = summands * factor ** BigInt(longestPath(tree) + FURTHER_FACTORS);
  const averaged = tree.informationSets.reduce(
    (product, { actions }) => product * BigInt(actions.length),
    1n,
  );
  return 1n + averaged * factorial(unknowns) * coefficient ** unknowns;
}

/** How many branches the longest path has. */
function longestPath({ nodes }: DeclaredForm): number {
  const depths = [0];
  for (let node = 1; node < nodes.count; node++)
    depths[node] = entry(depths, entry(nodes.parent, node)) + 1;
  return depths.reduce((most, each) => Math.max(most, each), 0);
}

function sharesOf<Value>(belief: readonly Value[] | 'none'): readonly Value[] {
  return belief === 'none' ? [] : belief;
}

/** More than linear inequalities have unknowns: beliefs, mixes, and what is least at a set. */
function unknownsIn({ informationSets }: DeclaredForm): number {
  return informationSets.reduce(
    (sum, { actions, members }) => sum + actions.length + members.length + 1,
    2,
  );
}

/** A quotient of polynomials, both times the least that makes all coefficients whole. */
function withWholeCoefficients({ over, under }: Germ<Rational>) {
  const scale = [...over, ...under].reduce(
    (multiple, { denominator }) => leastCommonMultiple(multiple, denominator),
    1n,
  );
  const times = (coefficients: readonly Rational[]): bigint[] =>
    coefficients.map(({ numerator, denominator }) => (numerator * scale) / denominator);
  return { over: times(over), under: times(under) };
}

/** The sum of the magnitudes of coefficients, which of a product is no more than the product of those. */
function sizeOf(coefficients: readonly bigint[]): bigint {
  return coefficients.reduce((sum, each) => sum + (each < 0n ? -each : each), 0n);
}

function larger(one: bigint, other: bigint): bigint {
  return one < other ? other : one;
}

function factorial(of: bigint): bigint {
  return of <= 1n ? 1n : of * factorial(of - 1n);
}

function powerOfTenAbove(bound: bigint, least: Rational): Rational {
  const above = Rational.of(10n ** BigInt(`${bound}`.length));
  return above.lessThan(least) ? least : above;
}

import { entry } from '../../../exact/entry.js';
import { Polynomial } from '../../../exact/polynomial.js';
import { Rational } from '../../../exact/rational.js';
import { ARRIVAL, arrivals } from '../bounds.js';
import { type Choices, isSettled } from '../family.js';
import type { Vantage } from '../vantage.js';

/** What the probabilities of an equilibrium with given supports satisfy, besides being positive. */
export interface SupportConditions {
  /** Each equals 0. */
  readonly equations: readonly Polynomial[];
  /** Each is at least 0. */
  readonly inequalities: readonly Polynomial[];
  /** The probabilities of mixed actions. */
  readonly symbols: readonly string[];
}

/** The symbol for the probability of an action. */
export function probabilitySymbol(set: number, action: number): string {
  return `p${set}.${action}`;
}

/**
 * At each reached information set the actions of the support are equally good, and no other is
 * better, each weighed by what chance and the others do before; probabilities sum to 1.
 */
export function supportConditions(views: readonly Vantage[], supports: Choices): SupportConditions {
  const equations: Polynomial[] = [];
  const inequalities: Polynomial[] = [];
  const symbols: string[] = [];
  supports.forEach((used, set) => {
    if (used.length < 2) return;
    const own = used.map((action) => probabilitySymbol(set, action));
    symbols.push(...own);
    equations.push(Polynomial.sum(own.map(Polynomial.symbol)).minus(Polynomial.one));
  });
  for (const view of views)
    for (const [set, worths] of actionWorths(view, supports)) {
      const used = entry(supports, set);
      const base = entry(used, 0);
      const prescribed = entry(worths, base);
      worths.forEach((worth, action) => {
        if (action === base) return;
        if (used.includes(action)) equations.push(prescribed.minus(worth));
        else inequalities.push(prescribed.minus(worth));
      });
    }
  return { equations, inequalities, symbols };
}

/** By reached information set of the player, what each action yields, weighed by counterfactual reach. */
function actionWorths(view: Vantage, supports: Choices): Map<number, readonly Polynomial[]> {
  const { valuation, player, forks } = view;
  const worth = entry(valuation.worth, player);
  const arrival = arrivals(view, supports, 'followed');
  const reach = counterfactualReach(view, supports);
  const values = new Map<number, Polynomial>();
  const value = (node: number): Polynomial =>
    values.get(node) ?? Polynomial.constant(Rational.of(BigInt(entry(worth, node))));
  const found = new Map<number, readonly Polynomial[]>();
  for (const { node, set, player: mover, children } of [...forks].reverse()) {
    const after = children.map(value);
    values.set(
      node,
      Polynomial.sum(
        after.flatMap((each, branch) => {
          if (set === undefined)
            return valuation.never[entry(children, branch)] === 1 ? [] : [each];
          const share = shareOf(supports, set, branch);
          return share ? [each.times(share)] : [];
        }),
      ),
    );
    const weight = reach.get(node);
    if (set === undefined || mover !== player || weight === undefined) continue;
    const { members } = entry(valuation.game.informationSets, set);
    if (members.every((member) => arrival[member] === ARRIVAL.excluded)) continue;
    const weighed = after.map((each) => weight.times(each));
    const before = found.get(set);
    found.set(set, before ? before.map((sum, k) => sum.plus(entry(weighed, k))) : weighed);
  }
  return found;
}

/** By node, the probability that the others leave play there if she heads for it; those that they do not are missing. */
function counterfactualReach(
  { valuation, player, forks }: Vantage,
  supports: Choices,
): Map<number, Polynomial> {
  const reach = new Map([[0, Polynomial.one]]);
  for (const { node, set, player: mover, children } of forks) {
    const here = reach.get(node);
    if (here === undefined) continue;
    for (const [branch, child] of children.entries()) {
      const free = set === undefined || mover === player;
      const share = free ? Polynomial.one : shareOf(supports, set, branch);
      if (share && valuation.never[child] !== 1) reach.set(child, here.times(share));
    }
  }
  return reach;
}

/** The probability of an action; nothing where it is outside the support. */
function shareOf(supports: Choices, set: number, action: number): Polynomial | undefined {
  if (!entry(supports, set).includes(action)) return undefined;
  return isSettled(supports, set)
    ? Polynomial.one
    : Polynomial.symbol(probabilitySymbol(set, action));
}

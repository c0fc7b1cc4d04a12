import { movesAgain } from '../equilibrium/concept/own-moves.js';
import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { childBy, setAt } from '../game/extensive-game.js';
import type { SymbolicWalk } from './symbolic-walk.js';

/**
 * What a mover may do at one of her information sets and later on, given how she came there.
 *
 * By perfect recall her later information sets are a tree: each comes after one action at one set.
 * What a plan gains her is then a sum, over the sets that it comes to, of what its action there
 * gains over the profile with nothing changed thereafter.
 */
export interface OwnDecision {
  readonly set: DeclaredSet;
  /** What gains here are to be multiplied by, before they are added to those of the move before. */
  readonly weight: Polynomial;
  readonly actions: readonly OwnAction[];
}

export interface OwnAction {
  /** Its place among the actions of the information set. */
  readonly action: number;
  /** What taking it once gains, at each history that has weight; not weighed. */
  readonly gains: readonly Polynomial[];
  /** The sum of the gains, weighed. */
  readonly gain: Polynomial;
  /** The mover's next moves, wherever chance and the others may lead her. */
  readonly next: readonly OwnDecision[];
}

/** A history of an information set, with the weight that it has. */
interface Weighed {
  readonly node: number;
  readonly weight: Polynomial;
}

/**
 * The moves from an information set on under a belief, and the profile in between. What is sure
 * never to come about is left out: it changes no gain.
 */
export function ownDecision(
  set: DeclaredSet,
  belief: readonly Polynomial[],
  walk: SymbolicWalk,
): OwnDecision {
  const histories = set.members.map((node, index) => ({ node, weight: entry(belief, index) }));
  return ownMove(
    set,
    histories.filter(({ weight }) => !weight.isZero),
    walk,
  );
}

function ownMove(set: DeclaredSet, histories: readonly Weighed[], walk: SymbolicWalk): OwnDecision {
  const { player } = set;
  const { nodes } = walk.tree;
  // Of one history the weight is common to all gains: it is left out, and multiplied in the end.
  const [only, ...others] = histories;
  const weight = only && others.length === 0 ? only.weight : Polynomial.one;
  const weights = histories.length === 1 ? [Polynomial.one] : histories.map((each) => each.weight);
  const actions = set.actions.map((_, action): OwnAction => {
    const after = histories.map(({ node }, index) => ({
      node,
      next: childBy(nodes, node, action),
      weight: entry(weights, index),
    }));
    const gains = after.map(({ node, next }) =>
      walk.payoff(next, player).minus(walk.payoff(node, player)),
    );
    return {
      action,
      gains,
      gain: Polynomial.sum(gains.map((gain, index) => gain.times(entry(weights, index)))),
      next: movesAgain(walk.tree)[set.index]
        ? [...nextHistories(player, after, walk)].map(([later, reached]) =>
            ownMove(later, reached, walk),
          )
        : [],
    };
  });
  return { set, weight, actions };
}

/** The histories at which a player moves next, by information set, with their weights. */
function nextHistories(
  player: number,
  from: readonly { readonly next: number; readonly weight: Polynomial }[],
  walk: SymbolicWalk,
): Map<DeclaredSet, Weighed[]> {
  const found = new Map<DeclaredSet, Weighed[]>();
  const visit = (node: number, weight: Polynomial): void => {
    const set = setAt(walk.tree, node);
    if (set?.player === player) found.set(set, [...(found.get(set) ?? []), { node, weight }]);
    else
      for (const { probability, next } of walk.branches(node))
        visit(next, weight.times(probability));
  };
  for (const { next, weight } of from) visit(next, weight);
  return found;
}

/** An action at each of one player's information sets, in place of what the profile prescribes. */
export type DeviationPlan = ReadonlyMap<DeclaredSet, number>;

/** A plan, and what it gains, weighed. */
export interface PlanGains {
  readonly deviation: DeviationPlan;
  readonly gains: readonly Polynomial[];
}

/** How many plans begin with an action: for each next move, any of the plans from there. */
export function plansAfter({ next }: OwnAction): number {
  return next.reduce((product, move) => product * plansFrom(move), 1);
}

function plansFrom({ actions }: OwnDecision): number {
  return actions.reduce((sum, action) => sum + plansAfter(action), 0);
}

/** Every plan from an information set on: an action here, and one at each set that it comes to. */
export function plansIn(first: OwnDecision): PlanGains[] {
  let plans: PlanGains[] = [{ deviation: new Map(), gains: [] }];
  for (const { move, after, weight } of inOrder(first))
    plans = plans.flatMap((plan) =>
      after === undefined || plan.deviation.get(after.set) === after.action
        ? move.actions.map(({ action, gain }) => ({
            deviation: new Map([...plan.deviation, [move.set, action]]),
            gains: [...plan.gains, gain.times(weight)],
          }))
        : [plan],
    );
  return plans;
}

/** A move with what leads to it, and the weight of its gains in those of the first move. */
interface Placed {
  readonly move: OwnDecision;
  readonly after: { readonly set: DeclaredSet; readonly action: number } | undefined;
  readonly weight: Polynomial;
}

/** A move and those that may follow it, in the order of play. */
function inOrder(first: OwnDecision): Placed[] {
  const placed: Placed[] = [];
  const place = (each: Placed): void => {
    placed.push(each);
    const { set, actions } = each.move;
    for (const { action, next } of actions)
      for (const move of next)
        place({ move, after: { set, action }, weight: each.weight.times(move.weight) });
  };
  place({ move: first, after: undefined, weight: first.weight });
  return placed.sort(
    (one, other) =>
      depthOf(one.move.set) - depthOf(other.move.set) || one.move.set.index - other.move.set.index,
  );
}

function depthOf({ histories }: DeclaredSet): number {
  return Object.keys(entry(histories, 0)).length;
}

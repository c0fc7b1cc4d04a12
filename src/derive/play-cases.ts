import { entry } from '../exact/entry.js';
import type { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { setAt } from '../game/extensive-game.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import type { SymbolicWalk } from './symbolic-walk.js';

/*
 * Which actions are mistakes, for the profile never takes them, may depend on the parameters. It then
 * does on the signs of a few probabilities, each of which is 0 or positive: finitely many cases, in
 * each of which the mistakes on the way to every history are the same at all parameters.
 */

export type IsPositive = (polynomial: Polynomial) => boolean;

/** One of the cases of which actions are taken. */
export interface CaseOfPlay {
  /** The parameters at which the case is met. */
  readonly given: readonly Hypothesis[];
  /** Whether the branch that leads to a node is an action that is never taken. */
  isMistake(node: number): boolean;
}

/** More probabilities than these, each 0 or positive, are not combined. */
const MOST_OPEN = 6;

/**
 * The cases in which it is told whatever leads to some information sets whether it is ever taken;
 * `undefined` where they are too many.
 */
export function casesOfPlay(
  sets: readonly DeclaredSet[],
  walk: SymbolicWalk,
  isPositive: IsPositive,
  expansion: Expansion,
): CaseOfPlay[] | undefined {
  const open = openActions(sets, walk, isPositive, expansion);
  if (open.size > MOST_OPEN) return undefined;
  let cases: readonly ReadonlyMap<string, '=' | '>'>[] = [new Map()];
  for (const key of open.keys())
    cases = cases.flatMap((each) => [
      new Map([...each, [key, '>' as const]]),
      new Map([...each, [key, '=' as const]]),
    ]);
  const textOf = (node: number): string => `${expansion.cleared(walk.branch(node))}`;
  return cases
    .map((senses) => ({
      given: [...open].map(
        ([key, { polynomial, says }]): Hypothesis => ({
          polynomial,
          sense: senses.get(key) ?? '>',
          says: `${says}: ${senses.get(key) === '=' ? 'never' : 'at times'}`,
        }),
      ),
      isMistake: (node: number) => walk.branch(node).isZero || senses.get(textOf(node)) === '=',
    }))
    .filter((each) => everybodyMoves(each, walk));
}

/** The actions on the way to some sets of which it depends on the parameters whether they are taken. */
function openActions(
  sets: readonly DeclaredSet[],
  walk: SymbolicWalk,
  isPositive: IsPositive,
  expansion: Expansion,
): ReadonlyMap<string, { readonly polynomial: Polynomial; readonly says: string }> {
  const { nodes } = walk.tree;
  const found = new Map<string, { polynomial: Polynomial; says: string }>();
  const seen = new Set<number>([0]);
  for (const member of sets.flatMap(({ members }) => [...members]))
    for (let at = member; !seen.has(at); at = entry(nodes.parent, at)) {
      seen.add(at);
      const before = setAt(walk.tree, entry(nodes.parent, at));
      const taken = walk.branch(at);
      if (before === undefined || taken.isZero || isPositive(taken)) continue;
      const polynomial = expansion.cleared(taken);
      const action = before.actions[entry(nodes.branch, at)];
      const says = `${before.mover} at "${before.name}" plays ${action}`;
      found.set(`${polynomial}`, { polynomial, says });
    }
  return found;
}

/** At no set is every action a mistake: the probabilities of actions sum to 1. */
function everybodyMoves({ isMistake }: CaseOfPlay, { tree }: SymbolicWalk): boolean {
  const left = new Set(tree.informationSets.map(({ index }) => index));
  for (let node = 1; node < tree.nodes.count; node++) {
    const before = setAt(tree, entry(tree.nodes.parent, node));
    if (before && !isMistake(node)) left.delete(before.index);
  }
  return left.size === 0;
}

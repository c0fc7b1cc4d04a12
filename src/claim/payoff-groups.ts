import { entry } from '../exact/entry.js';
import type { Formula } from '../exact/formula.js';
import type { Relation } from '../exact/relation.js';
import { NODE } from '../game/extensive-game.js';
import type { Game } from '../game/game.js';
import { UNPLAYED, type Values } from '../game/game.js';
import { formOf } from '../game/unfold.js';

/** Complete histories that differ in one variable alone. */
interface PayoffGroup {
  /** What a player gets in them, each formula with the first history that pays it. */
  readonly payoffs: ReadonlyMap<Formula, Values>;
  /** The values that the variable has among them. */
  readonly met: ReadonlySet<string>;
}

/** That two payoffs are the same, and two histories after which they are paid. */
export interface ComparedPayoffs extends Relation {
  readonly after: readonly [Values, Values];
}

/** The complete histories of a game, in groups that differ in one variable alone. */
function groupsDifferingIn(game: Game, player: string, variable: string): PayoffGroup[] {
  const { players, nodes, outcomes, quantities, histories } = formOf(game);
  const index = players.indexOf(player);
  const groups = new Map<string, { payoffs: Map<Formula, Values>; met: Set<string> }>();
  for (const [node, history] of histories.entries()) {
    if (nodes.kind[node] !== NODE.terminal) continue;
    const rest = Object.entries(history).filter(([name]) => name !== variable);
    const key = JSON.stringify(rest);
    const group = groups.get(key) ?? { payoffs: new Map(), met: new Set() };
    const { payoffs } = entry(outcomes, entry(nodes.outcome, node));
    const payoff = entry(quantities, entry(payoffs, index));
    if (!group.payoffs.has(payoff)) group.payoffs.set(payoff, history);
    group.met.add(history[variable] ?? UNPLAYED);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * That a player's payoffs do not change with a variable: equations between what histories pay that
 * differ in nothing else, each once. A payoff equals itself only where it has a value.
 */
export function payoffsCompared(
  game: Game,
  player: string,
  variable: string,
): readonly ComparedPayoffs[] {
  const compared = new Map<Formula, Map<Formula, ComparedPayoffs>>();
  for (const { payoffs } of groupsDifferingIn(game, player, variable)) {
    const [first] = payoffs;
    if (first === undefined) continue;
    const [left, before] = first;
    const others = compared.get(left) ?? new Map<Formula, ComparedPayoffs>();
    for (const [right, after] of payoffs)
      if (!others.has(right)) others.set(right, { left, sign: '=', right, after: [before, after] });
    compared.set(left, others);
  }
  return [...compared.values()].flatMap((others) => [...others.values()]);
}

/**
 * How many complete histories there are, and whether for each there are others that differ from it
 * in one variable alone, by every value. Where the variable decides what happens next there are
 * none, and comparing payoffs shows nothing.
 */
export function comparableHistories(
  game: Game,
  player: string,
  variable: string,
): { readonly histories: number; readonly complete: boolean } {
  const index = game.stages.findIndex(({ name }) => name === variable);
  const { values } = entry(game.stages, index);
  const groups = groupsDifferingIn(game, player, variable);
  return {
    histories: groups.reduce((sum, { met }) => sum + met.size, 0),
    complete: groups.every(
      ({ met }) => met.has(UNPLAYED) || values.every((value) => met.has(value)),
    ),
  };
}

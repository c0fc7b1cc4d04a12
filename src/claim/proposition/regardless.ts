import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import type { Relation } from '../../exact/relation.js';
import { NODE } from '../../game/extensive-game.js';
import type { Game, GameShape } from '../../game/game.js';
import { UNPLAYED, type Values } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import type { ComparisonAtPoint } from '../comparison.js';
import {
  comparedAt,
  refuseStatement,
  type Sentence,
  type StatementAtPoint,
  type StatementOf,
  statement,
} from './statement.js';

/** A player's payoffs do not depend on a variable except through what follows from it. */
export interface Regardless extends StatementOf<'regardless'> {
  readonly game: Game;
  readonly player: string;
  readonly variable: string;
}

/**
 * A player's payoffs do not contain a variable.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, regardless } from 'casus';
 * import paper from './entry.js';
 * const [entry] = paper.games;
 * const about = { id: 'idle', source: entry.source, says: 'It is all the same to E.' };
 * const idle = regardless(entry, { ...about, player: 'E', variable: 'move' });
 * check(paper, idle, { c: 1 }).refutes; // true
 * ```
 */
export function regardless<Shape extends GameShape>(
  game: Game<Shape>,
  sentence: Sentence & {
    readonly player: Shape['players'];
    readonly variable: keyof Shape['variables'] & string;
  },
): Regardless {
  refuseStatement('regardless', sentence, game);
  const { player, variable } = sentence;
  return statement('regardless', sentence, { game: game as Game, player, variable });
}

export interface RegardlessAtPoint extends StatementAtPoint<Regardless> {
  readonly kind: 'regardless';
  /** None where what is given does not hold. */
  readonly comparisons: readonly ComparisonAtPoint<ComparedPayoffs>[];
}

export function regardlessAtPoint(proposition: Regardless, point: Point): RegardlessAtPoint {
  const { asSaid, ...compared } = comparedAt(proposition, comparedBy(proposition), point);
  return { kind: 'regardless', proposition, point, ...compared, shows: false, refutes: !asSaid };
}

const compared = new WeakMap<Regardless, readonly ComparedPayoffs[]>();

/** The payoffs that must be the same: gathered once, for every point compares them. */
export function comparedBy(statement: Regardless): readonly ComparedPayoffs[] {
  const { game, player, variable } = statement;
  const known = compared.get(statement) ?? payoffsCompared(game, player, variable);
  compared.set(statement, known);
  return known;
}

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
function payoffsCompared(game: Game, player: string, variable: string): readonly ComparedPayoffs[] {
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

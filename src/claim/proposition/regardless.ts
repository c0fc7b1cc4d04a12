import type { Point } from '../../exact/point.js';
import type { Game, GameShape } from '../../game/game.js';
import { type ComparisonAtPoint, comparisonAtPoint } from '../comparison.js';
import { type ComparedPayoffs, payoffsCompared } from '../payoff-groups.js';
import { refuseStatement } from '../statement-refusal.js';
import {
  givenAt,
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
  const givenHolds = givenAt(proposition, point);
  const comparisons = givenHolds
    ? comparedBy(proposition).map((each) => comparisonAtPoint(each, point))
    : [];
  const refutes = comparisons.some(({ holds }) => !holds);
  return { kind: 'regardless', proposition, point, givenHolds, comparisons, shows: false, refutes };
}

const compared = new WeakMap<Regardless, readonly ComparedPayoffs[]>();

/** The payoffs that must be the same: gathered once, for every point compares them. */
export function comparedBy(statement: Regardless): readonly ComparedPayoffs[] {
  const { game, player, variable } = statement;
  const known = compared.get(statement) ?? payoffsCompared(game, player, variable);
  compared.set(statement, known);
  return known;
}

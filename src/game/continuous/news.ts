import { nameFrom } from '../../exact/monomial.js';
import { beliefsMatter } from './concern.js';
import {
  type ContinuousGame,
  type ContinuousMove,
  type FiniteDraw,
  isMove,
  stageNamed,
  type TypeDraw,
} from './continuous-game.js';

/*
 * What a move tells to one who sees it and knew less than its mover.
 */

/** A move that is seen by somebody from whom one thing is hidden that its mover knew. */
export interface News {
  readonly move: ContinuousMove;
  readonly about: TypeDraw | FiniteDraw;
}

/** What the mover of an earlier move knew that is hidden from a later one. */
export function hiddenFrom(
  { knows }: ContinuousMove,
  { knows: known }: ContinuousMove,
): readonly string[] {
  return known.filter((name) => !knows.includes(name));
}

/**
 * The earlier moves that a mover sees, of those who knew more. None where they tell more than one thing, and what
 * is hidden does not concern her: then it does not matter what they tell.
 */
export function newsworthy(game: ContinuousGame, move: ContinuousMove): ContinuousMove[] {
  const telling = seenOfInformed(game, move);
  const isIdle = newsAmong(game, move, telling) === undefined && !beliefsMatter(game, move);
  return isIdle ? [] : telling;
}

function seenOfInformed({ stages }: ContinuousGame, move: ContinuousMove): ContinuousMove[] {
  return stages
    .slice(0, stages.indexOf(move))
    .filter(isMove)
    .filter(({ name }) => move.knows.includes(name))
    .filter((earlier) => hiddenFrom(move, earlier).length > 0);
}

/** The news that a mover has, where it is of one move and about one draw; `undefined` otherwise. */
export function newsFor(game: ContinuousGame, move: ContinuousMove): News | undefined {
  return newsAmong(game, move, seenOfInformed(game, move));
}

function newsAmong(
  game: ContinuousGame,
  move: ContinuousMove,
  [earlier, ...others]: readonly ContinuousMove[],
): News | undefined {
  if (earlier === undefined || others.length > 0) return undefined;
  const [hidden, ...further] = hiddenFrom(move, earlier);
  if (hidden === undefined || further.length > 0) return undefined;
  const about = stageNamed(game, hidden);
  return isMove(about) ? undefined : { move: earlier, about };
}

/** The news in a number for whoever sees it and knew less; the first such reader tells what it is about. */
export function newsIn(game: ContinuousGame, move: ContinuousMove): News | undefined {
  if (move.kind !== 'interval move') return undefined;
  return game.stages
    .filter(isMove)
    .map((reader) => newsFor(game, reader))
    .find((news) => news?.move === move);
}

/** What stands for the type that another one is taken for; no variable has such a symbol. */
export function takenSymbol(type: string): string {
  return `#${nameFrom(type)}_taken`;
}

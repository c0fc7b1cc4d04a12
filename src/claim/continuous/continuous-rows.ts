import { seenFormulas } from '../../equilibrium/continuous/continuous-profile.js';
import type { Formula } from '../../exact/formula.js';
import {
  type ContinuousGame,
  type ContinuousSet,
  ownType,
  variableFormula,
} from '../../game/continuous/continuous-game.js';
import { newsFor } from '../../game/continuous/news.js';
import { type Dictionary, extended } from '../../game/dictionary.js';
import { NOTHING } from '../../game/game.js';

/** The row of a set: one alone serves a move whose mover knows no words. */
export function rowOf(
  { move, key }: Pick<ContinuousSet, 'move' | 'key'>,
  table: Dictionary<unknown>,
): unknown {
  const written = ownEntry(table, move.name);
  return key === NOTHING && !Object.hasOwn(Object(written), NOTHING)
    ? written
    : ownEntry(written, key);
}

/** What stands in a table itself: an action may be called like what every object has from birth. */
function ownEntry(table: unknown, word: string): unknown {
  return Object.hasOwn(Object(table), word) ? (table as Dictionary<unknown>)[word] : undefined;
}

/** What a modeler's function is given: the numbers that a mover sees, her own type, and one that is told. */
export function heldBy(game: ContinuousGame, set: ContinuousSet): Dictionary<Formula> {
  const own = ownType(game, set.move);
  const news = newsFor(game, set.move);
  const told = news?.about.kind === 'type' ? news.about : undefined;
  return [own, told].reduce(
    (held, type) => (type ? extended(held, type.name, variableFormula(type.name)) : held),
    seenFormulas(set),
  );
}

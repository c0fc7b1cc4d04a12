import { dictionary } from '../game/dictionary.js';
import type { Game } from '../game/game.js';
import { isPossibleKey } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import type { ClaimScope, Table } from './claim.js';

/*
 * A row for what a mover might know, value by value, and yet never knows, for no history leads
 * there, is no mistake and means nothing: claims are kept without such rows.
 */

/** A table without the rows that mean nothing. */
export function reachedRows<Entry>(game: Game, table: Table<Entry>): Table<Entry> {
  const idle = idleIn(game);
  return dictionary(
    Object.entries(table).map(([variable, rows]) => [
      variable,
      dictionary(Object.entries(rows).filter(([key]) => !idle(variable, key))),
    ]),
  );
}

/** What a claim is about, without the information sets that no history leads to. */
export function reachedScope(game: Game, scope: ClaimScope): ClaimScope {
  const idle = idleIn(game);
  if (scope.kind === 'iff')
    return {
      ...scope,
      guards: scope.guards.filter(({ variable, key }) => !idle(variable, key)),
    };
  const { at } = scope;
  return {
    ...scope,
    at:
      at &&
      dictionary(
        Object.entries(at).map(([variable, keys]) => [
          variable,
          keys.filter((key) => !idle(variable, key)),
        ]),
      ),
  };
}

/** Whether a row means nothing: it joins values that are there, but that no history has. */
function idleIn(game: Game): (variable: string, key: string) => boolean {
  const { informationSets } = formOf(game);
  return (variable, key) => {
    const move = game.stages.find(({ name }) => name === variable);
    return (
      move?.kind === 'move' &&
      isPossibleKey(game, move.knows, key) &&
      !informationSets.some((set) => set.variable === variable && set.key === key)
    );
  };
}

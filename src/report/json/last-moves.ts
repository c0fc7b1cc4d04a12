import type { LastMove } from '../../derive/last-moves.js';
import { formulaText } from '../../exact/formula.js';
import type { Game } from '../../game/game.js';

/** What a game says of incentives, as the JSON document of `casus derive GAME`. */
export function lastMovesJson(game: Game, moves: readonly LastMove[], claims: readonly string[]) {
  return {
    game: game.id,
    lastMoves: moves.map(({ player, sets, action, insteadOf, variables, gains }) => ({
      player,
      informationSets: sets.map(({ name }) => name),
      action,
      insteadOf,
      dependsOn: variables,
      gains: Object.fromEntries([...gains].map(([values, gain]) => [values, formulaText(gain)])),
    })),
    claims,
  };
}

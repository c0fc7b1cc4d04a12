import type { ExtensiveGame } from '../extensive-game.js';
import { InvalidEfg } from './invalid-efg.js';
import { readEfg } from './read-efg.js';
import { readNfg } from './read-nfg.js';
import { gameInWorkspace, isWorkspace } from './workspace.js';

/**
 * Reads a game in any of Gambit's formats, which its beginning tells: extensive (.efg), strategic
 * (.nfg, as a game of simultaneous moves), or the one in a workspace (.gbt).
 * @param name how messages call the text, a path say
 * @throws {InvalidEfg} listing what is wrong with the text, and where.
 * @example
 * ```js
 * import { readGambit } from 'casus';
 * const game = readGambit('NFG 1 R "Pennies" { "A" "B" } { 2 2 } 1 -1 -1 1 -1 1 1 -1', 'pennies');
 * game.players; // ['A', 'B']
 * ```
 */
export function readGambit(text: string, name: string): ExtensiveGame {
  const game = isWorkspace(text) ? gameInWorkspace(text, name) : text;
  if (/^\ufeff?\s*#?B?AGG\b/u.test(game))
    throw new InvalidEfg(name, [
      {
        ...{ line: 1, column: 1, found: 'an action-graph game' },
        expected:
          'a game in extensive or strategic form, which Gambit makes of one on action graphs (pygambit: read_agg(FILE).to_nfg(FILE))',
      },
    ]);
  return /^\ufeff?\s*NFG\b/u.test(game) ? readNfg(game, name) : readEfg(game, name);
}

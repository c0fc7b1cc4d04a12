import { InvalidEfg } from '../game/efg/invalid-efg.js';
import { readEfg } from '../game/efg/read-efg.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { Unusable } from './unusable.js';

/** @throws {Unusable} listing what is wrong with the text of an .efg file. */
export function readGame(text: string, file: string): ExtensiveGame {
  try {
    return readEfg(text, file);
  } catch (error) {
    if (error instanceof InvalidEfg) throw new Unusable(error.message);
    throw error;
  }
}

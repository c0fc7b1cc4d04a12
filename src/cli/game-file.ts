import { InvalidEfg } from '../game/efg/invalid-efg.js';
import { readEfg } from '../game/efg/read-efg.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { readText } from './read-text.js';
import { Unusable, unusable } from './unusable.js';

/**
 * Reads a game in Gambit's extensive format.
 * @throws {Unusable} listing what is wrong with the file, and where.
 */
export async function readGame(file: string): Promise<ExtensiveGame> {
  const text = await readText(file);
  try {
    return readEfg(text, file);
  } catch (error) {
    if (!(error instanceof InvalidEfg)) throw error;
    const problems = error.message.split('\n');
    throw problems.length === 1
      ? new Unusable(error.message)
      : unusable(`${file} is no game in Gambit's format`, problems);
  }
}

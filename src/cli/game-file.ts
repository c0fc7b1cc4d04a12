import { Unusable, unusable } from '../exact/message.js';
import { InvalidEfg } from '../game/efg/invalid-efg.js';
import { readEfg } from '../game/efg/read-efg.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import type { Io } from './io.js';
import { readText } from './read-text.js';

/**
 * Reads a game in Gambit's extensive format.
 * @throws {Unusable} listing what is wrong with the file, and where.
 */
export async function readGame(io: Pick<Io, 'cwd'>, file: string): Promise<ExtensiveGame> {
  const text = await readText(io, file);
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efgText } from '../../../src/game/efg/efg-text.js';
import { readEfg } from '../../../src/game/efg/read-efg.js';
import { extensiveGames } from '../../arbitrary/extensive-game.js';

describe('a game written and read', () => {
  it('is the same game', () => {
    fc.assert(
      fc.property(extensiveGames(), (game) => {
        expect(readEfg(efgText(game), 'drawn')).toEqual(game);
      }),
    );
  });

  it('is the same game with odd names, scattered payoffs and imperfect recall', () => {
    const odd = { odd: true, scatteredPayoffs: true, perfectRecall: false } as const;
    fc.assert(
      fc.property(extensiveGames(odd), (game) => {
        expect(readEfg(efgText(game), 'drawn')).toEqual(game);
      }),
    );
  });
});

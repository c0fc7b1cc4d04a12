import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTrembles } from '../../../src/equilibrium/consistency/check-trembles.js';
import { sequentialEquilibrium } from '../../../src/equilibrium/consistency/sequential-equilibrium.js';
import { sequentialSupport } from '../../../src/equilibrium/consistency/sequential-support.js';
import { limitBeliefs } from '../../../src/equilibrium/consistency/trembles.js';
import { layeredGames } from '../../arbitrary/layered-game.js';
import { drawnTrembles } from './drawn-trembles.js';
import { madeRational } from './made-rational.js';

const drawn = drawnTrembles(layeredGames());

describe('whether consistent beliefs support a profile', () => {
  it('is never denied where trembles were made to support it', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(drawn, ({ game, profile, trembles }) => {
        const beliefs = limitBeliefs(game, profile, trembles);
        const rational = madeRational(game, profile, beliefs);
        expect(sequentialEquilibrium(rational, { profile, beliefs }).kind).toBe('equilibrium');
        const found = sequentialSupport(rational, { profile: profile, beliefs: [] });
        kinds.set(found.kind, (kinds.get(found.kind) ?? 0) + 1);
        expect(found.kind).not.toBe('no');
        if (found.kind !== 'yes') return;
        const assessment = { profile, beliefs: found.beliefs };
        expect(checkTrembles(rational, assessment, found.trembles)).toEqual([]);
        if (found.beliefs.every((belief) => belief !== undefined))
          expect(sequentialEquilibrium(rational, assessment).kind).toBe('equilibrium');
      }),
      { numRuns: 400 },
    );
    console.log(kinds);
  });
});

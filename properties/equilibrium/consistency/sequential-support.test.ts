import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTrembles } from '../../../src/equilibrium/consistency/check/trembles.js';
import { sequentialSupport } from '../../../src/equilibrium/consistency/checked-support.js';
import { limitBeliefs } from '../../../src/equilibrium/consistency/trembles.js';
import { layeredGames } from '../../arbitrary/layered-game.js';
import { drawnTrembles } from './drawn-trembles.js';
import { madeRational } from './made-rational.js';
import { sequentialEquilibrium } from './sequential-equilibrium.js';

const drawn = drawnTrembles(layeredGames());

describe('whether consistent beliefs support a profile', () => {
  it('is never denied where trembles were made to support it', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(drawn, ({ game, profile, trembles }) => {
        const beliefs = limitBeliefs(game, profile, trembles);
        const rational = madeRational(game, profile, beliefs);
        expect(sequentialEquilibrium(rational, { profile, beliefs }).kind).toBe('equilibrium');
        const found = sequentialSupport(rational, { profile, beliefs: [] });
        kinds.set(found.kind, (kinds.get(found.kind) ?? 0) + 1);
        expect(found.kind).not.toBe('no');
        if (found.kind !== 'yes') return;
        const assessment = { profile, beliefs: found.beliefs };
        expect(checkTrembles(rational, assessment, found.trembles)).toEqual([]);
        if (found.beliefs.every((belief) => belief !== undefined))
          expect(sequentialEquilibrium(rational, assessment).kind).toBe('equilibrium');
      }),
      { numRuns: 200 },
    );
    expect(kinds.get('yes') ?? 0).toBeGreaterThan(190);
  });

  it('agrees with the judgment of the assessment where all beliefs are stated', () => {
    const answers = new Set<string>();
    fc.assert(
      fc.property(drawn, fc.boolean(), ({ game, profile, trembles }, rational) => {
        const beliefs = limitBeliefs(game, profile, trembles);
        const played = rational ? madeRational(game, profile, beliefs) : game;
        const { kind } = sequentialEquilibrium(played, { profile, beliefs });
        answers.add(kind);
        expect(sequentialSupport(played, { profile, beliefs }).kind).toBe(
          kind === 'equilibrium' ? 'yes' : 'no',
        );
      }),
    );
    expect(answers.size).toBe(2);
  });

  it('keeps the beliefs that are stated', () => {
    fc.assert(
      fc.property(drawn, fc.nat(6), ({ game, profile, trembles }, mask) => {
        const limit = limitBeliefs(game, profile, trembles);
        const rational = madeRational(game, profile, limit);
        const beliefs = limit.map((belief, set) => ((mask >> (set % 3)) % 2 ? belief : undefined));
        const found = sequentialSupport(rational, { profile, beliefs });
        expect(found.kind).not.toBe('no');
        if (found.kind === 'yes')
          beliefs.forEach((belief, set) => {
            if (belief) expect(String(found.beliefs[set])).toBe(String(belief));
          });
      }),
    );
  });

  it('is denied to profiles in which some deviation gains', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(drawn, ({ game, profile }) => {
        const found = sequentialSupport(game, { profile, beliefs: [] });
        const kind = found.kind === 'no' ? found.reason.kind : found.kind;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }),
      { numRuns: 300 },
    );
    expect(kinds.has('deviations')).toBe(true);
  });
});

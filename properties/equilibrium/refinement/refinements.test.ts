import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { d1 } from '../../../src/equilibrium/refinement/d1.js';
import { intuitiveCriterion } from '../../../src/equilibrium/refinement/intuitive-criterion.js';
import { survivesD1, survivesIntuitively } from './by-corners.js';
import { playedBy, signalings } from './drawn-signaling.js';

const drawn = signalings({ types: [1, 2, 3], messages: [2, 3], replies: [2, 3] });

describe('refinements of drawn games', () => {
  it('are what another program makes of the definitions, by corners', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(drawn, ({ tables, game, equilibria }) => {
        for (const assessment of equilibria) {
          const played = playedBy(game, assessment);
          const [intuitive, divine] = [intuitiveCriterion(game, assessment), d1(game, assessment)];
          const key = `${intuitive.kind}, ${divine.kind}`;
          met.set(key, (met.get(key) ?? 0) + 1);
          expect(intuitive.kind).toBe(survivesIntuitively(tables, played) ? 'survives' : 'fails');
          expect(divine.kind).toBe(survivesD1(tables, played) ? 'survives' : 'fails');
        }
      }),
      { numRuns: 300 },
    );
    console.log(met);
  });
});

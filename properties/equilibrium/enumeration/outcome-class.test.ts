import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilesOf, reducedProfiles } from '../../../src/equilibrium/enumeration/family.js';
import { outcomeClasses } from '../../../src/equilibrium/enumeration/outcome-class.js';
import { pureEquilibria } from '../../../src/equilibrium/enumeration/pure-equilibria.js';
import { compared, solution } from '../../../src/equilibrium/enumeration/solution.js';
import { type ExtensiveGame, NODE, probabilitiesOf } from '../../../src/game/extensive-game.js';
import { extensiveGames } from '../../arbitrary/extensive-game.js';
import { expectationFrom } from './brute-force.js';

/** A profile with a star at information sets that their own player's earlier choices exclude. */
function reduced(game: ExtensiveGame, profile: readonly number[]): string {
  const { nodes, informationSets } = game;
  return informationSets
    .map(({ player, members }, set) => {
      for (let node = members[0] ?? 0; node > 0; node = nodes.parent[node] ?? 0) {
        const above = nodes.parent[node] ?? 0;
        const mover = nodes.kind[above] === NODE.decision ? (nodes.move[above] ?? -1) : -1;
        const own = informationSets[mover]?.player === player;
        if (own && profile[mover] !== nodes.branch[node]) return '*';
      }
      return `${profile[set]}`;
    })
    .join();
}

/** The terminals that a profile may reach. */
function ends(game: ExtensiveGame, profile: readonly number[], node = 0): number[] {
  const { nodes } = game;
  if (nodes.kind[node] === NODE.terminal) return [node];
  const at = nodes.move[node] ?? -1;
  const found: number[] = [];
  let branch = 0;
  for (let child = node + 1; child < (nodes.end[node] ?? 0); child = nodes.end[child] ?? 0) {
    const goes =
      nodes.kind[node] === NODE.chance
        ? probabilitiesOf(game, at)[branch]?.isZero === false
        : profile[at] === branch;
    if (goes) found.push(...ends(game, profile, child));
    branch++;
  }
  return found;
}

const games = extensiveGames({ scatteredPayoffs: true });

describe('outcomes of equilibria', () => {
  it('are as many as there are sets of ends, and pay what is expected there', () => {
    fc.assert(
      fc.property(games, (game) => {
        const classes = outcomeClasses(game, pureEquilibria(game, 'nash'));
        const seen = classes.map(({ families, payoffs, profiles }) => {
          const all = families.flatMap((family) => [...profilesOf(family)]).slice(0, 50);
          if (profiles <= 50n) expect(all).toHaveLength(Number(profiles));
          const reached = new Set(all.map((profile) => ends(game, profile).join()));
          expect(reached.size).toBe(1);
          for (const profile of all)
            expect(`${expectationFrom(game, 0, profile)}`).toBe(`${payoffs}`);
          return [...reached][0];
        });
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });

  it('are reduced as by striking out what own choices exclude', () => {
    let smaller = 0;
    fc.assert(
      fc.property(games, (game) => {
        const families = [...pureEquilibria(game, 'nash')];
        const profiles = families.flatMap((family) => [...profilesOf(family)]);
        const distinct = new Set(profiles.map((profile) => reduced(game, profile))).size;
        const counted = families.reduce((sum, each) => sum + reducedProfiles(game, each), 0n);
        expect(counted).toBe(BigInt(distinct));
        if (distinct < profiles.length) smaller++;
      }),
    );
    expect(smaller).toBeGreaterThan(0);
  });

  it('compare as Pareto has it: better and worse are each other reversed', () => {
    fc.assert(
      fc.property(games, (game) => {
        const { classes } = solution(game, 'nash', 200);
        const mirror = { better: 'worse', worse: 'better', equal: 'equal', mixed: 'mixed' };
        for (const one of classes)
          for (const other of classes)
            expect(compared(one, other)).toBe(mirror[compared(other, one)]);
      }),
    );
  });
});

describe('a search that ends early', () => {
  it('says so exactly if there is more to find', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: 1, max: 4 }), (game, most) => {
        const all = [...pureEquilibria(game, 'subgamePerfect')].length;
        const { complete, classes } = solution(game, 'subgamePerfect', most);
        const found = classes.reduce((total, { families }) => total + families.length, 0);
        expect([complete, found]).toEqual([all <= most, Math.min(all, most)]);
      }),
    );
  });
});

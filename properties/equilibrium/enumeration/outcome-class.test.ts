import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilesOf, reducedProfiles } from '../../../src/equilibrium/enumeration/family.js';
import { outcomeClasses } from '../../../src/equilibrium/enumeration/outcome-class.js';
import { paretoOrder } from '../../../src/equilibrium/enumeration/pareto-order.js';
import { pureEquilibria } from '../../../src/equilibrium/enumeration/pure-equilibria.js';
import { type SolvedConcept, solution } from '../../../src/equilibrium/enumeration/solution.js';
import { Rational } from '../../../src/exact/rational.js';
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

  it('are ordered as Pareto has it: somebody gains and nobody loses', () => {
    let ordered = 0;
    fc.assert(
      fc.property(games, (game) => {
        const { classes } = solution(game, 'nash', 200);
        const dominating = paretoOrder(classes);
        for (const [outcome, { payoffs }] of classes.entries()) {
          const better = classes.flatMap((rival, index) => {
            const signs = rival.payoffs.map((each, player) =>
              each.compare(payoffs[player] ?? Rational.zero),
            );
            return signs.includes(1) && !signs.includes(-1) ? [index] : [];
          });
          expect(dominating(outcome)).toEqual(better);
          ordered += better.length;
        }
      }),
    );
    expect(ordered).toBeGreaterThan(0);
  });

  it('stand in the order of what is done where their paths part', () => {
    fc.assert(
      fc.property(games, (game) => {
        const { classes } = solution(game, 'nash', 200);
        const ranks = classes.map(({ path }) => playedInPreorder(game, path));
        for (const [k, rank] of ranks.entries()) {
          const next = ranks[k + 1];
          if (next === undefined) return;
          const parting = rank.findIndex((action, at) => action !== next[at]);
          expect(rank[parting]).toBeLessThan(next[parting] ?? -1);
        }
      }),
    );
  });
});

/** What is done at the nodes that play comes to, in preorder. */
function playedInPreorder(
  game: ExtensiveGame,
  path: readonly (number | undefined)[],
  node = 0,
): number[] {
  const { nodes } = game;
  if (nodes.kind[node] === NODE.terminal) return [];
  const at = nodes.move[node] ?? -1;
  const action = nodes.kind[node] === NODE.decision ? path[at] : undefined;
  const played: number[] = action === undefined ? [] : [action];
  let branch = 0;
  for (let child = node + 1; child < (nodes.end[node] ?? 0); child = nodes.end[child] ?? 0) {
    const drawn = nodes.kind[node] === NODE.chance;
    if (drawn ? probabilitiesOf(game, at)[branch]?.isZero === false : action === branch)
      played.push(...playedInPreorder(game, path, child));
    branch++;
  }
  return played;
}

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

  it.each<SolvedConcept>(['nash', 'weakPerfectBayesian', 'sequential'])(
    'when it is stopped, has found equilibria and does not claim to have all: %s',
    (concept) => {
      let stopped = 0;
      fc.assert(
        fc.property(
          extensiveGames({ depth: 3 }),
          fc.integer({ min: 0, max: 12 }),
          (game, steps) => {
            let left = steps;
            const part = solution(game, concept, 1000, () => left-- <= 0);
            const all = solution(game, concept, 1000);
            fc.pre(all.complete);
            const profiles = ({ classes }: typeof all) =>
              classes.flatMap((each) => each.families.flatMap((family) => [...profilesOf(family)]));
            expect(profiles(all)).toEqual(expect.arrayContaining(profiles(part)));
            expect(part.ended).toBe(part.complete ? undefined : 'stopped');
            if (part.complete) expect(profiles(part)).toEqual(profiles(all));
            else stopped++;
          },
        ),
        { numRuns: 40 },
      );
      expect(stopped).toBeGreaterThan(0);
    },
  );
});

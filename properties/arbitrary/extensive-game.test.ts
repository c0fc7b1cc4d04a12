import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExtensiveGame, NODE } from '../../src/game/extensive-game.js';
import { type ExtensiveGameSize, extensiveGames } from './extensive-game.js';

const sizes: readonly ExtensiveGameSize[] = [
  {},
  { perfectRecall: false },
  { odd: true, scatteredPayoffs: true },
  { players: [2], chance: false, depth: 3 },
];

/** What the player of each node on the path has known and done, from the root on. */
function experience({ nodes, informationSets }: ExtensiveGame, node: number): string {
  const player = informationSets[nodes.move[node] ?? -1]?.player;
  const steps: string[] = [];
  for (let at = node; (nodes.parent[at] ?? -1) >= 0; at = nodes.parent[at] ?? -1) {
    const above = nodes.parent[at] ?? -1;
    const set = nodes.kind[above] === NODE.decision ? nodes.move[above] : undefined;
    if (set !== undefined && informationSets[set]?.player === player)
      steps.push(`${set}.${nodes.branch[at]}`);
  }
  return steps.reverse().join(' ');
}

function recallsPerfectly(game: ExtensiveGame): boolean {
  return game.informationSets.every(
    ({ members }) => new Set(members.map((node) => experience(game, node))).size === 1,
  );
}

function everSeen(size: ExtensiveGameSize, feature: (game: ExtensiveGame) => boolean): boolean {
  return fc.sample(extensiveGames(size), { numRuns: 200, seed: 1 }).some(feature);
}

describe('drawn extensive games', () => {
  it.each(sizes)('have columns that fit together, at size %j', (size) => {
    fc.assert(
      fc.property(extensiveGames(size), ({ nodes, players, ...game }) => {
        const children = Array.from({ length: nodes.count }, () => 0);
        for (let node = 1; node < nodes.count; node++) {
          const parent = nodes.parent[node] ?? -1;
          expect(nodes.branch[node]).toBe(children[parent]);
          expect(node < (nodes.end[parent] ?? 0)).toBe(true);
          children[parent] = (children[parent] ?? 0) + 1;
        }
        expect(nodes.end[0]).toBe(nodes.count);
        const moves = [...game.informationSets, ...game.chanceMoves];
        expect(moves.flatMap(({ members }) => members)).toHaveLength(
          children.filter((count) => count > 0).length,
        );
        for (const { members, actions } of moves)
          for (const member of members) expect(children[member]).toBe(actions.length);
        for (const { payoffs } of game.outcomes) expect(payoffs).toHaveLength(players.length);
      }),
    );
  });

  it.each(sizes.filter(({ perfectRecall }) => perfectRecall !== false))(
    'have perfect recall, at size %j',
    (size) => {
      fc.assert(
        fc.property(extensiveGames(size), (game) => {
          expect(recallsPerfectly(game)).toBe(true);
        }),
      );
    },
  );

  it('have what their users must be ready for', () => {
    const shared = ({ informationSets }: ExtensiveGame) =>
      informationSets.some(({ members }) => members.length > 2);
    const repeatedDraw = ({ chanceMoves }: ExtensiveGame) =>
      chanceMoves.some(({ members }) => members.length > 1);
    const innerPayoffs = ({ nodes }: ExtensiveGame) =>
      nodes.kind.some((kind, node) => kind !== NODE.terminal && (nodes.outcome[node] ?? -1) >= 0);
    const noPayoffs = ({ nodes }: ExtensiveGame) =>
      nodes.kind.some((kind, node) => kind === NODE.terminal && nodes.outcome[node] === -1);
    expect(everSeen({}, shared)).toBe(true);
    expect(everSeen({}, repeatedDraw)).toBe(true);
    expect(everSeen({ scatteredPayoffs: true }, innerPayoffs)).toBe(true);
    expect(everSeen({ scatteredPayoffs: true }, noPayoffs)).toBe(true);
    expect(everSeen({ perfectRecall: false }, (game) => !recallsPerfectly(game))).toBe(true);
    expect(everSeen({ chance: false }, ({ chanceMoves }) => chanceMoves.length > 0)).toBe(false);
  });
});

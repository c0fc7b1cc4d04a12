import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/equilibrium/walk/walk.js';
import { Rational } from '../../src/exact/rational.js';
import { extensiveForm } from '../../src/game/extensive-form.js';
import { type ExtensiveGame, NODE } from '../../src/game/extensive-game.js';
import type { DecisionNode, Node } from '../../src/game/tree.js';
import { treeAtPoint } from '../../src/game/tree-at-point.js';
import { treeOf } from '../../src/game/unfold.js';
import { situations } from '../arbitrary/situation.js';
import { pathsOf } from './paths.js';

/** The tree's nodes in preorder. */
function preorder(node: Node): Node[] {
  const children =
    node.kind === 'chance'
      ? node.branches.map((branch) => branch.node)
      : node.kind === 'decision'
        ? node.children
        : [];
  return [node, ...children.flatMap(preorder)];
}

/** How likely each node is when players follow a profile: a loop, and no tree. */
function reachOf(game: ExtensiveGame, profile: readonly (readonly Rational[])[]): Rational[] {
  const { nodes, chanceMoves } = game;
  const reach = [Rational.one];
  for (let node = 1; node < nodes.count; node++) {
    const parent = nodes.parent[node] ?? 0;
    const move = nodes.move[parent] ?? 0;
    const probabilities =
      nodes.kind[parent] === NODE.chance ? chanceMoves[move]?.probabilities : profile[move];
    const before = reach[parent] ?? Rational.zero;
    reach.push(before.times(probabilities?.[nodes.branch[node] ?? 0] ?? Rational.zero));
  }
  return reach;
}

describe('the extensive form of a declared game', () => {
  it('has the nodes, information sets and members of the tree, in its order', () => {
    fc.assert(
      fc.property(situations(), ({ at }) => {
        const game = extensiveForm(at);
        const order = preorder(at.tree.root);
        expect(game.nodes.count).toBe(order.length);
        expect([...game.nodes.kind]).toEqual(order.map(({ kind }) => NODE[kind]));
        expect(
          game.informationSets.map(({ player, ...set }) => ({
            ...set,
            player: game.players[player],
            members: set.members.map((node) => order[node]),
          })),
        ).toEqual(
          at.tree.informationSets.map(({ player, name, actions, members }) => ({
            ...{ player, label: name, actions, members },
          })),
        );
        const firstSeen = game.informationSets.map(({ members: [first = -1] }) => first);
        expect(firstSeen).toEqual([...firstSeen].sort((one, other) => one - other));
      }),
    );
  });

  it('is played as the walk sees it', () => {
    fc.assert(
      fc.property(situations(), ({ at, assessment: { profile } }) => {
        const game = extensiveForm(at);
        const seen = walk(at, profile);
        const reach = reachOf(game, profile);
        const order = preorder(at.tree.root);
        for (const [node, tree] of order.entries())
          if (tree.kind === 'decision')
            expect(reach[node]).toEqual(seen.reach.get(tree as DecisionNode));
        const expected = game.players.map((_, player) =>
          Rational.sum(
            reach.map((probability, node) => {
              const paid = game.outcomes[game.nodes.outcome[node] ?? -1]?.payoffs[player];
              return probability.times(paid ?? Rational.zero);
            }),
          ),
        );
        expect(expected).toEqual(seen.payoffs.get(at.tree.root));
      }),
    );
  });

  it('pays and draws as the declaration says, path by path', () => {
    fc.assert(
      fc.property(situations(), ({ game, point }) => {
        const form = extensiveForm(treeAtPoint(treeOf(game), point));
        const uniform = form.informationSets.map(({ actions }) =>
          actions.map(() => Rational.ratio(1n, BigInt(actions.length))),
        );
        const reach = reachOf(form, uniform);
        const played = [...form.nodes.kind.entries()]
          .filter(([, kind]) => kind === NODE.terminal)
          .map(([node]) => [
            `${reach[node]}`,
            ...(form.outcomes[form.nodes.outcome[node] ?? -1]?.payoffs.join(' ').split(' ') ?? []),
          ]);
        const numbersOf = new Map(game.stages.map(({ name, values }) => [name, values.length]));
        const declared = pathsOf(game, point, (place) =>
          Rational.ratio(1n, BigInt(numbersOf.get(place.split(':')[0] ?? '') ?? 1)),
        ).map(({ probability, payoffs }) => [
          `${probability}`,
          ...game.players.map((player) => `${payoffs[player]}`),
        ]);
        expect(played).toEqual(declared);
      }),
    );
  });

  it('keeps draws of probability 0 with all that follows', () => {
    const drawn = fc.sample(situations(), { numRuns: 200, seed: 3 });
    const forms = drawn.map(({ at }) => extensiveForm(at));
    const unlikely = forms.filter(({ chanceMoves }) =>
      chanceMoves.some(({ probabilities }) => probabilities.some(({ isZero }) => isZero)),
    );
    expect(unlikely.length).toBeGreaterThan(20);
    const repeated = forms.filter(({ chanceMoves }) =>
      chanceMoves.some(({ members }) => members.length > 1),
    );
    expect(repeated.length).toBeGreaterThan(20);
  });
});

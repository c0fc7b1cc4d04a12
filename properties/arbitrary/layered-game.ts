import fc from 'fast-check';
import { Rational } from '../../src/exact/rational.js';
import type { ExtensiveGame } from '../../src/game/extensive-game.js';
import { type ExtensiveTree, extensiveGame } from '../game/extensive-tree.js';

/** What happens in a layer of the game, at every node of it alike. */
interface Layer {
  readonly chance: boolean;
  readonly branches: number;
  /** The information set of each node of the layer in turn, over and over. */
  readonly groups: readonly number[];
  /** Where the branch that ends the game at once is; none where it is past the last. */
  readonly ending: number;
}

const layer: fc.Arbitrary<Layer> = fc.record({
  chance: fc.nat(4).map((drawn) => drawn === 0),
  branches: fc.integer({ min: 2, max: 3 }),
  groups: fc.array(fc.nat(1), { minLength: 1, maxLength: 5 }),
  ending: fc.nat(5),
});

/**
 * Games in which every player moves once, each in a layer of her own, about what others did before
 * knowing more or less; chance may move in between. Recall is perfect, as nobody moves twice.
 */
export function layeredGames(
  payoff: fc.Arbitrary<number> = fc.integer({ min: -2, max: 2 }),
): fc.Arbitrary<ExtensiveGame> {
  return fc
    .tuple(
      fc.array(layer, { minLength: 2, maxLength: 4 }),
      fc.array(payoff, { minLength: 40, maxLength: 40 }),
    )
    .map(([layers, payoffs]) => {
      const players = layers.map((_, depth) => `player ${depth}`);
      const met = layers.map(() => 0);
      let drawn = 0;
      const build = (depth: number): ExtensiveTree => {
        const here = layers[depth];
        if (here === undefined)
          return { payoffs: players.map(() => payoffs[drawn++ % payoffs.length] ?? 0) };
        const count = met[depth] ?? 0;
        met[depth] = count + 1;
        const branches = Array.from({ length: here.branches }, (_, branch) => [
          `branch ${branch}`,
          build(branch === here.ending ? layers.length : depth + 1),
        ]) as [string, ExtensiveTree][];
        if (here.chance)
          return {
            chance: Object.fromEntries(
              branches.map(([name, next], branch) => [
                name,
                [Rational.of(probabilities[here.branches]?.[branch] ?? 0), next],
              ]),
            ),
          };
        const group = here.groups[count % here.groups.length] ?? 0;
        return {
          player: players[depth] ?? '',
          knows: `group ${group}`,
          actions: Object.fromEntries(branches),
        };
      };
      return extensiveGame('layers', players, build(0));
    });
}

const probabilities: Readonly<Record<number, readonly string[]>> = {
  2: ['1/3', '2/3'],
  3: ['1/2', '1/3', '1/6'],
};

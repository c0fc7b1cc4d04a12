import { describe, expect, it } from 'vitest';
import { closedSubtrees, subgameRoots } from '../../src/game/extensive-game.js';
import { type ExtensiveTree, extensiveGame } from './extensive-tree.js';

const end: ExtensiveTree = { payoffs: [0, 0] };
const move = (
  player: string,
  knows: string,
  left: ExtensiveTree = end,
  right: ExtensiveTree = end,
): ExtensiveTree => ({
  player,
  knows,
  actions: { left, right },
});
const game = (tree: ExtensiveTree) => extensiveGame('', ['one', 'two'], tree);

describe('roots of subgames', () => {
  it('are all decisions under perfect information', () => {
    expect(subgameRoots(game(move('one', 'a', move('two', 'b'), move('two', 'c'))))).toEqual([
      0, 1, 4,
    ]);
  });

  it('are none inside an information set with two members, nor between them', () => {
    const tree = move('one', 'a', move('two', 'b', move('one', 'c')), move('two', 'b'));
    expect(subgameRoots(game(tree))).toEqual([0, 2]);
  });

  it('are chance nodes too, whose draws cut nothing', () => {
    const chance: ExtensiveTree = {
      chance: { heads: ['1/2', move('two', 'b')], tails: ['1/2', move('two', 'b')] },
    };
    expect(subgameRoots(game(move('one', 'a', chance)))).toEqual([0, 1]);
  });

  it('are the game itself where it has no move', () => {
    expect(subgameRoots(game(end))).toEqual([0]);
  });
});

describe('closed subtrees of one player', () => {
  it("are not cut by the others' information sets", () => {
    const tree = move('one', 'a', move('two', 'b', move('one', 'c')), move('two', 'b'));
    const one = closedSubtrees(game(tree), 0);
    const two = closedSubtrees(game(tree), 1);
    expect([...one]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect([...two]).toEqual([1, 0, 1, 1, 1, 1, 0, 1, 1]);
  });
});

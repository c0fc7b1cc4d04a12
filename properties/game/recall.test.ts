import { describe, expect, it } from 'vitest';
import { recallFailures } from '../../src/game/recall.js';
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
const failures = (tree: ExtensiveTree) => recallFailures(extensiveGame('', ['one', 'two'], tree));

describe('perfect recall', () => {
  it('holds where a player cannot see what the other did', () => {
    expect(failures(move('one', 'a', move('two', 'b'), move('two', 'b')))).toEqual([]);
  });

  it('fails where a player forgets what she did', () => {
    expect(failures(move('one', 'a', move('one', 'b'), move('one', 'b')))).toEqual([
      {
        kind: 'forgets',
        informationSet: 1,
        members: [1, 4],
        lastMoves: [
          { informationSet: 0, action: 0 },
          { informationSet: 0, action: 1 },
        ],
      },
    ]);
  });

  it('fails where a player forgets what she saw', () => {
    const tree = move(
      'two',
      'x',
      move('one', 'a', move('one', 'c')),
      move('one', 'b', move('one', 'c')),
    );
    expect(failures(tree)).toMatchObject([{ kind: 'forgets', informationSet: 2 }]);
  });

  it('fails where a player does not know whether she has moved', () => {
    const tree = move('two', 'x', move('one', 'a', move('one', 'c')), move('one', 'c'));
    expect(failures(tree)).toMatchObject([
      { kind: 'forgets', informationSet: 2, lastMoves: [{ informationSet: 1 }, undefined] },
    ]);
  });

  it('fails by absent-mindedness where one path passes a set twice', () => {
    const tree = move('one', 'exit', end, move('one', 'exit'));
    expect(failures(tree)).toMatchObject([
      { kind: 'absent-minded', informationSet: 0, members: [0, 2] },
    ]);
    const between = move('one', 'exit', end, move('two', 'x', end, move('one', 'exit')));
    expect(failures(between)).toMatchObject([{ kind: 'absent-minded', members: [0, 4] }]);
  });

  it('names the set where it first fails, and not those that follow', () => {
    const forgetful = move('one', 'b', move('one', 'c'));
    expect(failures(move('one', 'a', forgetful, forgetful))).toMatchObject([{ informationSet: 1 }]);
  });
});

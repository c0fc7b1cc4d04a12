import { describe, expect, it } from 'vitest';
import { game, move, nature, problemsOf } from './declaration.js';

describe('a game is refused where', () => {
  it.each([
    [
      'a player is listed twice',
      game([], { players: ['A', 'B', 'A'] }),
      'the player A is listed twice',
    ],
    [
      'two stages decide one variable, as they would for a mover who forgets that she moved',
      game([move('x', 'A', []), move('x', 'A', [])]),
      'two stages decide the variable x',
    ],
    [
      'an action is listed twice',
      game([move('x', 'A', [], ['a', 'b', 'a'])]),
      'x lists the value a twice',
    ],
    [
      'a value of a draw is listed twice',
      game([nature('θ', ['L', 'L'], { probabilities: () => ({ L: 1 }) })]),
      'θ lists the value L twice',
    ],
    ['there is nothing to choose from', game([move('x', 'A', [], [])]), 'x has no values to take'],
    ['the mover does not play', game([move('x', 'C', [])]), 'C, who chooses x, is not a player'],
    [
      'a mover knows a variable twice',
      game([nature('θ', ['L', 'H']), move('x', 'A', ['θ', 'θ'])]),
      'x lists θ twice among what it depends on',
    ],
    [
      'a draw is given a variable twice',
      game([nature('θ', ['L', 'H']), nature('x', ['l', 'h'], { given: ['θ', 'θ'] })]),
      'x lists θ twice among what it depends on',
    ],
  ])('%s', (_, declared, problem) => {
    expect(problemsOf(declared)).toEqual([problem]);
  });
});

describe('what a mover can tell apart stays apart:', () => {
  const reason = 'keys join values by ", ", and "-" stands for a stage that did not take place';

  it('values that would give two histories one key are refused', () => {
    const confusing = game([
      nature('x', ['a', 'a, b']),
      nature('y', ['b, c', 'c']),
      move('z', 'A', ['x', 'y']),
    ]);
    expect(problemsOf(confusing)).toEqual([
      `x cannot take the value "a, b": ${reason}`,
      `y cannot take the value "b, c": ${reason}`,
    ]);
  });

  it('a value that reads as "did not take place" is refused', () => {
    const confusing = game([
      nature('θ', ['L', 'H']),
      nature('x', ['-', 'a'], { when: [{ θ: ['L'] }] }),
      move('z', 'A', ['x']),
    ]);
    expect(problemsOf(confusing)).toEqual([`x cannot take the value "-": ${reason}`]);
  });
});

describe('a game is accepted where', () => {
  it('two stages share their values, and a player never moves', () => {
    expect(problemsOf(game([move('x', 'A', []), move('y', 'A', ['x'])]))).toEqual([]);
  });
});

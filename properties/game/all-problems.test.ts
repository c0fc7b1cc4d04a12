import { describe, expect, it } from 'vitest';
import { InvalidGame } from '../../src/game/invalid.js';
import { formOf } from '../../src/game/unfold.js';
import { game, move, nature, problemsOf } from './declaration.js';

describe('a game with several mistakes', () => {
  it('is refused with all of those in its declaration at once', () => {
    const stages = [
      move('x', 'C', ['θ'], ['a', 'a']),
      nature('θ', [], { when: [{ x: ['c'] }] }),
      move('x', 'A', [], []),
    ];
    expect(problemsOf(game(stages, { players: ['A', 'A'] }))).toEqual([
      'the player A is listed twice',
      'two stages decide the variable x',
      'x lists the value a twice',
      'C, who chooses x, is not a player',
      'θ has no values to take',
      'x has no values to take',
      'x depends on θ, which is not decided before it',
      'θ requires x = c, which x never takes',
    ]);
  });

  it('is refused with all of those in its tree at once', () => {
    const stages = [
      nature('θ', ['L', 'H'], { probabilities: () => ({ L: 1, H: 0 }) }),
      nature('t', ['l', 'h'], { probabilities: () => ({ l: '1/2', m: '1/3' }) }),
      move('x', 'A', [], ['a', 'b'], [{ θ: ['H'] }]),
      move('y', 'A', []),
      move('z', 'A', []),
    ];
    expect(problemsOf(game(stages))).toEqual([
      'the probabilities of t leave out the value h',
      'the probabilities of t name m, which is not among its values',
      expect.stringContaining('A never chooses x: no history meets θ = H'),
      expect.stringContaining('imperfect recall: A, choosing z at "nothing"'),
    ]);
  });

  it('is refused with each of them once, however often it matters', () => {
    const stages = [
      move('x', 'A', []),
      nature('θ', ['L', 'H'], { probabilities: () => ({ L: 1, H: 1 }) }),
    ];
    expect(problemsOf(game(stages))).toEqual(['the probabilities of θ sum to 2, not to 1: 1, 1']);
  });

  it('is refused with a message that names the game and lists them', () => {
    const declared = game([move('x', 'C', [], [])], { id: 'broken' });
    expect(() => formOf(declared)).toThrow(InvalidGame);
    expect(() => formOf(declared)).toThrow(
      'cannot be used:\n' +
        '  - x has no values to take\n' +
        '  - C, who chooses x, is not a player',
    );
  });

  it('is refused where it leaves a player without a payoff', () => {
    const unpaid = game([move('x', 'A', [])], { payoffs: () => ({}) });
    expect(problemsOf(unpaid)).toEqual(['no payoff for A', 'no payoff for B']);
  });
});

import { describe, expect, it } from 'vitest';
import { game, move, nature, problemsOf } from './declaration.js';

const type = nature('θ', ['L', 'H']);

describe('a game is refused where', () => {
  it.each([
    [
      'a mover knows what is decided later',
      [move('x', 'A', ['θ']), type],
      'x depends on θ, which is not decided before it',
    ],
    [
      'a mover knows what is never decided',
      [move('x', 'A', ['τ'])],
      'x depends on τ, which is not decided before it',
    ],
    [
      'a draw is given its own value',
      [nature('θ', ['L', 'H'], { given: ['θ'] })],
      'θ depends on θ, which is not decided before it',
    ],
    [
      'a stage requires what is decided later',
      [move('x', 'A', [], ['a', 'b'], [{ θ: ['L'] }]), type],
      'x requires θ, which is not decided before it',
    ],
    [
      'a stage requires a value that does not exist',
      [type, move('x', 'A', [], ['a', 'b'], [{ θ: ['L', 'M'] }])],
      'x requires θ = M, which θ never takes',
    ],
    [
      'a draw takes place in a circumstance that does not exist',
      [type, nature('x', ['l', 'h'], { when: [{ θ: ['L'] }, { θ: ['M'] }] })],
      'x requires θ = M, which θ never takes',
    ],
  ])('%s', (_, stages, problem) => {
    expect(problemsOf(game(stages))).toEqual([problem]);
  });

  it('a mover would know what never happens', () => {
    const told = move('x', 'A', ['θ'], ['a', 'b'], [{ θ: ['L'] }]);
    expect(problemsOf(game([type, told]))).toEqual([
      'A never chooses x knowing "H": no history leads there; ' +
        'leave out of "knows" what the circumstances already fix',
    ]);
  });

  it('a mover would know a value that nature never draws', () => {
    const certain = nature('θ', ['L', 'H'], { odds: () => ({ L: 1, H: 0 }) });
    expect(problemsOf(game([certain, move('x', 'A', ['θ'])]))).toEqual([
      'A never chooses x knowing "H": no history leads there; ' +
        'leave out of "knows" what the circumstances already fix',
    ]);
  });

  it('a mover would know two things that exclude each other', () => {
    const reply = move('y', 'B', [], ['a', 'b'], [{ x: ['a'] }]);
    expect(problemsOf(game([move('x', 'A', []), reply, move('z', 'A', ['x', 'y'])]))).toEqual([
      expect.stringContaining('A never chooses z knowing "a, -"'),
      expect.stringContaining('A never chooses z knowing "b, a"'),
      expect.stringContaining('A never chooses z knowing "b, b"'),
    ]);
  });
});

describe('a game is accepted where', () => {
  it('a stage takes place in any of several circumstances', () => {
    const either = [{ θ: ['L'] }, { x: ['a'] }];
    const stages = [type, move('x', 'A', []), move('y', 'B', ['x'], ['a', 'b'], either)];
    expect(problemsOf(game(stages))).toEqual([]);
  });

  it('a mover sees that a stage did not take place', () => {
    const sometimes = nature('x', ['l', 'h'], { when: [{ θ: ['L'] }] });
    expect(problemsOf(game([type, sometimes, move('y', 'A', ['x'])]))).toEqual([]);
  });
});

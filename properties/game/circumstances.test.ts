import { describe, expect, it } from 'vitest';
import type { Stage } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
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

  it('no history leads to a move: its circumstances exclude each other', () => {
    const reply = move('y', 'B', [], ['a', 'b'], [{ x: ['a'] }]);
    const late = move('z', 'A', ['x'], ['a', 'b'], [{ x: ['b'], y: ['a', 'b'] }]);
    expect(problemsOf(game([move('x', 'A', []), reply, late]))).toEqual([
      'A never chooses z: no history meets x = b and y = a or b; ' +
        'mend its "when", or leave the move out',
    ]);
  });

  it('no history leads to a move: nature never draws what it requires', () => {
    const certain = nature('θ', ['L', 'H'], { probabilities: () => ({ L: 1, H: 0 }) });
    const told = move('x', 'A', [], ['a', 'b'], [{ θ: ['H'] }]);
    expect(problemsOf(game([certain, told]))).toEqual([
      expect.stringContaining('A never chooses x: no history meets θ = H'),
    ]);
  });

  it('a stage requires that another did not take place which always does', () => {
    const told = move('x', 'A', [], ['a', 'b'], [{ θ: ['-'] }]);
    expect(problemsOf(game([type, told]))).toEqual(['x requires θ = -, which θ never takes']);
  });

  it('two information sets would go by one name', () => {
    const signals = [nature('s', ['b: c', 'd']), nature('t', ['c', 'd'])];
    const moves = [
      move('a', 'A', ['s'], ['yes', 'no'], [{ θ: ['L'] }]),
      move('a: b', 'A', ['t'], ['yes', 'no'], [{ θ: ['H'] }]),
    ];
    expect(problemsOf(game([type, ...signals, ...moves]))).toEqual([
      expect.stringContaining('A has two information sets that are both called "a: b: c"'),
    ]);
  });
});

/** The information sets at which a variable is chosen. */
function keysAt(variable: string, stages: readonly Stage[]): string[] {
  const { informationSets } = formOf(game(stages));
  return informationSets.filter((set) => set.variable === variable).map(({ key }) => key);
}

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

  it('a stage takes place where another did not', () => {
    const reply = move('y', 'B', [], ['a', 'b'], [{ x: ['a'] }]);
    const instead = move('z', 'A', [], ['a', 'b'], [{ y: ['-'] }]);
    expect(problemsOf(game([move('x', 'A', []), reply, instead]))).toEqual([]);
  });

  it('a mover knows what her circumstances fix: there is an information set for nothing else', () => {
    expect(keysAt('x', [type, move('x', 'A', ['θ'], ['a', 'b'], [{ θ: ['L'] }])])).toEqual(['L']);
  });

  it('a mover knows a variable that is never drawn to have one of its values', () => {
    const certain = nature('θ', ['L', 'H'], { probabilities: () => ({ L: 1, H: 0 }) });
    expect(keysAt('x', [certain, move('x', 'A', ['θ'])])).toEqual(['L']);
  });

  it('a mover knows two things of which the one depends on the other', () => {
    const reply = move('y', 'B', [], ['a', 'b'], [{ x: ['a'] }]);
    expect(keysAt('z', [move('x', 'A', []), reply, move('z', 'A', ['x', 'y'])])).toEqual([
      'a, a',
      'a, b',
      'b, -',
    ]);
  });
});

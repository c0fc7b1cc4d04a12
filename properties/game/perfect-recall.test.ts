import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Game } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { games } from '../arbitrary/game.js';
import { game, move, nature, problemsOf } from './declaration.js';

const type = nature('θ', ['L', 'H']);

describe('a game is refused where a player forgets', () => {
  it('what she chose', () => {
    expect(problemsOf(game([move('x', 'A', []), move('y', 'A', [])]))).toEqual([
      'imperfect recall: A, choosing y at "nothing", cannot tell x = a at "nothing" ' +
        'from x = b at "nothing"; add what she knew and chose to "knows"',
    ]);
  });

  it('what she knew', () => {
    const stages = [type, move('x', 'A', ['θ']), move('y', 'A', ['x'])];
    expect(problemsOf(game(stages))).toEqual([
      'imperfect recall: A, choosing y at "a", cannot tell x = a at "L" from x = a at "H"; ' +
        'add what she knew and chose to "knows"',
      'imperfect recall: A, choosing y at "b", cannot tell x = b at "L" from x = b at "H"; ' +
        'add what she knew and chose to "knows"',
    ]);
  });

  it('whether she moved at all, as an absent-minded player does', () => {
    const sometimes = move('x', 'A', [], ['a', 'b'], [{ θ: ['L'] }]);
    const [first] = problemsOf(game([type, sometimes, move('y', 'A', [])]));
    expect(first).toBe(
      'imperfect recall: A, choosing y at "nothing", cannot tell x = a at "nothing" ' +
        'from x = b at "nothing"; add what she knew and chose to "knows"',
    );
    const once = move('x', 'A', [], ['a'], [{ θ: ['L'] }]);
    expect(problemsOf(game([type, once, move('y', 'A', [])]))).toEqual([
      'imperfect recall: A, choosing y at "nothing", cannot tell x = a at "nothing" ' +
        'from no move of her own; add what she knew and chose to "knows"',
    ]);
  });

  it('a move before the last one', () => {
    const stages = [move('x', 'A', []), move('y', 'A', ['x']), move('z', 'A', ['y'])];
    expect(problemsOf(game(stages))).toEqual([
      'imperfect recall: A, choosing z at "a", cannot tell x = a at "nothing", then y = a at "a" ' +
        'from x = b at "nothing", then y = a at "b"; add what she knew and chose to "knows"',
      'imperfect recall: A, choosing z at "b", cannot tell x = a at "nothing", then y = b at "a" ' +
        'from x = b at "nothing", then y = b at "b"; add what she knew and chose to "knows"',
    ]);
  });
});

describe('a game is accepted where', () => {
  it('a player never learns what another one knew or chose', () => {
    const stages = [type, move('x', 'A', ['θ']), move('y', 'B', []), move('z', 'A', ['θ', 'x'])];
    expect(problemsOf(game(stages))).toEqual([]);
  });

  it('each player sees again what she saw and did, whatever else is drawn', () => {
    fc.assert(fc.property(games(), (drawn) => problemsOf(drawn).length === 0));
  });
});

describe('a drawn game', () => {
  it('is refused as soon as one player forgets one of her choices', () => {
    fc.assert(
      fc.property(games(), (drawn) => {
        for (const { name, by } of drawn.stages.filter((stage) => stage.kind === 'move')) {
          const forgetful = withoutMemory(drawn, by, name);
          if (forgetful === undefined) continue;
          expect(() => formOf(forgetful)).toThrow(`imperfect recall: ${by}, choosing`);
        }
      }),
    );
  });
});

/** The game with one player's own choice struck from what she knows later; if she moves later. */
function withoutMemory(drawn: Game, player: string, choice: string): Game | undefined {
  const stages = drawn.stages.map((stage) =>
    stage.kind === 'move' && stage.by === player
      ? { ...stage, knows: stage.knows.filter((name) => name !== choice) }
      : stage,
  );
  const forgets = stages.some((stage, index) => {
    const before = drawn.stages[index];
    return (
      stage.kind === 'move' && before?.kind === 'move' && stage.knows.length < before.knows.length
    );
  });
  return forgets ? { ...drawn, stages } : undefined;
}

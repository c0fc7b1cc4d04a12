import { expect } from 'vitest';
import { InvalidEfg } from '../../../src/game/efg/invalid-efg.js';
import { readEfg } from '../../../src/game/efg/read-efg.js';

/** The problems of a text called `g`, a line each; none, where it is a game. */
export function problemsOf(text: string): string[] {
  try {
    readEfg(text, 'g');
  } catch (error) {
    if (!(error instanceof InvalidEfg)) throw error;
    const lines = error.problems.map(
      ({ line, column, expected, found }) =>
        `g:${line}:${column}: expected ${expected}, found ${found}`,
    );
    expect(error.message.startsWith(lines.join('\n'))).toBe(true);
    return lines;
  }
  return [];
}

/** A game of two players, A and B, in which lines of nodes follow one another. */
export function lines(...nodes: readonly string[]): string {
  return ['EFG 2 R "g" { "A" "B" }', ...nodes].join('\n');
}

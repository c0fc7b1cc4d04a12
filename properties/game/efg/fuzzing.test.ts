import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efgText } from '../../../src/game/efg/efg-text.js';
import { InvalidEfg } from '../../../src/game/efg/invalid-efg.js';
import { readEfg } from '../../../src/game/efg/read-efg.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { extensiveGames } from '../../arbitrary/extensive-game.js';

const PIECES = [
  ...['c', 'p', 't', '{', '}', ',', '"', '\\', '\n', ' ', '""', '"L"', '"R"', 'EFG 2 R', 'x'],
  ...[
    '0',
    '1',
    '2',
    '-1',
    '1/2',
    '1/3',
    '1/0',
    '.5',
    '1e-3',
    '1e9999',
    '99999999999999999999',
    '+',
  ],
  ...[
    't "" 0\n',
    'p "" 1 1 "" { "L" "R" } 0\n',
    'c "" 1 "" { "L" 1/2 "R" 1/2 } 0\n',
    '\u0000',
    'θ',
  ],
];

/** A game, or the problems of the text, each of which lies in it; anything else is a failure. */
function gameOrProblems(text: string): ExtensiveGame | undefined {
  try {
    return readEfg(text, 'fuzz');
  } catch (error) {
    if (!(error instanceof InvalidEfg)) throw error;
    const lengths = text.split('\n').map((line) => line.length);
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { line, column, expected, found } of error.problems) {
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual((lengths[line - 1] ?? -1) + 1);
      expect([expected, found]).not.toContain('');
    }
    return undefined;
  }
}

/** Whether a text is a game; what is read can be written and read again. */
function sound(text: string): boolean {
  const game = gameOrProblems(text);
  if (game) expect(efgText(readEfg(efgText(game), 'again'))).toBe(efgText(game));
  return game !== undefined;
}

const texts = fc
  .boolean()
  .chain((odd) => extensiveGames({ odd, scatteredPayoffs: true, depth: 3 }))
  .map((game) => efgText(game));

/** Cuts something out of a text and puts something in its place, often hardly anything. */
const edits = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(
      fc.tuple(fc.nat(1), fc.constantFrom('', ' ', '0', '1', 'L')),
      fc.tuple(fc.nat(60), fc.constantFrom(...PIECES)),
    ),
  )
  .map(([at, [cut, piece]]) => ({ at, cut, piece }));

describe('the reader', () => {
  it('makes of a broken text a game or a list of problems', () => {
    let games = 0;
    fc.assert(
      fc.property(texts, fc.array(edits, { minLength: 1, maxLength: 2 }), (text, changes) => {
        const broken = changes.reduce((before, { at, cut, piece }) => {
          const start = Math.floor(at * before.length);
          return before.slice(0, start) + piece + before.slice(start + cut);
        }, text);
        if (sound(broken)) games++;
      }),
      { numRuns: 600 },
    );
    expect(games).toBeGreaterThan(20);
    expect(games).toBeLessThan(800);
  });

  it('makes of a soup of tokens a game or a list of problems', () => {
    const soups = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 60 })
      .map((all) => all.join(' '));
    const beginnings = fc.constantFrom('', 'EFG 2 R "soup" { "A" "B" } ');
    fc.assert(
      fc.property(beginnings, soups, (beginning, soup) => {
        sound(beginning + soup);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses a game that lacks its last nodes, or has one too many', () => {
    fc.assert(
      fc.property(extensiveGames(), fc.nat(), (game, lost) => {
        const nodes = efgText(game).trimEnd().split('\n');
        const kept = nodes.slice(0, nodes.length - 1 - (lost % (game.nodes.count - 1)));
        expect(() => readEfg(kept.join('\n'), 'g')).toThrow('found the end of the text');
        expect(() => readEfg(`${nodes.join('\n')}\nt "" 0`, 'g')).toThrow('expected the end');
      }),
    );
  });

  it('is done with a long and hopeless text in no time', () => {
    for (const piece of ['"', '{ ', '\\"', '\n', 'c ', '1', 't "" x\n', '" "\n'])
      expect(gameOrProblems(`EFG 2 R "" { } ${piece.repeat(200_000)}`)).toBeUndefined();
  });
});

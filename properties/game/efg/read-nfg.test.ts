import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidEfg } from '../../../src/game/efg/invalid-efg.js';
import { readGambit } from '../../../src/game/efg/read-gambit.js';
import { readNfg } from '../../../src/game/efg/read-nfg.js';
import { childBy, type ExtensiveGame, payoffsOf } from '../../../src/game/extensive-game.js';

/** What each player gets where everybody plays one strategy. */
function paid(game: ExtensiveGame, strategies: readonly number[]): number[] {
  const end = strategies.reduce((node, each) => childBy(game.nodes, node, each), 0);
  const outcome = game.nodes.outcome[end] ?? -1;
  return outcome < 0
    ? game.players.map(() => 0)
    : payoffsOf(game, outcome).map((each) => each.approximate());
}

const byPayoffs = `NFG 1 D "Selten, in normal form" { "Player 1" "Player 2" } { 3 2 }

1.100000 1.200000 2.100000 2.200000 3.100000 3.200000 4 5 6 7 8 9`;

const byOutcomes = `NFG 1 R "a table" { "A" "B" }
{ { "U" "D" }
{ "l" "m" "r" } }
"a comment"

{
{ "both" 3, 1 }
{ "" 1 2 }
}
1 0 2 2 0 1
`;

describe('a game in strategic form', () => {
  it('pays by profile, the strategies of the first player varying fastest', () => {
    const game = readNfg(byPayoffs, 'g');
    expect(game.title).toBe('Selten, in normal form');
    expect(game.informationSets.map(({ actions }) => actions)).toEqual([
      ['1', '2', '3'],
      ['1', '2'],
    ]);
    expect(paid(game, [0, 0])).toEqual([1.1, 1.2]);
    expect(paid(game, [1, 0])).toEqual([2.1, 2.2]);
    expect(paid(game, [0, 1])).toEqual([4, 5]);
    expect(paid(game, [2, 1])).toEqual([8, 9]);
  });

  it('pays by outcome, and nothing at outcome 0', () => {
    const game = readNfg(byOutcomes, 'g');
    expect(game.comment).toBe('a comment');
    expect(game.informationSets.map(({ actions }) => actions)).toEqual([
      ['U', 'D'],
      ['l', 'm', 'r'],
    ]);
    expect([paid(game, [0, 0]), paid(game, [1, 0])]).toEqual([
      [3, 1],
      [0, 0],
    ]);
    expect([paid(game, [0, 1]), paid(game, [1, 2])]).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });

  it('is one of simultaneous moves, whatever its size', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
    void fc.assert(
      fc.property(sizes, (counts) => {
        const names = counts.map((_, player) => `"${player}"`).join(' ');
        const profiles = counts.reduce((product, each) => product * each, 1);
        const numbers = Array.from({ length: profiles }, (_, cell) => counts.map(() => cell));
        const text = `NFG 1 R "" { ${names} } { ${counts.join(' ')} } ${numbers.flat().join(' ')}`;
        const game = readNfg(text, 'g');
        expect(game.informationSets).toHaveLength(counts.length);
        for (let cell = 0; cell < profiles; cell++) {
          let rest = cell;
          const strategies = counts.map((count) => {
            const own = rest % count;
            rest = Math.floor(rest / count);
            return own;
          });
          expect(paid(game, strategies)).toEqual(counts.map(() => cell));
        }
      }),
    );
  });

  it('may have so many players that no recursion would reach the last', () => {
    const players = 20_000;
    const text = `NFG 1 R "" { ${'"p" '.repeat(players)}} { ${'1 '.repeat(players)}} ${'7 '.repeat(players)}`;
    expect(readNfg(text, 'g').nodes.count).toBe(players + 1);
  });
});

const refused: readonly (readonly [what: string, text: string, ...problems: string[]])[] = [
  ['another version', 'NFG 2 R "" { "A" } { 1 } 0', 'g:1:5: expected 1'],
  [
    'too few payoffs',
    'NFG 1 R "" { "A" "B" } { 2 2 } 1 2',
    'g:1:32: expected 8 payoffs',
    'found 2',
  ],
  ['too many', 'NFG 1 R "" { "A" } { 1 } 1 2', 'g:1:26: expected 1 payoffs', 'found 2'],
  ['a huge table without payoffs', 'NFG 1 R "" { "A" "B" } { 999999999 999999999 } 1', 'found 1'],
  [
    'a table of more payoffs than a double counts exactly',
    `NFG 1 R "" { ${'"A" '.repeat(60)}} { ${'2 '.repeat(60)}} 1`,
    'expected more than 9007199254740991 payoffs',
  ],
  ['no strategy', 'NFG 1 R "" { "A" } { 0 }', 'expected at least one strategy of player "A"'],
  ['strategies of one player only', 'NFG 1 R "" { "A" "B" } { 2 } 1', 'strategies of player "B"'],
  ['a word', 'NFG 1 R "" { "A" } { 2 } 1 two', 'g:1:28: expected a payoff', 'found "two"'],
  [
    'an outcome that there is not',
    'NFG 1 R "" { "A" } { { "x" "y" } } { { "" 1 } } 1 2',
    'expected the number of an outcome, from 0 to 1, found "2"',
  ],
  [
    'an outcome for another number of players',
    'NFG 1 R "" { "A" } { { "x" } } { { "" 1 2 } } 1',
    'expected 1 payoffs, one for each player, found "2"',
  ],
];

describe('a text in strategic form that is no game', () => {
  it.each(refused)('%s', (_, text, ...problems) => {
    let message = '';
    try {
      readNfg(text, 'g');
    } catch (error) {
      if (!(error instanceof InvalidEfg)) throw error;
      ({ message } = error);
    }
    for (const each of problems)
      expect(message.replace(/found (\d+)$/gmu, 'found "$1"')).toContain(
        each.replace(/found (\d+)$/u, 'found "$1"'),
      );
  });
});

describe('a workspace of Gambit', () => {
  const workspace = (element: string, text: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>
<gambit:document xmlns:gambit="http://gambit.sourceforge.net/" version="0.1">
<numbers decimals="4"/>
<game>
<${element}>
${text}
</${element}>
<analysis type="list"><description>
about <efgfile>
</description></analysis>
</game></gambit:document>`;

  it('holds a game, in either form, whose names may hold what marks an element', () => {
    const efg = `EFG 2 R "A < B & C" { "A" }\np "" 1 1 "" { "<l>" "r" } 0\nt "" 1 "" { 1 }\nt "" 0`;
    expect(readGambit(workspace('efgfile', efg), 'g')).toEqual(readGambit(efg, 'g'));
    expect(readGambit(workspace('nfgfile', byPayoffs), 'g')).toEqual(readGambit(byPayoffs, 'g'));
  });

  it('is told of by its own lines where it does not', () => {
    const broken = workspace('efgfile', 'EFG 2 R "x" { "A" }\nt "" 1 "" { one }');
    expect(() => readGambit(broken, 'g')).toThrow(/^g:7:13: expected a payoff/u);
    expect(() => readGambit('<?xml version="1.0"?><svg/>', 'g')).toThrow(/a game in <efgfile>/u);
    for (const text of ['#AGG\n2\n', '#BAGG\n2\n'])
      expect(() => readGambit(text, 'g')).toThrow(/^g:1:1: .*, found an action-graph game$/u);
    expect(() => readGambit('<?xml?><efgfile>\nEFG', 'g')).toThrow(/expected <\/efgfile>/u);
  });
});

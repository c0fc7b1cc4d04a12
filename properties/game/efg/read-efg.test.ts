import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.js';
import { efgText } from '../../../src/game/efg/efg-text.js';
import { readEfg } from '../../../src/game/efg/read-efg.js';
import { payoffsOf, probabilitiesOf } from '../../../src/game/extensive-game.js';
import { extensiveGame } from '../../game/extensive-tree.js';
import { lines } from './problems.js';

const PEACE = 't "" 1 "peace" { 0 0 }';
const WAR = 't "" 2 "war" { -1, -1 }';

function payoffsIn(text: string): string[] {
  const game = readEfg(text, 'g');
  return game.outcomes.map((_, outcome) => payoffsOf(game, outcome).join(' '));
}

/** A game whose only outcome pays A a number written so. */
function paying(written: string): string {
  return lines(`t "" 1 "" { ${written} 0 }`);
}

describe('a game in the extensive format', () => {
  it('is read with its draws, information sets, payoffs and names', () => {
    const text = `EFG 2 R "A crisis" { "Challenger" "Defender" }
      "Whether the challenger is strong
       the defender does not know."

      c "start" 1 "strength" { "strong" 1/4 "weak" 0.75 } 0
      p "" 1 1 "strong" { "demand" "stay quiet" } 0
      p "" 2 1 "facing a demand" { "yield" "resist" } 0
      t "" 1 "victory" { 2, -1 }
      t "" 2 "war won" { 1, -2 }
      t "quiet" 0
      p "" 1 2 "weak" { "demand" "stay quiet" } 0
      p "" 2 1 0
      t "" 1
      t "" 3 "war lost" { -2 1 }
      t "" 0`;
    const same = extensiveGame('A crisis', ['Challenger', 'Defender'], {
      chance: {
        strong: [
          '1/4',
          {
            player: 'Challenger',
            knows: 'strong',
            actions: {
              demand: {
                player: 'Defender',
                knows: 'facing a demand',
                actions: { yield: { payoffs: [2, -1] }, resist: { payoffs: [1, -2] } },
              },
              'stay quiet': { payoffs: [0, 0] },
            },
          },
        ],
        weak: [
          '3/4',
          {
            player: 'Challenger',
            knows: 'weak',
            actions: {
              demand: {
                player: 'Defender',
                knows: 'facing a demand',
                actions: { yield: { payoffs: [2, -1] }, resist: { payoffs: [-2, 1] } },
              },
              'stay quiet': { payoffs: [0, 0] },
            },
          },
        ],
      },
    });
    const read = readEfg(text, 'crisis.efg');
    const { labels, outcome, ...columns } = read.nodes;
    expect(columns).toEqual({ ...same.nodes, labels: undefined, outcome: undefined });
    expect(read.informationSets).toEqual(same.informationSets);
    expect(read.chanceMoves).toMatchObject([
      { label: 'strength', actions: same.chanceMoves[0]?.actions, members: [0] },
    ]);
    expect(probabilitiesOf(read, 0)).toEqual(probabilitiesOf(same, 0));
    expect([...outcome]).toEqual([-1, -1, -1, 0, 1, -1, -1, -1, 0, 2, -1]);
    expect(payoffsIn(text)).toEqual(['2 -1', '1 -2', '-2 1']);
    expect(read.outcomes.map(({ label }) => label)).toEqual(['victory', 'war won', 'war lost']);
    expect(labels).toEqual(['start', '', '', '', '', 'quiet', '', '', '', '', '']);
    expect(read.comment).toMatch(/^Whether the challenger is strong\n +the defender/u);
  });

  it('may pay before the end, and more than once on a path', () => {
    const read = readEfg(
      lines('p "" 1 1 "" { "in" "out" } 1 "fee" { -1, 0 }', 't "" 1', 't "" 2 "" { 3, 1/2 }'),
      'g',
    );
    expect([...read.nodes.outcome]).toEqual([0, 0, 1]);
    expect(payoffsOf(read, 1)).toEqual([Rational.of(3), Rational.half]);
  });

  it('numbers information sets for each player apart, and for nature', () => {
    const read = readEfg(
      lines(
        'c "" 7 "" { "a" 1 } 0',
        'p "" 1 7 "" { "a" "b" } 0',
        'p "" 2 7 "" { "c" } 0',
        PEACE,
        'p "" 1 7 0',
        PEACE,
        PEACE,
      ),
      'g',
    );
    expect(read.informationSets.map(({ player, members }) => [player, ...members])).toEqual([
      [0, 1, 4],
      [1, 2],
    ]);
    expect(read.chanceMoves.map(({ members }) => members)).toEqual([[0]]);
  });

  it('may repeat names, and leave them empty', () => {
    const read = readEfg(
      `EFG 2 D "" { "A" "A" } p "x" 1 1 "s" { "" "" } 0 p "x" 1 2 "s" { "L" "L" } 0
       t "" 1 "o" { 1 1 } t "" 2 "o" { 2 2 } t "" 0`,
      'g',
    );
    expect(read.players).toEqual(['A', 'A']);
    expect(read.informationSets.map(({ actions }) => actions)).toEqual([
      ['', ''],
      ['L', 'L'],
    ]);
    expect(read.outcomes).toHaveLength(2);
  });

  it('may have equal numbers written in different ways where it repeats itself', () => {
    const draw = (probabilities: string) => `c "" 1 "" { "a" ${probabilities} "b" 1/2 } 0`;
    const text = lines(draw('.5'), draw('1/2'), PEACE, PEACE, 't "" 1 "peace" { 0.0, 0/7 }');
    expect(readEfg(text, 'g').chanceMoves[0]?.members).toEqual([0, 1]);
  });

  it('may be without players, without moves and without line ends', () => {
    expect(readEfg('EFG 2 R "" { } t "" 1 "" { }', 'g').outcomes[0]?.payoffs).toEqual([]);
    expect(readEfg('\uFEFFEFG 2 R""{}"a note"t""0\r\n', 'g')).toMatchObject({
      ...{ comment: 'a note', players: [], nodes: { count: 1 } },
    });
  });

  it.each([
    ['7', '7'],
    ['-3', '-3'],
    ['+3', '3'],
    ['007', '7'],
    ['-0', '0'],
    ['10/4', '5/2'],
    ['-1/3', '-1/3'],
    ['0.1', '1/10'],
    ['.5', '1/2'],
    ['-.25', '-1/4'],
    ['1.', '1'],
    ['1e-3', '1/1000'],
    ['2.5E+2', '250'],
    ['.5e1', '5'],
    ['0.30000000000000004', '7500000000000001/25000000000000000'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('reads %s exactly, as %s', (written, value) => {
    expect(payoffsIn(paying(written))).toEqual([`${value} 0`]);
    expect(payoffsIn(lines(`t "" 1 "" {${written},0}`))).toEqual([`${value} 0`]);
  });

  it.each([
    ['\\"in\\" or out', '"in" or out'],
    ['a\\\\', 'a\\'],
    ['x \\wedge y', 'x \\wedge y'],
    ['two\nlines', 'two\nlines'],
    ['} c "', undefined],
  ])('reads the name "%s"', (written, name) => {
    const text = lines(`t "${written}" 0`);
    if (name === undefined) expect(() => readEfg(text, 'g')).toThrow('g:2:');
    else expect(readEfg(text, 'g').nodes.labels).toEqual([name]);
  });

  it('may have a path of a hundred thousand moves', () => {
    const length = 100_000;
    const moves = Array.from(
      { length },
      (_, move) => `p "" ${(move % 2) + 1} ${move} "" { "on" "off" } 0`,
    );
    const text = lines([...moves, ...moves.map(() => WAR), PEACE].join('\n'));
    const read = readEfg(text, 'g');
    expect(read.nodes.count).toBe(2 * length + 1);
    expect(read.nodes.end[0]).toBe(2 * length + 1);
    expect(read.nodes.end[length]).toBe(length + 1);
    expect(efgText(read).split('\n')).toHaveLength(read.nodes.count + 3);
  });
});

describe('the text of a game', () => {
  it('has a node a line, indented by depth, and everything described wherever it occurs', () => {
    const text = [
      'EFG 2 R "say \\"no\\"" { "A" "B" }',
      '"A note."',
      '',
      'c "" 1 "luck" { "good" 1/3 "bad" 2/3 } 0',
      '  p "" 1 1 "" { "in" "out" } 0',
      '    p "" 2 1 "B moves" { "L" } 1 "fee" { -1, 0 }',
      '      t "end" 2 "" { 1/2, 3 }',
      '    t "" 0',
      '  p "" 1 1 "" { "in" "out" } 1 "fee" { -1, 0 }',
      '    p "" 1 2 "" { "up" } 0',
      '      t "" 2 "" { 1/2, 3 }',
      '    t "" 0',
      '',
    ].join('\n');
    expect(efgText(readEfg(text, 'g'))).toBe(text);
  });
});

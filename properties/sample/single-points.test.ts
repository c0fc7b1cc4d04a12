import { describe, expect, it } from 'vitest';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { claimNamed, specification } from '../../src/claim/specification.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { claim, math, relation, stated, timing } from '../../src/index.js';
import { parameterMapSvg } from '../../src/report/figures/map-figure.js';
import { parameterStripSvg } from '../../src/report/figures/strip-figure.js';
import { parameterMapText, parameterStripText } from '../../src/report/text/map.js';
import { parameterMap } from '../../src/sample/map/parameter-map.js';
import { parameterStrip } from '../../src/sample/map/parameter-strip.js';
import { race } from './race.js';

const source = { publication: race.publication, place: 'a choice' };
const declared = <const Name extends string>(name: Name) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example: '1/2', source },
  });
const [a, b] = [declared('a'), declared('b')];

/** The third action is best where the others are worth nothing: at a = b = 1, where two lines cross. */
const game = timing({ id: 'choice', title: 'A choice', players: ['E'], source })
  .move('move', { by: 'E', knows: [], chooses: ['left', 'none', 'right'] })
  .payoffs({
    E: ({ move }) =>
      move === 'left'
        ? math`(${a} − 1) (${b} − 1)`
        : move === 'none'
          ? 0
          : math`−(${a} − 1)^2 − (${b} − 1)^2`,
  });
const one = (of: string, by: typeof a | typeof b) =>
  stated(`${of}-one`, `${of} is 1`, relation`${by} = 1`, source);
const worth = stated('worth', 'it is worth it', relation`(${a} − 1) (${b} − 1) ≥ 0`, source);
const choosing = (id: string, move: 'left' | 'right', conditions: (typeof worth)[]) =>
  claim(game, {
    ...{ id, title: id, source, says: `E goes ${move}.`, beliefs: {}, expected: 'holds' },
    strategies: { move: { nothing: move } },
    holds: { iff: conditions },
  });
const paper = specification({
  publication: source.publication,
  parameters: [a, b],
  restrictions: [restriction('nothing is below 0', relation`${a} ≥ 0`, source)],
  games: [game],
  claims: [
    choosing('right', 'right', [one('a', a), one('b', b)]),
    choosing('left', 'left', [worth]),
  ],
});
const at = { a: '1/2', b: '1/2' };

describe('what is so at a single point alone', () => {
  it.each([
    ['where two lines cross', [-1, 2], [0, 2], 'right'],
    ['at a corner of the frame', [1, 2], [1, 2], 'right'],
    ['on a side of the frame', [1, 2], [0, 1], 'left'],
  ] as const)('is not said to be nowhere, %s', (_, x, y, id) => {
    const there = new Point(new Map([a, b].map(({ name }) => [name, Rational.one])));
    expect(claimAtPoint(claimNamed(paper, id), there).judgment.equilibrium).toBe(true);
    const map = parameterMap(paper, 'a', 'b', { at, claims: [id], ranges: { x, y } });
    // Articles are no symbols, though there is a parameter a.
    for (const told of [parameterMapText(map), parameterMapSvg(map)]) {
      expect(told).not.toMatch(/nowhere|everywhere/u);
      expect(told).toMatch(/at a single point alone, or on a side/u);
    }
  });

  it('is told of one parameter', () => {
    const strip = parameterStrip(paper, 'a', { at: { a: 1, b: 1 }, range: [0, 2] });
    expect(parameterStripText(strip)).toMatch(/^ {2}1 +right$/mu);
    // E goes left all along.
    expect(parameterStripText(strip)).toMatch(/^ {2}\[0, 1\) +no other$/mu);
    expect(parameterStripText(strip)).toMatch(/^ {2}everywhere: left$/mu);
  });

  it('has letters for curves that are no symbols', () => {
    const map = parameterMap(paper, 'a', 'b', { at, ranges: { x: [0, 2], y: [0, 2] } });
    const strip = parameterStrip(paper, 'a', { at: { a: 1, b: 1 }, range: [0, 2] });
    const letters = [parameterMapSvg(map), parameterStripSvg(strip)].map((svg) =>
      [...svg.matchAll(/font-style="italic"[^>]*>([a-z])<\/text>/gu)].map(([, each]) => each),
    );
    expect(letters.map((each) => [...new Set(each)].sort())).toEqual([['c', 'd'], ['c']]);
  });

  it('leaves lines that end at 0 to end there', () => {
    const ranges = { x: ['-1/2', 2], y: [0, 2] } as const;
    const map = parameterMap(paper, 'a', 'b', { at, claims: ['left', 'right'], ranges });
    expect(parameterMapText(map)).not.toMatch(/e-|-0\b|0\.0000/u);
  });
});

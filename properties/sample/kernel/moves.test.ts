import { describe, expect, it } from 'vitest';
import { Point } from '../../../src/exact/point.js';
import type { Relation } from '../../../src/exact/relation.js';
import { relation } from '../../../src/index.js';
import { chartOf, isOnChart, pointOf, quotientsOf } from '../../../src/sample/kernel/chart.js';
import type { Choosing } from '../../../src/sample/kernel/draw-task.js';
import { drawTask } from '../../../src/sample/kernel/draw-task.js';
import { effectiveSampleSize } from '../../../src/sample/kernel/effective-sample-size.js';
import { gridThrough } from '../../../src/sample/kernel/grid.js';
import { kernelOf } from '../../../src/sample/kernel/kernel.js';
import { ProgramBuilder } from '../../../src/sample/kernel/program.js';
import { terrainOf } from '../../../src/sample/kernel/terrain.js';
import { Region } from '../../../src/sample/region.js';
import { x, y, z } from '../symbols.js';

interface Body {
  readonly name: string;
  readonly relations: readonly Relation[];
  readonly start: Record<string, string>;
  readonly symbol: 'x' | 'y' | 'z';
  /** The mean of the symbol, and of its square. */
  readonly moments: readonly [number, number];
}

const unit = [x, y, z].flatMap((each) => [relation`${each} ≥ 0`, relation`${each} ≤ 1`]);

/** Regions whose moments are known. */
const bodies: readonly Body[] = [
  {
    name: 'the simplex, one symbol determined',
    relations: [...unit, relation`${x} + ${y} + ${z} = 1`],
    start: { x: '1/2', y: '1/4', z: '1/4' },
    ...{ symbol: 'y', moments: [1 / 3, 1 / 6] },
  },
  {
    name: 'ordered symbols, strictly',
    relations: [...unit, relation`${x} < ${y}`, relation`${y} < ${z}`],
    start: { x: '1/4', y: '1/2', z: '3/4' },
    ...{ symbol: 'x', moments: [1 / 4, 1 / 10] },
  },
  {
    name: 'the ball',
    relations: [relation`${x}^2 + ${y}^2 + ${z}^2 ≤ 1`],
    start: { x: '0', y: '0', z: '0' },
    ...{ symbol: 'z', moments: [0, 1 / 5] },
  },
  {
    name: 'what lies under a hyperbola, x being 1/2y',
    relations: [
      relation`${x} ${y} = 1/2`,
      relation`${x} > 1/2`,
      relation`${x} ≤ 1`,
      relation`${z} ≥ 0`,
      relation`${z} ≤ 1/${x}`,
    ],
    start: { x: '2/3', y: '3/4', z: '1' },
    ...{ symbol: 'y', moments: [7 / 9, 5 / 8] },
  },
];

const DRAWS = 40_000;

function pointsOf({ relations, start }: Body, choosing: Choosing, halvings: number): Point[] {
  const chart = chartOf(['x', 'y', 'z'], relations);
  if (chart === undefined) throw new Error('the region is empty');
  const on = gridThrough(chart, Point.of(start), halvings, () => 2);
  if (on === undefined) throw new Error('there is no grid through the start');
  const builder = new ProgramBuilder(chart.free, quotientsOf(chart));
  const kernel = kernelOf([], builder);
  const { directions } = terrainOf(chart, builder);
  const { toWalk } = drawTask({
    ...{ kernel, directions, events: [], grid: on.grid, start: on.numerators },
    ...{ choosing, draws: DRAWS, seed: 7, part: 0, walkOneIn: 1, burnIn: 0 },
  });
  return toWalk.map(({ numerators }) => pointOf(chart, numerators, on.grid.denominator));
}

const asDouble = (point: Point, symbol: string): number =>
  Number(point.at(symbol).numerator) / Number(point.at(symbol).denominator);

describe.each(bodies)('points drawn uniformly in $name', (body) => {
  const points = pointsOf(body, 'uniform', 16);
  const values = points.map((point) => asDouble(point, body.symbol));

  it('satisfy every relation', () => {
    const region = new Region(['x', 'y', 'z'], body.relations);
    expect(points.filter((point) => !region.holdsAt(point))).toEqual([]);
  });

  it.each([1, 2] as const)('have the known moment of degree %s', (degree) => {
    const powers = values.map((value) => value ** degree);
    const mean = powers.reduce((sum, value) => sum + value, 0) / powers.length;
    const known = body.moments[degree - 1] ?? Number.NaN;
    const spread = powers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / powers.length;
    // Five standard errors, as the chain itself tells them; seeds are fixed.
    const error = Math.sqrt(spread / effectiveSampleSize(powers));
    expect(Math.abs(mean - known)).toBeLessThan(5 * error);
    expect(error).toBeLessThan(0.02);
  });

  it('tell a good part of what as many independent ones would', () => {
    expect(effectiveSampleSize(values)).toBeGreaterThan(DRAWS / 200);
  });
});

describe.each(bodies)('points drawn with an aim in $name', (body) => {
  it.each([0, 3, 30])('satisfy every relation on a grid halved %s times', (halvings) => {
    const region = new Region(['x', 'y', 'z'], body.relations);
    const points = pointsOf(body, 'aimed', halvings).filter((_, k) => k % 20 === 0);
    expect(points.filter((point) => !region.holdsAt(point))).toEqual([]);
  });
});

describe('a chart', () => {
  it('solves an equation for a symbol with a divisor, and lies on it exactly', () => {
    const chart = chartOf(['x', 'y', 'z'], [relation`${x} ${y} + ${z}^2 ${y} = ${z} + 1`]);
    expect(chart?.determined).toHaveLength(1);
    const point = chart && pointOf(chart, [3, 5], 7);
    expect(chart && point && isOnChart(chart, point)).toBe(true);
    expect(
      point && new Region([], [relation`${x} ${y} + ${z}^2 ${y} = ${z} + 1`]).contains(point),
    ).toBe(true);
  });

  it('is none where a relation fails whatever the symbols', () => {
    expect(
      chartOf(['x', 'y', 'z'], [relation`${x} = ${y}`, relation`${x} > ${y}`]),
    ).toBeUndefined();
  });

  it('asks nothing that the equations say already', () => {
    const chart = chartOf(['x', 'y', 'z'], [relation`${x} = ${y}`, relation`${x} ≥ ${y}`]);
    expect(chart?.constraints).toEqual([]);
  });
});

describe('the effective sample size', () => {
  it('is that of independent halves where every value comes twice', () => {
    const once = Array.from({ length: 10_000 }, (_, k) => Math.imul(k + 1, 0x9e3779b1) >>> 8);
    const twice = once.flatMap((value) => [value, value]);
    expect(effectiveSampleSize(twice)).toBeLessThanOrEqual(twice.length);
  });

  it('is small where values hardly move', () => {
    const slow = Array.from({ length: 10_000 }, (_, k) => Math.floor(k / 2000) % 2);
    expect(effectiveSampleSize(slow)).toBeLessThan(150);
  });

  it('is refused of too few values', () => {
    expect(() => effectiveSampleSize([1, 2])).toThrow(/expected four values or more, found 2/u);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectiveSampleSize,
  NoPointFound,
  Point,
  pointsWhere,
  Rational,
  relation,
  streamWhere,
} from '../../src/index.js';
import { chartOf } from '../../src/sample/kernel/chart.js';
import { streamIn } from '../../src/sample/point-stream.js';
import { Region } from '../../src/sample/region.js';
import { charted, regionPoints } from '../../src/sample/region-points.js';
import { c, market, q, selective } from '../claim/entry.js';
import { x, y, z } from './symbols.js';

/** A quarter of a disk, bounded by what is linear in no symbol. */
const quarterDisk = new Region(
  ['x', 'y'],
  [relation`${x} ≥ 0`, relation`${y} ≥ 0`, relation`${x}^2 + ${y}^2 ≤ 1`],
);

/** A surface that an equation with a divisor makes: z is xy/(1 + x). */
const surface = new Region(
  ['x', 'y', 'z'],
  [
    relation`0 ≤ ${x}`,
    relation`${x} ≤ 1`,
    relation`0 ≤ ${y}`,
    relation`${y} ≤ 1`,
    relation`${z} (1 + ${x}) = ${x} ${y}`,
  ],
);

/** Equations of degree two in each symbol: they have no chart by which either moves. */
const circle = new Region(['x', 'y'], [relation`${x}^2 + ${y}^2 = 1`]);

const half = Rational.half;
const regions = [
  { name: 'a quarter of a disk', region: quarterDisk, start: Point.of({ x: half, y: half }) },
  {
    name: 'a surface',
    region: surface,
    start: Point.of({ x: 1, y: half, z: Rational.ratio(1n, 4n) }),
  },
  { name: 'a circle', region: circle, start: Point.of({ x: 0, y: 1 }) },
];

describe.each(regions)('points of $name', ({ region, start }) => {
  it.each([false, true])('lie in it, exactly (unbiased: %s)', (unbiased) => {
    fc.assert(
      fc.property(regionPoints(region, start), (point) => region.holdsAt(point)),
      { numRuns: 300, unbiased },
    );
  });

  it('are the same of the same seed, and others of another', () => {
    const drawn = (seed: number) =>
      fc.sample(regionPoints(region, start), { seed, numRuns: 20 }).map((each) => each.toJSON());
    expect(drawn(1)).toEqual(drawn(1));
    if (region !== circle) expect(drawn(2)).not.toEqual(drawn(1));
  });

  it('shrink within it, and come to an end', () => {
    fc.assert(
      fc.property(regionPoints(region, start), (drawn) => {
        const points = regionPoints(region, start);
        if (!points.canShrinkWithoutContext(drawn)) return;
        for (const { value } of points.shrink(drawn, undefined))
          expect(region.holdsAt(value)).toBe(true);
      }),
      { numRuns: 50 },
    );
    const { counterexample } = fc.check(fc.property(regionPoints(region, start), () => false));
    expect(JSON.stringify(counterexample)).toBe(JSON.stringify([start]));
  });
});

describe('a counterexample', () => {
  it('is the simplest beyond a threshold, all else as wanted, what an equation determines with it', () => {
    const start = Point.of({ x: 1, y: 0, z: 0 });
    const beyond = fc.check(
      fc.property(regionPoints(surface, start), (point) =>
        point.at('y').lessThan(Rational.ratio(2n, 5n)),
      ),
      { seed: 4 },
    );
    expect(beyond.counterexample?.[0]?.toJSON()).toEqual({ x: '1', y: '1/2', z: '1/4' });
  });

  it('is replayed by its seed and path', () => {
    const property = fc.property(pointsWhere(market, [relation`${c} ≤ 3`]), (point) =>
      point.at('c').lessThan(Rational.of(2)),
    );
    const { counterexample, seed, counterexamplePath } = fc.check(property, { seed: 7 });
    const again = fc.check(property, {
      ...{ seed, path: counterexamplePath ?? '', endOnFailure: true },
    });
    expect(`${counterexample?.[0]?.at('c')}`).toBe('2');
    expect(again.counterexample?.[0]?.toJSON()).toEqual(counterexample?.[0]?.toJSON());
  });
});

describe('draws without bias', () => {
  it('are uniform: in a quarter of a disk, x is below 1/2 at its share of the area', () => {
    const start = Point.of({ x: half, y: half });
    let below = 0;
    const numRuns = 4000;
    fc.check(
      fc.property(regionPoints(quarterDisk, start), (point) => {
        if (point.at('x').lessThan(half)) below++;
        return true;
      }),
      { seed: 1, numRuns, unbiased: true },
    );
    const truth = shareOfDisk();
    expect(Math.abs(below / numRuns - truth)).toBeLessThan(4 * deviation(truth, numRuns));
  });

  it('stay so in a stream, whose draws are worth fewer', () => {
    const of = charted(quarterDisk, Point.of({ x: half, y: half })) ?? expect.fail('no chart');
    const stream = streamIn(of, { seed: 1, choosing: 'uniform' });
    const draws = 40_000;
    const isBelow: number[] = [];
    for (const [numerator = 0] of stream.numerators()) {
      isBelow.push(2 * numerator < stream.denominator ? 1 : 0);
      if (isBelow.length === draws) break;
    }
    const worth = effectiveSampleSize(isBelow);
    expect(worth).toBeGreaterThan(draws / 20);
    expect(worth).toBeLessThan(draws);
    const truth = shareOfDisk();
    const share = isBelow.reduce((sum, each) => sum + each, 0) / draws;
    expect(Math.abs(share - truth)).toBeLessThan(4 * deviation(truth, worth));
  });
});

/** ∫₀^½ √(1 − x²) dx over π/4. */
function shareOfDisk(): number {
  return (Math.sqrt(3) / 8 + Math.PI / 12) / (Math.PI / 4);
}

function deviation(share: number, draws: number): number {
  return Math.sqrt((share * (1 - share)) / draws);
}

describe('a stream', () => {
  it.each(['uniform', 'aimed'] as const)('tells exact points of its region (%s)', (choosing) => {
    const relations = [relation`${c} = 3 ${q}`, relation`${q} ≤ 1/2`];
    const stream = streamWhere(market, relations, { seed: 3, choosing });
    const points = [...taken(stream, 200)];
    for (const point of points) {
      expect(point.at('c').equals(point.at('q').times(Rational.of(3)))).toBe(true);
      expect(half.lessThan(point.at('q'))).toBe(false);
    }
    const again = [...taken(streamWhere(market, relations, { seed: 3, choosing }), 200)];
    expect(again.map((each) => each.toJSON())).toEqual(points.map((each) => each.toJSON()));
    expect(new Set(points.map((each) => `${each.at('q')}`)).size).toBeGreaterThan(20);
  });

  it('is refused where there are no points, as the arbitrary is', () => {
    const nowhere = [relation`${c} < 0`, relation`${c} > 0`];
    expect(() => streamWhere(market, nowhere, { seed: 1 })).toThrow(NoPointFound);
    expect(() => pointsWhere(market, nowhere)).toThrow(/all relations hold \(c < 0; c > 0\)/u);
  });

  it('is refused, as the arbitrary is, where conditions or one relation stand for a list of relations', () => {
    const { conditions } = selective;
    expect(() => streamWhere(market, conditions as never, { seed: 1 })).toThrow(
      /streamWhere\(…\): expected a list of relation`…`, found an object with id, .*conditions\.map/u,
    );
    expect(() => pointsWhere(market, relation`${c} ≤ 1` as never)).toThrow(
      /pointsWhere\(…\): expected a list of relation`…`, found the relation c ≤ 1: write \[/u,
    );
  });
});

function* taken(points: Iterable<Point>, count: number): Generator<Point> {
  let left = count;
  for (const point of points) {
    if (left-- === 0) return;
    yield point;
  }
}

it('an equation with a divisor has a chart, by which all but one symbol move', () => {
  const chart = chartOf(surface.all, surface.relations);
  expect(chart?.free).toHaveLength(2);
  expect(surface.symbols).toHaveLength(3);
});

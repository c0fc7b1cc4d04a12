import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import type { Relation } from '../../src/exact/relation.js';
import { relation } from '../../src/index.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { CELLS, type End, land } from '../../src/sample/interval.js';
import { liesIn } from './intervals.js';
import { differences, drawsIn, holds, quarters } from './regions.js';
import { region, x, y, z } from './symbols.js';

const triangle: readonly Relation[] = [
  relation`${x} ≥ 0`,
  relation`${y} > 0`,
  relation`${z} ≥ 0`,
  relation`${x} + ${y} + ${z} = 1`,
  relation`${x} ${y} ≤ 1/5`,
];

const beyond = Rational.ratio(1n, 10n ** 12n);

/** Values that lie outside an interval with this end, as near as can be told. */
function justOutside({ value, closed }: End, direction: 1 | -1): Rational {
  if (!closed) return value;
  return direction === 1 ? value.plus(beyond) : value.minus(beyond);
}

describe('a region', () => {
  it('contains the points that satisfy all its relations, and no others', () => {
    const inside = region(...triangle);
    const coordinate = fc.bigInt(-3n, 9n).map((n) => Rational.ratio(n, 8n));
    fc.assert(
      fc.property(coordinate, coordinate, (b, c) => {
        const values = { y: b, z: c, x: Rational.one.minus(b).minus(c) };
        const point = Point.of(values);
        expect(inside.contains(point)).toBe(triangle.every((each) => holds(each, point)));
      }),
    );
  });

  it('solves its equations for symbols that then do not move', () => {
    expect(region(...triangle).symbols).toEqual(['y', 'z']);
    expect(region(relation`${x} = 1`, relation`${y} = ${x} + ${z}`).symbols).toHaveLength(1);
    expect(region(relation`${x} ${y} = 1`).symbols).toEqual(['x', 'y', 'z']);
  });

  it('completes a point by what its equations dictate', () => {
    const moved = Point.of({ x: 7, y: '1/3', z: '1/6' });
    expect(
      region(...triangle)
        .complete(moved)
        .toJSON(),
    ).toEqual({ x: '1/2', y: '1/3', z: '1/6' });
    for (const { name, relations, region: each, start } of quarters)
      for (const free of each.symbols) {
        const completed = each.complete(start.with(free, Rational.of('1/7')));
        const equations = relations.filter(({ sign }) => sign === '=');
        expect(
          equations.filter((equation) => !holds(equation, completed)),
          name,
        ).toEqual([]);
      }
  });

  it('bounds a symbol by what the others leave it', () => {
    const point = Point.of({ x: '1/2', y: '1/4', z: '1/4' });
    const exact = (each: End | undefined) => each && `${each.value}${each.closed ? ' or' : ''}`;
    const { lower, upper } = region(...triangle).slice(point, 'y');
    expect([exact(lower), exact(upper)]).toEqual(['0', '3/4 or']);
    const one = region(relation`${x} ${y} ≤ 1/5`, relation`${x} < 3`).slice(point, 'x');
    expect([exact(one.lower), exact(one.upper)]).toEqual([undefined, '4/5 or']);
  });

  it('bounds a symbol exactly where ends lie nearer than doubles tell, or beyond all doubles', () => {
    const [tiny, huge] = [`1/${10n ** 30n}`, `${10n ** 400n}`];
    const bounds = [
      relation`${x} ≤ ${y}`,
      relation`${x} < ${y}`,
      relation`${x} ≤ ${y} + ${z} ${tiny}`,
      relation`${huge} ${x} ≤ ${huge} ${y} - 1`,
      relation`${huge} ${x} ≥ -${huge} ${huge} ${y}`,
    ];
    const point = Point.of({ x: 0, y: '1/3', z: 1 });
    const third = Rational.ratio(1n, 3n);
    fc.assert(
      fc.property(fc.shuffledSubarray(bounds, { minLength: 1 }), (some) => {
        const { upper } = region(...some).slice(point, 'x');
        const [equal, open, above, below] = bounds.map((each) => some.includes(each));
        if (below) expect(upper?.value.lessThan(third)).toBe(true);
        else if (equal || open) {
          expect(`${upper?.value}`).toBe('1/3');
          expect(upper?.closed).toBe(!open);
        } else expect(upper?.value.compare(third)).toBe(above ? 1 : undefined);
      }),
    );
  });

  it('bounds a symbol by the chosen constraints alone, where some are chosen', () => {
    const both = region(relation`${x} ≥ 0`, relation`${x} ≤ 5`);
    const [first] = both.constraints;
    const slice = both.slice(Point.of({ x: 1, y: 0, z: 0 }), 'x', first ? [first] : []);
    expect(slice.lower?.value).toEqual(Rational.zero);
    expect(slice.upper).toBeUndefined();
  });

  it('leaves a symbol unbounded by a constraint in which it is not linear', () => {
    const disk = region(relation`${x}^2 + ${y}^2 ≤ 1`);
    const origin = Point.of({ x: 0, y: 0, z: 0 });
    expect(disk.slice(origin, 'x')).toEqual({ lower: undefined, upper: undefined });
    fc.assert(
      fc.property(pointArbitrary(disk, origin), (point) => {
        expect(disk.contains(point)).toBe(true);
      }),
    );
  });
});

describe.each(quarters)('a slice through $name', (quarter) => {
  const draws = drawsIn(quarter, 8);

  it('contains the present value', () => {
    for (const point of draws)
      for (const name of quarter.region.symbols)
        expect(liesIn(quarter.region.slice(point, name), point.at(name)), name).toBe(true);
  });

  it('holds only values that keep every relation', () => {
    const cells = fc.sample(fc.nat(CELLS - 1), { seed: 1, numRuns: 4 });
    for (const point of draws)
      for (const name of quarter.region.symbols)
        for (const cell of cells) {
          const interval = quarter.region.slice(point, name);
          const moved = point.with(name, land(interval, { at: 'cell', cell }));
          const completed = quarter.region.complete(moved);
          const broken = quarter.relations.filter((each) => !holds(each, completed));
          expect(broken, `${name} of ${JSON.stringify(point)}`).toEqual([]);
        }
  });

  it('leaves out only values that break one', () => {
    for (const point of draws)
      for (const name of quarter.region.symbols) {
        const { lower, upper } = quarter.region.slice(point, name);
        const outside = [
          ...(lower ? [justOutside(lower, -1)] : []),
          ...(upper ? [justOutside(upper, 1)] : []),
        ];
        for (const value of outside) {
          const moved = quarter.region.complete(point.with(name, value));
          const broken = quarter.relations.filter((each) => !holds(each, moved));
          expect(broken, `${name} of ${JSON.stringify(point)}`).not.toEqual([]);
          expect(quarter.region.contains(moved)).toBe(false);
        }
      }
  });

  it('moves one symbol, and those that equations tie to it', () => {
    const [point] = draws;
    if (point === undefined) throw new Error('nothing was drawn');
    for (const name of quarter.region.symbols) {
      const moved = point.with(name, land(quarter.region.slice(point, name), { at: 'lower' }));
      const changed = differences(point, quarter.region.complete(moved));
      const free = changed.filter((each) => quarter.region.symbols.includes(each));
      expect([[], [name]]).toContainEqual(free);
    }
  });
});

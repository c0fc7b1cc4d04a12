import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { κ } from '../../spec/parameters.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { relation } from '../../src/index.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { simplify } from '../../src/sample/simplify.js';
import { admissible, differences, example, quarters } from './regions.js';
import { region, x, y, z } from './symbols.js';

describe.each(quarters)('a point among $name, simplified', ({ region: within, start }) => {
  const points = pointArbitrary(within, start);

  it('stays in the region and keeps the property', () => {
    const names = fc.constantFrom(...within.symbols);
    fc.assert(
      fc.property(points, points, names, (point, other, name) => {
        const bound = other.at(name);
        const serves = (each: Point): boolean => {
          const [lesser, greater] = bound.lessThan(point.at(name))
            ? [bound, each.at(name)]
            : [each.at(name), bound];
          return lesser.atMost(greater);
        };
        const simple = simplify(within, point, start, serves);
        expect(within.contains(simple)).toBe(true);
        expect(serves(simple)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a simplified point', () => {
  const dear = (point: Point): boolean => Rational.one.lessThan(point.at(κ.name));

  /** Here α_L and α_H can go back to their familiar values together, but not one by one. */
  const cornered = [
    ['alpha_L', '-58/17'],
    ['alpha_H', '-5/2'],
    ['epsilon', '1/167'],
  ].reduce((point, [name = '', value = '']) => point.with(name, Rational.of(value)), example);

  it('is the familiar point, if that serves', () => {
    expect(admissible.region.contains(cornered)).toBe(true);
    const simple = simplify(admissible.region, cornered, example);
    expect(differences(simple, example)).toEqual([]);
  });

  it('differs from the familiar one only where it must', () => {
    const before = cornered.with(κ.name, Rational.of('6/5'));
    const simple = simplify(admissible.region, before, example, dear);
    expect(differences(simple, example)).toEqual([κ.name]);
  });

  it('has no value that is more complicated than before', () => {
    const before = example.with(κ.name, Rational.of('6/5'));
    const simple = simplify(admissible.region, before, example, dear);
    expect(simple.at(κ.name).denominator).toBeLessThanOrEqual(5n);
  });

  it('has the simplest value that the others allow, where the familiar one does not serve', () => {
    const within = region(relation`${x} > ${y}`, relation`${y} > 1/3`);
    const found = Point.of({ x: '17/5', y: '11/7', z: '2/9' });
    const simple = simplify(within, found, Point.of({ x: 0, y: 0, z: 0 }));
    expect(simple.toJSON()).toEqual({ x: '2', y: '1', z: '0' });
  });

  it('satisfies the equations of the region', () => {
    const plane = region(relation`${x} + ${y} + ${z} = 1`, relation`${y} ≥ 1/3`);
    const found = Point.of({ x: '1/9', y: '5/9', z: '1/3' });
    const simple = simplify(plane, found, Point.of({ x: 1, y: 0, z: 0 }));
    expect(simple.at('x').plus(simple.at('y')).plus(simple.at('z'))).toEqual(Rational.one);
    expect(`${simple.at('z')}`).toBe('0');
  });

  it('is left as it is where nothing simpler serves', () => {
    const itself = Point.of({ x: '3/7', y: '2/7', z: 0 });
    const serves = (point: Point): boolean => JSON.stringify(point) === JSON.stringify(itself);
    expect(simplify(region(), itself, Point.of({ x: 0, y: 0, z: 0 }), serves)).toEqual(itself);
  });
});

describe('a familiar point that equations do not allow', () => {
  it('is taken as they dictate, and judged as such', () => {
    const bound = region(relation`${y} = 2 ${x}`);
    const [familiar, point] = [Point.of({ x: 1, y: 5, z: 0 }), Point.of({ x: 3, y: 6, z: 0 })];
    const serves = (each: Point): boolean => each.at('y').equals(Rational.of(5));
    const large = (each: Point): boolean => Rational.of(5).lessThan(each.at('y'));
    expect(simplify(bound, point, familiar)).toEqual(familiar.with('y', Rational.of(2)));
    expect(simplify(bound, point, familiar, serves).toJSON()).not.toMatchObject({ x: '1', y: '5' });
    expect(large(simplify(bound, point, familiar, large))).toBe(true);
    expect(bound.holdsAt(familiar)).toBe(false);
    expect(bound.holdsAt(point)).toBe(true);
  });
});

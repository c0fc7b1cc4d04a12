import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { relationText } from '../../src/exact/relation.js';
import { simplestBetween } from '../../src/exact/simplest.js';
import { relation } from '../../src/index.js';
import { toEdge } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import type { Region, RegionConstraint } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { type FailingAlone, failingAlone } from './failing-alone.js';
import { admissible, differences, drawsIn, example, holds, isTight } from './regions.js';
import { region, x, y, z } from './symbols.js';

const THOUSAND = Rational.of(1000);

function lastOf(region: Region): RegionConstraint {
  const last = region.constraints.at(-1);
  if (last === undefined) throw new Error('the region is not bounded');
  return last;
}

describe('the edge of a weak restriction', () => {
  const draws = drawsIn(admissible, 10);
  const weak = collusion.restrictions
    .filter(({ relation: { sign } }) => sign === '≥' || sign === '≤')
    .map((each) => ({ ...each, text: relationText(each.relation) }));

  it.each(weak)('is reached where $text with equality, and all else holds', (restriction) => {
    const edge = admissible.region.constraints.find(({ label }) => label === restriction.text);
    const reached = draws.flatMap((before, first) => {
      const after = edge && toEdge(admissible.region, edge, before, first, 'onto');
      return after ? [{ before, after }] : [];
    });
    expect(reached.length).toBeGreaterThan(draws.length / 2);
    for (const { before, after } of reached) {
      expect(isTight(restriction.relation, after)).toBe(true);
      expect(admissible.relations.filter((each) => !holds(each, after))).toEqual([]);
      const free = differences(before, after).filter((name) =>
        admissible.region.symbols.includes(name),
      );
      expect(free.length).toBeLessThanOrEqual(1);
    }
  });
});

describe.each(failingAlone)('the edge of $id', ({ claim, condition, outside, closed }) => {
  const draws = drawsBeyond(outside);

  /** By how much the condition fails. */
  function excess(point: Point): Rational {
    const found = claimAtPoint(claim, point).conditions.find(
      (each) => each.condition === condition,
    );
    const difference = found?.difference ?? Rational.zero;
    return difference.sign < 0 ? difference.negated() : difference;
  }

  it('is reached exactly, while the other conditions hold', () => {
    const reached = draws.flatMap(({ point, first }) => {
      const found = toEdge(closed, lastOf(closed), point, first, 'onto');
      return found ? [found] : [];
    });
    expect(reached.length).toBeGreaterThan(draws.length / 2);
    for (const point of reached) {
      expect(isTight(condition.relation, point)).toBe(true);
      const failing = claimAtPoint(claim, point).conditions.filter((each) => !each.holds);
      expect(failing).toEqual([]);
    }
  });

  it('is approached to within a thousandth of the way, while the condition still fails alone', () => {
    const reached = draws.flatMap(({ point, first }) => {
      const found = toEdge(outside, lastOf(outside), point, first, 'just short of');
      return found ? [{ before: point, after: found }] : [];
    });
    expect(reached.length).toBeGreaterThan(draws.length / 2);
    for (const { before, after } of reached) {
      const failing = claimAtPoint(claim, after).conditions.filter((each) => !each.holds);
      expect(failing.map((each) => each.condition)).toEqual([condition]);
      expect(excess(after).times(THOUSAND).atMost(excess(before))).toBe(true);
    }
  });
});

function drawsBeyond(outside: FailingAlone['outside']) {
  const start = findPoint(outside, example);
  if (start === undefined) throw new Error('no parameters were found where it fails alone');
  const drawn = fc.record({
    point: pointArbitrary(outside, start),
    first: fc.nat(outside.symbols.length - 1),
  });
  return fc.sample(drawn, { seed: 1, numRuns: 8 });
}

describe('the edge of a small region', () => {
  const start = Point.of({ x: '1/2', y: '1/4', z: 0 });
  const triangle = region(relation`${x} ≥ 0`, relation`${y} ≥ 0`, relation`${x} + ${y} ≤ 1`);

  it.each([
    [0, { x: '3/4', y: '1/4', z: '0' }],
    [1, { x: '1/2', y: '1/2', z: '0' }],
    [2, { x: '3/4', y: '1/4', z: '0' }],
  ])('is reached by the first symbol that leads there, from symbol %i on', (first, reached) => {
    expect(toEdge(triangle, lastOf(triangle), start, first, 'onto')?.toJSON()).toEqual(reached);
  });

  it('is approached by the simplest number within a thousandth of the way', () => {
    const near = toEdge(triangle, lastOf(triangle), start, 0, 'just short of');
    const thousandth = Rational.of('2999/4000');
    expect(near?.at('x')).toEqual(simplestBetween(thousandth, Rational.of('3/4')));
  });

  it('is where a point stays that is there already', () => {
    const there = start.with('y', Rational.half);
    for (const side of ['onto', 'just short of'] as const)
      expect(toEdge(triangle, lastOf(triangle), there, 0, side)?.values).toEqual(there.values);
  });

  it('is not reached where something else is in the way', () => {
    const blocked = region(relation`${x} ≤ 1`, relation`${x} ≥ 2`);
    expect(toEdge(blocked, lastOf(blocked), start, 0, 'onto')).toBeUndefined();
  });

  it('is not reached by a symbol in which it is curved', () => {
    const disk = region(relation`${x}^2 + ${y}^2 ≤ 1`);
    expect(toEdge(disk, lastOf(disk), start, 0, 'onto')).toBeUndefined();
  });

  it('is reached on the plane of the equations', () => {
    const plane = region(relation`${x} + ${y} + ${z} = 1`, relation`${y} ≤ 1/3`);
    const reached = toEdge(plane, lastOf(plane), Point.of({ x: 1, y: 0, z: 0 }), 0, 'onto');
    expect(reached?.toJSON()).toEqual({ x: '2/3', y: '1/3', z: '0' });
  });
});

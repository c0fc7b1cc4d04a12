import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { κ } from '../../spec/parameters.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { relation } from '../../src/index.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { failingAlone } from './failing-alone.js';
import { differences, example } from './regions.js';
import { region, x, y, z } from './symbols.js';

describe('the search for parameters', () => {
  it.each(collusion.claims)('finds some inside the conditions of $id', (claim) => {
    const conditions = claim.conditions.map((condition) => condition.relation);
    const found = findPoint(admissibleRegion(collusion, conditions), example);
    expect(found && brokenRestrictions(collusion.restrictions, found)).toEqual([]);
    expect(found && claimAtPoint(claim, found).conditionsHold).toBe(true);
  });

  it.each(failingAlone)('finds some that break only $id', ({ claim, condition, outside }) => {
    const found = findPoint(outside, example);
    expect(found && brokenRestrictions(collusion.restrictions, found)).toEqual([]);
    const failing = found && claimAtPoint(claim, found).conditions.filter(({ holds }) => !holds);
    expect(failing?.map((each) => each.condition)).toEqual([condition]);
  });

  it('finds the same ones every time', () => {
    for (const { outside } of failingAlone)
      expect(findPoint(outside, example)?.values).toEqual(findPoint(outside, example)?.values);
  });

  it('stays where it is if that will do', () => {
    const inside = region(relation`${x} ≥ 0`, relation`${x} + ${y} + ${z} = 1`);
    const start = Point.of({ x: '1/2', y: '1/3', z: '1/6' });
    expect(findPoint(inside, start)?.values).toEqual(start.values);
  });

  it('changes one symbol where one will do', () => {
    const inside = region(relation`${x} > ${y}`, relation`${z} ≤ 3`, relation`${x} ≤ 5`);
    const found = findPoint(inside, Point.of({ x: 0, y: 0, z: 0 }));
    expect(found?.toJSON()).toEqual({ x: '1', y: '0', z: '0' });
  });

  it('changes one parameter of the paper where one will do', () => {
    const found = findPoint(admissibleRegion(collusion, [relation`${κ} > 1`]), example);
    expect(found && differences(found, example)).toEqual([κ.name]);
    expect(`${found?.at(κ.name)}`).toBe('2');
  });

  it('goes around a corner where several must change', () => {
    const inside = region(
      relation`${x} ≥ 3`,
      relation`${y} ≥ ${x}`,
      relation`${y} ≤ 2 ${z}`,
      relation`${z} ≤ 2`,
    );
    const found = findPoint(inside, Point.of({ x: 0, y: 0, z: 0 }));
    expect(found && inside.contains(found)).toBe(true);
  });

  it('gives up where there is nothing to be found', () => {
    const empty = region(relation`${x} > 1`, relation`${y} > ${x}`, relation`${y} < 1`);
    expect(findPoint(empty, Point.of({ x: 0, y: 0, z: 0 }))).toBeUndefined();
  });
});

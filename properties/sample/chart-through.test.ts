import { describe, expect, it } from 'vitest';
import { echo } from '../../spec/claims/public-message.js';
import collusion from '../../spec/index.js';
import { Point } from '../../src/exact/point.js';
import { relation } from '../../src/index.js';
import { chartThrough } from '../../src/sample/chart-through.js';
import { claimGrounds } from '../../src/sample/claim-grounds.js';
import { aimedClaimGrounds } from '../../src/sample/sampled-grounds.js';
import { region, x, y, z } from './symbols.js';

const symbols = ['x', 'y', 'z'];

describe('where draws of a region begin', () => {
  const positive = [relation`${x} > 0`, relation`${y} ≥ 0`, relation`${z} > 0`];
  const product = relation`${y} (${y} + ${x} ${z}) = 0`;

  it('is a face of it, where the chart of the whole divides by zero at every point', () => {
    const within = region(...positive, product);
    const point = Point.of({ x: '1/2', y: '0', z: '1/3' });
    const { chart, start } = chartThrough(symbols, within, [point]) ?? expect.fail('no chart');
    expect(chart.determined.map(({ symbol }) => symbol)).toContain('y');
    expect(chart.free).toEqual(['x', 'z']);
    expect(start).toBe(point);
  });

  it('is the whole, where that has a chart with a point', () => {
    const within = region(...positive, relation`${y} = ${x} ${z}`);
    const onFace = Point.of({ x: '1/2', y: '0', z: '0' });
    const inside = Point.of({ x: '1/2', y: '1/6', z: '1/3' });
    const charted = chartThrough(symbols, within, [onFace, inside]);
    expect(charted?.start).toBe(inside);
    expect(charted?.chart.determined).toHaveLength(1);
  });

  it('is nowhere, where no point lies on a chart', () => {
    const free = region(relation`${x} > 0`, relation`${z} > 0`, product);
    expect(chartThrough(symbols, free, [Point.of({ x: '1', y: '0', z: '1' })])).toBeUndefined();
  });

  it("draws where echo's mixing probabilities are 0, which they are where m does not occur", () => {
    const found = claimGrounds(collusion, echo) ?? expect.fail('no grounds');
    const atZero = aimedClaimGrounds(collusion, echo, found).filter(
      ({ place }) =>
        place.kind === 'at equality' && /^echo-[ad]-at-least-0$/u.test(place.condition.id),
    );
    expect(atZero).toHaveLength(2);
    for (const { drawing } of atZero) expect(drawing.most).toBe(Number.POSITIVE_INFINITY);
  });
});

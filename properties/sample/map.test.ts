import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import spence from '../../catalog/spence-1973/job-market-signaling.js';
import collusion from '../../spec/index.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { claimNamed, examplePoint } from '../../src/claim/specification.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { within } from '../../src/exact/real-roots.js';
import { parameterMapSvg } from '../../src/report/figures/map-figure.js';
import { letter } from '../../src/report/figures/map-labels.js';
import { thresholdsOf } from '../../src/report/figures/standings.js';
import { parameterStripSvg } from '../../src/report/figures/strip-figure.js';
import { parameterMapText } from '../../src/report/text/map.js';
import { type GridVertex, STEPS } from '../../src/sample/map/outline.js';
import { type ParameterMap, parameterMap } from '../../src/sample/map/parameter-map.js';
import { type ParameterStrip, parameterStrip } from '../../src/sample/map/parameter-strip.js';
import type { MapArea } from '../../src/sample/map/plane-parts.js';
import { pointIn, type Slice } from '../../src/sample/map/slice.js';
import type { ParameterStanding } from '../../src/sample/map/standing.js';
import { areaAt } from './area-at.js';
import { race } from './race.js';

/** What the walk says of a point. */
function walked(
  { slice, claims, spec }: Pick<ParameterMap, 'slice' | 'claims' | 'spec'>,
  at: Point,
): ParameterStanding {
  const admissible = brokenRestrictions(spec.restrictions, at).length === 0;
  void slice;
  return {
    admissible,
    claims: claims.map(({ id }) => {
      const { judgment, conditionsHold } = claimAtPoint(claimNamed(spec, id), at);
      return {
        equilibrium: admissible && judgment.equilibrium === true,
        conditions: admissible && conditionsHold,
      };
    }),
  };
}

function placed({ x, y, slice }: ParameterMap, [across, up]: GridVertex): Point {
  const value = ({ from, to }: ParameterMap['x'], step: number): Rational =>
    from.plus(to.minus(from).times(Rational.ratio(BigInt(Math.round(step)), BigInt(STEPS))));
  return pointIn(slice, [value(x, across), value(y, up)]);
}

const claims = ['non-communication', 'communication', 'echo', 'bluff', 'reticence'];
const at = examplePoint(collusion);

const maps: readonly ParameterMap[] = [
  parameterMap(collusion, 'q_m', 'tau', { at, claims }),
  parameterMap(collusion, 'gamma_B', 'kappa', {
    at,
    claims: [...claims, 'communication-as-stated'],
  }),
  parameterMap(collusion, 'p_L_m', 'p_H_m', { at, claims }),
  parameterMap(collusion, 'beta_m', 'tau', { at, claims }),
  parameterMap(collusion, 'tau', 'psi', { at, claims: ['echo', 'communication'] }),
  parameterMap(collusion, 'tau', 'epsilon', {
    ...{ at, claims: ['echo', 'communication'] },
    ranges: { x: ['2/5', '1'], y: ['-1/20', '1/4'] },
  }),
];

describe.each(maps)('a map of $x.parameter.name and $y.parameter.name', (map) => {
  it('says of the point of each area what the walk says', () => {
    expect(map.areas.length).toBeGreaterThan(3);
    for (const { sample, standing } of map.areas)
      expect(walked(map, pointIn(map.slice, sample))).toEqual(standing);
  });

  it('draws each area where the walk finds it', () => {
    const step = fc.integer({ min: 1, max: STEPS - 1 });
    fc.assert(
      fc.property(step, step, (across, up) => {
        const area = areaAt(map.areas, [across, up]);
        if (area) expect(walked(map, placed(map, [across, up]))).toEqual(area.standing);
      }),
      { numRuns: 60 },
    );
  });

  it('draws boundaries where, by the walk, something changes', () => {
    const off = 40;
    for (const { lines } of map.boundaries)
      for (const line of lines) {
        const k = Math.floor(line.length / 2);
        const [one, other] = [entry(line, k - 1), entry(line, k)];
        const length = Math.hypot(other[0] - one[0], other[1] - one[1]);
        if (length < 8 * off) continue;
        const middle: GridVertex = [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
        const sides = [off, -off].map((each) =>
          walked(
            map,
            placed(map, [
              middle[0] - (each * (other[1] - one[1])) / length,
              middle[1] + (each * (other[0] - one[0])) / length,
            ]),
          ),
        );
        expect(sides[0]).not.toEqual(sides[1]);
      }
  });

  it('leaves nothing of the plane out', () => {
    const size = ({ outline }: MapArea): number =>
      outline.reduce((sum, loop) => sum + area(loop), 0) / STEPS / STEPS;
    expect(map.areas.reduce((sum, each) => sum + size(each), 0)).toBeCloseTo(1, 6);
  });

  it('is a picture that is well-formed, the same each time, and in the symbols of the paper', () => {
    const svg = parameterMapSvg(map);
    expect(parameterMapSvg(map)).toBe(svg);
    expect(unclosed(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|\[object/u);
    for (const { parameter } of [map.x, map.y])
      expect(svg).toContain(
        `<tspan font-style="italic">${entry(parameter.spelling.text.split(/[_^]/u), 0)}</tspan>`,
      );
  });
});

function area(loop: readonly GridVertex[]): number {
  return loop.reduce((sum, [x1, y1], k) => {
    const [x2, y2] = entry(loop, (k + 1) % loop.length);
    return sum + (x1 * y2 - x2 * y1) / 2;
  }, 0);
}

/** Tags that are opened and not closed, or closed and not opened. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = '', self] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/giu)) {
    if (self) continue;
    if (!closing) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else open.push(`/${name}`);
  }
  return open;
}

describe('a map', () => {
  it('lets the parameter give way that it is asked to', () => {
    const followers = (slice: Slice) =>
      slice.followers.map(({ parameter, equals }) => `${parameter.name} = ${equals}`);
    const usual = parameterStrip(collusion, 'q_m', { at, claims: ['communication'] });
    expect(followers(usual.slice)).toEqual(['q_h = -q_m + 1/2']);
    const asked = parameterStrip(collusion, 'q_m', {
      at,
      claims: ['communication'],
      give: ['q_l'],
    });
    expect(followers(asked.slice)).toEqual(['q_l = -q_m + 3/4']);
  });

  it('has the triangle of a race, and the line on which alone who is indifferent mixes', () => {
    const map = parameterMap(race, 'c', 'v', {
      at: { c: 1, v: 2 },
      ranges: { x: [0, 4], y: [0, 4] },
    });
    const [racing, mixing] = map.claims.map((_, k) =>
      map.areas.filter(({ standing }) => standing.claims[k]?.equilibrium),
    );
    expect(mixing).toEqual([]);
    expect(racing?.map(({ outline }) => outline)).toEqual([
      [
        [
          [STEPS, STEPS],
          [0, STEPS],
          [0, 0],
        ],
      ],
    ]);
    expect(map.thin.map(({ changes, line }) => [changes, line])).toEqual([
      [
        [undefined, true],
        [
          [0, 0],
          [STEPS, STEPS],
        ],
      ],
    ]);
    expect(parameterMapText(map)).toContain('mixing');
    expect(parameterMapText(map)).not.toMatch(/, c from/u);
  });

  it('says of an area what is so in it, and not on the line through it whose points are simplest', () => {
    for (const range of [
      [0, 2],
      [-1, 3],
    ] as const) {
      const map = parameterMap(race, 'c', 'v', {
        ...{ at: { c: 1, v: 2 }, claims: ['mixing'] },
        ranges: { x: range, y: range },
      });
      expect(map.areas.map(({ standing }) => standing.claims)).toEqual([
        [{ equilibrium: false, conditions: false }],
      ]);
      expect(map.thin.map(({ changes }) => changes)).toEqual([[true]]);
      for (const { sample, standing } of map.areas)
        expect(walked(map, pointIn(map.slice, sample))).toEqual(standing);
    }
  });

  it('tells how far a line goes on which something is so, where it is a part of it', () => {
    const ranges = { x: [0, 4], y: [0, 2] } as const;
    const text = parameterMapText(parameterMap(race, 'c', 'v', { at: { c: 1, v: 2 }, ranges }));
    expect(text).toMatch(/^ {2}.* = .*, c from 0 to about 2 {2}racing, mixing$/mu);
  });

  it('of the catalog agrees with the walk', () => {
    const point = examplePoint(spence);
    const [x, y] = spence.parameters.map(({ name }) => name);
    const map = parameterMap(spence, x ?? '', y ?? '', { at: point });
    for (const { sample, standing } of map.areas)
      expect(walked(map, pointIn(map.slice, sample))).toEqual(standing);
  });
});

/** As the legend writes them, after the symbol. */
function rationalThresholds({ parts }: ParameterStrip): string[] {
  return parts.slice(0, -1).flatMap(
    ({
      to: {
        at: { low, high },
      },
    }) => (low.equals(high) ? [` = ${low}`] : []),
  );
}

describe('a strip', () => {
  it.each(['tau', 'kappa', 'epsilon', 'gamma_B', 'q_m', 'psi', 'beta_m', 'p_L_m'])(
    'of %s has its thresholds where the walk finds them',
    (name) => {
      const strip = parameterStrip(collusion, name, { at, claims });
      const little = Rational.ratio(1n, 10n ** 9n);
      expect(strip.parts.length).toBeGreaterThan(1);
      for (const { from, to, sample, standing } of strip.parts) {
        if (sample) expect(walked(strip, pointIn(strip.slice, [sample]))).toEqual(standing);
        for (const [end, inward] of [
          [from, little],
          [to, little.negated()],
        ] as const) {
          const { low, high } = within(end.at, little);
          if (from.at !== to.at) {
            const inside = (inward.sign > 0 ? high : low).plus(inward);
            expect(walked(strip, pointIn(strip.slice, [inside]))).toEqual(standing);
          }
          // The walk is of rational numbers: an irrational one has only its two sides.
          if (!low.equals(high)) continue;
          const here = walked(strip, pointIn(strip.slice, [low]));
          if (end.closed) expect(here).toEqual(standing);
          else expect(here).not.toEqual(standing);
        }
      }
      const svg = parameterStripSvg(strip);
      expect(unclosed(svg)).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|\[object/u);
      for (const text of ['is an equilibrium', 'its conditions hold', ...rationalThresholds(strip)])
        expect(svg).toContain(text);
      // A letter above each threshold, and one beside each line that explains it.
      for (const [index, { texts }] of thresholdsOf(strip).entries())
        expect(svg.split(`font-style="italic">${letter(index, strip.spec)}</text>`)).toHaveLength(
          2 + texts.length,
        );
    },
  );
});

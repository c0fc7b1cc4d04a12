import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fearon from '../../catalog/fearon-1995/private-cost.js';
import polls from '../../catalog/morgan-stocken-2008/polls.js';
import schedule from '../../catalog/riley-1979/schedule.js';
import contest from '../../catalog/tullock-1980/rent-seeking.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { continuousClaimsOf } from '../../src/claim/continuous/listed-games.js';
import { brokenRestrictions, parameter } from '../../src/claim/parameter.js';
import { examplePoint, type Specification, specification } from '../../src/claim/specification.js';
import { judgeContinuous } from '../../src/equilibrium/continuous/continuous-judgment.js';
import { math, relation } from '../../src/exact/math.js';
import { Rational } from '../../src/exact/rational.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { stated } from '../../src/index.js';
import { parameterMapSvg } from '../../src/report/figures/map-figure.js';
import { thresholdsOf } from '../../src/report/figures/standings.js';
import { parameterStripSvg } from '../../src/report/figures/strip-figure.js';
import { parameterMapJson, parameterStripJson } from '../../src/report/json/map.js';
import { parameterMapText, parameterStripText } from '../../src/report/text/map.js';
import { STEPS } from '../../src/sample/map/outline.js';
import { parameterMap } from '../../src/sample/map/parameter-map.js';
import { parameterStrip, type StripPart } from '../../src/sample/map/parameter-strip.js';
import { pointIn, type Slice } from '../../src/sample/map/slice.js';
import { areaAt } from '../sample/area-at.js';
import { source } from './demand.js';

type Claims = ReturnType<typeof parameterStrip>['claims'];

/** What the judge says at a point, which examines every type and every deviation there. */
function judged(spec: Specification, claims: Claims, slice: Slice, values: readonly Rational[]) {
  const point = pointIn(slice, values);
  if (brokenRestrictions(spec.restrictions, point).length > 0) return 'not admissible';
  return claims.map((each) =>
    each.kind === 'continuous equilibrium' ? judgeContinuous(each, point).equilibrium : undefined,
  );
}

function told({ standing }: Pick<StripPart, 'standing'>) {
  return standing.admissible
    ? standing.claims.map(({ equilibrium }) => equilibrium)
    : 'not admissible';
}

/** Without repeats of what stands already. */
function changing<Told>(all: readonly Told[]): readonly Told[] {
  return all.filter((each, k) => `${each}` !== `${all[k - 1]}`);
}

function shareOf({ from, to }: { from: Rational; to: Rational }, share: number): Rational {
  return from.plus(to.minus(from).times(Rational.ratio(BigInt(share), BigInt(STEPS))));
}

const all = (spec: Specification): string[] => continuousClaimsOf(spec).map(({ id }) => id);

describe.each([
  ['an offer', fearon, 'm', 'a'],
  ['polls', polls, 'b', 'c'],
  ['schooling', schedule, 'h', 'c'],
  ['a contest', contest, 'V', 'b'],
] as const)('a map of %s', (_, spec, x, y) => {
  const at = examplePoint(spec);
  const share = fc.integer({ min: 0, max: STEPS });

  it('of one parameter says what is judged at any number', () => {
    for (const name of [x, y]) {
      const strip = parameterStrip(spec, name, { at, claims: all(spec) });
      fc.assert(
        fc.property(share, (place) => {
          const value = shareOf(strip.x, place);
          const part = strip.parts.find(
            ({ from, to }) =>
              (from.closed ? from.at.low.atMost(value) : from.at.high.lessThan(value)) &&
              (to.closed ? value.atMost(to.at.high) : value.lessThan(to.at.low)),
          );
          if (part === undefined || part.sample === undefined) return;
          expect(judged(spec, strip.claims, strip.slice, [value])).toEqual(told(part));
        }),
        { numRuns: 25 },
      );
    }
  });

  it('of one parameter says what is judged at each threshold that is rational', () => {
    const strip = parameterStrip(spec, x, { at, claims: all(spec) });
    for (const part of strip.parts)
      for (const { at: root, closed } of [part.from, part.to])
        if (closed && root.low.equals(root.high))
          expect(judged(spec, strip.claims, strip.slice, [root.low])).toEqual(told(part));
  });

  it('has the same thresholds where no conditions are claimed', () => {
    const claimed = continuousClaimsOf(spec);
    const bare = claimed.map((each) => ({ ...each, given: [], exactly: [] }));
    const without = { ...spec, statements: bare };
    for (const name of [x, y]) {
      const [own, other] = [spec, without].map((each) =>
        parameterStrip(each, name, { at, claims: all(each) }).parts.flatMap((part) =>
          part.sample === undefined ? [] : [told(part)],
        ),
      );
      expect(changing(other ?? [])).toEqual(changing(own ?? []));
    }
  });

  it('of two parameters says what is judged in each area', () => {
    const map = parameterMap(spec, x, y, { at, claims: all(spec) });
    expect(map.areas.length).toBeGreaterThan(1);
    for (const area of map.areas)
      expect(judged(spec, map.claims, map.slice, area.sample)).toEqual(told(area));
    fc.assert(
      fc.property(share, share, (across, up) => {
        const area = areaAt(map.areas, [across, up]);
        if (area === undefined) return;
        const values = [shareOf(map.x, across), shareOf(map.y, up)];
        expect(judged(spec, map.claims, map.slice, values)).toEqual(told(area));
      }),
      { numRuns: 40 },
    );
  });
});

const declared = <const Name extends string>(name: Name, example: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example, source },
  });
const [k, w] = [declared('k', '1/2'), declared('w', '2')];

/** Who acts gets w t² and pays 1; the cutoff is a number that somebody wrote down. */
const acting = continuousTiming({ id: 'acting', title: 'To act or not', players: ['A'] })
  .nature('t', { uniform: [0, 1] })
  .move('act', { by: 'A', knows: ['t'], chooses: ['yes', 'no'] })
  .payoffs({ A: ({ t, act }) => (act === 'yes' ? math`${w} ${t} ${t} − 1` : 0) });
const cutoff = {
  ...{ id: 'written', title: 'A cutoff', source, says: 'Types above k act.' },
  strategies: { act: { below: k, play: 'no', else: 'yes' } },
} as const;
const written = continuousClaim(acting, { ...cutoff, holds: { iff: [] } });
const paper = specification({
  publication: source.publication,
  ...{ parameters: [k, w], restrictions: [], games: [], claims: [], statements: [written] },
});

describe('a profile that is an equilibrium at one number alone', () => {
  it('is one at that number', () => {
    const strip = parameterStrip(paper, 'k', { at: { k: 0, w: 4 }, range: [0, 1] });
    const [only, ...others] = strip.parts.filter(({ standing }) => standing.claims[0]?.equilibrium);
    expect(others).toEqual([]);
    expect([`${only?.from.at.low}`, `${only?.to.at.high}`]).toEqual(['1/2', '1/2']);
    expect(parameterStripText(strip)).not.toContain('not told');
  });

  it('is not told to be one or none where that number is irrational', () => {
    const strip = parameterStrip(paper, 'k', { at: { k: 0, w: 2 }, range: [0, 1] });
    const open = strip.parts.filter(
      ({ standing }) => standing.claims[0]?.equilibrium === undefined,
    );
    expect(open.map(({ sample }) => sample)).toEqual([undefined]);
    expect(parameterStripText(strip)).toMatch(/0\.70710… +not told: written/u);
    expect(parameterStripText(strip)).toContain('irrational number alone is not told of written');
    expect(thresholdsOf(strip).flatMap(({ texts }) => texts)).toEqual([
      'k = 0.70710…: not told whether anything changes',
    ]);
    expect(parameterStripSvg(strip)).toContain('irrational');
    const { parts } = parameterStripJson(strip);
    expect(parts.flatMap(({ notTold = [] }) => notTold)).toEqual(['written']);
  });

  it('has one line for that number, where a condition begins or ends at it', () => {
    const holds = { iff: [stated('small', 'k is small', relation`2 ${k} ${k} ≤ 1`, source)] };
    const small = continuousClaim(acting, { ...cutoff, id: 'small', holds });
    const strip = parameterStrip(specification({ ...paper, statements: [small] }), 'k', {
      ...{ at: { k: 0, w: 2 }, range: [0, 1] },
    });
    expect(thresholdsOf(strip).map(({ texts }) => texts)).toEqual([['k = 0.70710…: small: small']]);
  });

  it('is none at irrational numbers at which what pays beside them pays, too', () => {
    const strip = parameterStrip(paper, 'w', { at: { k: '1/2', w: 2 }, range: [1, 8] });
    const bare = parameterStrip(fearon, 'm', {
      at: examplePoint(fearon),
      claims: ['risk', 'safety'],
    });
    const irrational = bare.parts.filter(({ sample }) => sample === undefined);
    expect(irrational.map(told)).toEqual([[false, undefined]]);
    expect(strip.parts.map(({ standing }) => standing.claims[0]?.equilibrium)).toEqual([
      ...[false, true, false],
    ]);
  });

  it('is none in the areas on both sides of a curve, of which alone nothing is told', () => {
    const ranges = { x: [0, 1], y: [1, 4] } as const;
    const map = parameterMap(paper, 'k', 'w', { at: { k: 0, w: 2 }, ranges });
    expect(map.areas.map(({ standing }) => standing.claims[0]?.equilibrium)).toEqual([false]);
    expect(map.thin).toEqual([]);
    for (const text of [parameterMapText(map), parameterMapSvg(map)])
      expect(text).toContain('on a curve alone is not told of written');
    for (const text of [parameterMapText(map), parameterMapSvg(map)])
      expect(text).not.toMatch(/nowhere|everywhere/u);
    expect(parameterMapJson(map).areas.map(({ equilibria }) => equilibria)).toEqual([[]]);
  });
});

describe('a map of what no belief is dictated for', () => {
  const hiring = continuousTiming({ id: 'hiring', title: 'Hiring', players: ['A', 'B'] })
    .nature('t', { uniform: [0, 1] })
    .move('ask', { by: 'A', knows: ['t'], chooses: ['yes', 'no'] })
    .move('hire', { by: 'B', knows: ['ask'], when: { ask: 'yes' }, chooses: ['yes', 'no'] })
    .payoffs({
      A: ({ t, ask, hire }) => (ask === 'no' ? 0 : hire === 'yes' ? math`${t} − ${k}` : -1),
      B: ({ t, hire }) => (hire === 'yes' ? math`${t} − ${w}` : 0),
    });
  const asking = continuousClaim(hiring, {
    ...{ id: 'asking', title: 'Asking', source, says: 'Types above k ask, and are hired.' },
    strategies: { ask: { below: k, play: 'no', else: 'yes' }, hire: { yes: 'yes' } },
    holds: { iff: [] },
  });
  const hired = specification({ ...paper, statements: [asking] });

  it('says how to learn why an area is open', () => {
    const ranges = { x: [0, 2], y: [0, 1] } as const;
    const map = parameterMap(hired, 'k', 'w', { at: { k: '1/2', w: '1/2' }, ranges });
    expect(map.areas.map(told)).toContainEqual([undefined]);
    for (const text of [parameterMapText(map), parameterMapSvg(map)])
      expect(text).toContain('Why something is not told in an area: npx casus check');
    const settled = parameterMap(hired, 'k', 'w', {
      at: { k: 0, w: 0 },
      ranges: { x: [0, 1], y: [0, 1] },
    });
    expect(parameterMapText(settled)).not.toContain('Why something');
  });
});

describe('a map of a false claim', () => {
  it('says where its conditions hold and it is no equilibrium', () => {
    const strip = parameterStrip(fearon, 'a', { at: examplePoint(fearon), claims: ['greed'] });
    expect(parameterStripText(strip)).toContain('no equilibrium though all conditions hold: greed');
  });
});

/** What B answers rests on her cost, on what is asked, and on what she chooses. */
const haggling = continuousTiming({ id: 'haggling', title: 'Haggling', players: ['A', 'B'] })
  .nature('c', { uniform: [0, 1] })
  .move('ask', { by: 'A', knows: [], chooses: between(0, 1) })
  .move('bid', { by: 'B', knows: ['c', 'ask'], chooses: between(0, 2) })
  .payoffs({
    A: ({ ask, bid }) => math`${w} ${ask} + ${bid}`,
    B: ({ c, ask, bid }) => math`(${c} + ${ask} − ${bid}) ${bid} ${bid}`,
  });
const answered = continuousClaim(haggling, {
  ...{ id: 'answered', title: 'An answer', source, says: 'B bids two thirds of both.' },
  strategies: { ask: math`1`, bid: ({ c = w, ask = w }) => math`2 (${c} + ${ask})/3` },
  holds: { iff: [] },
});

describe('what no map is drawn of', () => {
  it('rests on three numbers at once', () => {
    const three = specification({ ...paper, statements: [answered] });
    expect(() => parameterStrip(three, 'w', { at: { k: 0, w: 2 }, range: [0, 1] })).toThrow(
      /answered cannot be mapped: .* rests on 3 numbers from intervals at once/u,
    );
  });
});

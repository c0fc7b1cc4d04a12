import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import type { ClaimedConcept } from '../../src/claim/claimed-concept.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { isEquilibrium } from '../../src/claim/proposition/equilibrium.js';
import { eventuallyAtPoint } from '../../src/claim/proposition/eventually-at-point.js';
import {
  claim,
  forLarge,
  math,
  near,
  neverForLarge,
  Point,
  Rational,
  relation,
  specification,
  timing,
  verify,
} from '../../src/index.js';
import { insisting, meeting, meetings, stakes } from '../derive/meetings.js';
import { parameters, restrictions as shares } from '../derive/rumors.js';
import { source } from './entry.js';

/*
 * Whether beliefs hang together for all values of a parameter that are large enough is computed with
 * functions of it; at a point far out it is computed with numbers, by trembles that are checked.
 */

const n = parameter('n', {
  ...{ text: 'n', latex: 'n', meaning: 'n', unit: 'payoff', example: '2', source },
});
const positive = restriction('n is positive', relation`${n} > 0`, source);

/** Nobody comes in; whoever does is met in sun or rain, as D has it, and B says yes, which pays as much as no. */
const strangers = timing({ id: 'strangers', title: 'Strangers', players: ['A', 'D', 'B'], source })
  .nature('type', { from: ['a', 'b', 'c'], probabilities: { a: '1/3', b: '1/3', c: '1/3' } })
  .move('entry', { by: 'A', knows: ['type'], chooses: ['out', 'in'] })
  .move('weather', {
    ...{ by: 'D', knows: ['entry'], when: { entry: 'in' } },
    chooses: ['sun', 'rain'],
  })
  .move('reply', {
    ...{ by: 'B', knows: ['entry', 'weather'], when: { entry: 'in' } },
    chooses: ['yes', 'no'],
  })
  .payoffs({ A: () => 0, D: () => 0, B: () => 0 });

let count = 0;

/** A weight and a power of n. */
type Weight = readonly [number, number];
type Weights = readonly [Weight, Weight, Weight];

function meetingStrangers(concept: ClaimedConcept, sun: Weights, rain: Weights): Claim {
  const believed = (weights: Weights) => {
    const [a, b, c] = weights.map(([times, power]) => math`${times} ${n}^${power}`);
    const sum = math`${a ?? 0} + ${b ?? 0} + ${c ?? 0}`;
    return {
      a: math`${a ?? 0}/(${sum})`,
      b: math`${b ?? 0}/(${sum})`,
      c: math`${c ?? 0}/(${sum})`,
    };
  };
  return claim(strangers, {
    ...{
      id: `out-${count++}`,
      title: 'Out',
      source,
      says: 'A is out.',
      expected: 'holds',
      concept,
    },
    strategies: {
      entry: { a: 'out', b: 'out', c: 'out' },
      weather: { in: { sun: math`1/(1 + ${n})`, rain: math`${n}/(1 + ${n})` } },
      reply: { 'in, sun': 'yes', 'in, rain': 'yes' },
    },
    beliefs: {
      weather: { in: believed(sun) },
      reply: { 'in, sun': believed(sun), 'in, rain': believed(rain) },
    },
    holds: { if: [] },
  } as never) as Claim;
}

const weight = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 }));
const weights = fc
  .tuple(weight, weight, weight)
  .filter((each) => each.some(([times]) => times > 0)) as fc.Arbitrary<Weights>;
/** The same n times over, as often as not. */
const both = fc
  .tuple(weights, weights, fc.boolean())
  .map(([one, other, alike]): readonly [Weights, Weights] => [
    one,
    alike ? (one.map(([times, power]) => [times, power + 1]) as unknown as Weights) : other,
  ]);

const said = (asserts: Claim) => ({
  ...{ id: `said-${count++}`, source, says: 'So.' },
  asserts: [asserts],
});

describe.each(['sequential', 'perfect Bayesian'] as const)(
  'a %s equilibrium for all large values',
  (concept) => {
    it('has beliefs that hang together exactly where they do far out', () => {
      const seen = { true: 0, false: 0 };
      fc.assert(
        fc.property(both, ([sun, rain]) => {
          const one = meetingStrangers(concept, sun, rain);
          const at = eventuallyAtPoint([positive], forLarge(n, said(one)), Point.of({ n: 1 }));
          const [found] = at.limits;
          if (found?.limit.holds === undefined) return expect.fail('it is not told');
          const far = (found.limit.threshold ?? Rational.one).plus(Rational.one);
          expect(found.limit.holds).toBe(isEquilibrium(one, Point.of({ n: far })));
          seen[`${found.limit.holds}`]++;
        }),
      );
      expect(Math.min(seen.true, seen.false)).toBeGreaterThan(5);
    });
  },
);

describe('a sequential equilibrium whose beliefs are left open, for all large values', () => {
  it('is one exactly where trembles are found far out, or close by', () => {
    const seen = { true: 0, false: 0, undefined: 0 };
    const [s, t] = parameters;
    if (s === undefined || t === undefined) throw new Error('no parameters');
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(meetings)),
        stakes,
        fc.constantFrom('0', '1/2', '1'),
        fc.constantFrom(-1, 0, '1/2', 2),
        fc.boolean(),
        (places, drawn, share, pays, grows) => {
          const one = meeting(drawn, places);
          const statement = grows ? forLarge(t, said(one)) : near(t, pays, said(one));
          const point = Point.of({ s: share, t: pays });
          for (const { limit, side } of eventuallyAtPoint(shares, statement, point).limits) {
            seen[`${limit.holds}`]++;
            if (limit.holds === undefined) continue;
            const far = limit.threshold ?? Rational.one;
            const moved = grows
              ? far.plus(Rational.one)
              : point.at('t')[side?.from === 'below' ? 'minus' : 'plus'](far.over(Rational.of(2)));
            expect(isEquilibrium(one, point.with('t', moved))).toBe(limit.holds);
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(seen.undefined).toBe(0);
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(5);
  });
});

describe('beliefs each of which would be supported by itself, close to a value', () => {
  it('are not together, if at each of three places one type has to be rarer than the next', () => {
    const [, t] = parameters;
    if (t === undefined) throw new Error('no parameters');
    for (const [atR, holds] of [
      [[2, -1], false],
      [[-1, 2], true],
    ] as const) {
      const claim = insisting({ a: [-1, 0, atR[0]], b: [2, -1, 0], c: [0, 2, atR[1]] });
      const point = Point.of({ s: 0, t: 0 });
      const { limits } = eventuallyAtPoint(shares, near(t, 0, said(claim)), point);
      expect(limits.map(({ limit }) => limit.holds)).toEqual([holds, holds]);
    }
  });
});

describe.each(['sequential', 'perfect Bayesian'] as const)(
  'what is said of a %s equilibrium in the end',
  async (concept) => {
    const like: Weights = [
      [1, 0],
      [2, 1],
      [0, 0],
    ];
    const alike = meetingStrangers(concept, like, [
      [1, 1],
      [2, 2],
      [0, 0],
    ]);
    // These are alike where n = 1, and nowhere else.
    const unlike = meetingStrangers(concept, like, [
      [1, 0],
      [2, 0],
      [0, 0],
    ]);
    const cases = [
      ['proved', 'that beliefs alike hang together', forLarge(n, said(alike))],
      ['refuted', 'that others do', forLarge(n, said(unlike))],
      ['refuted', 'that beliefs alike never do', neverForLarge(n, said(alike))],
      ['proved', 'that others never do', neverForLarge(n, said(unlike))],
      ['refuted', 'that others do near where they are alike', near(n, 1, said(unlike))],
    ] as const;
    const spec = specification({
      ...{ publication: source.publication, parameters: [n], games: [strangers] },
      ...{ restrictions: [positive], claims: [alike, unlike] },
      statements: cases.map(([, , statement]) => statement),
    });
    const propositions = cases.map(([, , { id }]) => id);
    const verdicts = await verify(spec, { runs: 50, threads: 0, cache: false, propositions });

    it.each(cases.map(([kind, title], index) => ({ kind, title, index })))(
      'is $kind: $title',
      ({ kind, index }) => {
        expect(verdicts[index]?.kind).toBe(kind);
      },
    );
  },
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stated } from '../../src/claim/condition.js';
import {
  type ContinuousClaim,
  continuousClaimAtPoint,
} from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { source } from './demand.js';

const a = parameter('a', {
  ...{ text: 'a', latex: 'a', meaning: 'the price at which nothing is sold' },
  ...{ unit: 'payoff', example: '2', source },
});
const m = parameter('m', {
  ...{ text: 'm', latex: 'm', meaning: 'the most that a unit may cost' },
  ...{ unit: 'payoff', example: '1', source },
});

/** Two sellers, each of whom knows her own cost of a unit, between 0 and m. */
const market = continuousTiming({ id: 'market', title: 'Costs', players: ['one', 'two'] })
  .nature('c', { uniform: [0, m] })
  .nature('d', { uniform: [0, m] })
  .move('x', { by: 'one', knows: ['c'], chooses: between(0, a) })
  .move('y', { by: 'two', knows: ['d'], chooses: between(0, a) })
  .payoffs({
    one: ({ c, x, y }) => math`${x} (${a} − ${c} − ${x} − ${y})`,
    two: ({ d, x, y }) => math`${y} (${a} − ${d} − ${x} − ${y})`,
  });

const sells = stated('sells', 'even the dearest sells', relation`4 ${a} ≥ 5 ${m}`, source);

/** By hand: the best answer to a mean of q is (a − c − q)/2, so that a constant is a/3 + m/12. */
function selling(id: string, constant: Formula, slope: string): ContinuousClaim {
  return continuousClaim(market, {
    ...{ id, title: 'Quantities', source, says: 'Who has low costs sells more.' },
    strategies: {
      x: ({ c = math`0` }) => math`${constant} − ${slope} ${c}`,
      y: ({ d = math`0` }) => math`${constant} − ${slope} ${d}`,
    },
    holds: { iff: [sells] },
  });
}

const right = selling('right', math`${a}/3 + ${m}/12`, '1/2');
const steep = selling('steep', math`${a}/3 + ${m}/12`, '3/5');
const forgetful = selling('forgetful', math`${a}/3`, '1/2');

const spec = specification({
  publication: source.publication,
  parameters: [a, m],
  restrictions: [
    restriction('there is a market', relation`${a} > 0`, source),
    restriction('costs', relation`${m} > 0`, source),
  ],
  games: [],
  claims: [],
  statements: [right, steep, forgetful],
});

const drawn = fc
  .record({ a: fc.integer({ min: 1, max: 8 }), m: fc.integer({ min: 1, max: 8 }) })
  .map(({ a: price, m: cost }) => Point.of({ a: price, m: cost }));

/** Another program: no cost of a grid sells better by a quantity of a grid, and all can be sold. */
function isBest(point: Point, constant: number, slope: number): boolean {
  const [price, most] = [point.at('a').approximate(), point.at('m').approximate()];
  const mean = constant - (slope * most) / 2;
  const grid = Array.from({ length: 41 }, (_, k) => k / 40);
  return grid.every((share) => {
    const cost = share * most;
    const claimed = constant - slope * cost;
    const worth = (q: number) => q * (price - cost - q - mean);
    const best = Math.min(price, Math.max(0, (price - cost - mean) / 2));
    const tried = [...grid.map((each) => each * price), best];
    return claimed > -1e-9 && tried.every((q) => worth(q) < worth(claimed) + 1e-9);
  });
}

describe('quantities that rest on costs which the other does not know', () => {
  it.each([
    ['right', right, (price: number, most: number) => price / 3 + most / 12, 0.5],
    ['steep', steep, (price: number, most: number) => price / 3 + most / 12, 0.6],
    ['forgetful', forgetful, (price: number) => price / 3, 0.5],
  ] as const)('are as judged where they are %s', (_, claim, constant, slope) => {
    fc.assert(
      fc.property(drawn, (point) => {
        const [price, most] = [point.at('a').approximate(), point.at('m').approximate()];
        const { judgment, refutes } = continuousClaimAtPoint(claim, point);
        const isEquilibrium = isBest(point, constant(price, most), slope);
        expect(judgment.equilibrium).toBe(isEquilibrium);
        if (claim === right) expect(refutes).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('have questions that are solved where somebody gains, and not where nobody does', () => {
    const tried = ['0', '1/3', '1/2', '1'].map((each) => Rational.of(each));
    for (const claim of [right, steep, forgetful]) {
      const questions = questionsOf(spec, claim).filter(
        ({ asserts }) => !/necessary/u.test(asserts),
      );
      const point = Point.of({ a: 2, m: 1 });
      const solved = tried.some((type) =>
        tried.some((number) =>
          questions.some(({ hypotheses }) => {
            let at = point;
            for (const name of ['c', 'd']) at = at.with(variableSymbol(name), type);
            for (const name of ['x', 'y']) at = at.with(variableSymbol(name), number);
            return hypotheses.every((each) => signConditionHolds(each, at));
          }),
        ),
      );
      expect([claim.id, solved]).toEqual([claim.id, claim !== right]);
    }
  });

  it('are refused where somebody sees them, and in a cutoff', () => {
    const seen = continuousTiming({ id: 'seen', title: 'Seen', players: ['one', 'two'] })
      .nature('c', { uniform: [0, 1] })
      .move('x', { by: 'one', knows: ['c'], chooses: between(0, 1) })
      .move('z', { by: 'two', knows: ['c', 'x'], chooses: ['in', 'out'] })
      .payoffs({ one: () => 0, two: () => 0 });
    const claimed = (x: unknown, z: unknown) => () =>
      continuousClaim(seen, {
        ...{ id: 'c', title: 'C', source, says: 'So.', holds: { if: [] } },
        strategies: { x, z } as never,
      });
    const own = ({ c = math`0` }) => c;
    expect(claimed(own, 'in')).toThrow(/rests on the type of its mover, and is seen at z/u);
    const cutoff = ({ c = math`0` }) => ({ below: c, play: 'in', else: 'out' });
    expect(claimed('1/2', cutoff)).toThrow(/rests on #c_, which is no number its mover sees/u);
  });
});

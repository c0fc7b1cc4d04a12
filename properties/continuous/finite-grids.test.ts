import { describe, expect, it } from 'vitest';
import {
  type ContinuousClaim,
  continuousClaimAtPoint,
} from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { entry } from '../../src/exact/entry.js';
import type { Formula } from '../../src/exact/formula.js';
import { math } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import type { Claim } from '../../src/index.js';
import { untyped } from '../arbitrary/untyped.js';
import { claimedDemand, demandParameters, source } from './demand.js';

/*
 * The same games with types on a grid, each in the middle of a cell, which the finite engine judges: it knows
 * nothing of intervals. The more cells there are, the closer come its gains.
 */

const { a } = demandParameters;
const said = { source, says: 'It is so.', title: 'A claim', holds: { iff: [] } };
const grid = (cells: number) =>
  Array.from({ length: cells }, (_, k) => ({
    name: `t${k}`,
    value: Rational.ratio(BigInt(2 * k + 1), BigInt(2 * cells)),
  }));
const named = <Value>(list: readonly { readonly name: string }[], value: Value) =>
  Object.fromEntries(list.map(({ name }) => [name, value]));

function finite(game: unknown, strategies: unknown): Claim {
  return untyped.claim(game, {
    ...{ ...said, id: 'finite', strategies, expected: 'holds' },
  }) as unknown as Claim;
}

/** Who gains at a point by a finite claim, in the order of play, and how much in expectation. */
function gainsOfFinite(claim: Claim, point: Point): [string, Rational][] {
  return claimAtPoint(claim, point).judgment.violations.map(({ set, deviation }) => [
    set.variable,
    deviation.gain,
  ]);
}

function gainsOfContinuous(claim: ContinuousClaim, point: Point): [string, Rational][] {
  return continuousClaimAtPoint(claim, point).judgment.violations.map(({ set, gain }) => [
    set.move.name,
    gain,
  ]);
}

function distance(one: Rational, other: Rational): Rational {
  return one.minus(other).magnitude;
}

describe('a poll of somebody whose opinion is high with a probability that is the state', () => {
  const truth = { high: 'high', low: 'low' } as const;
  const policies = ['1/3', '1/2', '2/3'];
  const lost = (policy: Formula | string, ideal: Formula | Rational) =>
    math`−(${policy} − ${ideal})^2`;
  const poll = continuousClaim(
    continuousTiming({ id: 'poll', title: 'A poll', players: ['C', 'P'] })
      .nature('state', { uniform: [0, 1] })
      .nature('opinion', {
        ...{ from: ['high', 'low'], given: ['state'] },
        probabilities: ({ state }) => ({ high: state, low: math`1 − ${state}` }),
      })
      .move('report', { by: 'C', knows: ['opinion'], chooses: ['high', 'low'] })
      .move('policy', { by: 'P', knows: ['report'], chooses: between(0, 1) })
      .payoffs({
        C: ({ state, policy }) => lost(policy, math`${state} + ${a}`),
        P: ({ state, policy }) => lost(policy, state),
      }),
    { ...said, id: 'poll', strategies: { report: truth, policy: { high: '2/3', low: '1/3' } } },
  );
  const polled = (cells: number): Claim => {
    const states = grid(cells);
    const numberOf = new Map(states.map(({ name, value }) => [name, value]));
    const at = (name: string): Rational => numberOf.get(name) ?? Rational.zero;
    const game = untyped
      .timing({ id: 'poll', title: 'A poll', players: ['C', 'P'], source })
      .nature('state', {
        from: states.map(({ name }) => name),
        probabilities: named(states, Rational.ratio(1n, BigInt(cells))),
      })
      .nature('opinion', {
        ...{ from: ['high', 'low'], given: ['state'] },
        probabilities: ({ state }: { state: string }) => ({
          high: at(state),
          low: Rational.one.minus(at(state)),
        }),
      })
      .move('report', { by: 'C', knows: ['opinion'], chooses: ['high', 'low'] })
      .move('policy', { by: 'P', knows: ['report'], chooses: policies })
      .payoffs({
        C: ({ state, policy }: { state: string; policy: string }) =>
          lost(policy, math`${at(state)} + ${a}`),
        P: ({ state, policy }: { state: string; policy: string }) => lost(policy, at(state)),
      });
    return finite(game, { report: truth, policy: { high: '2/3', low: '1/3' } });
  };

  it.each([
    [10, ['0', '1/10', '-1/10', '1/4', '-1/4']],
    [100, ['0', '1/10', '-1/10', '1/4', '-1/4']],
    [1000, ['1/10', '1/4']],
  ])('is judged alike with a grid of %s states', (cells, biases) => {
    const claim = polled(cells);
    // Truthful up to a bias of 1/6.
    for (const bias of biases) {
      const point = Point.of({ a: bias });
      const [found, whole] = [gainsOfFinite(claim, point), gainsOfContinuous(poll, point)];
      expect(found.map(([name]) => name)).toEqual(whole.map(([name]) => name));
      for (const [k, [, gain]] of whole.entries()) {
        const [, near] = entry(found, k);
        // Either opinion is as likely as the other: what is said is the gain times one half.
        const apart = distance(near.times(Rational.half), gain);
        expect(apart.lessThan(Rational.ratio(1n, BigInt(cells * cells)))).toBe(true);
      }
    }
  });
});

describe('a demand from somebody whose cost of war is from an interval', () => {
  const demands = Array.from({ length: 17 }, (_, k) => `${k}/16`);
  const [share, war] = [Rational.half, Rational.of('3/8')];
  const most = Rational.of('1/4');
  const demanded = (cells: number, demand: string, late: Rational, offered = demands): Claim => {
    const costs = grid(cells).map(({ name, value }) => ({ name, value: value.times(most) }));
    const numberOf = new Map(costs.map(({ name, value }) => [name, value]));
    const at = (name: string): Rational => numberOf.get(name) ?? Rational.zero;
    const game = untyped
      .timing({ id: 'demanding', title: 'A demand', players: ['A', 'B'], source })
      .nature('cost', {
        from: costs.map(({ name }) => name),
        probabilities: named(costs, Rational.ratio(1n, BigInt(cells))),
      })
      .move('demand', { by: 'A', knows: [], chooses: offered })
      .move('reply', { by: 'B', knows: ['cost', 'demand'], chooses: ['fight', 'accept'] })
      .payoffs({
        A: ({ demand: x, reply }: Record<'demand' | 'reply', string>) =>
          reply === 'fight' ? war : x,
        B: ({ cost, demand: x, reply }: Record<'cost' | 'demand' | 'reply', string>) =>
          Rational.one.minus(reply === 'fight' ? share.plus(at(cost)) : Rational.of(x)),
      });
    const fights = (cost: Rational, x: string): boolean =>
      cost.lessThan(Rational.of(x).minus(share).plus(late));
    const reply = costs.flatMap(({ name, value }) =>
      offered.map((x) => [`${name}, ${x}`, fights(value, x) ? 'fight' : 'accept'] as const),
    );
    return finite(game, { demand: { nothing: demand }, reply: Object.fromEntries(reply) });
  };
  const example = Point.of({ p: '1/2', a: '1/8', m: '1/4', e: 0, f: 0 });

  // (2 p + m − a)/2 is 9/16; another demand by a sixteenth costs (1/16)²/m.
  it.each([
    [10, '0'],
    [10, '1/16'],
    [100, '0'],
    [100, '1/16'],
    [100, '-1/8'],
    [1000, '1/16'],
  ])('is judged alike with %s costs, %s beside the best', (cells, beside) => {
    const e = Rational.of(beside);
    const demand = Rational.of('9/16').plus(e);
    const sixteenths = `${demand.times(Rational.of(16))}/16`;
    // Of the finest grid, the demand that is claimed and the best alone.
    const offered = cells < 1000 ? demands : ['9/16', sixteenths];
    const claim = demanded(cells, sixteenths, Rational.zero, offered);
    const found = gainsOfFinite(claim, example);
    const whole = gainsOfContinuous(claimedDemand, example.with('e', e));
    expect(found.map(([name]) => name)).toEqual(whole.map(([name]) => name));
    expect(whole.length).toBe(e.isZero ? 0 : 1);
    for (const [k, [, gain]] of whole.entries()) {
      const [, near] = entry(found, k);
      // A uniform density is not scaled: what is said is the gain times the length of the interval.
      const apart = distance(near, gain.over(most));
      expect(apart.lessThan(Rational.ratio(1n, BigInt(cells)))).toBe(true);
    }
  });

  it('is refused by those who fight too late, whichever the grid', () => {
    const late = Rational.of('-1/16');
    const whole = gainsOfContinuous(claimedDemand, example.with('f', late));
    const found = gainsOfFinite(demanded(10, '9/16', late), example);
    const movers = (gains: readonly (readonly [string, Rational])[]) => [
      ...new Set(gains.map(([name]) => name)),
    ];
    expect(movers(found)).toEqual(movers(whole));
    expect(movers(whole)).toContain('reply');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContinuousClaim,
  continuousClaimAtPoint,
} from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { quantityAt } from '../../src/claim/quantity-at-point.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import {
  compare,
  everywhere,
  payoff,
  probability,
  restriction,
  specification,
  verify,
} from '../../src/index.js';
import { demandParameters, p, source } from './demand.js';

const { a, m } = demandParameters;
const said = { title: 'A claim', source, says: 'It is so.', holds: { iff: [] } };

function judged(claim: ContinuousClaim, at: Record<string, string | number> = {}) {
  return continuousClaimAtPoint(claim, Point.of({ p: '1/2', a: 0, m: 1, ...at })).judgment;
}

const drawn = continuousTiming({ id: 'auction', title: 'An auction', players: ['A', 'B', 'H'] })
  .nature('v', { uniform: [0, m] })
  .nature('w', { uniform: [0, m] })
  .move('x', { by: 'A', knows: ['v'], chooses: between(0, m) })
  .move('y', { by: 'B', knows: ['w'], chooses: between(0, m) })
  .move('sold', { by: 'H', knows: ['x', 'y'], chooses: ['to A', 'to B'] });

const firstPrice = drawn.payoffs({
  A: ({ v, x, sold }) => (sold === 'to A' ? math`${v} − ${x}` : 0),
  B: ({ w, y, sold }) => (sold === 'to B' ? math`${w} − ${y}` : 0),
  H: ({ x, y, sold }) => (sold === 'to A' ? x : y),
});
const secondPrice = drawn.payoffs({
  A: ({ v, y, sold }) => (sold === 'to A' ? math`${v} − ${y}` : 0),
  B: ({ w, x, sold }) => (sold === 'to B' ? math`${w} − ${x}` : 0),
  H: () => 0,
});

type Bids = { readonly x?: Formula; readonly y?: Formula };

const toTheHighest = ({ x = a, y = a }: Bids) => ({
  ...{ where: relation`${x} ≥ ${y}`, play: 'to A' as const },
  else: 'to B' as const,
});

/** Both bid the share p of what it is worth to them, and a more. */
const shares = (game: typeof firstPrice) =>
  continuousClaim(game, {
    ...{ ...said, id: 'shares' },
    strategies: {
      x: ({ v = a }) => math`${p} ${v} + ${a}`,
      y: ({ w = a }) => math`${p} ${w} + ${a}`,
      sold: toTheHighest,
    },
  });

describe('two bids that are seen by one who is paid', () => {
  // Of bidders whose values are uniform, half of a value is best against half of a value.
  it.each([
    ['1/2', true],
    ['1/3', false],
    ['2/3', false],
    ['1', false],
  ])('of a share %s, for what was bid: %s', (share, so) => {
    expect(judged(shares(firstPrice), { p: share })).toMatchObject({ equilibrium: so, untold: [] });
  });

  it.each([
    ['1', 0, true],
    ['1/2', 0, false],
    ['2/3', '1/3', false],
  ])('of a share %s and %s more, for what the other one bids: %s', (share, more, so) => {
    const found = judged(shares(secondPrice), { p: share, a: more });
    expect(found).toMatchObject({ equilibrium: so, untold: [] });
  });

  it('are to be answered as is best for who is paid, after any two bids', () => {
    const low = continuousClaim(firstPrice, {
      ...{ ...said, id: 'low' },
      strategies: {
        x: ({ v = a }) => math`${v}/2`,
        y: ({ w = a }) => math`${w}/2`,
        sold: ({ x = a, y = a }) => ({
          ...{ where: relation`${x} ≤ ${y}`, play: 'to A' as const },
          else: 'to B' as const,
        }),
      },
    });
    expect(judged(low).violations.map(({ set }) => set.move.name)).toContain('sold');
  });

  it('are answered wrongly where they are equal, which is seen though it has no area', () => {
    const tied = continuousClaim(firstPrice, {
      ...{ ...said, id: 'tied' },
      strategies: {
        x: ({ v = a }) => math`${v}/2`,
        y: ({ w = a }) => math`${w}/2`,
        sold: ({ x = a, y = a }) => ({
          ...{ where: relation`${x} = 2 ${y}`, play: 'to B' as const },
          else: toTheHighest({ x, y }),
        }),
      },
    });
    const { equilibrium, violations } = judged(tied);
    expect(equilibrium).toBe(false);
    expect(violations.map(({ set, claimed }) => [set.move.name, claimed])).toEqual([
      ['sold', 'to B'],
    ]);
  });

  it('are an equilibrium exactly where no bid gains on a fine grid', () => {
    const some = fc.constantFrom(...['1/4', '1/3', '1/2', '3/4', '1'].map((each) => each));
    fc.assert(
      fc.property(some, fc.constantFrom('1', '2', '1/3'), (share, most) => {
        const found = judged(shares(firstPrice), { p: share, m: most }).equilibrium;
        expect(found).toBe(!someBidGains(Rational.of(share), Rational.of(most)));
      }),
      { numRuns: 12 },
    );
  });
});

/** Whether a bid out of 24 gains for some of 24 types, where a bid x wins against types below x over the share. */
function someBidGains(share: Rational, most: Rational): boolean {
  const steps = Array.from({ length: 25 }, (_, k) => most.times(Rational.ratio(BigInt(k), 24n)));
  const worth = (value: Rational, bid: Rational): Rational => {
    const beaten = bid.over(share);
    return value.minus(bid).times(beaten.lessThan(most) ? beaten : most);
  };
  return steps.some((value) => {
    const claimed = worth(value, value.times(share));
    return steps.some((bid) => claimed.lessThan(worth(value, bid)));
  });
}

describe('what is expected of two types that bid', () => {
  const point = Point.of({ p: '1/2', a: 0, m: 1 });
  const worth = (quantity: Parameters<typeof quantityAt>[0]): string =>
    `${quantityAt(quantity, point)}`;

  // The larger of two values is 2/3 on average, and half of it is paid; the smaller one is 1/3.
  it('is what is known of auctions', () => {
    const bids = shares(firstPrice);
    expect(worth(payoff(bids, 'H'))).toBe('1/3');
    expect(worth(payoff(bids, 'A'))).toBe('1/6');
    expect(worth(probability(bids, { sold: 'to B' }))).toBe('1/2');
  });

  // Above v ≤ w, and below w ≤ 1/2 in a second comparison: 1/8 of all pairs; v ≤ w and w > 1/2 is 3/8.
  it('is divided again where numbers are compared twice', () => {
    const twice = continuousTiming({ id: 'twice', title: 'Twice', players: ['A', 'B', 'H', 'J'] })
      .nature('v', { uniform: [0, 1] })
      .nature('w', { uniform: [0, 1] })
      .move('x', { by: 'A', knows: ['v'], chooses: between(0, 1) })
      .move('y', { by: 'B', knows: ['w'], chooses: between(0, 1) })
      .move('one', { by: 'H', knows: ['x', 'y'], chooses: ['up', 'down'] })
      .move('two', { by: 'J', knows: ['x', 'y'], chooses: ['up', 'down'] })
      .payoffs({ A: () => 0, B: () => 0, H: () => 0, J: () => 0 });
    const claim = continuousClaim(twice, {
      ...{ ...said, id: 'twice' },
      strategies: {
        x: ({ v = a }: { v?: Formula }) => v,
        y: ({ w = a }: { w?: Formula }) => w,
        one: ({ x = a, y = a }) => ({ where: relation`${x} ≥ ${y}`, play: 'up', else: 'down' }),
        two: ({ x = a, y = a }) => ({
          ...{ where: relation`${x} + ${y} ≥ 1/2`, play: 'up' },
          else: { where: relation`${y} ≥ 1/4`, play: 'up', else: 'down' },
        }),
      },
    });
    const share = (one: 'up' | 'down', two: 'up' | 'down') =>
      worth(probability(claim, { one, two }));
    // Of pairs with v + w < 1/2, which are 1/8, those with w ≥ 1/4 are 1/32, all with w > v.
    expect(share('up', 'down')).toBe('1/16');
    expect(share('down', 'down')).toBe('1/32');
    expect(share('up', 'up')).toBe('7/16');
    expect(share('down', 'up')).toBe('15/32');
  });
});

describe('two numbers that are equal', () => {
  const compared = continuousTiming({ id: 'compared', title: 'Compared', players: ['A', 'B', 'H'] })
    .nature('v', { uniform: [0, 1] })
    .nature('w', { uniform: [0, 1] })
    .move('x', { by: 'A', knows: ['v'], chooses: between(0, 1) })
    .move('y', { by: 'B', knows: ['w'], chooses: between(0, 1) })
    .move('same', { by: 'H', knows: ['x', 'y'], chooses: ['yes', 'no'] })
    .payoffs({ A: () => 0, B: ({ same }) => (same === 'no' ? 1 : 0), H: () => 0 });
  /** Numbers rest on types by a factor that is 0 where p is 37/101: then all are 1/2. */
  const claim = continuousClaim(compared, {
    ...{ ...said, id: 'compared', holds: { if: [] } },
    strategies: {
      x: ({ v = a }) => math`(${p} − 37/101) ${v} + 1/2`,
      y: ({ w = a }) => math`(${p} − 37/101) ${w} + 1/2`,
      same: ({ x = a, y = a }) => ({ where: relation`${x} = ${y}`, play: 'yes', else: 'no' }),
    },
  });
  const never = everywhere({
    ...{ id: 'never', source, says: 'They are never equal.' },
    asserts: [compare(probability(claim, { same: 'yes' }), '=', 0)],
  });

  it.each([
    ['37/101', '1', false],
    ['1/2', '0', true],
  ])('where p is %s, are so with probability %s', (value, share, so) => {
    expect(`${quantityAt(probability(claim, { same: 'yes' }), Point.of({ p: value }))}`).toBe(
      share,
    );
    expect(judged(claim, { p: value }).equilibrium).toBe(so);
  });

  it('are not proved to be so with probability 0 where a factor may be 0', async () => {
    const found = await verify(
      specification({
        ...{ publication: source.publication, parameters: [p], games: [], claims: [] },
        restrictions: [
          restriction('a share', relation`${p} ≥ 0`, source),
          restriction('of a half at most', relation`${p} ≤ 1/2`, source),
        ],
        statements: [claim, never],
      }),
      { threads: 0, cache: false, runs: 3 },
    );
    expect(found.map(({ kind }) => kind)).not.toContain('proved');
  });
});

describe('a belief that does not matter', () => {
  const entry = (worth: (t: Formula, answer: string) => Formula | number) =>
    continuousTiming({ id: 'entry', title: 'Entry', players: ['E', 'I'] })
      .nature('t', { uniform: [0, 1] })
      .move('enter', { by: 'E', knows: ['t'], chooses: ['enter', 'stay'] })
      .move('reply', {
        by: 'I',
        knows: ['enter'],
        when: { enter: 'enter' },
        chooses: ['yes', 'no'],
      })
      .payoffs({
        E: ({ enter, reply }) => (enter === 'stay' ? 0 : reply === 'yes' ? -1 : 1),
        I: ({ t, enter, reply }) => (enter === 'stay' ? 2 : worth(t, `${reply}`)),
      });
  const deterred = (worth: (t: Formula, answer: string) => Formula | number) =>
    continuousClaim(entry(worth), {
      ...{ ...said, id: 'deterred' },
      strategies: { enter: 'stay', reply: { enter: 'yes' } },
    });

  it('need not be stated after what nobody does', () => {
    expect(judged(deterred((_, answer) => (answer === 'yes' ? 1 : 0)))).toMatchObject({
      ...{ equilibrium: true, untold: [] },
    });
  });

  it('saves no answer that is worse whatever is believed', () => {
    expect(judged(deterred((_, answer) => (answer === 'yes' ? 0 : 1))).equilibrium).toBe(false);
  });

  it('is missed where it does', () => {
    const { equilibrium, untold } = judged(
      deterred((t, answer) => (answer === 'yes' ? t : math`1/2`)),
    );
    expect(equilibrium).toBe(undefined);
    expect(untold).toHaveLength(1);
  });
});

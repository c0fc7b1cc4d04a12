import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Proposition, propositionAtPoint } from '../../src/claim/proposition/proposition.js';
import { quantityAt, whyWithoutValue } from '../../src/claim/quantity-at-point.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import {
  compare,
  continuousClaim,
  decreasing,
  derivative,
  everywhere,
  forSmall,
  increasing,
  limit,
  maximum,
  nowhere,
  payoff,
  probability,
} from '../../src/index.js';
import { claimedDemand, demanding, demandParameters, demands, p, source } from './demand.js';
import { integratedByHand, paid } from './integrator.js';

const eighths = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((n) => Rational.ratio(BigInt(n), 8n));

/** Parameters at which the cutoff lies below, in, above and at the ends of the interval of costs. */
const drawn = fc
  .record({
    p: eighths(1, 7),
    a: eighths(0, 6),
    m: eighths(1, 6),
    e: eighths(-2, 2),
    f: eighths(-3, 3),
  })
  .map((values) => new Point(new Map(Object.entries(values) as (readonly [string, Rational])[])));

const war = probability(claimedDemand, { reply: 'fight' });
const said = { source, says: 'It is so.' };
const half = Point.of({ p: '1/2', a: '1/8', m: '1/4', e: 0, f: 0 });

function isShare(point: Point): boolean {
  const [p, a, m, e] = [point.at('p'), point.at('a'), point.at('m'), point.at('e')];
  const demand = p.plus(m.minus(a).times(Rational.half)).plus(e);
  return demand.sign >= 0 && !Rational.one.lessThan(demand);
}

/** A game with two types, a draw, an answer that is not always asked for, and a density. */
const { a, m } = demandParameters;
const trade = continuousTiming({ id: 'trade', title: 'Trade', players: ['S', 'B'] })
  .nature('value', { uniform: [0, m] })
  .nature('cost', { density: (c) => math`2 ${c}`, between: [0, 1] })
  .nature('day', { from: ['fair', 'foul'], probabilities: { fair: p, foul: math`1 − ${p}` } })
  .move('price', { by: 'S', knows: ['day'], chooses: between(-1, 1) })
  .move('ask', { by: 'S', knows: ['cost', 'day', 'price'], chooses: ['ask', 'pass'] })
  .move('reply', {
    ...{ by: 'B', knows: ['day', 'value', 'price', 'ask'], when: { ask: 'ask' } },
    chooses: ['buy', 'leave'],
  })
  .payoffs({
    S: ({ cost, price, reply }) => (reply === 'buy' ? math`${price} − ${cost}` : 0),
    B: ({ value, price, reply }) => (reply === 'buy' ? math`${value} − ${price}` : 0),
  });
const traded = continuousClaim(trade, {
  ...{ ...said, id: 'traded', title: 'Trade', holds: { if: [] } },
  strategies: {
    price: { fair: a, foul: math`${a} − ${p}/2` },
    ask: {
      fair: ({ price = p }) => ({ below: price, play: 'ask', else: 'pass' }),
      foul: {
        below: math`1/2`,
        play: 'pass',
        else: { below: math`${m} + 1/4`, play: 'ask', else: 'pass' },
      },
    },
    reply: {
      'fair, ask': ({ price = p }) => ({ below: price, play: 'leave', else: 'buy' }),
      'foul, ask': ({ price = p }) => ({ below: price, play: 'leave', else: 'buy' }),
    },
  },
});

describe('what is expected of play over all types', () => {
  it('is what trying types comes to', () => {
    fc.assert(
      fc.property(drawn, (point) => {
        const byHand = integratedByHand(claimedDemand, point, ({ values: { reply } }) =>
          reply === 'fight' ? Rational.one : Rational.zero,
        );
        const worth = integratedByHand(claimedDemand, point, paid(claimedDemand, 'A'));
        const found = [quantityAt(war, point), quantityAt(payoff(claimedDemand, 'A'), point)];
        expect(found.map(String)).toEqual(
          isShare(point) ? [byHand, worth].map(String) : ['undefined', 'undefined'],
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is so with two types, a density, draws, and stages that do not always take place', () => {
    fc.assert(
      fc.property(drawn, (point) => {
        const foul = { day: 'foul' } as const;
        const isFoul = ({ day }: Readonly<Record<string, unknown>>) => day === 'foul';
        const sold = integratedByHand(traded, point, ({ values: { reply } }) =>
          reply === 'buy' ? Rational.one : Rational.zero,
        );
        const found = [
          quantityAt(probability(traded, { reply: 'buy' }), point),
          quantityAt(payoff(traded, 'S', foul), point),
          quantityAt(payoff(traded, 'B', { reply: 'buy' }), point),
          quantityAt(probability(traded, { reply: '-' }, foul), point),
        ];
        const byHand = [
          sold,
          integratedByHand(traded, point, paid(traded, 'S'), isFoul),
          integratedByHand(traded, point, paid(traded, 'B'), ({ reply }) => reply === 'buy'),
          integratedByHand(
            traded,
            point,
            ({ values: { reply } }) => (reply === '-' ? Rational.one : Rational.zero),
            isFoul,
          ),
        ];
        expect(found.map(String)).toEqual(byHand.map(String));
      }),
      { numRuns: 20 },
    );
  });

  it('has no value where a number is outside its interval, and where what is given never happens', () => {
    const beyond = half.with('e', Rational.of(2));
    expect(quantityAt(war, beyond)).toBe(undefined);
    expect(whyWithoutValue(war, beyond)).toBe(
      'in demand demand at "nothing" is to be a number outside its interval',
    );
    const never = payoff(claimedDemand, 'B', { reply: 'fight' });
    expect(whyWithoutValue(never, half.with('f', Rational.of(-1)))).toBe(
      'reply = fight has probability 0 in demand',
    );
  });

  it('is refused of nobody, of numbers, and of what never happens', () => {
    expect(() => payoff(claimedDemand, 'C' as never)).toThrow('no player is called "C"');
    expect(() => probability(claimedDemand, { reply: 'yield' } as never)).toThrow(
      'reply = yield never happens in demanding',
    );
    expect(() => probability(claimedDemand, { demand: '1' } as never)).toThrow(
      'demand is a number of an interval in demanding',
    );
    expect(() => payoff({ ...claimedDemand, id: 'copy' }, 'A')).toThrow('a changed copy');
  });
});

/** The slope from the values themselves, so near that no other case begins in between. */
function slopeByHand(point: Point, name: string): Rational | undefined {
  const step = Rational.ratio(1n, 1000n);
  const at = (distance: Rational): Rational | undefined =>
    integratedByHand(
      claimedDemand,
      point.with(name, point.at(name).plus(distance)),
      ({ values: { reply } }) => (reply === 'fight' ? Rational.one : Rational.zero),
    );
  const [here, above, below] = [at(Rational.zero), at(step), at(step.negated())];
  if (!here || !above || !below) return undefined;
  const [right, left] = [above.minus(here).over(step), here.minus(below).over(step)];
  return right.equals(left) ? right : undefined;
}

describe('the slope of what is expected', () => {
  it('is that of its values on both sides, and none where these differ', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom('p', 'a', 'e', 'f'), (point, name) => {
        fc.pre(isShare(point));
        const by = demandParameters[name as 'a'];
        const found = quantityAt(derivative(war, by), point);
        expect(String(found)).toBe(String(slopeByHand(point, name)));
      }),
      { numRuns: 30 },
    );
  });

  it('says that there is none at a kink', () => {
    const kink = half.with('f', Rational.ratio(-1n, 16n));
    expect(whyWithoutValue(derivative(war, demandParameters.f), kink)).toContain('as at a kink');
    expect(quantityAt(derivative(war, demandParameters.m), half)?.equals(Rational.of(1))).toBe(
      true,
    );
  });
});

/** With another cutoff where f is above 0, or just where it is 0; they come to the same at 0, or do not. */
function fightingBelow(id: string, where: typeof above0, special: Formula) {
  return continuousClaim(demanding, {
    ...{ ...said, id, title: 'By cases', holds: { if: [] } },
    strategies: {
      demand: 0,
      reply: {
        where,
        play: { below: special, play: 'fight', else: 'accept' },
        else: { below: math`${m}/2 + ${demandParameters.f}`, play: 'fight', else: 'accept' },
      },
    },
  });
}
const above0 = relation`${demandParameters.f} > 0`;

describe('what is expected of play that jumps', () => {
  const { f } = demandParameters;
  const jump = fightingBelow('jump', above0, math`${m}/4 + ${f}`);
  const spot = fightingBelow('spot', relation`${f} = 0`, math`${m}/2 + 2 ${f}`);
  const [jumps, touches] = [jump, spot].map((claim) =>
    everywhere({
      ...{ ...said, id: `slope-${claim.id}` },
      asserts: [compare(derivative(probability(claim, { reply: 'fight' }), f), '=', math`1/${m}`)],
    }),
  ) as [Proposition, Proposition];
  const solvedAt = (proposition: Proposition, point: Point) =>
    questionsOf(demands, proposition).filter((question) => solves(point, question));

  it('has no slope there, though slopes on both sides are the same', () => {
    expect(quantityAt(derivative(probability(jump, { reply: 'fight' }), f), half)).toBe(undefined);
    expect(propositionAtPoint(demands, jumps, half).refutes).toBe(true);
    expect(solvedAt(jumps, half)).not.toEqual([]);
    const beside = half.with('f', Rational.ratio(1n, 100n));
    expect(propositionAtPoint(demands, jumps, beside).refutes).toBe(false);
    expect(solvedAt(jumps, beside)).toEqual([]);
  });

  it('has the slope of what is beside a single point, whatever the rule there is', () => {
    expect(propositionAtPoint(demands, touches, half).refutes).toBe(false);
    expect(solvedAt(touches, half).every(({ needsWalk }) => needsWalk)).toBe(true);
  });
});

describe('what is said of what is expected', () => {
  const { f } = demandParameters;
  const statements = [
    everywhere({ ...said, id: 'seldom', asserts: [compare(war, '≤', '1/2')] }),
    nowhere({ ...said, id: 'never', asserts: [compare(war, '=', 0)] }),
    everywhere({
      ...{ ...said, id: 'given' },
      asserts: [compare(payoff(claimedDemand, 'B', { reply: 'fight' }), '≤', math`1 − ${p}`)],
    }),
    everywhere({ ...said, id: 'least', asserts: [compare(maximum(war, '1/4'), '<', '1/2')] }),
  ];
  const slopes = [
    everywhere({ ...said, id: 'rises', asserts: [increasing(war, f)] }),
    everywhere({ ...said, id: 'falls', asserts: [decreasing(war, a, { weakly: true })] }),
    nowhere({ ...said, id: 'stays', asserts: [compare(derivative(war, m), '=', 0)] }),
  ];

  it('is false at a point exactly where one of its questions is solved', () => {
    fc.assert(
      fc.property(drawn, (point) => {
        for (const each of statements) {
          const solved = questionsOf(demands, each).some((question) => solves(point, question));
          expect([each.id, solved]).toEqual([
            each.id,
            propositionAtPoint(demands, each, point).refutes,
          ]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is solved wherever slopes are not as said, and where not, by what the walk has to tell alone', () => {
    fc.assert(
      fc.property(drawn, (point) => {
        for (const each of slopes) {
          const solved = questionsOf(demands, each).filter((question) => solves(point, question));
          const { refutes } = propositionAtPoint(demands, each, point);
          if (refutes) expect([each.id, solved.length > 0]).toEqual([each.id, true]);
          else expect(solved.every(({ needsWalk }) => needsWalk)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is said of values that are close enough', () => {
    const small = forSmall(a, { ...said, id: 'small', asserts: [compare(war, '>', '1/4')] });
    expect(propositionAtPoint(demands, small, half).refutes).toBe(false);
    expect(String(quantityAt(limit(war, a, 0), half))).toBe('1/2');
    expect(() => limit(payoff(traded, 'S'), a, 0)).toThrow('whose types are uniform');
    expect(() =>
      forSmall(a, { ...said, id: 'no', asserts: [compare(payoff(traded, 'S'), '>', 0)] }),
    ).toThrow('whose types are uniform');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContinuousClaim,
  continuousClaimAtPoint,
} from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import type { FormulaInput } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { source } from './demand.js';

function declared<const Name extends string>(name: Name) {
  const spelt = { text: name, latex: name, meaning: name };
  return parameter(name, { ...spelt, unit: 'payoff', example: '1', source });
}

/** Values of the prize, the least and the most that can be spent, what is claimed, and the least that is shared. */
const v = declared('v');
const w = declared('w');
const low = declared('l');
const high = declared('h');
const x = declared('x');
const y = declared('y');

type Amount = FormulaInput;

/** A prize for the share of what is spent, or of its square; nobody spends anything, and it is divided. */
const shared = {
  lottery: (value: Amount, own: Amount, other: Amount) => ({
    where: relation`${own} + ${other} = 0`,
    pays: math`${value}/2`,
    else: math`${value} ${own}/(${own} + ${other}) − ${own}`,
  }),
  squares: (value: Amount, own: Amount, other: Amount) => ({
    where: relation`${own}^2 + ${other}^2 > 0`,
    pays: math`${value} ${own}^2/(${own}^2 + ${other}^2) − ${own}`,
    else: math`${value}/2`,
  }),
  /** The share of the other, who loses it: what is divided by is negative. */
  negative: (value: Amount, own: Amount, other: Amount) => ({
    where: relation`${own} + ${other} = 0`,
    pays: math`${value}/2`,
    else: math`${value} ${own}/(−${own} − ${other}) (−1) − ${own}`,
  }),
};
type Kind = keyof typeof shared;

function contested(kind: Kind): ContinuousClaim {
  const pay = shared[kind];
  const game = continuousTiming({ id: kind, title: 'A contest', players: ['A', 'B'] })
    .move('own', { by: 'A', knows: [], chooses: between(low, high) })
    .move('other', { by: 'B', knows: [], chooses: between(low, high) })
    .payoffs({
      A: ({ own, other }) => pay(v, own, other),
      B: ({ own, other }) => pay(w, other, own),
    });
  return continuousClaim(game, {
    ...{ id: 'contested', title: 'A contest', source, says: 'It is so.', holds: { iff: [] } },
    strategies: { own: x, other: y },
  });
}

const claims = {
  lottery: contested('lottery'),
  squares: contested('squares'),
  negative: contested('negative'),
};

/** By hand, with fractions of its own making: what who spends something gets. */
function worth(kind: Kind, value: Rational, own: Rational, other: Rational): Rational {
  const exponent = kind === 'squares' ? 2 : 1;
  const [mine, theirs] = [own.power(exponent), other.power(exponent)];
  const all = mine.plus(theirs);
  return all.isZero ? value.times(Rational.half) : value.times(mine).over(all).minus(own);
}

const rational = (n: number, over: number) => Rational.ratio(BigInt(n), BigInt(over));

/** Whether something is best against what the other one spends, from the slope of what it is worth, by hand. */
function isBest(point: Point, value: Rational, own: Rational, other: Rational): boolean {
  const [least, most] = [point.at('l'), point.at('h')];
  if (own.lessThan(least) || most.lessThan(own)) return false;
  // Whoever spends next to nothing against nothing wins for sure.
  if (other.isZero) return least.sign > 0 && own.equals(least);
  const slope = (spent: Rational) =>
    value.times(other).minus(spent.plus(other).times(spent.plus(other))).sign;
  const rising = slope(own);
  return rising === 0 || (rising > 0 ? own.equals(most) : own.equals(least));
}

const eighths = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((n) => rational(n, 8));

const point = (values: Readonly<Record<string, Rational>>) =>
  new Point(new Map(Object.entries(values)));

/** Parameters at which about a third of what is claimed is best. */
const drawn = fc
  .record({
    v: eighths(4, 24),
    w: eighths(4, 24),
    l: fc.oneof(fc.constant(Rational.zero), eighths(0, 4)),
    h: eighths(5, 32),
    claimed: fc.constantFrom('best', 'least', 'quarter', 'nothing', 'any'),
    one: eighths(0, 8),
    two: eighths(0, 8),
  })
  .map(({ claimed, one, two, ...rest }) => {
    const { v: a, w: b, l } = rest;
    const sum = a.plus(b).times(a.plus(b));
    const chosen = {
      best: [a.times(a).times(b).over(sum), a.times(b).times(b).over(sum)],
      least: [l, l],
      quarter: [a.over(Rational.of(4)), b.over(Rational.of(4))],
      nothing: [Rational.zero, Rational.zero],
      any: [one, two],
    }[claimed];
    return point({ ...rest, x: chosen[0] ?? one, y: chosen[1] ?? two });
  });

describe('a contest at a point', () => {
  it.each(['lottery', 'negative'] as const)(
    'is an equilibrium exactly where slopes say so: %s',
    (kind) => {
      const seen = new Set<boolean>();
      fc.assert(
        fc.property(drawn, (at) => {
          const { judgment } = continuousClaimAtPoint(claims[kind], at);
          const own = isBest(at, at.at('v'), at.at('x'), at.at('y'));
          const other = isBest(at, at.at('w'), at.at('y'), at.at('x'));
          expect(judgment.equilibrium).toBe(own && other);
          seen.add(own && other);
        }),
      );
      expect(seen.size).toBe(2);
    },
  );

  it.each(['lottery', 'squares', 'negative'] as const)(
    'is no equilibrium exactly where something gains, of which a grid finds no more: %s',
    (kind) => {
      fc.assert(
        fc.property(drawn, (at) => {
          const { judgment } = continuousClaimAtPoint(claims[kind], at);
          if (judgment.improper.length > 0) return;
          for (const [name, value, own, other] of [
            ['own', at.at('v'), at.at('x'), at.at('y')],
            ['other', at.at('w'), at.at('y'), at.at('x')],
          ] as const) {
            const gainOf = (spent: Rational) =>
              worth(kind, value, spent, other).minus(worth(kind, value, own, other));
            const found = judgment.violations.find(({ set }) => set.move.name === name);
            if (found) {
              expect(found.gain.sign).toBe(1);
              expect(gainOf(Rational.of(found.deviation)).equals(found.gain)).toBe(true);
              continue;
            }
            const [least, most] = [at.at('l'), at.at('h')];
            for (let k = 0; k <= 64; k += 1) {
              const spent = least.plus(most.minus(least).times(rational(k, 64)));
              expect(gainOf(spent).sign).toBeLessThanOrEqual(0);
            }
          }
        }),
      );
    },
  );
});

it('names what gains most, where that is rational', () => {
  // 4 x/(x + 1) − x is largest where (x + 1)^2 = 4.
  const at = Point.of({ v: 4, w: 4, l: 0, h: 4, x: 0, y: 1 });
  const { violations } = continuousClaimAtPoint(claims.lottery, at).judgment;
  const [most] = violations.filter(({ set }) => set.move.name === 'own');
  expect([most?.deviation, most?.gain.toString()]).toEqual(['1', '1']);
});

describe('the questions of a contest', () => {
  const spec = (claim: ContinuousClaim) =>
    specification({
      publication: source.publication,
      parameters: [v, w, low, high, x, y],
      restrictions: [
        restriction('values', relation`${v} > 0`, source),
        restriction('values', relation`${w} > 0`, source),
        restriction('amounts', relation`${low} ≥ 0`, source),
      ],
      games: [],
      claims: [],
      statements: [claim],
    });

  it.each(['lottery', 'squares', 'negative'] as const)(
    'are solved by what gains, and by no number of a grid at an equilibrium: %s',
    (kind) => {
      const questions = questionsOf(spec(claims[kind]), claims[kind]);
      const solvedAt = (at: Point) =>
        questions.some(({ hypotheses }) =>
          hypotheses.every((each) => signConditionHolds(each, at)),
        );
      const placed = (at: Point, spent: Rational) =>
        at.with(variableSymbol('own'), spent).with(variableSymbol('other'), spent);
      fc.assert(
        fc.property(drawn, (at) => {
          const { judgment } = continuousClaimAtPoint(claims[kind], at);
          if (judgment.improper.length > 0) {
            expect(solvedAt(placed(at, Rational.zero))).toBe(true);
            return;
          }
          for (const { deviation } of judgment.violations)
            expect(solvedAt(placed(at, Rational.of(deviation)))).toBe(true);
          if (judgment.equilibrium)
            for (let k = 0; k <= 32; k += 1)
              expect(solvedAt(placed(at, at.at('h').times(rational(k, 32))))).toBe(false);
        }),
        { numRuns: 40 },
      );
    },
  );
});

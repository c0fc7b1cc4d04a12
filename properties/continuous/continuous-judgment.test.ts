import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuousClaimAtPoint } from '../../src/claim/continuous/continuous-claim.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { claimedDemand, demands } from './demand.js';

const eighths = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((n) => Rational.ratio(BigInt(n), 8n));

/** Parameters at which about half of the claimed profiles are equilibria. */
const drawn = fc
  .record({
    p: eighths(1, 7),
    a: eighths(0, 6),
    m: eighths(1, 6),
    e: fc.oneof(fc.constant(Rational.zero), eighths(-2, 2)),
    f: fc.oneof({ weight: 3, arbitrary: fc.constant(Rational.zero) }, eighths(-1, 1)),
  })
  .map((values) => new Point(new Map(Object.entries(values) as (readonly [string, Rational])[])));

const HUNDRED = 96n;

function least(one: Rational, other: Rational): Rational {
  return other.lessThan(one) ? other : one;
}

function most(one: Rational, other: Rational): Rational {
  return one.lessThan(other) ? other : one;
}

/** What A expects of a demand, by hand: the cutoff cost, between 0 and m, times what a war is worth, and the rest. */
function worth(point: Point, demand: Rational): Rational {
  const [p, a, m, f] = [point.at('p'), point.at('a'), point.at('m'), point.at('f')];
  const cutoff = least(m, most(Rational.zero, demand.minus(p).plus(f)));
  return p
    .minus(a)
    .times(cutoff)
    .plus(demand.times(m.minus(cutoff)));
}

/** Whether the claimed demand and cutoff are best, by trying demands on a grid that holds all that matter. */
function isBest(point: Point): boolean {
  const [p, a, m, e] = [point.at('p'), point.at('a'), point.at('m'), point.at('e')];
  const claimed = p.plus(m.minus(a).times(Rational.half)).plus(e);
  if (claimed.sign < 0 || Rational.one.lessThan(claimed)) return false;
  const grid = Array.from({ length: Number(HUNDRED) + 1 }, (_, k) =>
    Rational.ratio(BigInt(k), HUNDRED),
  );
  const peak = p.plus(m.minus(a).minus(point.at('f')).times(Rational.half));
  const tried = [...grid, peak].filter((x) => x.sign >= 0 && !Rational.one.lessThan(x));
  const isPeaked = tried.every((x) => !worth(point, claimed).lessThan(worth(point, x)));
  return isPeaked && cutoffIsRight(point);
}

/** A wrong cutoff is wrong for some demand and cost, wherever it lies between 0 and m at some demand. */
function cutoffIsRight(point: Point): boolean {
  return point.at('f').isZero;
}

describe('a profile of cutoffs at a point', () => {
  it('is an equilibrium exactly where no demand of a grid and no type does better', () => {
    fc.assert(
      fc.property(drawn, (point) => {
        const { judgment } = continuousClaimAtPoint(claimedDemand, point);
        expect(judgment.equilibrium).toBe(isBest(point));
      }),
      { numRuns: 25 },
    );
  });

  it('names a type, a demand and a gain that are so', () => {
    fc.assert(
      fc.property(drawn, (point) => {
        const { violations } = continuousClaimAtPoint(claimedDemand, point).judgment;
        for (const { set, at, gain, deviation, claimed } of violations) {
          expect(gain.sign).toBe(1);
          if (set.move.name === 'demand') {
            const [to, from] = [Rational.of(deviation), Rational.of(claimed)];
            expect(gain.equals(worth(point, to).minus(worth(point, from)))).toBe(true);
            continue;
          }
          const [cost, demand] = [at.get('cost'), at.get('demand')];
          if (cost === undefined || demand === undefined) throw new Error('no type is named');
          const fighting = demand.minus(point.at('p')).minus(cost);
          expect(fighting.sign).toBe(deviation === 'fight' ? 1 : -1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the questions of a claim with types and actions from intervals', () => {
  const questions = questionsOf(demands, claimedDemand);

  it('are solved by the type and the deviation that the judgment names', () => {
    fc.assert(
      fc.property(drawn, (point) => {
        const { judgment } = continuousClaimAtPoint(claimedDemand, point);
        for (const { at, set, deviation } of judgment.violations) {
          let solution = point;
          for (const [name, value] of at) solution = solution.with(variableSymbol(name), value);
          if (set.move.kind === 'interval move')
            solution = solution.with(variableSymbol(set.move.name), Rational.of(deviation));
          const solved = questions.filter(({ hypotheses, unknowns = [] }) =>
            unknowns.every((each) => solution.values.has(each))
              ? hypotheses.every((each) => signConditionHolds(each, solution))
              : false,
          );
          expect(solved).not.toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('have no solution at an equilibrium, whatever the type and the deviation', () => {
    const places = fc.record({ cost: eighths(0, 8), demand: eighths(0, 8) });
    fc.assert(
      fc.property(drawn, fc.array(places, { minLength: 8, maxLength: 8 }), (point, tried) => {
        fc.pre(continuousClaimAtPoint(claimedDemand, point).judgment.equilibrium === true);
        for (const { cost, demand } of tried) {
          const at = point
            .with(variableSymbol('cost'), cost)
            .with(variableSymbol('demand'), demand)
            .with(variableSymbol('reply'), Rational.zero);
          const solved = questions.filter(({ hypotheses }) =>
            hypotheses.every((each) => signConditionHolds(each, at)),
          );
          expect(solved.map(({ asserts }) => asserts)).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

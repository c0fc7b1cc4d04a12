import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import { echo } from '../../spec/claims/public-message.js';
import collusion from '../../spec/index.js';
import { q, ε, κ, τ, ψ } from '../../spec/parameters.js';
import type { Claim } from '../../src/claim/claim.js';
import { type Comparison, compare, decreasing, increasing } from '../../src/claim/comparison.js';
import {
  absolute,
  derivative,
  maximum,
  minimum,
  over,
  times,
} from '../../src/claim/composed-quantity.js';
import { payoff, probability } from '../../src/claim/profile-quantity.js';
import { everywhere, everywhereAtPoint } from '../../src/claim/proposition/everywhere.js';
import { nowhere, nowhereAtPoint } from '../../src/claim/proposition/nowhere.js';
import { minus, type Quantity, type QuantityInput } from '../../src/claim/quantity.js';
import { quantityAt, whyWithoutValue } from '../../src/claim/quantity-at-point.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { math, relation, specification, stated } from '../../src/index.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { example } from '../sample/regions.js';

/** Points at which a claimed assessment exists. */
function pointsOf(claim: Claim): fc.Arbitrary<Point> {
  const region = admissibleRegion(
    collusion,
    claim.where.map(({ relation }) => relation),
  );
  return pointArbitrary(region, findPoint(region, example) ?? expect.fail('it exists nowhere'));
}

const anywhere = pointsOf(communication as Claim);
const echoed = pointsOf(echo as Claim);
const parameters = [ε, κ, τ, ψ, q.l];

/** Quantities that are polynomials of degree 2 at most in each parameter. */
const polynomial: readonly Quantity[] = [
  payoff(communication, 'B'),
  payoff(communication, 'D'),
  probability(communication, { war: 'war' }),
  minus(payoff(communication, 'A'), math`${κ}^2 ${τ}`),
];
/** Quotients: given an event, or with mixing probabilities. */
const quotients: readonly { readonly of: Quantity; readonly points: fc.Arbitrary<Point> }[] = [
  { of: probability(communication, { war: 'war' }, { z: 'mobilize' }), points: anywhere },
  { of: probability(echo, { war: 'war' }), points: echoed },
  { of: payoff(echo, 'B'), points: echoed },
  { of: minus(math`1 / (1 + ${κ} ${τ})`, math`${τ} / (${κ} + 2)`), points: anywhere },
];

function valueAt(of: QuantityInput, point: Point): Rational {
  return (
    quantityAt(of, point) ??
    expect.fail(`it has no value: ${whyWithoutValue(of as Quantity, point)}`)
  );
}

/** The value of a quantity where one parameter has moved. */
function moved(of: Quantity, point: Point, name: string, by: Rational): Rational {
  return valueAt(of, point.with(name, point.at(name).plus(by)));
}

const { source } = communication;

describe('the derivative of a quantity', () => {
  it('is the symmetric difference quotient, exactly, where the quantity is quadratic', () => {
    const step = Rational.of('1/1000000');
    fc.assert(
      fc.property(
        anywhere,
        fc.constantFrom(...polynomial),
        fc.constantFrom(κ, ψ),
        (point, of, by) => {
          const [before, after] = [
            moved(of, point, by.name, step.negated()),
            moved(of, point, by.name, step),
          ];
          const quotient = after.minus(before).over(step.times(Rational.of(2)));
          expect(`${valueAt(derivative(of, by), point)}`).toBe(`${quotient}`);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is what difference quotients come close to, where it is a quotient', () => {
    const step = Rational.of(`1/1${'0'.repeat(30)}`);
    const near = Rational.of(`1/1${'0'.repeat(20)}`);
    for (const { of, points } of quotients)
      fc.assert(
        fc.property(points, fc.constantFrom(κ, τ, ψ), (point, by) => {
          const before = valueAt(of, point);
          const after = quantityAt(of, point.with(by.name, point.at(by.name).plus(step)));
          // Beside the edge of where strategies exist there is nothing to compare with.
          fc.pre(after !== undefined);
          const slope = after.minus(before).over(step);
          const difference = slope.minus(valueAt(derivative(of, by), point));
          expect(
            difference.sign < 0 ? difference.negated().lessThan(near) : difference.lessThan(near),
          ).toBe(true);
        }),
        { numRuns: 8 },
      );
  });

  it('obeys the rules of products and quotients', () => {
    const all = [...polynomial, ...quotients.map(({ of }) => of)];
    fc.assert(
      fc.property(
        echoed,
        fc.constantFrom(...all),
        fc.constantFrom(...all),
        fc.constantFrom(...parameters),
        (point, one, other, by) => {
          const [f, g] = [quantityAt(one, point), quantityAt(other, point)];
          fc.pre(f !== undefined && g !== undefined);
          const [slope, next] = [one, other].map((each) => valueAt(derivative(each, by), point));
          if (slope === undefined || next === undefined) throw new Error('two were asked for');
          expect(`${valueAt(times(one, other), point)}`).toBe(`${f.times(g)}`);
          const ofProduct = slope.times(g).plus(f.times(next));
          expect(`${valueAt(derivative(times(one, other), by), point)}`).toBe(`${ofProduct}`);
          if (g.isZero) {
            expect(quantityAt(over(one, other), point)).toBeUndefined();
            expect(quantityAt(derivative(over(one, other), by), point)).toBeUndefined();
            return;
          }
          expect(`${valueAt(over(one, other), point)}`).toBe(`${f.over(g)}`);
          const ofQuotient = slope.times(g).minus(f.times(next)).over(g.times(g));
          expect(`${valueAt(derivative(over(one, other), by), point)}`).toBe(`${ofQuotient}`);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is asked of no product with a kink, which may have a slope where its factors have none', () => {
    for (const kinked of [times(κ, absolute(κ)), minus(1, over(τ, maximum(κ, 1)))])
      expect(() => derivative(kinked, κ)).toThrow('write the greatest or least of products');
    expect(`${valueAt(derivative(maximum(times(κ, τ), 0), τ), example)}`).toBe(
      `${example.at(κ.name)}`,
    );
  });

  it('obeys the rules of sums, and may be taken in any order', () => {
    const all = [...polynomial, ...quotients.map(({ of }) => of)];
    fc.assert(
      fc.property(
        echoed,
        fc.constantFrom(...all),
        fc.constantFrom(...all),
        fc.constantFrom(...parameters),
        fc.constantFrom(...parameters),
        (point, one, other, by, next) => {
          fc.pre(quantityAt(one, point) !== undefined && quantityAt(other, point) !== undefined);
          expect(valueAt(derivative(minus(one, other), by), point)).toEqual(
            valueAt(minus(derivative(one, by), derivative(other, by)), point),
          );
          expect(valueAt(derivative(derivative(one, by), next), point)).toEqual(
            valueAt(derivative(derivative(one, next), by), point),
          );
        },
      ),
      { numRuns: 10 },
    );
  });

  it('is that of the greatest; there is none where it changes, unless both grow alike', () => {
    const at = (k: string, t: string): Point =>
      example.with(κ.name, Rational.of(k)).with(τ.name, Rational.of(t));
    const slope = derivative(maximum(κ, math`2 ${τ}`), κ);
    expect(`${valueAt(slope, at('2', '3/4'))}`).toBe('1');
    expect(`${valueAt(slope, at('1', '3/4'))}`).toBe('0');
    expect(quantityAt(slope, at('3/2', '3/4'))).toBeUndefined();
    expect(whyWithoutValue(slope, at('3/2', '3/4'))).toBe(
      'the greatest or least of several in max(κ, 2 τ) changes here, as at a kink',
    );
    const alike = derivative(maximum(κ, math`${κ} + ${τ} − 3/4`), κ);
    expect(`${valueAt(alike, at('2', '3/4'))}`).toBe('1');
    // What is not the greatest may have a kink.
    const above = derivative(maximum(math`${κ} + 5`, maximum(κ, math`2 ${τ}`)), κ);
    expect(`${valueAt(above, at('3/2', '3/4'))}`).toBe('1');
    expect(`${valueAt(absolute(minus(κ, 2)), at('3/2', '3/4'))}`).toBe('1/2');
    expect(`${valueAt(minimum(κ, τ, 1), at('3/2', '3/4'))}`).toBe('3/4');
  });
});

describe('what is derived of a comparison in symbols', () => {
  const kinked = maximum(math`${κ} ${τ}`, minimum(math`1 − ${τ}`, κ));
  const comparisons: readonly {
    readonly asserts: Comparison;
    readonly points: fc.Arbitrary<Point>;
  }[] = [
    ...quotients.flatMap(({ of, points }) => [
      { asserts: increasing(of, τ), points },
      { asserts: decreasing(of, κ, { weakly: true }), points },
      { asserts: compare(derivative(derivative(of, τ), κ), '=', 0), points },
    ]),
    { asserts: compare(kinked, '>', math`1 / 2`), points: anywhere },
    { asserts: compare(over(τ, minus(kinked, ε)), '≤', times(kinked, 2)), points: anywhere },
    { asserts: compare(over(κ, minus(κ, τ)), '>', 1), points: anywhere },
    { asserts: increasing(over(κ, minus(times(κ, τ), math`1 − ${τ}`)), τ), points: anywhere },
    { asserts: increasing(kinked, τ), points: anywhere },
    { asserts: decreasing(minus(kinked, maximum(κ, τ)), κ), points: anywhere },
    {
      asserts: increasing(maximum(payoff(echo, 'A'), payoff(communication, 'A')), ψ),
      points: echoed,
    },
  ];

  it('is false exactly where the comparison is, at drawn points and at kinks', () => {
    for (const { asserts, points } of comparisons) {
      const said = everywhere({ id: 'so', source, says: 'So it is.', asserts: [asserts] });
      const questions = questionsOf(collusion, said);
      const check = (point: Point): void => {
        const { refutes } = everywhereAtPoint(said, point);
        expect(questions.some((question) => solves(point, question))).toBe(refutes);
      };
      fc.assert(fc.property(points, check), { numRuns: 8 });
      // Where κτ = 1 − τ, and where κ = τ.
      fc.assert(
        fc.property(points, fc.boolean(), (point, equal) => {
          const t = point.at(τ.name);
          check(point.with(κ.name, equal ? t : Rational.one.minus(t).over(t)));
        }),
        { numRuns: 8 },
      );
    }
  });
});

describe('what is never so, but where a maximum changes', () => {
  it('is not refuted there, for a slope without a value is none', () => {
    const level = stated('level', 'both are equal', relation`${κ} = 2 ${τ}`, source);
    const said = nowhere({
      ...{ id: 'no-slope', source, says: 'It has no slope there.', given: [level] },
      asserts: [compare(derivative(maximum(κ, math`2 ${τ}`), κ), '=', 1)],
    });
    const there = example.with(τ.name, Rational.of('3/4')).with(κ.name, Rational.of('3/2'));
    expect(nowhereAtPoint(said, there).refutes).toBe(false);
    const solved = questionsOf(collusion, said).filter((each) => solves(there, each));
    expect(solved.map(({ needsWalk }) => needsWalk)).toEqual([true]);
  });
});

describe('a parameter that an equation binds to others', () => {
  const war = probability(communication, { war: 'war' });
  const said = (asserts: Comparison) =>
    specification({
      ...collusion,
      readings: [], // which tell of statements that are not listed here.
      statements: [everywhere({ id: 'so', source, says: 'So it is.', asserts: [asserts] })],
    });

  it('does not move alone, nor in what is greatest, nor twice', () => {
    for (const asserts of [
      increasing(war, q.l),
      increasing(derivative(war, q.l), τ),
      compare(maximum(derivative(war, q.l), 0), '>', 0),
      compare(minus(derivative(war, q.l), derivative(payoff(communication, 'B'), q.m)), '>', 0),
      compare(derivative(war, q.l), '>', minus(0, derivative(war, q.m))),
    ])
      expect(() => said(asserts)).toThrow(
        'cannot move so while the others stay as they are: q_l + q_m + q_h = 1',
      );
  });

  it('moves at the expense of another; and others move alone, as do formulas by any', () => {
    const shift = minus(derivative(war, q.m), derivative(war, q.l));
    for (const asserts of [
      compare(shift, '>', 0),
      compare(derivative(war, q.m), '>', derivative(war, q.l)),
      compare(maximum(shift, 0), '≥', 0),
      increasing(war, τ),
      increasing(math`${q.l} ${τ}`, q.l),
    ])
      expect(said(asserts).statements).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import collusion from '../../spec/index.js';
import { Expansion } from '../../src/derive/expansion.js';
import { plainContradiction } from '../../src/derive/proposition/plain-contradiction.js';
import { equilibriumWays } from '../../src/derive/proposition/whole-necessity.js';
import type { Hypothesis } from '../../src/derive/question.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { Point, parameter, Rational, relation, restriction } from '../../src/index.js';
import { source } from '../claim/entry.js';

const number = (name: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, example: '1/4', unit: 'probability' },
    source,
  });
const [x, y, z] = [number('x'), number('y'), number('z')];
const parameters = [x, y, z];
const restrictions = [
  restriction('x is positive', relation`${x} > 0`, source),
  restriction('y is not negative', relation`${y} ≥ 0`, source),
  restriction('z is not negative', relation`${z} ≥ 0`, source),
  restriction('they sum to 1', relation`${x} + ${y} + ${z} = 1`, source),
];

const quarters = [0, 1, 2, 3, 4].map((n) => Rational.ratio(BigInt(n), 4n));
const points = quarters
  .flatMap((a) => quarters.map((b) => ({ x: a, y: b, z: Rational.one.minus(a).minus(b) })))
  .filter((each) => each.x.sign > 0 && each.z.sign >= 0)
  .map((each) => Point.of(each));

const product = fc
  .subarray(['x', 'y', 'z'], { minLength: 1 })
  .map((symbols) => symbols.map((each) => Polynomial.symbol(each)).reduce((a, b) => a.times(b)));
const sums = fc
  .array(fc.tuple(product, fc.constantFrom(1, -1, 2)), { minLength: 1, maxLength: 2 })
  .map((all) => Polynomial.sum(all.map(([each, by]) => each.scaled(Rational.of(by)))));
const hypotheses = fc.array(
  fc
    .tuple(sums, fc.constantFrom('=', '>', '≠', '≥'))
    .map(([polynomial, sense]): Hypothesis => ({ polynomial, sense, says: 'so' })),
  { minLength: 1, maxLength: 4 },
);

describe('what plainly contradicts itself, or the restrictions', () => {
  it('is so nowhere', () => {
    const seen = { contradictory: 0, nowhere: 0 };
    fc.assert(
      fc.property(hypotheses, (all) => {
        const expansion = new Expansion({ parameters, restrictions });
        const told = plainContradiction(restrictions, expansion)(all);
        const so = points.some((point) => all.every((each) => signConditionHolds(each, point)));
        if (told) expect(so).toBe(false);
        if (told) seen.contradictory++;
        if (!so) seen.nowhere++;
      }),
      { numRuns: 1500 },
    );
    expect(seen.contradictory).toBeGreaterThan(200);
    expect(2 * seen.contradictory).toBeGreaterThan(seen.nowhere);
  });

  it('presupposes the restrictions by which it is seen', () => {
    const expansion = new Expansion({ parameters, restrictions });
    const [first, second, third] = ['x', 'y', 'z'].map(Polynomial.symbol) as [
      Polynomial,
      Polynomial,
      Polynomial,
    ];
    const isContradictory = plainContradiction(restrictions, expansion);
    const zero = (polynomial: Polynomial): Hypothesis => ({ polynomial, sense: '=', says: 'so' });
    expect(isContradictory([zero(second.times(third))])).toBe(false);
    expect([...expansion.presupposed]).toEqual([]);
    const more = { polynomial: second.plus(third.times(second)), sense: '>', says: 'so' } as const;
    expect(isContradictory([zero(first.times(second)), more])).toBe(true);
    expect([...expansion.presupposed]).toEqual(['x is positive']);
  });

  it('leaves few combinations of what play comes to in the talk, none of them open', () => {
    const symbolic = symbolicClaim(collusion, communication);
    const ways = equilibriumWays(symbolic, collusion.restrictions);
    expect(ways.filter(({ open }) => open !== undefined)).toEqual([]);
  });
});

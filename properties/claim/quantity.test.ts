import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import { echo } from '../../spec/claims/public-message.js';
import collusion from '../../spec/index.js';
import { q } from '../../spec/parameters.js';
import type { Claim } from '../../src/claim/claim.js';
import { deviating } from '../../src/claim/declaration.js';
import { assessmentAt } from '../../src/claim/proposition/equilibrium.js';
import { minus, type Quantity } from '../../src/claim/quantity.js';
import { quantityAt } from '../../src/claim/quantity-at-point.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { negated } from '../../src/exact/relation.js';
import type { Values } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { relation } from '../../src/index.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { example } from '../sample/regions.js';

const RUNS = { numRuns: 20 };

const claims = [communication as Claim, echo as Claim].map((claim) => {
  const region = admissibleRegion(
    collusion,
    claim.where.map((condition) => condition.relation),
  );
  const start = findPoint(region, example);
  if (start === undefined) throw new Error(`no parameters were found where ${claim.id} exists`);
  return { claim, id: claim.id, points: pointArbitrary(region, start) };
});

const stages = ({ game }: Claim) => game.stages.map(({ name, values }) => ({ name, values }));

const probabilities = (claim: Claim, of: Values, given: Values): Quantity => ({
  kind: 'probability',
  claim,
  of,
  given,
});
const worth = (claim: Claim, player: string, given: Values): Quantity => ({
  kind: 'payoff',
  claim,
  player,
  given,
});

/** A value of one variable, which may be known to have happened. */
function events(claim: Claim): fc.Arbitrary<Values> {
  const each = stages(claim).flatMap(({ name, values }) =>
    values.map((value): Values => ({ [name]: value })),
  );
  return fc.constantFrom<Values>({}, ...each);
}

describe.each(claims)('what $id makes of its game', ({ claim, points }) => {
  it('has probabilities that sum to 1 over the values of each variable', () => {
    fc.assert(
      fc.property(points, events(claim), (point, given) => {
        for (const { name, values } of stages(claim)) {
          const parts = values.map((value) =>
            quantityAt(probabilities(claim, { [name]: value }, given), point),
          );
          if (parts.includes(undefined)) expect(new Set(parts)).toEqual(new Set([undefined]));
          else
            expect(Rational.sum(parts.filter((part) => part !== undefined))).toEqual(Rational.one);
        }
      }),
      RUNS,
    );
  });

  it('obeys the law of total expectation, for each player and variable', () => {
    fc.assert(
      fc.property(points, events(claim), (point, given) => {
        for (const player of claim.game.players)
          for (const { name, values } of stages(claim)) {
            if (name in given) continue;
            const whole = quantityAt(worth(claim, player, given), point);
            const parts = values.map((value) => {
              const share = quantityAt(probabilities(claim, { [name]: value }, given), point);
              const part = quantityAt(worth(claim, player, { ...given, [name]: value }), point);
              expect(part === undefined).toBe(share === undefined || share.isZero);
              return part && share ? share.times(part) : Rational.zero;
            });
            if (whole !== undefined) expect(Rational.sum(parts)).toEqual(whole);
          }
      }),
      RUNS,
    );
  });

  it('has the difference of two quantities as a quantity', () => {
    fc.assert(
      fc.property(points, events(claim), (point, given) => {
        for (const one of claim.game.players)
          for (const other of claim.game.players) {
            const [left, right] = [worth(claim, one, given), worth(claim, other, {})];
            const [a, b] = [quantityAt(left, point), quantityAt(right, point)];
            const expected = a && b && a.minus(b);
            expect(quantityAt(minus(left, right), point)).toEqual(expected);
          }
      }),
      RUNS,
    );
  });
});

describe('another strategy at some information sets', () => {
  const instead = deviating(communication, {
    z: { 'm, conciliatory': 'mobilize', 'l, hostile': 'mobilize' },
  }) as Claim;
  const changed = ['z: m, conciliatory', 'z: l, hostile'];

  it('is another there, and the same everywhere else', () => {
    const tree = formOf(communication.game);
    const [before, after] = [communication as Claim, instead].map(
      (claim) => assessmentAt(claim, tree, example).profile,
    );
    const differing = tree.informationSets
      .filter(({ index }) => `${before?.[index]}` !== `${after?.[index]}`)
      .map(({ variable, key }) => `${variable}: ${key}`);
    expect(differing.toSorted()).toEqual(changed.toSorted());
    for (const set of tree.informationSets)
      if (changed.includes(`${set.variable}: ${set.key}`))
        expect(after?.[set.index]?.[set.actions.indexOf('mobilize')]).toEqual(Rational.one);
  });

  it('keeps beliefs and conditions, and says in its name what it changes', () => {
    expect(instead.beliefs).toBe(communication.beliefs);
    expect(instead.conditions).toBe(communication.conditions);
    expect(instead.id).toBe(
      'communication but z(m, conciliatory) = mobilize, z(l, hostile) = mobilize',
    );
  });

  it('leaves the original claim as it was', () => {
    expect(Object.keys(communication.strategies['z']?.['m, conciliatory'] ?? {})).toEqual(['hold']);
  });
});

describe('a quantity has no value', () => {
  const claim = communication as Claim;
  const both = (at: Claim, given: Values, point: Point) => [
    quantityAt(worth(at, 'B', given), point),
    quantityAt(probabilities(at, { war: 'war' }, given), point),
    quantityAt(minus(worth(at, 'B', given), 0), point),
    quantityAt(minus(0, worth(at, 'B', given)), point),
  ];
  const none = [undefined, undefined, undefined, undefined];

  it('where the event never happens under the strategies', () => {
    expect(both(claim, { θ: 'L', s: 'hostile' }, example)).toEqual(none);
    expect(both(claim, { t: 'h', z: 'hold' }, example)).toEqual(none);
  });

  it('where nature never draws the event', () => {
    const without = example
      .with(q.m.name, Rational.zero)
      .with(q.l.name, example.at(q.l.name).plus(example.at(q.m.name)));
    expect(both(claim, { t: 'm' }, without)).toEqual(none);
    expect(both(claim, { t: 'm' }, example)).not.toContain(undefined);
  });

  it.each(echo.where)('where the strategies do not exist, since $id fails', (condition) => {
    const outside = admissibleRegion(collusion, [
      negated(condition.relation),
      relation`${q.m} > 0`,
    ]);
    const point = findPoint(outside, example);
    if (point === undefined) throw new Error('no such parameters were found');
    expect(both(echo as Claim, {}, point)).toEqual(none);
  });
});

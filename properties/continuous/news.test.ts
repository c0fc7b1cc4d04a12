import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuousClaimAtPoint } from '../../src/claim/continuous/continuous-claim.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { takenSymbol } from '../../src/game/continuous/news.js';
import { mostGained, type School } from './school-grid.js';
import { riley, schools } from './schooling.js';

const among = (...values: readonly string[]) =>
  fc.constantFrom(...values.map((each) => Rational.of(each)));

/** Half of these are Riley's schedule, with beliefs that may be wrong. */
const drawn: fc.Arbitrary<School> = fc.record({
  k: among('1/2', '1/2', '1/2', '1/3', '2/3', '3/4'),
  e: among('0', '0', '0', '1/4', '1'),
  w: among('0', '0', '0', '0', '1/8', '-1/8'),
  b: among('0', '0', '-1/2', '-1', '1/4'),
});

const pointOf = (school: School): Point => new Point(new Map(Object.entries(school)));

describe('a schedule of numbers that tell types', () => {
  it('is an equilibrium exactly where nobody gains on a fine grid of types, numbers and answers', () => {
    let equilibria = 0;
    fc.assert(
      fc.property(drawn, (school) => {
        const { judgment } = continuousClaimAtPoint(riley, pointOf(school));
        const gain = mostGained(school);
        expect(judgment.untold).toEqual([]);
        expect(judgment.improper.length > 0).toBe(gain === undefined);
        expect(judgment.equilibrium).toBe(gain?.isZero ?? false);
        equilibria += judgment.equilibrium ? 1 : 0;
      }),
      { numRuns: 30 },
    );
    expect(equilibria).toBeGreaterThan(0);
  });

  it.each([
    ['learning that costs too little', { k: '1/3' }, 's'],
    ['learning that costs too much', { k: '2/3' }, 's'],
    ['a wage that is not what is known', { w: '1/10' }, 'wage'],
  ])('is refuted by %s, with the type and the gain', (_, changed, mover) => {
    const at = { k: '1/2', e: 0, w: 0, b: 0, ...changed };
    const { judgment } = continuousClaimAtPoint(riley, Point.of(at));
    expect(judgment.violations.map(({ set }) => set.move.name)).toEqual([mover]);
    for (const { at: named, claimed, deviation, gain } of judgment.violations) {
      const t = named.get('t') ?? Rational.zero;
      const [k, w] = [Rational.of(at.k), Rational.of(at.w)];
      const worth = (s: string, wage: Rational) => t.times(wage).minus(Rational.of(s));
      const paid = (type: Rational) => type.plus(w);
      const taken = named.get('the t she is taken for');
      const expected =
        mover === 'wage'
          ? w.times(w).minus(Rational.of(deviation).minus(t).power(2))
          : worth(deviation, paid(taken ?? Rational.of(2))).minus(worth(claimed, paid(t)));
      expect(gain.equals(expected)).toBe(true);
      expect(gain.sign).toBe(1);
      expect(k.sign).toBe(1);
    }
  });

  it('is refused a belief in a type that there is not', () => {
    const { judgment } = continuousClaimAtPoint(riley, Point.of({ k: '1/2', e: 0, w: 0, b: 1 }));
    expect(judgment.improper).toEqual(
      [
        'the belief stated at "wage: nothing" is of types that there are not',
        'wage at "nothing" is to be a number outside its interval',
      ].slice(0, judgment.improper.length),
    );
    expect(judgment.equilibrium).toBe(false);
  });

  it('pools where it is the same for all, and tells nothing', () => {
    const { judgment } = continuousClaimAtPoint(riley, Point.of({ k: 0, e: 0, w: 0, b: 0 }));
    const wage = judgment.violations.find(({ set }) => set.move.name === 'wage');
    expect(wage).toMatchObject({ claimed: '1', deviation: '3/2' });
  });
});

describe('the questions of a schedule that tells types', () => {
  const questions = questionsOf(schools, riley).filter(
    ({ asserts }) => !/necessary/u.test(asserts),
  );
  const eighths = fc.integer({ min: 0, max: 8 }).map((n) => Rational.ratio(BigInt(n), 8n));
  const places = fc.record({ t: eighths, taken: eighths, s: eighths, wage: eighths });

  it('have no solution at an equilibrium, whatever the types and numbers', () => {
    const at = Point.of({ k: '1/2', e: 0, w: 0, b: '-1/2' });
    expect(continuousClaimAtPoint(riley, at).judgment.equilibrium).toBe(true);
    fc.assert(
      fc.property(places, ({ t, taken, s, wage }) => {
        const place = at
          .with(variableSymbol('t'), t.plus(Rational.one))
          .with(takenSymbol('t'), taken.plus(Rational.one))
          .with(variableSymbol('s'), s.times(Rational.of(3)))
          .with(variableSymbol('wage'), wage.times(Rational.of(3)));
        const solved = questions.filter(({ hypotheses }) =>
          hypotheses.every((each) => signConditionHolds(each, place)),
        );
        expect(solved.map(({ asserts }) => asserts)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are solved by the types that the judgment names', () => {
    const at = Point.of({ k: '1/3', e: 0, w: 0, b: 0 });
    const [found] = continuousClaimAtPoint(riley, at).judgment.violations;
    let place = at;
    for (const [name, symbol] of [
      ['t', variableSymbol('t')],
      ['the t she is taken for', takenSymbol('t')],
    ] as const)
      place = place.with(symbol, found?.at.get(name) ?? Rational.zero);
    const solved = questions.filter(({ hypotheses, unknowns = [] }) =>
      unknowns.every((each) => place.values.has(each))
        ? hypotheses.every((each) => signConditionHolds(each, place))
        : false,
    );
    expect(solved).not.toEqual([]);
  });
});

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hasBeliefs } from '../../src/claim/claimed-concept.js';
import { assessmentAt } from '../../src/claim/proposition/equilibrium.js';
import type { Derivation, DerivedSet } from '../../src/derive/derivation.js';
import type { DerivedDeviation } from '../../src/derive/derived-deviation.js';
import type { Hypothesis } from '../../src/derive/question.js';
import type { Profile } from '../../src/equilibrium/assessment.js';
import { judgeAssessment } from '../../src/equilibrium/assessment-judgment.js';
import type { Formula } from '../../src/exact/formula.js';
import { valueAt } from '../../src/exact/formula-value.js';
import { solveEquations, substituteAll } from '../../src/exact/linear-equations.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt, type Relation, standardForm } from '../../src/exact/relation.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { type DeclaredSet, properGameAt } from '../../src/game/declared-form.js';
import { walked } from '../equilibrium/walked.js';
import {
  type Derived,
  everywhere,
  paper,
  pointsFor,
  pointsInEachCase,
  pointsWithSureThings,
} from './derived.js';

/** Parameters, with a value for each named quotient. */
function extended(
  { symbolic: { expansion } }: Derivation,
  point: Point,
  hypotheses: readonly Hypothesis[],
): Point {
  const names = expansion.abbreviationsIn(hypotheses.map(({ polynomial }) => polynomial));
  return names.reduce((at, { symbol, formula }) => {
    const value = valueAt(formula, point);
    return value ? at.with(symbol, value) : at;
  }, point);
}

/** What a derivation says at a point of one information set, and what the engine finds there. */
function comparison({ claim, found }: Derived, point: Point) {
  const { tree } = found.symbolic;
  const at = properGameAt(tree, point);
  const assessment = assessmentAt(claim, tree, point);
  const { findings } = judgeAssessment(at, assessment);
  const prescribed = walked(at, assessment.profile);

  /** The gain from a deviation under a belief, by another walk. */
  const gain = (set: DeclaredSet, { deviation }: DerivedDeviation, belief: readonly Rational[]) => {
    const player = set.player;
    const profile: Profile = assessment.profile.map((mix, index) => {
      const chosen = [...deviation].find(([own]) => own.index === index)?.[1];
      return chosen === undefined
        ? mix
        : mix.map((_, action) => (action === chosen ? Rational.one : Rational.zero));
    });
    const deviated = walked(at, profile);
    return Rational.sum(
      set.members.map((member, index) => {
        const [after, before] = [deviated, prescribed].map(
          ({ payoffs }) => payoffs[member]?.[player] ?? Rational.zero,
        );
        return (belief[index] ?? Rational.zero).times(
          after?.minus(before ?? after) ?? Rational.zero,
        );
      }),
    );
  };

  const reached = (set: DeclaredSet): Rational =>
    Rational.sum(set.members.map((member) => prescribed.reach[member] ?? Rational.zero));

  return found.sets.map((derived) => {
    const finding = findings.find(({ set }) => set === derived.set);
    const live = derived.regimes.filter(({ regime }) =>
      regime.where.every((each) => signConditionHolds(each, extended(found, point, regime.where))),
    );
    return { derived, finding, live, gain, reached };
  });
}

const worth = (formula: Formula, point: Point): Rational => {
  const value = valueAt(formula, point);
  if (value === undefined) throw new Error('a division by 0');
  return value;
};

const holds = (relation: Relation, point: Point): boolean => holdsAt(standardForm(relation), point);

/** The deviations that are about a regime. */
function deviationsIn(derived: DerivedSet, regime: DerivedSet['regimes'][number] | undefined) {
  return derived.deviations.filter(({ regimes }) => regime && regimes.includes(regime));
}

// By a concept without beliefs nothing is asked off the path: there is nothing to hold against the walk.
const believing = everywhere.filter(({ claim: { concept } }) => hasBeliefs(concept));

describe.each(believing)('the incentive constraints of $id', (each) => {
  const points = pointsFor(each);
  const cases = pointsInEachCase(each);
  const always = [...cases.filter((point) => point !== undefined), ...pointsWithSureThings(each)];
  const drawn = {
    numRuns: 15 + always.length,
    examples: always.map((point): [Point] => [point]),
  };

  /** The laws below draw the same points: what is to be compared there is found once. */
  const known = new Map<string, ReturnType<typeof comparison>>();
  const compared = (point: Point): ReturnType<typeof comparison> => {
    const key = JSON.stringify(point);
    const found = known.get(key) ?? comparison(each, point);
    known.set(key, found);
    return found;
  };
  afterAll(() => known.clear());

  it('tell apart no cases that do not come about', () => {
    if (each.claim.where.length === 0) expect(cases).not.toContain(undefined);
  });

  it('gain what the walk says, under the belief that the walk finds', () => {
    fc.assert(
      fc.property(points, (point) => {
        for (const { derived, finding, live, gain } of compared(point)) {
          expect(live).toHaveLength(1);
          const [regime] = live;
          const weights = regime?.weights.map((weight) => worth(weight, point)) ?? [];
          const total = Rational.sum(weights);
          const belief = weights.map((weight) => weight.over(total));
          expect(belief).toEqual(finding?.belief);
          for (const deviation of deviationsIn(derived, regime))
            expect(worth(deviation.gain, point)).toEqual(gain(derived.set, deviation, belief));
        }
      }),
      drawn,
    );
  });

  it('are reached with the probability that is said, in the case that is said', () => {
    fc.assert(
      fc.property(points, (point) => {
        for (const { derived, finding, live, reached } of compared(point)) {
          expect(worth(derived.reach, point)).toEqual(reached(derived.set));
          expect(worth(derived.reach, point).sign > 0).toBe(finding?.reached);
          for (const regime of derived.regimes) {
            const said = regime.where.every((relation) => holds(relation, point));
            expect(said).toBe(live.includes(regime));
          }
        }
      }),
      drawn,
    );
  });

  it('hold exactly where no deviation pays, and some deviation pays where the engine says so', () => {
    fc.assert(
      fc.property(points, (point) => {
        for (const { derived, finding, live } of compared(point)) {
          const deviations = deviationsIn(derived, live[0]);
          for (const { gain, verdict } of deviations) {
            const { sign } = worth(gain, point);
            if (verdict.kind === 'indifferent') expect(sign).toBe(0);
            if (verdict.kind === 'settled') expect(sign > 0).toBe(verdict.pays);
            if (verdict.kind === 'constraint')
              expect(holds(verdict.relation, point)).toBe(sign <= 0);
          }
          const gains = deviations.map(({ gain }) => worth(gain, point));
          const best = gains.reduce(
            (most, next) => (most.lessThan(next) ? next : most),
            Rational.zero,
          );
          expect(best).toEqual(finding?.deviation?.gain ?? Rational.zero);
        }
      }),
      drawn,
    );
  });

  it('are written in a way that expands to what was derived', () => {
    const { expansion } = each.found.symbolic;
    const equations = solveEquations(each.spec.restrictions.map(({ relation }) => relation));
    for (const { deviations } of each.found.sets)
      for (const { gain, constraint } of deviations) {
        const written = expansion.polynomial(gain).times(constraint.weight);
        const difference = expansion.cleared(written.minus(constraint.gain));
        expect(substituteAll(difference, equations).isZero).toBe(true);
      }
  });
});

const exact = paper.filter(({ claim }) => claim.scope.kind === 'iff');

describe.each(exact)('the conditions of $id', ({ claim, found }) => {
  it('are found at the information sets that they guard', () => {
    const { scope } = claim;
    const guards = scope.kind === 'iff' ? scope.guards : [];
    for (const { variable, key, conditions } of guards) {
      const at = found.sets.find(({ set }) => set.variable === variable && set.key === key);
      const verdicts = at?.deviations.map(({ verdict }) => verdict) ?? [];
      const cited = verdicts.flatMap((each) =>
        each.kind === 'constraint' ? [each.condition] : [],
      );
      expect(new Set(cited)).toEqual(new Set(conditions));
    }
  });
});

describe('the incentive constraints of the paper', () => {
  it('never pay, or say under which of its relations they do not', () => {
    const paying = paper.flatMap(({ id, found }) =>
      found.sets.flatMap(({ deviations }) =>
        deviations.flatMap(({ verdict }) =>
          verdict.kind === 'settled' && verdict.pays ? [id] : [],
        ),
      ),
    );
    expect(paying).toEqual(['audience-cost-unseen']);
  });
});

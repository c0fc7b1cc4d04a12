import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint } from '../../src/claim/specification.js';
import { derivation } from '../../src/derive/derivation.js';
import { Expansion } from '../../src/derive/expansion.js';
import type { IncentiveConstraint } from '../../src/derive/incentive.js';
import { type ClaimQuestion, claimQuestions } from '../../src/derive/proposition/equilibrium.js';
import { solves, withMaximum } from '../../src/derive/question.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { checkProof } from '../../src/prove/certificate/checker.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { derivationJson } from '../../src/report/json/derivation.js';
import { derivationLatex } from '../../src/report/latex/derivation.js';
import { derivationText } from '../../src/report/text/derivation.js';
import { conditionRoles } from '../../src/verify/condition-role.js';
import { type Claimed, claims } from '../arbitrary/claimed.js';
import { careful, careless, workshopGame } from './workshop.js';

const opening = symbolicClaim(workshopGame, careful);
const atOpening = claimQuestions(workshopGame, opening).filter(
  ({ part }) => part.kind === 'sufficiency' && part.constraint.set.variable === 'open',
);

describe('thousands of plans', () => {
  it('come to one deviation an action', () => {
    expect(atOpening.map(({ asserts }) => asserts)).toEqual(
      ['yes', 'no'].map(
        (action) =>
          `where its conditions hold, ${action}, then whatever is best gains W at "open: nothing" nothing`,
      ),
    );
  });

  it('gain nothing, by certificates', async () => {
    for (const question of atOpening) {
      const proof = await proofTask(questionDocument(question));
      expect(proof && checkProof(proof)).toEqual({ valid: true });
    }
  });

  it('gain something as soon as one of them does', () => {
    const point = examplePoint(workshopGame).with('c_1_long', Rational.of('-1/2'));
    expect(claimAtPoint(careless, point).refutes).toBe(true);
    const asked = claimQuestions(workshopGame, symbolicClaim(workshopGame, careless));
    expect(
      asked.filter((question) => solves(point, question)).map(({ asserts }) => asserts),
    ).toEqual(
      [
        'yes, then whatever is best gains W at "open: nothing"',
        'long gains W at "way: yes, 1"',
        'long gains W at "way: no, 1"',
      ].map((gains) => `where its conditions hold, ${gains} nothing`),
    );
  });

  it('are told with what is best later', () => {
    const found = derivation(workshopGame, careful);
    const text = derivationText(found);
    expect(text).toContain('yes, then whatever is best gains q_1 #max1 + q_2 #max2');
    expect(text).toContain('#max1 is the most of 0 by best, -c_1_long by long,');
    expect(derivationJson(found).definitions['#max1']).toBe(
      'max(0, -c_1_long, -c_1_rough, -c_1_late)',
    );
    expect(derivationLatex(found)).toContain('\\max_{1} &= \\max\\{0');
  });

  it('are missing from conditions that leave one of them out', async () => {
    const { unstated } = await conditionRoles(workshopGame, careless, {
      prove: () => Promise.resolve(undefined),
      close: () => Promise.resolve(),
    });
    const [missing] = unstated;
    expect(missing?.says).toBe('yes, then whatever is best, gains nothing');
    expect(missing?.standing.kind).toBe('missing');
  });
});

/*
 * Plans are listed where they are few, and told by what is best later where they are many. Either
 * way, and at whatever number the one gives way to the other, the questions are the claim's.
 */

const drawn = claims({ stages: { minLength: 3, maxLength: 4 } });

/** The questions of a drawn claim where no more than so many plans are listed. */
function questionsOf({ claim, ...spec }: Claimed, mostListed: number): ClaimQuestion[] {
  return claimQuestions(spec, symbolicClaim(spec, claim, new Expansion(spec), mostListed));
}

describe.each([1, 3, 64])('with at most %i plans listed', (mostListed) => {
  it('the questions have a solution exactly where the walk refutes the claim', () => {
    let refuted = 0;
    fc.assert(
      fc.property(drawn, (claimed) => {
        const asked = questionsOf(claimed, mostListed);
        for (const point of claimed.points) {
          const { refutes } = claimAtPoint(claimed.claim, point);
          expect(asked.some((question) => solves(point, question))).toBe(refutes);
          if (refutes) refuted++;
        }
      }),
      { numRuns: 40 },
    );
    expect(refuted).toBeGreaterThan(0);
  });
});

/** What a deviation gains at a point, given the set. */
function gainAt({ gain, weight, later }: IncentiveConstraint, point: Point): Rational {
  const at = later.reduce<Point>((before, each) => withMaximum(before, each) ?? before, point);
  return gain.evaluate(at).over(weight.evaluate(at));
}

it.each([1, 2, 64])('the most that is gained is what the walk finds, with %i listed', (listed) => {
  let told = 0;
  fc.assert(
    fc.property(drawn, ({ claim, points, ...spec }) => {
      const { sets } = symbolicClaim(spec, claim, new Expansion(spec), listed);
      for (const point of points) {
        const { findings } = claimAtPoint(claim, point).judgment;
        for (const { set, regimes } of sets) {
          const finding = findings.find((each) => each.set === set);
          const live = regimes.filter(({ regime }) =>
            regime.where.every((each) => signConditionHolds(each, point)),
          );
          expect(live).toHaveLength(1);
          const constraints = live.flatMap((each) => each.constraints);
          const gains = constraints.map((each) => gainAt(each, point));
          const most = gains.reduce(
            (one, other) => (one.atMost(other) ? other : one),
            Rational.zero,
          );
          expect(most).toEqual(finding?.deviation?.gain ?? Rational.zero);
          told += constraints.filter(({ later }) => later.length > 0).length;
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(told > 0).toBe(listed < 64);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { propositionAtPoint } from '../../src/claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { Expansion } from '../../src/derive/expansion.js';
import { claimQuestions } from '../../src/derive/proposition/equilibrium.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { refutationsOf } from '../../src/sample/kernel/refutation.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { claims } from '../arbitrary/claimed.js';
import { everywhere } from '../derive/derived.js';
import { reverseCondition } from '../mutation/change-condition.js';
import { dropCondition } from '../mutation/drop-condition.js';
import { flipAction } from '../mutation/flip-action.js';
import { perturbBelief } from '../mutation/perturb-belief.js';
import { checkedVerdict, kernelFor } from './kernels.js';

/*
 * A kernel is right if it finds a question solved exactly where one is, and if the walk then says
 * the same: of true claims and of those changed in one thing, on edges as well as inside.
 */

const places = new Map<Specification, fc.Arbitrary<Point>>();

/** Admissible points, those on edges among them. */
function pointsIn(spec: Specification): fc.Arbitrary<Point> {
  const before = places.get(spec);
  if (before) return before;
  const [region, start] = [admissibleRegion(spec), examplePoint(spec)];
  const points = fc.oneof(
    { weight: 2, arbitrary: pointArbitrary(region, start) },
    { weight: 1, arbitrary: fc.constantFrom(start, ...boundaryPoints(region, start)) },
  );
  places.set(spec, points);
  return points;
}

/** One change of each kind, at another place of a claim every turn. */
function changed(claim: Claim, turn: number): Claim[] {
  return [dropCondition, reverseCondition, flipAction, perturbBelief].flatMap((change) => {
    const mutants = change(claim);
    return mutants.length === 0 ? [] : [entry(mutants, turn % mutants.length).claim];
  });
}

describe('a kernel says of a claim what the walk says', () => {
  it.each(everywhere)('$id', ({ spec, claim }) => {
    const asked = kernelFor(spec, questionsOf(spec, claim));
    fc.assert(
      fc.property(pointsIn(spec), (point) => {
        const verdict = checkedVerdict(asked, point);
        if (verdict > 0 && entry(asked.refutations, verdict - 1).needsWalk) return;
        expect(verdict > 0).toBe(claimAtPoint(claim, point).refutes);
      }),
      { numRuns: 12 },
    );
  });

  const all = everywhere.map(({ id, spec, claim }, turn) => ({ id, spec, claim, turn }));
  it.each(all)('$id, with one thing changed', ({ spec, claim, turn }) => {
    let refuted = 0;
    for (const mutant of changed(claim, turn)) {
      const asked = kernelFor(spec, questionsOf(spec, mutant));
      fc.assert(
        fc.property(pointsIn(spec), (point) => {
          const verdict = checkedVerdict(asked, point);
          if (verdict > 0 && entry(asked.refutations, verdict - 1).needsWalk) return;
          expect(verdict > 0).toBe(claimAtPoint(mutant, point).refutes);
          if (verdict > 0) refuted++;
        }),
        { numRuns: 6 },
      );
    }
    expect(refuted).toBeGreaterThan(0);
  });
});

describe('a kernel says of a statement what the walk says', () => {
  it.each(collusion.statements ?? [])('$id', (statement) => {
    const asked = kernelFor(collusion, questionsOf(collusion, statement));
    const judged = refutationsOf(collusion, statement);
    fc.assert(
      fc.property(pointsIn(collusion), (point) => {
        const verdict = checkedVerdict(asked, point);
        const at = propositionAtPoint(collusion, statement, point);
        const decided = at.kind === 'somewhere' ? at.shows : at.refutes;
        if (verdict > 0 && entry(judged, verdict - 1).needsWalk) return;
        expect(verdict > 0).toBe(decided);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a kernel says of random games what the walk says', () => {
  it.each([1, 3, 64])('with at most %i plans listed', (mostListed) => {
    let [refuted, maxima] = [0, 0];
    fc.assert(
      fc.property(
        claims({ stages: { minLength: 2, maxLength: 4 } }),
        ({ claim, points, ...spec }) => {
          const symbolic = symbolicClaim(spec, claim, new Expansion(spec), mostListed);
          const asked = kernelFor({ ...spec, claims: [claim] }, claimQuestions(spec, symbolic));
          maxima += asked.refutations.filter((each) => each.maxima.length > 0).length;
          for (const point of points) {
            const verdict = checkedVerdict(asked, point);
            expect(verdict > 0).toBe(claimAtPoint(claim, point).refutes);
            if (verdict > 0) refuted++;
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(refuted).toBeGreaterThan(0);
    if (mostListed === 1) expect(maxima).toBeGreaterThan(0);
  });
});

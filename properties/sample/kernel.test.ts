import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { propositionAtPoint, type Statement } from '../../src/claim/proposition/proposition.js';
import type { Somewhere } from '../../src/claim/proposition/somewhere.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { Expansion } from '../../src/derive/expansion.js';
import { claimQuestions } from '../../src/derive/proposition/equilibrium.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { contraries, isRelation, type Relation } from '../../src/exact/relation.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { derivedScreen } from '../../src/sample/derived-screen.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { isUntold, refutationsOf } from '../../src/sample/kernel/refutation.js';
import { decidedBy } from '../../src/sample/proposition/search.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { statementGrounds } from '../../src/sample/statement-grounds.js';
import { claims } from '../arbitrary/claimed.js';
import { everywhere } from '../derive/derived.js';
import { reverseCondition } from '../mutation/change-condition.js';
import { dropCondition } from '../mutation/drop-condition.js';
import { flipAction } from '../mutation/flip-action.js';
import { perturbBelief } from '../mutation/perturb-belief.js';
import { checkedVerdict, isDecided, kernelFor, kernelWith } from './kernels.js';

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
  let refuted = 0;

  it.each(everywhere)('$id', ({ spec, claim }) => {
    const asked = kernelFor(spec, questionsOf(spec, claim));
    fc.assert(
      fc.property(pointsIn(spec), (point) => {
        const verdict = checkedVerdict(asked, point);
        if (verdict > 0 && entry(asked.refutations, verdict - 1).needsWalk) return;
        expect(verdict > 0).toBe(claimAtPoint(claim, point).refutes);
      }),
      { numRuns: 8 },
    );
  });

  const all = everywhere.map(({ id, spec, claim }, turn) => ({ id, spec, claim, turn }));
  it.each(all)('$id, with one thing changed', ({ spec, claim, turn }) => {
    for (const mutant of changed(claim, turn)) {
      const asked = kernelFor(spec, questionsOf(spec, mutant));
      fc.assert(
        fc.property(pointsIn(spec), (point) => {
          const verdict = checkedVerdict(asked, point);
          if (verdict > 0 && entry(asked.refutations, verdict - 1).needsWalk) return;
          expect(verdict > 0).toBe(claimAtPoint(mutant, point).refutes);
          if (verdict > 0) refuted++;
        }),
        { numRuns: 4 },
      );
    }
  });

  it('of changed claims, some are refuted at some points', () => {
    expect(refuted).toBeGreaterThan(all.length);
  });
});

/** Points of which a statement speaks, and any admissible ones. */
function pointsOf(spec: Specification, statement: Statement): fc.Arbitrary<Point> {
  const [ground] = statementGrounds(spec, statement);
  if (ground === undefined) return pointsIn(spec);
  const { region, start } = ground;
  return fc.oneof(
    { weight: 3, arbitrary: pointArbitrary(region, start) },
    { weight: 1, arbitrary: fc.constantFrom(start, ...boundaryPoints(region, start)) },
    { weight: 1, arbitrary: pointsIn(spec) },
  );
}

/** What says the opposite of a relation, on one of its sides. */
function opposed(relation: Relation): Relation {
  const [opposite = relation] = contraries(relation);
  return opposite;
}

/** The statement, and what says the opposite of each relation. */
function withOpposites(statement: Statement): Statement[] {
  if (statement.kind === 'eventually')
    return [
      ...[statement, { ...statement, never: !statement.never }],
      { ...statement, asserts: statement.asserts.filter(isRelation).map(opposed) },
    ];
  if (statement.kind === 'everywhere' || statement.kind === 'somewhere') {
    const asserts = statement.asserts.map((each) => (isRelation(each) ? opposed(each) : each));
    return [statement, { ...statement, asserts }];
  }
  return [statement];
}

describe('a kernel says of a statement what the walk says', () => {
  let [decided, undecided] = [0, 0];

  it.each(collusion.statements ?? [])('$id', (statement) => {
    for (const said of withOpposites(statement)) {
      const refutations = refutationsOf(collusion, said);
      // What many relations come to together for all large values is not listed.
      if (isUntold(refutations)) continue;
      const kernel = kernelWith(collusion, refutations);
      const mayDecide = derivedScreen(collusion, said);
      fc.assert(
        fc.property(pointsOf(collusion, said), (point) => {
          const found = decidedBy(propositionAtPoint(collusion, said, point)) !== undefined;
          const admissible = brokenRestrictions(collusion.restrictions, point).length === 0;
          expect(isDecided(kernel, point)).toBe(found && admissible);
          if (!mayDecide(point)) expect(found && admissible).toBe(false);
          if (found) decided++;
          else undecided++;
        }),
        { numRuns: 8 },
      );
    }
  });

  it('be it decided or not', () => {
    expect(decided).toBeGreaterThan(50);
    expect(undecided).toBeGreaterThan(50);
  });
});

/** That something is possible of which only equilibria are left to say. */
const [possibility = expect.fail('nothing is said to be possible')] = (collusion.statements ?? [])
  .filter((each) => each.kind === 'somewhere')
  .map((each): Somewhere => ({ ...each, given: [], asserts: [] }));

describe('a kernel says what the walk says of equilibria that there may be', () => {
  it.each([1, 2])('%i of random games', (count) => {
    let [shown, not] = [0, 0];
    fc.assert(
      fc.property(
        claims({ stages: { minLength: 2, maxLength: 4 } }),
        ({ claim, points, ...spec }) => {
          const equilibria = [claim, ...changed(claim, count)].slice(0, count);
          const said: Somewhere = { ...possibility, asserts: equilibria };
          const kernel = kernelWith(
            spec,
            refutationsOf({ ...collusion, ...spec, claims: [claim] }, said),
          );
          for (const point of points) {
            const { shows } = propositionAtPoint(spec, said, point);
            expect(isDecided(kernel, point)).toBe(shows);
            if (shows) shown++;
            else not++;
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(Math.min(shown, not)).toBeGreaterThan(3);
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
      { numRuns: 30 },
    );
    expect(refuted).toBeGreaterThan(0);
    if (mostListed === 1) expect(maxima).toBeGreaterThan(0);
  });
});

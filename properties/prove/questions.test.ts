import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { propositionAtPoint } from '../../src/claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { solves } from '../../src/derive/question.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { checkProof } from '../../src/prove/certificate/checker.js';
import {
  type QuestionDocument,
  questionDocument,
} from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { survey } from '../../src/sample/proposition/survey.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { everywhere } from '../derive/derived.js';
import { reverseCondition } from '../mutation/change-condition.js';
import { dropCondition } from '../mutation/drop-condition.js';
import { flipAction } from '../mutation/flip-action.js';
import { perturbBelief } from '../mutation/perturb-belief.js';
import { questions } from './proofs.js';

/*
 * What a claim comes to is right if its questions have a solution exactly where the walk refutes
 * it. True claims are refuted nowhere: those that are changed in one thing show that both roads see.
 */

function admissiblePoints(
  spec: typeof collusion,
  also: readonly Point[] = [],
): fc.Arbitrary<Point> {
  const region = admissibleRegion(spec);
  const start = examplePoint(spec);
  return fc.oneof(
    { weight: 4, arbitrary: pointArbitrary(region, start) },
    { weight: 1, arbitrary: fc.constantFrom(start, ...also, ...boundaryPoints(region, start)) },
  );
}

/** The same, half of them where the conditions of a claim hold, if there are such. */
function concerned(spec: Specification, { conditions }: Claim): fc.Arbitrary<Point> {
  const region = admissibleRegion(
    spec,
    conditions.map(({ relation }) => relation),
  );
  const start = findPoint(region, examplePoint(spec));
  return start === undefined
    ? admissiblePoints(spec)
    : fc.oneof(admissiblePoints(spec), pointArbitrary(region, start));
}

/** A claim with one thing changed, by each kind of change; some kinds may have nothing to change. */
function mutantsByKind(claim: Claim): Claim[][] {
  return [dropCondition, reverseCondition, flipAction, perturbBelief].map((change) =>
    change(claim).map((mutant) => mutant.claim),
  );
}

/** A claim changed once by each kind of change, at another place of it every turn. */
function mutantsAtTurn(claim: Claim, turn: number): Claim[] {
  return mutantsByKind(claim).flatMap((mutants) => mutants[turn % mutants.length] ?? []);
}

describe('the questions of a claim have a solution exactly where the walk refutes it', () => {
  const changed = everywhere
    .filter(({ claim }) => claim !== communication)
    .map(({ id, spec, claim }, turn) => ({ id, spec, claim, turn }));

  it.each(everywhere)('$id', ({ spec, claim }) => {
    const asked = questions(spec, claim);
    fc.assert(
      fc.property(admissiblePoints(spec), (point) => {
        const solved = asked.filter((question) => solves(point, question));
        expect(solved.length > 0).toBe(claimAtPoint(claim, point).refutes);
      }),
      { numRuns: 15 },
    );
  });

  const belied = new Set<string>();

  it.each(changed)('$id, with one thing changed', ({ id, spec, claim, turn }) => {
    for (const mutant of mutantsAtTurn(claim, turn)) {
      const asked = questions(spec, mutant);
      const decided = asked.filter(({ open }) => open === undefined);
      fc.assert(
        fc.property(concerned(spec, mutant), (point) => {
          const { refutes } = claimAtPoint(mutant, point);
          // What is left open is a question that nothing answers, and no counterexample.
          if (decided.some((question) => solves(point, question))) expect(refutes).toBe(true);
          else if (decided.length === asked.length) expect(refutes).toBe(false);
          if (refutes) belied.add(id);
        }),
        { numRuns: 10 },
      );
    }
  });

  it('some of whose changes belie almost every claim', () => {
    expect(belied.size).toBeGreaterThan(0.9 * changed.length);
  });
});

describe('the questions of a statement have a solution exactly where it is refuted', () => {
  const statements = (collusion.statements ?? []).filter(({ kind }) => kind === 'everywhere');

  it.each(statements)('$id', (statement) => {
    const asked = questions(collusion, statement);
    fc.assert(
      fc.property(admissiblePoints(collusion), (point) => {
        const solved = asked.filter((question) => solves(point, question));
        expect(solved.length > 0).toBe(propositionAtPoint(collusion, statement, point).refutes);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is said of large values has a solution far out exactly where it is refuted', () => {
  const statements = (collusion.statements ?? []).filter(({ kind }) => kind === 'eventually');

  it.each(statements)('$id', (statement) => {
    if (statement.kind !== 'eventually') throw new Error('it is not about large values');
    for (const never of [statement.never, !statement.never]) {
      const turned = { ...statement, never };
      const asked = questions(collusion, turned);
      fc.assert(
        fc.property(admissiblePoints(collusion), (point) => {
          const far = point.with(statement.parameter.name, Rational.of(10n ** 30n));
          const solved = asked.filter((question) => solves(far, question));
          expect(solved.length > 0).toBe(propositionAtPoint(collusion, turned, point).refutes);
        }),
        { numRuns: 15 },
      );
    }
  });
});

describe('what is said to be possible has a solution wherever it is so', () => {
  const statements = (collusion.statements ?? []).filter(({ kind }) => kind === 'somewhere');

  it.each(statements)('$id', async (statement) => {
    const asked = questions(collusion, statement);
    const { result } = await survey(collusion, statement, { runs: 3, seed: 1 });
    if (result.kind !== 'proved' || result.by !== 'a witness')
      throw new Error(`no witness of ${statement.id}`);
    const points = [
      result.witness,
      ...fc.sample(admissiblePoints(collusion), { numRuns: 15, seed: 5 }),
    ];
    for (const point of points) {
      const at = propositionAtPoint(collusion, statement, point);
      if (at.kind !== 'somewhere') throw new Error('nothing is said to be possible');
      const { givenHolds, comparisons } = at;
      const holds = givenHolds && comparisons.every((each) => each.holds);
      expect(asked.some((question) => solves(point, question))).toBe(holds);
    }
  });
});

describe('nothing false is proved', () => {
  it('of a claim with one thing changed, not even at length', async () => {
    const points = fc.sample(admissiblePoints(collusion), { seed: 7, numRuns: 60 });
    const falsehoods = mutantsByKind(nonCommunication).flatMap((mutants) => {
      // Claims changed in different things often have the same false question: it is tried once.
      const distinct = new Map<string, QuestionDocument>();
      for (const claim of mutants) {
        const point = points.find((each) => claimAtPoint(claim, each).refutes);
        if (point === undefined) continue;
        const question = questions(collusion, claim).find((each) => solves(point, each));
        const document = questionDocument(question ?? expect.fail('no question has a solution'));
        distinct.set(JSON.stringify(document.hypotheses), document);
      }
      return [...distinct.values()].slice(0, 3);
    });
    expect(falsehoods.length).toBeGreaterThan(8);
    for (const document of falsehoods) {
      const proof = await proofTask({ ...document, hints: [] });
      expect(proof && checkProof(proof)).toBeUndefined();
    }
  });
});

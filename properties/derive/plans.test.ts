import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimAtPoint } from '../../src/claim/claim-at-point.js';
import {
  type ClaimQuestion,
  claimQuestions,
  symbolicClaim,
} from '../../src/derive/claim-questions.js';
import { Expansion } from '../../src/derive/expansion.js';
import { solves } from '../../src/derive/question.js';
import { checkProof } from '../../src/prove/checker.js';
import { questionDocument } from '../../src/prove/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { type Claimed, claims } from '../arbitrary/claimed.js';

/*
 * Plans are listed where they are few, and told by what is best later where they are many. Either
 * way, and at whatever number the one gives way to the other, the questions are the claim's.
 */

const drawn = claims({ stages: { minLength: 3, maxLength: 4 } });

/** The questions of a drawn claim where no more than so many plans are listed. */
function questionsOf({ claim, restrictions }: Claimed, mostListed: number): ClaimQuestion[] {
  const spec = { parameters: [], restrictions };
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
  }, 60_000);
});

it('a set alone is judged as the walk judges it', () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom(1, 64), (claimed, mostListed) => {
      const { claim } = claimed;
      const asked = questionsOf(claimed, mostListed);
      for (const point of claimed.points) {
        const { judgment, conditionsHold } = claimAtPoint(claim, point);
        for (const { set, deviation } of judgment.findings) {
          const solved = asked.some(
            (question) =>
              question.part.kind === 'sufficiency' &&
              question.part.constraint.set.index === set.index &&
              solves(point, question),
          );
          if (conditionsHold) expect(solved).toBe(deviation !== undefined);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('what is proved of whatever is best is so', async () => {
  let proved = 0;
  const few = claims({ stages: { minLength: 3, maxLength: 3 } });
  await fc.assert(
    fc.asyncProperty(few, async (claimed) => {
      const asked = questionsOf(claimed, 1).filter(
        (question) =>
          question.maxima.length > 0 && !claimed.points.some((point) => solves(point, question)),
      );
      const [question] = asked;
      const proof = question && (await proofTask(questionDocument(question)));
      if (proof === undefined) return;
      proved++;
      expect(checkProof(proof)).toEqual({ valid: true });
    }),
    { numRuns: 40 },
  );
  expect(proved).toBeGreaterThan(0);
}, 120_000);

import type { Claim } from '../../src/claim/claim.js';
import type { Statement } from '../../src/claim/proposition/proposition.js';
import type { Specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import type { Hypothesis, Question } from '../../src/derive/question.js';
import { parsePolynomial } from '../../src/exact/polynomial.js';
import type { PolynomialSense } from '../../src/exact/sign-condition.js';
import {
  type ProofDocument,
  questionDocument,
} from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';

/** The questions of a claim or statement. */
export function questions(spec: Specification, proposition: Claim | Statement): Question[] {
  return [...questionsOf(spec, proposition)];
}

/** A question with its proof, where one was found. */
export interface Answered {
  readonly question: Question;
  readonly proof: ProofDocument | undefined;
}

export function answered(spec: Specification, claim: Claim | Statement): Promise<Answered[]> {
  return Promise.all(
    questions(spec, claim).map(async (question) => ({
      question,
      proof: await proofTask(questionDocument(question)),
    })),
  );
}

/** A question as one writes it on paper: `ask('x ≥ 1', '> 0: ...')`. */
export function ask(...hypotheses: readonly (readonly [string, PolynomialSense])[]): Question {
  return {
    asserts: 'there is no solution',
    hypotheses: hypotheses.map(
      ([polynomial, sense]): Hypothesis => ({
        says: `${polynomial} ${sense} 0`,
        sense,
        polynomial: parsePolynomial(polynomial),
      }),
    ),
    abbreviations: [],
    maxima: [],
    presupposes: new Set(),
    hints: [],
  };
}

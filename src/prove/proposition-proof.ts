import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import { claimQuestions, symbolicClaim } from '../derive/claim-questions.js';
import type { Question } from '../derive/question.js';
import { statementQuestions } from '../derive/statement-questions.js';
import type { ProofDocument } from './proof-document.js';
import type { ProofStore } from './proof-store.js';
import type { Prover } from './prover.js';

/** What was proved of a claim or a statement, for all admissible parameters. */
export interface PropositionProof {
  readonly questions: readonly Question[];
  /** By question; `undefined` for one that was not proved. */
  readonly proofs: readonly (ProofDocument | undefined)[];
}

/** What a claim or statement comes to; `undefined` where it is not about all parameters. */
export function questionsOf(
  spec: Specification,
  proposition: Claim | Statement,
): readonly Question[] | undefined {
  return 'form' in proposition
    ? statementQuestions(spec, proposition)
    : claimQuestions(spec, symbolicClaim(spec, proposition));
}

/** Proves what can be proved of a claim or statement, and remembers a proof of the whole. */
export async function proveProposition(
  spec: Specification,
  proposition: Claim | Statement,
  { prove }: Prover,
  store: ProofStore | undefined,
): Promise<PropositionProof | undefined> {
  const questions = questionsOf(spec, proposition);
  if (questions === undefined) return undefined;
  const known = await store?.read(questions);
  if (known) return { questions, proofs: known };
  const proofs = await Promise.all(questions.map(prove));
  if (isWhole(proofs)) await store?.write(questions, proofs);
  return { questions, proofs };
}

/** Whether every question was proved, so that the claim or statement holds. */
export function isProved(proof: PropositionProof | undefined): boolean {
  return proof !== undefined && isWhole(proof.proofs);
}

function isWhole(
  proofs: readonly (ProofDocument | undefined)[],
): proofs is readonly ProofDocument[] {
  return proofs.every((each) => each !== undefined);
}

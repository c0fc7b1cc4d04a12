import { checkProof } from './certificate/checker.js';
import {
  type ProofDocument,
  proofDocument,
  type QuestionDocument,
  questionFrom,
} from './certificate/proof-document.js';
import { searchProof } from './search/search.js';

/** Searches for a proof of one question, and checks it: what a worker does. */
export async function proofTask(document: QuestionDocument): Promise<ProofDocument | undefined> {
  const question = questionFrom(document);
  const found = await searchProof(question);
  if (found === undefined) return undefined;
  const proof = proofDocument(question, found);
  const checked = checkProof(proof);
  if (!checked.valid) throw new Error(`a proof was found that is none: ${checked.reason}`);
  return proof;
}

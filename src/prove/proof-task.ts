import { type Checked, proofChecker } from './certificate/checker.js';
import {
  type ProofDocument,
  proofDocument,
  type QuestionDocument,
  questionFrom,
} from './certificate/proof-document.js';
import { searchProof, type Thoroughness } from './search/search.js';
import type { Turn } from './turn.js';

/** A checker remembers what it read: after so many proofs another one takes its place. */
const MOST_BY_ONE = 100;

let check = proofChecker();
let checkedByIt = 0;

function checkedHere(proof: ProofDocument): Checked {
  if (checkedByIt >= MOST_BY_ONE) [check, checkedByIt] = [proofChecker(), 0];
  checkedByIt++;
  return check(proof);
}

/** Searches for a proof of one question, and checks it: what a worker does. */
export async function proofTask(
  document: QuestionDocument,
  turn?: Turn,
  thoroughness?: Thoroughness,
): Promise<ProofDocument | undefined> {
  const question = questionFrom(document);
  const found = await searchProof(question, turn, thoroughness);
  if (found === undefined) return undefined;
  const proof = proofDocument(question, found);
  const checked = checkedHere(proof);
  if (!checked.valid) throw new Error(`a proof was found that is none: ${checked.reason}`);
  return proof;
}

/** The same, of the cheapest ways alone. */
export function briefProofTask(
  document: QuestionDocument,
  turn?: Turn,
): Promise<ProofDocument | undefined> {
  return proofTask(document, turn, 'brief');
}

/** What threads are asked: several questions at once, each with an outcome of its own. */
export type ProofOutcomes = readonly PromiseSettledResult<ProofDocument | undefined>[];

export function proofTasks(documents: readonly QuestionDocument[]): Promise<ProofOutcomes> {
  return Promise.allSettled(documents.map((each) => proofTask(each)));
}

export function briefProofTasks(documents: readonly QuestionDocument[]): Promise<ProofOutcomes> {
  return Promise.allSettled(documents.map((each) => briefProofTask(each)));
}

import type { Proposition } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { questionsOf } from '../derive/proposition/proposition-questions.js';
import type { Question } from '../derive/question.js';
import { type ProofDocument, questionDocument } from './certificate/proof-document.js';
import type { ProofStore } from './proof-store.js';
import type { Prover } from './prover.js';

/** How a question was answered, or that it was not. */
export type QuestionAnswer =
  | { readonly kind: 'certificate'; readonly proof: ProofDocument }
  /** On the word of an SMT solver, which gives no certificate. */
  | { readonly kind: 'solver'; readonly by: string }
  | { readonly kind: 'open'; readonly because: string };

/** What was proved of a proposition, for all admissible parameters. */
export interface PropositionProof {
  readonly questions: readonly Question[];
  /** By question. */
  readonly answers: readonly QuestionAnswer[];
}

/** Finds certificates for a proposition, and remembers them if they prove the whole. */
export async function proveProposition(
  spec: Specification,
  proposition: Proposition,
  { prove }: Prover,
  store: ProofStore | undefined,
): Promise<PropositionProof> {
  const questions = questionsOf(spec, proposition);
  const known = await store?.read(questions);
  const proofs = known ?? (await Promise.all(questions.map((each) => provenIn(each, prove))));
  const found = proofs.filter((proof) => proof !== undefined);
  if (known === undefined && found.length === questions.length)
    await store?.write(questions, found);
  return {
    questions,
    answers: proofs.map((proof, index) =>
      proof
        ? { kind: 'certificate', proof }
        : { kind: 'open', because: questions[index]?.open ?? 'no certificate was found' },
    ),
  };
}

/** A proof, of this very question and not of what its text was taken for on the way. */
async function provenIn(
  question: Question,
  prove: Prover['prove'],
): Promise<ProofDocument | undefined> {
  const proof = await prove(question);
  const { hypotheses } = questionDocument(question);
  if (proof && JSON.stringify(proof.hypotheses) !== JSON.stringify(hypotheses))
    throw new Error(`what was proved is another question than "${question.asserts}"`);
  return proof;
}

/** Whether every question was answered, so that the proposition holds. */
export function isProved(proof: PropositionProof | undefined): boolean {
  return proof?.answers.every(({ kind }) => kind !== 'open') ?? false;
}

/** The certificates that there are. */
export function certificatesOf({ answers }: PropositionProof): ProofDocument[] {
  return answers.flatMap((answer) => (answer.kind === 'certificate' ? [answer.proof] : []));
}

import { denied, type Hypothesis, type Question } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { carriedOver } from '../../prove/certificate/carried-proof.js';
import { proofChecker } from '../../prove/certificate/checker.js';
import { completed } from '../../prove/certificate/completion.js';
import type { Certificate, WeighedProduct } from '../../prove/certificate/proof.js';
import {
  type LemmaDocument,
  type ProofDocument,
  proofDocument,
  type RefutationDocument,
} from '../../prove/certificate/proof-document.js';
import type { Prover } from '../../prove/prover.js';

/** What is known of a question, lemma by lemma: the proof as far as it is written. */
export interface KnownByLemmas {
  readonly question: Question;
  readonly hypotheses: Hypothesis[];
  readonly lemmas: LemmaDocument[];
  readonly prove: Prover['prove'];
}

/** Nothing is known yet but the hypotheses. */
export function knownAtFirst(question: Question, prove: Prover['prove']): KnownByLemmas {
  return { question, hypotheses: [...question.hypotheses], lemmas: [], prove };
}

type Condition = Pick<Hypothesis, 'sense' | 'polynomial'>;

/** What the restrictions plainly say of a sign, by a search for why. */
export async function addSign(
  condition: Condition,
  known: KnownByLemmas,
): Promise<number | undefined> {
  const place = knownPlace(known, condition);
  if (place !== undefined) return place;
  const { question } = known;
  const restrictions = known.hypotheses.slice(0, question.hypotheses.length);
  const denial = entry(denied(condition, 'a sign'), 0);
  const proof = await foundRefutation({ ...known, hypotheses: [...restrictions, denial] }, [
    ...known.hypotheses,
    denial,
  ]);
  return proof && noted(condition, known, proof);
}

/** Notes a lemma that products show, with multiples of what is known to be 0. */
export function addLemma(
  condition: Condition,
  known: KnownByLemmas,
  products: readonly WeighedProduct[],
): number | undefined {
  const [denial] = denied(condition, 'a lemma');
  const among = [...known.hypotheses, ...(denial ? [denial] : [])];
  const certificate = completed(among, { products, multiples: [] });
  return certificate && noted(condition, known, written(among, certificate, known));
}

export function noted(condition: Condition, known: KnownByLemmas, by: RefutationDocument): number {
  const { sense, polynomial } = condition;
  const says = `${polynomial} ${sense} 0`;
  known.lemmas.push({ says, sense, polynomial: `${polynomial}`, ...by });
  return known.hypotheses.push({ says, sense, polynomial }) - 1;
}

function written(
  hypotheses: readonly Hypothesis[],
  certificate: Certificate,
  { question }: KnownByLemmas,
): RefutationDocument {
  const { lemmas, products, multiples } = proofDocument(
    { ...question, hypotheses },
    { lemmas: [], certificate },
  );
  return { lemmas, products, multiples };
}

/** Looks for a refutation of some hypotheses, and writes it as one of all of them. */
export async function foundRefutation(
  { question, hypotheses, prove }: KnownByLemmas,
  all: readonly Hypothesis[],
): Promise<RefutationDocument | undefined> {
  const proof = await prove({ ...question, hypotheses });
  if (proof === undefined) return undefined;
  const { lemmas, products, multiples } = carriedOver(proof, { ...question, hypotheses: all });
  return { lemmas, products, multiples };
}

export function knownPlace(
  { hypotheses }: KnownByLemmas,
  { sense, polynomial }: Condition,
): number | undefined {
  const place = hypotheses.findIndex(
    (each) => each.sense === sense && each.polynomial.equals(polynomial),
  );
  return place < 0 ? undefined : place;
}

/**
 * A proof as it was written, lemma by lemma, once it is checked.
 * @throws {Error} where it is none: it was put together wrongly.
 */
export function writtenProof(question: Question, by: RefutationDocument): ProofDocument {
  const { asserts, hypotheses } = proofDocument(question, {
    lemmas: [],
    certificate: { products: [], multiples: [] },
  });
  const proof: ProofDocument = { ...{ asserts, hypotheses }, ...by };
  const checked = proofChecker()(proof);
  if (!checked.valid) throw new Error(`a proof was put together wrongly: ${checked.reason}`);
  return proof;
}

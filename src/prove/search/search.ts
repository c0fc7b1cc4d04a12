import type { Hypothesis, Question } from '../../derive/question.js';
import { denialOf, type Lemma, type Proof, withoutIdleLemmas } from '../certificate/proof.js';
import { combination } from './combination.js';
import { contradiction } from './contradiction.js';
import { coordinatesOf } from './coordinates.js';
import { contradictionByDefinition } from './defined-symbols.js';
import { EFFORTS, type Effort, LEAST } from './effort.js';
import { certificateFrom } from './lift.js';
import { maximumProof } from './maximum-proof.js';
import { nearGoal } from './near.js';
import { type Simplified, simplified } from './simplification.js';

/** Searches for a proof that a question has no solution, the cheapest ways first. */
export async function searchProof(question: Question): Promise<Proof | undefined> {
  const { hypotheses, maxima, hints } = question;
  const proof =
    (await searchBriefly(hypotheses)) ??
    (maxima.length > 0 ? await maximumProof(hypotheses, maxima, searches) : undefined) ??
    (await searchWithHints(hypotheses, hints)) ??
    (await searchAtLength(hypotheses));
  return proof && withoutIdleLemmas(hypotheses.length, proof);
}

const searches = {
  briefly: searchBriefly,
  atLength: async (hypotheses: readonly Hypothesis[]): Promise<Proof | undefined> =>
    (await searchBriefly(hypotheses)) ?? (await searchAtLength(hypotheses)),
};

/** Longer equations, such as define mixing probabilities, are left out at first. */
const WORTH_A_TRY = 40;

async function searchBriefly(hypotheses: readonly Hypothesis[]): Promise<Proof | undefined> {
  const simple = simplified(hypotheses, WORTH_A_TRY);
  const plain = contradiction(simple) ?? contradictionByDefinition(simple);
  if (plain) return plain;
  return (await searchNear(simple, [LEAST])) ?? (await searchIn(simple, [LEAST]));
}

async function searchAtLength(hypotheses: readonly Hypothesis[]): Promise<Proof | undefined> {
  const simple = simplified(hypotheses, Number.POSITIVE_INFINITY);
  const plain = contradiction(simple) ?? contradictionByDefinition(simple);
  if (plain) return plain;
  return (await searchNear(simple, EFFORTS)) ?? (await searchIn(simple, EFFORTS));
}

/** Near what is denied; where that came to nothing, near each equation in turn. */
async function searchNear(
  simple: Simplified,
  efforts: readonly Effort[],
): Promise<Proof | undefined> {
  if (simple.denied !== undefined) return searchIn(nearGoal(simple), efforts);
  for (const { index, hypothesis } of simple.active) {
    if (hypothesis.sense !== '=' || hypothesis.polynomial.degree === 1) continue;
    const found = await searchIn(nearGoal({ ...simple, denied: index }), [LEAST]);
    if (found) return found;
  }
  return undefined;
}

async function searchIn(
  simple: Simplified,
  efforts: readonly Effort[],
): Promise<Proof | undefined> {
  const coordinates = coordinatesOf(simple);
  for (const effort of efforts) {
    const summands = await combination(simple, coordinates, effort);
    const certificate = summands && certificateFrom(simple.hypotheses, coordinates, summands);
    if (certificate) return { lemmas: simple.lemmas, certificate };
  }
  return undefined;
}

/** Proves what of the hints can be proved, and tries again with that. */
async function searchWithHints(
  hypotheses: readonly Hypothesis[],
  hints: readonly Hypothesis[],
): Promise<Proof | undefined> {
  const denied = hypotheses.length - 1;
  const lemmas: Lemma[] = [];
  const known = (): Hypothesis[] => [...hypotheses, ...lemmas.map(({ hypothesis }) => hypothesis)];
  for (const hint of hints) {
    const proof = await searchBriefly([...known(), denialOf(hint)]);
    if (proof) lemmas.push({ hypothesis: hint, proof });
  }
  if (lemmas.length === 0) return undefined;
  const simple = simplified(known(), WORTH_A_TRY, denied);
  const found = (await searchNear(simple, EFFORTS)) ?? (await searchIn(simple, EFFORTS));
  return found && { lemmas: [...lemmas, ...found.lemmas], certificate: found.certificate };
}

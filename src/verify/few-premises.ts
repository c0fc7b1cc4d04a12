import type { Condition } from '../claim/condition.js';
import type { Specification } from '../claim/specification.js';
import { InferenceQuestions } from '../derive/inference-questions.js';
import type { Question } from '../derive/question.js';
import { reliedOn } from '../prove/certificate/proof-document.js';
import type { Prover } from '../prove/prover.js';

/** Few conditions that imply another, by a certificate; `undefined` where none was found. */
export function implying(
  spec: Specification,
  premises: readonly Condition[],
  conclusion: Condition,
  prover: Prover,
): Promise<readonly Condition[] | undefined> {
  const asked = new InferenceQuestions(spec);
  return fewest(premises, (some) => asked.about({ premises: some, conclusion }), prover);
}

/** Few premises with which some questions have certificates; `undefined` where none were found. */
export async function fewest(
  premises: readonly Condition[],
  questionsWith: (some: readonly Condition[]) => readonly Question[],
  { prove }: Prover,
): Promise<readonly Condition[] | undefined> {
  /** Those of some conditions that a certificate uses. */
  const relied = async (some: readonly Condition[]): Promise<Condition[] | undefined> => {
    const questions = questionsWith(some);
    const proofs = (await Promise.all(questions.map(prove))).filter((proof) => proof !== undefined);
    if (proofs.length < questions.length) return undefined;
    const used = reliedOn(proofs);
    return some.filter(({ id }) => used.has(id));
  };
  let few = await relied(premises);
  for (const each of few ?? []) {
    const fewer = few?.filter((other) => other !== each) ?? [];
    few = (await relied(fewer)) ?? few;
  }
  return few;
}

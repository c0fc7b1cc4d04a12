import type { Question } from '../../derive/question.js';
import type { BriefProver } from '../../prove/prover.js';
import type { Turn } from '../../prove/turn.js';
import type { Certified } from '../characterize/certified.js';
import { certificateOf } from '../characterize/lemmas.js';

/** Looks for certificates of all of some questions; `undefined` where one has none. */
export type Showing = (questions: readonly Question[]) => Promise<readonly Certified[] | undefined>;

/** Cheap searches come first: most of what holds is shown by them. */
export function showingBy({ prove, proveBriefly }: BriefProver, turn: Turn): Showing {
  return async (questions) => {
    await turn();
    const proofs = await Promise.all(
      questions.map(async (question) => {
        const proof = (await certificateOf(question, proveBriefly)) ?? (await prove(question));
        return proof && { question, proof };
      }),
    );
    const found = proofs.filter((each) => each !== undefined);
    return found.length === questions.length ? found : undefined;
  };
}

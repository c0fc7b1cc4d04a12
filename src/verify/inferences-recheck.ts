import { type ZodType, z } from 'zod';
import { conditionNamed, type Specification } from '../claim/specification.js';
import { InferenceQuestions } from '../derive/inference-questions.js';
import { type Defect, defectsOf } from '../prove/certificate/recheck.js';

/** An inference by the names of its conditions, as `casus implications --out DIR` writes it. */
interface ReadInference {
  readonly premises: readonly string[];
  /** None where premises never hold together. */
  readonly conclusion: string | null;
  /** Anything: the checker tells. */
  readonly certificates: readonly unknown[];
}

const inferences: ZodType<readonly ReadInference[]> = z
  .array(
    z.looseObject({
      premises: z.array(z.string()),
      conclusion: z.string().nullable(),
      certificates: z.array(z.unknown()),
    }),
  )
  .nonempty();

/** The inferences of a document, or nothing where it holds something else. */
export function readInferences(document: unknown): readonly ReadInference[] | undefined {
  return inferences.safeParse(document).data;
}

/**
 * Derives the questions that each inference between conditions comes to, and checks that its certificates
 * answer each of them.
 * @throws {Unusable} for a condition that the specification does not name.
 */
export function recheckInferences(
  spec: Specification,
  read: readonly ReadInference[],
): { readonly claim: string; readonly questions: number; readonly defects: readonly Defect[] } {
  const asked = new InferenceQuestions(spec);
  const checked = read.map(({ premises, conclusion, certificates }) => {
    const questions = asked.about({
      premises: premises.map((id) => conditionNamed(spec, id)),
      conclusion: conclusion === null ? undefined : conditionNamed(spec, conclusion),
    });
    const asserts = [...premises, '⇒', conclusion ?? 'nothing'].join(' ');
    const surplus = certificates.slice(questions.length).map((_, index) => ({
      ...{ question: questions.length + index, asserts, reason: 'there is no such question' },
    }));
    return { questions, defects: [...defectsOf(questions, certificates), ...surplus] };
  });
  // Questions are counted through, so that a defect tells which of all it is.
  let before = 0;
  const defects = checked.flatMap(({ questions, defects: found }) => {
    const placed = found.map((each) => ({ ...each, question: before + each.question }));
    before += questions.length;
    return placed;
  });
  return { claim: 'what implies what', questions: before, defects };
}

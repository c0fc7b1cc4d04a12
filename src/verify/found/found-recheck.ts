import { type ZodType, z } from 'zod';
import { claimNamed, type Specification } from '../../claim/specification.js';
import { unusable } from '../../exact/message.js';
import { type Defect, defectsOf } from '../../prove/certificate/recheck.js';
import type { FindingSteps } from './finding.js';
import { foundAnew } from './found-document.js';

/** What a file holds that is held to be such a theorem: certificates may be anything, the checker tells. */
interface ReadFound extends FindingSteps {
  readonly theorem: 'conditions of an equilibrium';
  readonly claim: string;
  readonly proper: boolean;
  readonly conditions: readonly string[];
  readonly certificates: readonly unknown[];
}

const places = z.array(z.int().nonnegative());

const found: ZodType<ReadFound> = z.looseObject({
  theorem: z.literal('conditions of an equilibrium'),
  claim: z.string(),
  proper: z.boolean(),
  general: places,
  dropped: places,
  byAll: places,
  conditions: z.array(z.string()),
  certificates: z.array(z.unknown()),
});

/** Whether a document says of itself that it holds the conditions of an equilibrium. */
export function saysFound(document: unknown): boolean {
  return z.looseObject({ theorem: z.literal('conditions of an equilibrium') }).safeParse(document)
    .success;
}

/**
 * Derives what a claim's strategies ask of parameters, and checks that certificates show the conditions of a
 * document to be necessary and sufficient. That none of them follows from the others is not checked.
 * @throws {Unusable} where it is no such document, or for a claim that is not listed.
 */
export function recheckFound(
  spec: Specification,
  document: unknown,
  where: string,
): { readonly claim: string; readonly questions: number; readonly defects: readonly Defect[] } {
  const parsed = found.safeParse(document);
  if (!parsed.success)
    throw unusable(`${where} holds no conditions with their certificates`, [
      'expected a file as `casus conditions --find --out DIR` writes it',
    ]);
  const read = parsed.data;
  const anew = foundAnew(spec, claimNamed(spec, read.claim), read);
  const { questions } = anew;
  const isListed = JSON.stringify(read.conditions) === JSON.stringify(anew.conditions);
  const surplus = read.certificates.slice(questions.length).map((_, index) => ({
    ...{ question: questions.length + index, asserts: '', reason: 'there is no such question' },
  }));
  return {
    claim: `the conditions found of ${read.claim}`,
    questions: questions.length,
    defects: [
      ...(isListed ? [] : [UNLISTED]),
      ...anew.untold.map((reason) => ({
        question: 0,
        asserts: 'that the conditions suffice',
        reason,
      })),
      ...defectsOf(questions, read.certificates),
      ...surplus,
    ],
  };
}

const UNLISTED: Defect = {
  question: 0,
  asserts: 'the conditions',
  reason: 'those that are listed are not those that the steps come to',
};

import type { Claim, Implication } from '../claim/claim.js';
import { followsFrom, type Inference } from '../claim/condition.js';
import type { Specification } from '../claim/specification.js';
import { InferenceQuestions } from '../derive/inference-questions.js';
import type { AlgebraicPoint } from '../exact/algebraic-number.js';
import type { Point } from '../exact/point.js';
import type { ProofDocument } from '../prove/certificate/proof-document.js';
import { type Defect, defectsOf } from '../prove/certificate/recheck.js';
import {
  type BeliedImplication,
  declaredInference,
  TruthTable,
} from '../sample/inference-counterexample.js';
import { FROM_OPEN, InferenceSearch, type InferenceSearchTools } from './inference-search.js';

/** What is known of an implication that a claim declares, at all admissible parameters. */
export type ImplicationStanding = { readonly implication: Implication } & (
  | {
      readonly kind: 'proved';
      /** Its own certificates; none where it follows from others that are proved, or plainly. */
      readonly proofs: readonly ProofDocument[];
    }
  /** Neither proved nor belied: it is the author's word. */
  | { readonly kind: 'declared'; readonly because: string }
  /** It is false: what should imply the condition holds at this point, and the condition fails. */
  | { readonly kind: 'refuted'; readonly point: Point | AlgebraicPoint }
);

/**
 * Proves the implications that a claim declares, or finds points that belie them. What neither
 * succeeds for is left as declared.
 * @param belied those that are known to be false.
 */
export async function implicationStandings(
  claim: Claim,
  belied: readonly BeliedImplication[],
  tools: Omit<InferenceSearchTools, 'table' | 'onProgress'>,
): Promise<ImplicationStanding[]> {
  const { conditions, implied } = claim;
  if (implied.length === 0) return [];
  const table = new TruthTable([
    ...new Set([...conditions, ...implied.flatMap(({ condition, by }) => [condition, ...by])]),
  ]);
  for (const { point } of belied) table.add(point);
  const search = new InferenceSearch({ ...tools, table, onProgress: () => {} });
  await search.settle('declared implications', implied.map(declaredInference));
  return implied.map((implication): ImplicationStanding => {
    const { premises, conclusion } = declaredInference(implication);
    const [point] = table.counterexamples(premises, conclusion, 1);
    if (point) return { implication, kind: 'refuted', point };
    const isSame = (other: Inference): boolean =>
      other.conclusion === conclusion && other.premises === premises;
    if (followsFrom({ premises, conclusion }, search.proved))
      return {
        implication,
        kind: 'proved',
        proofs: search.proved.find(isSame)?.proofs ?? [],
      };
    const open = search.open.find(isSame);
    if (open?.root) return { implication, kind: 'refuted', point: open.root };
    const because = open?.because ?? FROM_OPEN;
    return { implication, kind: 'declared', because };
  });
}

/** What is known of declared implications where nothing was proved. */
export function unprovedStandings(
  { implied }: Claim,
  belied: readonly BeliedImplication[],
): ImplicationStanding[] {
  return implied.map((implication): ImplicationStanding => {
    const found = belied.find((each) => each.implication === implication);
    return found
      ? { implication, kind: 'refuted', point: found.point }
      : { implication, kind: 'declared', because: 'no proof was looked for' };
  });
}

/** Certificates of a declared implication, by the names of its conditions, as a file holds them. */
export interface ImplicationCertificates {
  readonly condition: string;
  readonly by: readonly string[];
  readonly certificates: readonly unknown[];
}

/** Whether certificates prove implications that a claim declares; nothing is searched for. */
export function recheckImplied(
  spec: Specification,
  { implied }: Claim,
  given: readonly ImplicationCertificates[],
): { readonly questions: number; readonly defects: readonly Defect[] }[] {
  const asked = new InferenceQuestions(spec);
  return given.map(({ condition, by, certificates }) => {
    const asserts = `${by.join(' and ')} imply ${condition}`;
    const declared = implied.find(
      (each) =>
        each.condition.id === condition &&
        JSON.stringify(each.by.map(({ id }) => id)) === JSON.stringify(by),
    );
    if (declared === undefined)
      return {
        questions: 0,
        defects: [{ question: 0, asserts, reason: 'the claim declares no such implication' }],
      };
    const questions = asked.about(declaredInference(declared));
    return { questions: questions.length, defects: defectsOf(questions, certificates) };
  });
}

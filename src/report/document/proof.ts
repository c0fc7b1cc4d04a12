import type { Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import { relationText } from '../../exact/relation.js';
import { type ProofDocument, reliedOn } from '../../prove/certificate/proof-document.js';
import { certificatesOf, type PropositionProof } from '../../prove/proposition-proof.js';
import { proofBehind, restsOn, subject, type Verdict } from '../../verify/verdict.js';
import { counted, oneLine } from '../text/columns.js';
import { bySolver, openQuestions } from '../text/proof.js';
import { unusedIn } from '../unused.js';
import { type Block, listBlock, more, paragraph, type TextLine } from './block.js';
import { certificateLines, certificateSize } from './certificate-lines.js';
import { polynomialNames } from './polynomial-names.js';

/** What was proved, by what, on which assumptions, and how a reader may follow it. */
export function proofBlocks(spec: Specification, found: Verdict): Block[] {
  const proof = proofBehind(found);
  if (proof === undefined) return [];
  const { questions } = proof;
  const lacking = [
    ...bySolver(proof).map(({ asserts, by }) => `${asserts} (on the word of ${by})`),
    ...openQuestions(proof).map(({ asserts, because }) => `${asserts} (undecided: ${because})`),
  ];
  return [
    paragraph(certifiedText(questions.length, certificatesOf(proof).length)),
    ...listBlock([...new Set(lacking)].map((each): TextLine => [each])),
    ...(restsOn(found) === undefined ? [] : assumptionBlocks(spec, found, proof)),
    ...more('The certificates, step by step', stepBlocks(spec, proof)),
  ];
}

/** How many questions a proof comes to, and how many of them have certificates. */
export function certifiedText(questions: number, certificates: number): string {
  if (questions === 0) return 'It is evident from the derivation, without any certificate.';
  if (certificates < questions)
    return `It comes to ${questions === 1 ? 'one question' : `${counted(questions)} questions`}, of which ${certificates === 0 ? 'none has' : certificates === 1 ? 'one has' : `${counted(certificates)} have`} a certificate; without one:`;
  return questions === 1
    ? 'It comes to one question, which has a certificate.'
    : `It comes to ${counted(questions)} questions, each of which has a certificate.`;
}

/** The restrictions on parameters that certificates use, and what they do without. */
function assumptionBlocks(spec: Specification, found: Verdict, proof: PropositionProof): Block[] {
  const certificates = certificatesOf(proof);
  if (certificates.length === 0) return [];
  const used = reliedOn(certificates);
  const restrictions = spec.restrictions.filter(({ says }) => used.has(says));
  const { conditions = [] } = unusedIn(spec, subject(found), proof) ?? {};
  return [
    paragraph(
      restrictions.length === 0
        ? 'Its certificates use no restriction on parameters.'
        : `Assumptions on parameters that its certificates use (${restrictions.length} of ${spec.restrictions.length}): ${restrictions.map(({ says, relation }) => `${oneLine(says)} (${relationText(relation)})`).join('; ')}.`,
    ),
    ...(conditions.length === 0 ? [] : [paragraph(`It holds without ${conditions.join(', ')}.`)]),
  ];
}

/** What had to be shown, each once, with the shortest of its certificates. */
function stepBlocks(spec: Specification, proof: PropositionProof): Block[] {
  const told = toldCertificates(proof);
  if (told.length === 0) return [];
  const spelled = polynomialNames(spec);
  return [
    paragraph(HOW_TO_FOLLOW, ' All of them are in the folder of certificates.'),
    ...told.flatMap(({ asserts, cases, shortest }) => [
      paragraph({
        kind: 'name',
        text: `${oneLine(asserts)}${cases === 1 ? '' : ` (${cases} cases)`}`,
      }),
      ...listBlock(certificateLines(shortest, spelled)),
    ]),
  ];
}

/** How certificates are read, where they are told as chains. */
export const HOW_TO_FOLLOW =
  'Each shows that what it is about cannot fail: suppose that it did, and all the conditions listed held; the sum is 0 whatever the parameters, and yet it would be more than 0. A number in parentheses stands for the left side of the condition of that number. To check one by hand, put the left sides in, multiply out, and see that all terms cancel. Of questions that assert the same in different cases, the shortest certificate is told.';

/** What certificates assert, how many cases of it there are, and the shortest certificate of any. */
export interface ToldCertificate {
  readonly asserts: string;
  readonly cases: number;
  readonly shortest: ProofDocument;
}

/** The certificates that are told of a proof: of those that assert the same, the shortest. */
export function toldCertificates(proof: PropositionProof): ToldCertificate[] {
  const groups = new Map<string, ProofDocument[]>();
  for (const certificate of certificatesOf(proof)) {
    const { asserts } = certificate;
    groups.set(asserts, [...(groups.get(asserts) ?? []), certificate]);
  }
  return [...groups].map(([asserts, certificates]) => ({
    asserts,
    cases: certificates.length,
    shortest: entry(
      certificates.toSorted((one, other) => certificateSize(one) - certificateSize(other)),
      0,
    ),
  }));
}

import { type ZodType, z } from 'zod';
import { choiceOf } from '../claim/readings.js';
import { propositionNamed, type Specification } from '../claim/specification.js';
import { questionsOf } from '../derive/proposition/proposition-questions.js';
import { Unusable, unusable } from '../exact/message.js';
import { type Defect, defectsOf } from '../prove/certificate/recheck.js';
import { type RecheckedTheorem, recheckTheorem } from './characterize/theorem-recheck.js';
import { readTheorem, saysTheorem } from './characterize/theorem-schema.js';
import { type ImplicationCertificates, recheckImplied } from './declared-implications.js';
import { recheckFound, saysFound } from './found/found-recheck.js';
import { readInferences, recheckInferences } from './inferences-recheck.js';
import { askedOf, supposedBy } from './only-there.js';
import { recheckCounted } from './pure-claims/counted-recheck.js';
import { readCounted, saysCounted } from './pure-claims/counted-schema.js';

/** What became of certificates that were checked again. */
export interface Rechecked {
  /** The claim; of a theorem about a game, the game; of inferences between conditions, that it is these. */
  readonly claim: string;
  /** What the theorem says, where the document holds one. */
  readonly theorem?: RecheckedTheorem;
  /** How many questions the claim comes to. */
  readonly questions: number;
  /** Claims that are to be proved as well, in documents of their own, for it to follow. */
  readonly supposes?: readonly string[];
  /** None where every question has a valid certificate. */
  readonly defects: readonly Defect[];
}

/** What of a document says under which readings it was made; none is said of those that are chosen. */
const madeUnder = z.looseObject({ under: z.record(z.string(), z.string()).default({}) });

/** @throws {Unusable} for what was proved under other readings: it comes to other questions. */
function refuseOtherReadings(spec: Specification, document: unknown, where: string): void {
  const made = madeUnder.safeParse(document).data?.under ?? {};
  const written = (choice: object): string =>
    Object.entries(choice)
      .map(([name, alternative]) => `--reading ${name}=${alternative}`)
      .sort()
      .join(' ');
  const [then, now] = [written(made), written(choiceOf(spec))];
  if (then !== now)
    throw new Unusable(
      `${where} was proved under ${then || 'the readings that the specification chooses'}: expected it to be checked under these, found ${now || 'no --reading'}`,
    );
}

interface Certificates {
  readonly claim: string;
  readonly certificates: readonly unknown[];
  readonly implied: readonly ImplicationCertificates[];
}

const certificates: ZodType<Certificates> = z.looseObject({
  claim: z.string(),
  certificates: z.array(z.unknown()),
  implied: z
    .array(
      z.looseObject({
        condition: z.string(),
        by: z.array(z.string()),
        certificates: z.array(z.unknown()),
      }),
    )
    .default([]),
});

/**
 * Derives the questions that a claim comes to, and checks that certificates answer each of them. Of a
 * theorem about all pure equilibria of a game, that its cases are all there are, that each ends in a
 * listed equilibrium with its exact conditions or in a refutation, and that each is one at its witness.
 * Of inferences between conditions, that each is proved from what its premises and restrictions say.
 * Nothing is searched for, and no solver is asked.
 * @param document what is held to be a document of certificates; a file may hold anything.
 * @param where how an error message names it.
 * @throws {Unusable} where it is no such document, or for a claim that is not listed.
 * @example
 * ```js
 * import { certificateFile, recheck, verify } from 'casus';
 * import paper from './entry.js';
 * const [{ proof }] = await verify(paper, { runs: 5, threads: 0, cache: false });
 * const document = JSON.stringify(certificateFile('entering', proof));
 * recheck(paper, JSON.parse(document)).defects; // []
 * ```
 */
export function recheck(
  spec: Specification,
  document: unknown,
  where: string = 'the document',
): Rechecked {
  if (saysCounted(document)) {
    const counted = readCounted(document, where);
    return { claim: counted.claim, ...recheckCounted(spec, counted) };
  }
  if (saysFound(document)) return recheckFound(spec, document, where);
  const inferences = readInferences(document);
  if (inferences) return recheckInferences(spec, inferences);
  if (saysTheorem(document)) {
    const checked = recheckTheorem(spec, readTheorem(document, where));
    return { claim: checked.theorem.game, ...checked };
  }
  const parsed = certificates.safeParse(document);
  if (!parsed.success)
    throw unusable(`${where} holds no certificates`, [
      'expected {"claim": "ID", "certificates": […]}, as `casus verify --out DIR` writes them, a theorem, as `casus characterize --out DIR` does, or inferences, as `casus implications --out DIR` does',
    ]);
  refuseOtherReadings(spec, document, where);
  const { claim, certificates: given, implied } = parsed.data;
  const named = propositionNamed(spec, claim);
  const questions = questionsOf(spec, askedOf(named));
  const surplus = given.slice(questions.length).map((_, index) => ({
    question: questions.length + index,
    asserts: '',
    reason: 'there is no such question',
  }));
  const supposes = supposedBy(askedOf(named)).map(({ id }) => id);
  const declared = named.kind === 'equilibrium' ? recheckImplied(spec, named, implied) : [];
  return {
    claim,
    questions: questions.length + declared.reduce((sum, each) => sum + each.questions, 0),
    ...(supposes.length > 0 && { supposes }),
    defects: [
      ...defectsOf(questions, given),
      ...surplus,
      ...declared.flatMap(({ defects }) => defects),
    ],
  };
}

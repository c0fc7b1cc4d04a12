import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { numberOf, visible } from '../../exact/message.js';
import { certificatesOf, type PropositionProof } from '../../prove/proposition-proof.js';
import type { Rechecked } from '../../verify/recheck.js';
import type { Verdict } from '../../verify/verdict.js';
import { unusedIn, unusedInRun } from '../unused.js';
import { wrapped } from './columns.js';
import { recheckedTheoremText } from './theorem.js';

/** What was proved and what the proofs rest on, for reading. */
export function proofLines(
  spec: Specification,
  proposition: Proposition,
  proof: PropositionProof | undefined,
  where = 'proved for all parameters',
): string[] {
  if (proof === undefined) return [];
  const { questions } = proof;
  const certificates = certificatesOf(proof);
  const lacking = [
    ...bySolver(proof).map(({ asserts, by }) => `${asserts} (no certificate; proved by ${by})`),
    ...openQuestions(proof).map(({ asserts, because }) => `${asserts} (undecided: ${because})`),
  ];
  if (lacking.length > 0)
    return [
      `  ${certificates.length} of ${questions.length} ${questions.length === 1 ? 'questions has' : 'questions have'} a certificate; without one:`,
      ...[...new Set(lacking)].map((each) => wrapped(each, '    ')),
    ];
  if (questions.length === 0) return [`  ${where}: ${countText(0)}`];
  const { conditions = [] } = unusedIn(spec, proposition, proof) ?? {};
  return [
    `  ${where}: ${countText(questions.length)}`,
    ...(conditions.length > 0 ? [wrapped(`Holds without ${conditions.join(', ')}.`, '    ')] : []),
  ];
}

/** What no certificate of a run uses, and what that does not say; nothing, where all is used. */
export function unusedLines(spec: Specification, verdicts: readonly Verdict[]): string[] {
  const { proved, restrictions } = unusedInRun(spec, verdicts);
  const nowhere = restrictions.filter(({ provedWithout }) => provedWithout.length === proved);
  // That none is used at all tells of how little is asked, and not of restrictions.
  if (restrictions.length === 0 || nowhere.length === spec.restrictions.length) return [];
  const some = restrictions.length - nowhere.length;
  const those = proved === 1 ? 'the claim' : `any of the ${proved} claims`;
  return [
    wrapped(
      [
        ...(nowhere.length > 0
          ? [
              `Restrictions that no certificate of ${those} uses: ${nowhere.map(({ says }) => says).join('; ')}.`,
            ]
          : []),
        ...(some > 0
          ? [
              `${some} ${nowhere.length > 0 ? 'more ' : ''}of the ${spec.restrictions.length} restrictions ${some === 1 ? 'is' : 'are'} used for some claims and not for others: --json tells which claims are proved without which.`,
            ]
          : []),
        'What was proved without a restriction does not need it; that a certificate uses one does not say that it is needed.',
      ].join(' '),
      '',
    ),
  ];
}

function countText(questions: number): string {
  if (questions === 0) return 'evident from the derivation, without any certificate';
  return questions === 1
    ? '1 question, with a certificate'
    : `${questions} questions, each with a certificate`;
}

/** What is true on the word of a solver. */
export function bySolver({ questions, answers }: PropositionProof) {
  return questions.flatMap(({ asserts }, index) => {
    const answer = answers[index];
    return answer?.kind === 'solver' ? [{ asserts, by: answer.by }] : [];
  });
}

export function openQuestions({ questions, answers }: PropositionProof) {
  return questions.flatMap(({ asserts }, index) => {
    const answer = answers[index];
    return answer?.kind === 'open' ? [{ asserts, because: answer.because }] : [];
  });
}

/** One that lacks in a large theorem makes thousands of others stand in the wrong place. */
const MOST_DEFECTS = 50;

/** What became of certificates that were checked again, for reading. */
export function recheckedText(files: readonly (Rechecked & { readonly file: string })[]): string {
  const sound = files.filter(({ defects }) => defects.length === 0);
  const proved = new Set(sound.map(({ claim }) => claim));
  const supposing = ({ supposes = [] }: Rechecked): readonly string[] =>
    supposes.filter((each) => !proved.has(each));
  return [
    ...files.flatMap(({ file, ...each }) => {
      const { claim, theorem, questions, defects } = each;
      return [
        defects.length === 0
          ? theorem
            ? wrapped(
                `✓ ${claim === theorem.game ? '' : `${claim}: it is as said. `}${recheckedTheoremText(theorem)}`,
                '',
              )
            : wrapped(
                `✓ ${claim}: ${questions} ${questions === 1 ? 'question, with a valid certificate' : 'questions, each with a valid certificate'}${supposedText(supposing(each))}`,
                '',
              )
          : `✗ ${claim}: ${numberOf(defects.length, 'defect')} in the answers to ${numberOf(questions, 'question')}, in ${visible(file)}`,
        ...defects
          .slice(0, MOST_DEFECTS)
          .map(({ question, asserts, reason }) =>
            wrapped(`${question + 1}. ${asserts ? `${asserts}: ` : ''}${reason}`, '    '),
          ),
        ...(defects.length > MOST_DEFECTS
          ? [`    and ${defects.length - MOST_DEFECTS} more, which --json lists`]
          : []),
      ];
    }),
    '',
    sound.length === files.length
      ? `Every certificate is valid; that the claims follow rests on the derivation and the checker alone${sound.some((each) => supposing(each).length > 0) ? ', and on what is supposed' : ''}.`
      : `${files.length - sound.length} of ${files.length} files do not prove what they should.`,
  ].join('\n');
}

/** What a claim that is ruled out elsewhere rests on, beside its own certificates. */
function supposedText(claims: readonly string[]): string {
  return claims.length === 0 ? '' : `, supposing ${claims.join(', ')}, which no file here proves`;
}

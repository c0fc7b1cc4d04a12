import { match, P } from 'ts-pattern';
import type { Proposition } from '../../claim/proposition/proposition.js';
import { certificatesOf, type PropositionProof } from '../../prove/proposition-proof.js';
import {
  asExpected,
  isReadOtherwise,
  proofBehind,
  subject,
  type Verdict,
} from '../../verify/verdict.js';
import { counted, oneLine } from '../text/columns.js';
import { conceptOf } from '../text/concepts.js';
import { NOT_COMPARED } from '../text/readings.js';
import { verdictText } from '../text/verdict.js';

/** A verdict in a row: what it is about, what it is, and by what it was reached. */
export interface SummaryRow {
  readonly id: string;
  readonly kind: 'claimed equilibrium' | 'statement';
  readonly says: string;
  /** In the source. */
  readonly place: string;
  /** Of the equilibria that it speaks of; empty for none. */
  readonly concept: string;
  readonly verdict: Verdict['kind'];
  readonly expected: Proposition['expected'] | typeof NOT_COMPARED;
  readonly asExpected: boolean;
  /** The verdict with the road that led to it. */
  readonly told: string;
  readonly how: string;
}

export function summaryRow(found: Verdict): SummaryRow {
  const proposition = subject(found);
  const { id, says, source } = proposition;
  const expected = isReadOtherwise(found) ? NOT_COMPARED : proposition.expected;
  return {
    ...{ id, expected, says: oneLine(says), place: source.place },
    kind: proposition.kind === 'equilibrium' ? 'claimed equilibrium' : 'statement',
    concept: conceptOf(proposition) ?? '',
    verdict: found.kind,
    asExpected: asExpected(found),
    told: verdictText(found),
    how: decidedBy(found),
  };
}

/** By what a verdict was reached. */
function decidedBy(found: Verdict): string {
  return match(found)
    .with({ by: 'proof' }, ({ proof }) => proofText(proof))
    .with({ by: 'every case' }, () => 'every complete history, in symbols')
    .with({ by: 'all profiles' }, () => 'every pure profile, in symbols')
    .with({ by: 'a witness' }, () => 'parameters at which it is so, walked exactly')
    .with({ by: 'a counterexample' }, () => 'a counterexample, walked exactly')
    .with({ by: 'a root' }, () => 'an irrational point, decided exactly in symbols')
    .with({ by: 'impossibility' }, ({ proof }) => proofText(proof))
    .with({ kind: 'survived' }, ({ survey }) => `${counted(survey.draws)} draws, and no proof`)
    .with({ kind: 'vacuous' }, ({ solver }) => solver ?? 'a certificate')
    .with({ kind: 'undecided', because: P.string }, ({ because }) => because)
    .with({ kind: 'undecided' }, (each) => {
      const proof = proofBehind(each);
      return proof === undefined ? 'nothing decides it' : proofText(proof);
    })
    .exhaustive();
}

/** `213 certificates`, or how many of the questions have one. */
function proofText(proof: PropositionProof): string {
  const { questions, answers } = proof;
  const certificates = certificatesOf(proof).length;
  const solvers = [
    ...new Set(answers.flatMap((each) => (each.kind === 'solver' ? [each.by] : []))),
  ];
  if (questions.length === 0) return 'evident from the derivation, without a certificate';
  const own =
    certificates === questions.length
      ? `${counted(certificates)} ${certificates === 1 ? 'certificate' : 'certificates'}`
      : certificates === 0
        ? 'no certificate'
        : `certificates for ${counted(certificates)} of ${counted(questions.length)} questions`;
  return solvers.length === 0 ? own : `${own}; the word of ${solvers.join(' and ')}`;
}

/** `110 claims and statements: 88 proved, 22 refuted; every verdict is as expected.` */
export function tallyText(rows: readonly SummaryRow[]): string {
  const kinds = new Map<string, number>();
  for (const { verdict } of rows) kinds.set(verdict, (kinds.get(verdict) ?? 0) + 1);
  const counts = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const { length: differing } = rows.filter((row) => !row.asExpected);
  const whole = rows.length === 1 ? '1 claim or statement' : `${rows.length} claims and statements`;
  const expectation = rows.some(({ expected }) => expected === NOT_COMPARED)
    ? 'under other readings than the specification chooses, so that none is compared'
    : differing === 0
      ? 'every verdict is as the specification expects it'
      : `${differing} ${differing === 1 ? 'verdict is' : 'verdicts are'} not as the specification expects`;
  return `${whole}: ${counts}; ${expectation}.`;
}

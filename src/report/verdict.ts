import { match } from 'ts-pattern';
import { type ImplicationStanding, unprovedStandings } from '../prove/declared-implications.js';
import { isProved, type PropositionProof } from '../prove/proposition-proof.js';
import type { StatementSurvey } from '../sample/statement-survey.js';
import type { Survey } from '../sample/survey.js';

/** What `casus verify` finds out about one claim or statement: by drawing, and by proving. */
export type Verdict = (Survey | StatementSurvey) & {
  /** `undefined` where no proof was looked for, or where there is nothing to prove. */
  readonly proof?: PropositionProof | undefined;
  /** The solver whose counterexample it is that refutes; `undefined` where a draw did. */
  readonly refutedBy?: string | undefined;
  /** Of the implications that a claim declares; `undefined` where no proof was looked for. */
  readonly implied?: readonly ImplicationStanding[] | undefined;
};

/**
 * `proved`: for all parameters, or by a witness, or by going through every case; `refuted`: by a
 * counterexample that the walk confirms; `survived`: by as many draws as were asked for, without a
 * proof being looked for; `undecided`: neither proof nor counterexample was found; `vacuous`: there
 * are no parameters that it speaks of.
 */
export type Decision = 'proved' | 'refuted' | 'survived' | 'undecided' | 'vacuous';

export function decisionOf({ verdict, proof }: Verdict): Decision {
  if (verdict.kind !== 'survived') return verdict.kind;
  if (proof === undefined) return 'survived';
  return isProved(proof) ? 'proved' : 'undecided';
}

/** The claim or statement that a verdict is about. */
export function subject(found: Verdict) {
  return 'statement' in found ? found.statement : found.claim;
}

/** What is known of the implications that a claim declares. */
export function impliedBy(found: Verdict): readonly ImplicationStanding[] {
  if (found.implied) return found.implied;
  return 'claim' in found ? unprovedStandings(found.claim, found.falselyImplied) : [];
}

/** Whether the verdict is the one that the specification expects. */
export function asExpected(found: Verdict): boolean {
  if (impliedBy(found).some(({ kind }) => kind === 'refuted')) return false;
  const { expected } = subject(found);
  return match(decisionOf(found))
    .with('proved', 'survived', () => expected === 'holds')
    .with('refuted', () => expected === 'fails')
    .with('vacuous', 'undecided', () => false)
    .exhaustive();
}

/** The verdict in a few words, with the road that led to it. */
export function verdictText(found: Verdict): string {
  const { verdict, draws, proof, refutedBy } = found;
  return match(decisionOf(found))
    .with('proved', () => {
      if (verdict.kind === 'proved')
        return `proved ${typeof verdict.by === 'string' ? verdict.by : 'by a witness'}`;
      const solver = proof?.answers.find((answer) => answer.kind === 'solver');
      const alone = proof?.answers.every((answer) => answer.kind === 'solver');
      return `proved for all parameters${solver ? `, ${alone ? '' : 'in part '}by ${solver.by}` : ''}`;
    })
    .with('refuted', () => (refutedBy ? `refuted, as ${refutedBy} found` : 'refuted'))
    .with('survived', () => `survived ${draws} draws`)
    .with('undecided', () => (draws > 0 ? `undecided; survived ${draws} draws` : 'undecided'))
    .with('vacuous', () => 'vacuous: no parameters found that it speaks of')
    .exhaustive();
}

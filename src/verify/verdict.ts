import { match } from 'ts-pattern';
import type { AlgebraicPoint } from '../exact/algebraic-point.js';
import { isProved, type PropositionProof } from '../prove/proposition-proof.js';
import type { StatementSurvey } from '../sample/statement-survey.js';
import type { Survey } from '../sample/survey.js';
import { type ImplicationStanding, unprovedStandings } from './declared-implications.js';

/** What decides a claim or statement, where neither a draw nor the proof of all questions does. */
export type Settled =
  /** It speaks of no parameters at all: by certificates, or on the word of a solver. */
  | { readonly kind: 'vacuous'; readonly solver: string | undefined }
  /** What is said to be possible is not: by a certificate, or on the word of a solver. */
  | { readonly kind: 'refuted'; readonly by: 'impossible'; readonly solver: string | undefined }
  /** By a solution of a derived question, checked exactly; the walk knows no irrational numbers. */
  | { readonly kind: 'refuted'; readonly by: 'a root'; readonly at: AlgebraicPoint }
  | { readonly kind: 'proved'; readonly by: 'a root'; readonly at: AlgebraicPoint }
  | { readonly kind: 'undecided'; readonly because: string };

/** What was found out about one claim or statement: by drawing, and by proving. */
export type Verdict = (Survey | StatementSurvey) & {
  /** `undefined` where no proof was looked for, or where there is nothing to prove. */
  readonly proof?: PropositionProof | undefined;
  /** The solver whose counterexample or witness decides; `undefined` where a draw did. */
  readonly foundBy?: string | undefined;
  readonly settled?: Settled | undefined;
  /** Of the implications that a claim declares; `undefined` where no proof was looked for. */
  readonly implied?: readonly ImplicationStanding[] | undefined;
  /**
   * Where its conditions hold at irrational numbers alone, as far as was found, so that nothing was
   * drawn: on whose word, or `undefined` where such numbers were checked, exactly.
   */
  readonly irrational?: { readonly solver: string | undefined } | undefined;
};

/**
 * `proved`: for all parameters, or by a witness, or by going through every case; `refuted`: by a
 * counterexample, or because what is said to be possible is not; `survived`: by as many draws as
 * were asked for, without a proof being looked for; `undecided`: neither proof nor counterexample
 * was found; `vacuous`: it is proved that there are no parameters that it speaks of.
 */
export type Decision = 'proved' | 'refuted' | 'survived' | 'undecided' | 'vacuous';

/**
 * What a verdict comes to, in one word.
 * @example
 * ```js
 * import { decisionOf, verify } from 'casus';
 * import paper from './entry.js';
 * const [drawn] = await verify(paper, { runs: 5, prove: false });
 * decisionOf(drawn); // 'survived'
 * ```
 */
export function decisionOf({ verdict, proof, settled }: Verdict): Decision {
  if (settled) return settled.kind;
  return match(verdict)
    .returnType<Decision>()
    .with({ kind: 'unmet' }, () => 'undecided')
    .with({ kind: 'survived' }, () =>
      proof === undefined ? 'survived' : isProved(proof) ? 'proved' : 'undecided',
    )
    .otherwise(({ kind }) => kind);
}

/** Whether the certificates decide: that a claim holds, or that nothing possible is as is said. */
export function restsOnProof(found: Verdict): boolean {
  const { settled } = found;
  if (settled?.kind === 'refuted') return settled.by === 'impossible';
  return decisionOf(found) === 'proved' && found.verdict.kind === 'survived';
}

/** Why a verdict is `undecided`, where one reason can be given. */
export function whyUndecided({ verdict, settled }: Verdict): string | undefined {
  if (settled) return settled.kind === 'undecided' ? settled.because : undefined;
  if (verdict.kind === 'unmet')
    return 'no parameters were found that it speaks of, and it was not shown that there are none';
  return verdict.kind === 'undecided' ? verdict.because : undefined;
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

/**
 * Whether the verdict is the one that the specification expects.
 * @example
 * ```js
 * import { asExpected, verify } from 'casus';
 * import paper from './entry.js';
 * const verdicts = await verify(paper, { runs: 5, prove: false });
 * verdicts.every(asExpected); // true
 * ```
 */
export function asExpected(found: Verdict): boolean {
  if (impliedBy(found).some(({ kind }) => kind === 'refuted')) return false;
  const { expected } = subject(found);
  return match(decisionOf(found))
    .with('proved', 'survived', () => expected === 'holds')
    .with('refuted', () => expected === 'fails')
    .with('vacuous', 'undecided', () => false)
    .exhaustive();
}

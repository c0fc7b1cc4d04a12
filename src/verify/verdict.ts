import { match } from 'ts-pattern';
import type { Proposition } from '../claim/proposition/proposition.js';
import type { AlgebraicPoint } from '../exact/algebraic-number.js';
import type { Alternatives } from '../game/reading.js';
import type { PropositionProof } from '../prove/proposition-proof.js';
import type { DecidedByPoint, SurveyResult } from '../sample/proposition/search.js';
import type { Survey } from '../sample/proposition/survey.js';
import { type ImplicationStanding, unprovedStandings } from './declared-implications.js';
import type { CountedProfiles } from './pure-claims/counted-profiles.js';
import type { RootStanding } from './root-standing.js';

/** Decided at an irrational point: exactly, by a derived question, for the walk knows no roots. */
interface AtRoot {
  readonly by: 'a root';
  readonly at: AlgebraicPoint;
}

/** The solver that found a point, or on whose word there is none; absent where none was needed. */
interface Solved {
  readonly solver?: string | undefined;
}

/** What is decided of a proposition, and what that rests on. */
export type Decision =
  /** All questions that it comes to are answered, each by a certificate or by a solver. */
  | { readonly kind: 'proved'; readonly by: 'proof'; readonly proof: PropositionProof }
  | Extract<SurveyResult, { readonly by: 'every case' }>
  /** How many equilibria there are, or which: all profiles were gone through, by certificates. */
  | { readonly kind: 'proved'; readonly by: 'all profiles'; readonly counted: CountedProfiles }
  | (DecidedByPoint & Solved)
  | ({ readonly kind: 'proved' | 'refuted' } & AtRoot & Solved)
  /** What is said to be possible is not. */
  | ({
      readonly kind: 'refuted';
      readonly by: 'impossibility';
      readonly proof: PropositionProof;
    } & Solved)
  /** As many draws as were asked for, without a proof being looked for. */
  | { readonly kind: 'survived' }
  /** Neither proof nor counterexample was found. */
  | { readonly kind: 'undecided'; readonly because: string }
  /** The same, where the proof tells which questions are open. */
  | { readonly kind: 'undecided'; readonly by: 'open questions'; readonly proof: PropositionProof }
  /** There are no parameters that it speaks of: by certificates, or on the word of a solver. */
  | ({ readonly kind: 'vacuous' } & Solved);

/** What was found out about a proposition. */
export type Verdict = Decision & {
  readonly survey: Survey;
  /** Of the implications that a claim declares; none of a statement. */
  readonly implied: readonly ImplicationStanding[];
  /** Of the roots on which it rests. */
  readonly roots: readonly RootStanding[];
  /**
   * Where its conditions hold at irrational numbers alone, as far as was found, so that nothing was
   * drawn: on whose word, or `undefined` where such numbers were checked, exactly.
   */
  readonly irrational?: { readonly solver: string | undefined } | undefined;
  /** The readings that are not those the specification chooses: what it expects is then no measure. */
  readonly readOtherwise?: readonly Alternatives[];
};

/** A verdict with what draws alone tell of declared implications. */
export function verdictFrom(survey: Survey, decision: Decision): Verdict {
  const implied =
    survey.kind === 'equilibrium'
      ? unprovedStandings(survey.proposition, survey.falselyImplied)
      : [];
  return { survey, implied, roots: [], ...decision };
}

/** The verdict of draws alone, where nothing is to be proved. */
export function verdictByDraws(survey: Survey): Verdict {
  return verdictFrom(survey, decisionByDraws(survey));
}

/** What a survey decides where nothing is to be proved. */
export function decisionByDraws({ result }: Pick<Survey, 'result'>): Decision {
  const because =
    'no parameters were found that it speaks of, and it was not shown that there are none';
  return result.kind === 'unmet' ? { kind: 'undecided', because } : result;
}

/** What was met on the way: the point that a solver found, or else what the survey came to. */
export function shownBy(found: Verdict): SurveyResult {
  return match(found)
    .returnType<SurveyResult>()
    .with({ by: 'a counterexample' }, { by: 'a witness' }, (decided) => decided)
    .otherwise(({ survey }) => survey.result);
}

/** The proof on which a verdict rests: that it holds, or that nothing possible is as is said. */
export function restsOn(found: Verdict): PropositionProof | undefined {
  return match(found)
    .with({ by: 'proof' }, { by: 'impossibility' }, ({ proof }) => proof)
    .otherwise(() => undefined);
}

/** The count of profiles on which a verdict rests. */
export function countedIn(found: Verdict): CountedProfiles | undefined {
  return match(found)
    .with({ by: 'all profiles' }, ({ counted }) => counted)
    .otherwise(() => undefined);
}

/** The proof on which a verdict rests, or that left it undecided. */
export function proofBehind(found: Verdict): PropositionProof | undefined {
  return match(found)
    .with({ by: 'open questions' }, ({ proof }) => proof)
    .otherwise(restsOn);
}

/** The claim or statement that a verdict is about. */
export function subject({ survey }: Verdict): Proposition {
  return survey.proposition;
}

/** Whether a verdict stands under readings under which the specification expects nothing of it. */
export function isReadOtherwise({ readOtherwise = [] }: Pick<Verdict, 'readOtherwise'>): boolean {
  return readOtherwise.length > 0;
}

/**
 * Whether the verdict is the one that the specification expects; `true` under other readings than it
 * chooses, under which it expects nothing.
 * @example
 * ```js
 * import { asExpected, verify } from 'casus';
 * import paper from './entry.js';
 * const verdicts = await verify(paper, { runs: 5, prove: false });
 * verdicts.every(asExpected); // true
 * ```
 */
export function asExpected(found: Verdict): boolean {
  if (isReadOtherwise(found)) return true;
  if (found.implied.some(({ kind }) => kind === 'refuted')) return false;
  const { expected } = subject(found);
  return match(found.kind)
    .with('proved', 'survived', () => expected === 'holds')
    .with('refuted', () => expected === 'fails')
    .with('vacuous', 'undecided', () => false)
    .exhaustive();
}

/** The same; `null` under other readings, under which the specification expects nothing. */
export function heldAgainstExpected(found: Verdict): boolean | null {
  return isReadOtherwise(found) ? null : asExpected(found);
}
